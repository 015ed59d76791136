import { ConfigError, readConfig } from './config.ts'
import { type Foundation, layFoundation } from './foundation.ts'

/** Thrown by an operator's command with one plain line of what to do. */
export class UsageError extends Error {}

/** `--name value` pairs of a command line. */
export function readOptions(words: readonly string[]): Record<string, string> {
  const options: Record<string, string> = {}
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!
    if (word.startsWith('--')) options[word.slice(2)] = words[++index] ?? ''
  }
  return options
}

/** Runs an operator's command on the service's own database, says what went wrong in one line, and ends. */
export async function runCommand(work: (foundation: Foundation, words: string[]) => Promise<void>): Promise<void> {
  let foundation: Foundation | undefined
  try {
    foundation = await layFoundation({ ...readConfig(process.env), logLevel: 'warn' }, 'asItStands')
    await work(foundation, process.argv.slice(2))
  } catch (error) {
    const isExpected = error instanceof UsageError || error instanceof ConfigError
    process.stderr.write(`${isExpected ? (error as Error).message : (error as Error).stack}\n`)
    process.exitCode = 1
  } finally {
    await foundation?.close()
  }
}
