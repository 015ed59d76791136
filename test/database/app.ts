// An app reduced to its database: joins the server of the folder named, prints the address, leaves when told to.
import { once } from 'node:events'
import { startEmbeddedPostgres } from '../../src/db/embedded.ts'

const postgres = await startEmbeddedPostgres(process.argv[2] as string)
console.log(postgres.url)
await once(process.stdin, 'data')
await postgres.stop()
process.exit(0)
