import { type Browser, chromium } from 'playwright-core'
import { browserEnvironment, findChromium } from './chromium.ts'

/** The browser of the tests and of the pictures, without a window. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    env: browserEnvironment(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-dev-shm-usage'],
  })
}
