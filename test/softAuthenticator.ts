import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** What a test may bend in an answer. */
export interface Bent {
  origin?: string
  rpId?: string
  type?: string
  challenge?: string
  /** Whether the owner has unlocked the device. */
  isVerified?: boolean
  signatureCount?: number
  userHandle?: string
  attestationFormat?: string
}

const FLAGS = { present: 0x01, verified: 0x04, attested: 0x40 }
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest()

/** The few forms of CBOR that a passkey needs. */
type Cbor = number | string | Buffer | Map<number | string, Cbor>

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length])
  if (length < 256) return Buffer.from([(major << 5) | 24, length])
  return Buffer.from([(major << 5) | 25, length >> 8, length & 255])
}

function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, held]) => [cbor(key), cbor(held)])])
}

/** A device with one passkey, made of nothing but keys, that answers rightly or as a test bends it. */
export class SoftAuthenticator {
  readonly id = randomBytes(16)
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  private readonly origin: string
  private userHandle = ''
  private signatureCount = 0

  constructor(origin: string) {
    this.origin = origin
  }

  /** Makes the passkey that the server's options ask for; returns the answer as the browser code writes it. */
  create(options: { challenge: string; rp: { id?: string }; user: { id: string } }, bent: Bent = {}): string {
    this.userHandle = options.user.id
    const authData = this.authData(options.rp.id!, bent, this.attested(this.keys.publicKey))
    const attestation = new Map<string, Cbor>([
      ['fmt', bent.attestationFormat ?? 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ])
    return this.answer({
      clientDataJSON: this.clientData('webauthn.create', options.challenge, bent).toString('base64url'),
      attestationObject: cbor(attestation).toString('base64url'),
    })
  }

  /** Signs what the server's options ask for. */
  sign(options: { challenge: string; rpId: string }, bent: Bent = {}): string {
    this.signatureCount++
    const clientData = this.clientData('webauthn.get', options.challenge, bent)
    const authData = this.authData(options.rpId, bent)
    const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), this.keys.privateKey)
    return this.answer({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: bent.userHandle ?? this.userHandle,
    })
  }

  private answer(response: Record<string, string>): string {
    const id = this.id.toString('base64url')
    return JSON.stringify({ id, rawId: id, type: 'public-key', response })
  }

  private clientData(type: string, challenge: string, bent: Bent): Buffer {
    const facts = {
      type: bent.type ?? type,
      challenge: bent.challenge ?? challenge,
      origin: bent.origin ?? this.origin,
    }
    return Buffer.from(JSON.stringify({ ...facts, crossOrigin: false }))
  }

  private authData(rpId: string, bent: Bent, attested?: Buffer): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(bent.signatureCount ?? this.signatureCount)
    const verified = (bent.isVerified ?? true) ? FLAGS.verified : 0
    const flags = Buffer.from([FLAGS.present | verified | (attested ? FLAGS.attested : 0)])
    return Buffer.concat([sha256(bent.rpId ?? rpId), flags, count, attested ?? Buffer.alloc(0)])
  }

  private attested(publicKey: KeyObject): Buffer {
    const { x, y } = publicKey.export({ format: 'jwk' })
    const key = new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x!, 'base64url')],
      [-3, Buffer.from(y!, 'base64url')],
    ])
    const length = Buffer.from([0, this.id.length])
    return Buffer.concat([Buffer.alloc(16), length, this.id, cbor(key)])
  }
}
