import { createHash, createPublicKey, verify } from 'node:crypto'
import type { SignatureCheck } from '#application/ports/signer.ts'

/** Needs nothing but the file: whoever has it checks it, on any machine. */
export const signatureCheck: SignatureCheck = {
  hash: text => createHash('sha256').update(text, 'utf8').digest('hex'),
  isSigned(text, { publicKey, value }) {
    try {
      const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
      return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(value, 'base64url'))
    } catch {
      // What is no key at all has signed nothing.
      return false
    }
  },
}
