import { type KeyObject, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Signer } from '#application/ports/signer.ts'

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
