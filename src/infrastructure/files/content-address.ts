import { isAbsolute } from 'node:path'

const SHA256 = /^[0-9a-f]{64}$/
const TENANT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** `<tenant>/<first two>/<sha256>`, the same in a folder and in a bucket. Throws RangeError on anything that is not an id and a hash. */
export function contentAddress(tenantId: string, sha256: string): readonly [tenantId: string, first: string, sha256: string] {
  if (!TENANT.test(tenantId)) throw new RangeError(`Not a tenant: ${tenantId}`)
  if (!SHA256.test(sha256)) throw new RangeError(`Not a SHA-256: ${sha256}`)
  return [tenantId, sha256.slice(0, 2), sha256]
}

export function isContentHash(name: string): boolean {
  return SHA256.test(name)
}

/** Evidence must not move when the program is started from another folder. */
export function requireAbsolute(path: string): string {
  if (!isAbsolute(path)) throw new RangeError(`Not an absolute path: ${path}`)
  return path
}
