import { type KeyObject, createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SignatureCheck, Signer } from '#application/ports/signer.ts'

/** The key file is made once, readable by its owner alone; two processes that make it at once end up with the same. */
export function createEd25519Signer(path: string): Signer {
  let kept: KeyObject | undefined
  const key = () => (kept ??= findKey(path))
  function publicKey() {
    const { x } = createPublicKey(key()).export({ format: 'jwk' })
    if (x === undefined) throw new Error(`${path} holds no Ed25519 key`)
    return x
  }
  return {
    publicKey,
    sign: text => ({ publicKey: publicKey(), value: sign(null, Buffer.from(text, 'utf8'), key()).toString('base64url') }),
  }
}

export const ed25519Check: SignatureCheck = {
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

function findKey(path: string): KeyObject {
  mkdirSync(dirname(path), { recursive: true })
  const { privateKey } = generateKeyPairSync('ed25519')
  try {
    writeFileSync(path, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return createPrivateKey(readFileSync(path))
}
