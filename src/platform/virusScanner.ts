import { connect, type Socket } from 'node:net'

/** `unreachable`: nobody has looked; the file waits. `failed`: the scanner looked and could not say. */
export type ScanVerdict = 'clean' | 'infected' | 'failed' | 'unreachable'

/** Looks through bytes for viruses. */
export type VirusScanner = (bytes: Uint8Array) => Promise<ScanVerdict>

/** How long one file may take; a slow scanner must hold up nothing but its own answer (OVER-2). */
export const SCAN_SECONDS = 5

/** clamd takes chunks of any size; small ones keep its buffers and ours flat. */
const CHUNK_BYTES = 65_536

/**
 * A scanner behind clamd's socket, speaking INSTREAM: `zINSTREAM\0`, chunks each after its length (4 bytes, big-endian),
 * a length of zero, and one answer that ends with NUL.
 * @param address `tcp://host:port` or `unix:/path/of/socket`
 */
export function clamdScanner(address: string, seconds = SCAN_SECONDS): VirusScanner {
  return (bytes) =>
    new Promise((resolve) => {
      const socket = openSocket(address)
      let answer = ''
      const end = (verdict: ScanVerdict) => {
        socket.destroy()
        resolve(verdict)
      }
      socket.setTimeout(seconds * 1000, () => end('unreachable'))
      socket.on('error', () => end(answer === '' ? 'unreachable' : verdictOf(answer)))
      socket.on('data', (part) => {
        answer += part.toString('latin1')
        if (answer.includes('\0')) end(verdictOf(answer))
      })
      socket.on('close', () => end(answer === '' ? 'unreachable' : verdictOf(answer)))
      socket.on('connect', () => sendStream(socket, bytes))
    })
}

function openSocket(address: string): Socket {
  if (address.startsWith('unix:')) return connect({ path: address.slice('unix:'.length) })
  const { hostname, port } = new URL(address)
  return connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) })
}

function sendStream(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0')
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
    const chunk = bytes.subarray(from, from + CHUNK_BYTES)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    socket.write(length)
    socket.write(chunk)
  }
  socket.write(Buffer.alloc(4))
}

/** `stream: OK`, `stream: Some.Signature FOUND`, or words that end with ERROR. */
function verdictOf(answer: string): ScanVerdict {
  const line = answer.split('\0')[0]!.trim()
  if (line === 'stream: OK') return 'clean'
  return line.endsWith(' FOUND') ? 'infected' : 'failed'
}
