// Builds the server (well under a second) and runs it in this process.
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from './build.mjs'

await build()
const server = fileURLToPath(new URL('../build/server.js', import.meta.url))
process.argv[1] = server
await import(pathToFileURL(server).href)
