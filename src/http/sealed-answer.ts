import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Remembered answers may hold a temporary password or a token. They are kept sealed with the caller's own Idempotency-Key, of which the
 * database has only a hash: neither the database nor a backup of it opens them.
 */
export function sealAnswer(answer: string, key: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(ALGORITHM, secretOf(key), nonce)
  const sealed = Buffer.concat([cipher.update(answer, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** Throws when the key is another or the text was changed. */
export function openAnswer(sealed: string, key: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv(ALGORITHM, secretOf(key), bytes.subarray(0, NONCE_BYTES))
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
}

/** What the database keeps of a key, to find it again. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(`idempotency-key ${key}`).digest('hex')
}

function secretOf(key: string): Buffer {
  return createHash('sha256').update(`sealed answer ${key}`).digest()
}
