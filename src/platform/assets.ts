import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The built style sheet and script, with their hashes in their names: browsers may keep them for good. */
export interface Assets {
  css: string
  js: string
  find(name: string): { body: Buffer<ArrayBuffer>; type: string } | undefined
}

const TYPES: Record<string, string> = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' }

/** Reads the folder that `scripts/buildAssets.mjs` wrote. */
export function loadAssets(folder: string): Assets {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { css: string; js: string }
  const names = [manifest.css, manifest.js].map((path) => path.split('/').at(-1)!)
  const bodies = new Map(names.map((name) => [name, readFileSync(join(folder, name))]))
  return {
    css: `/assets/${names[0]}`,
    js: `/assets/${names[1]}`,
    find(name) {
      const body = bodies.get(name)
      return body && { body, type: TYPES[name.split('.').at(-1)!]! }
    },
  }
}
