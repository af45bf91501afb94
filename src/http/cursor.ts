/** Cursors are opaque to callers: the sort key of the last item, encoded. */
export function toCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** Undefined when there is no cursor or it was not made by us. */
export function fromCursor(cursor: string | undefined): readonly (string | number)[] | undefined {
  if (cursor === undefined) return undefined
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(key) && key.every(part => typeof part === 'string' || typeof part === 'number') ? key : undefined
  } catch {
    return undefined
  }
}
