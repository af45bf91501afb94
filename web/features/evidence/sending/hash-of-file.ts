/** SHA-256 of the file in hex, compared by the server at the end. Undefined where the page came without TLS: the browser then has no such function. */
export async function hashOfFile(file: Blob): Promise<string | undefined> {
  // The types of the browser say it is always there.
  const subtle: SubtleCrypto | undefined = crypto.subtle
  if (subtle === undefined) return undefined
  const digest = await subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}
