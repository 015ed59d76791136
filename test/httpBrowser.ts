import { TestBrowser } from './testBrowser.ts'

/** A browser before a server of its own process. */
export class HttpBrowser extends TestBrowser {
  constructor(origin: string) {
    super(fetch, origin)
  }
}
