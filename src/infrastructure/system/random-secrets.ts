import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { Secrets } from '#application/ports/secrets.ts'

/** Without 0 O 1 l I and the like: read aloud over the telephone. 31 signs, so 14 of them are 69 bits. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789'
const TEMPORARY_LENGTH = 14

export const randomSecrets: Secrets = {
  temporaryPassword() {
    const signs = Array.from({ length: TEMPORARY_LENGTH }, () => READABLE[randomInt(READABLE.length)])
    return signs.join('').replace(/^(.{5})(.{5})/, '$1-$2-')
  },
  token: () => randomBytes(32).toString('base64url'),
  hash: text => createHash('sha256').update(text).digest('hex'),
}
