/** Reads a text column that holds one of a few words; throws when the database holds another (a bug, never a user's fault). */
export function oneOf<const Word extends string>(words: readonly Word[], text: string): Word {
  const found = words.find(word => word === text)
  if (found === undefined) throw new Error(`Unexpected word in the database: ${text}`)
  return found
}

/** Reads a JSON column that holds a list of texts. */
export function stringList(json: string): string[] {
  const value: unknown = JSON.parse(json)
  if (!Array.isArray(value)) throw new Error('Expected a list in a JSON column')
  return value.map(String)
}

/** Reads a JSON column as what its own store, the only writer, put there. */
export function parseColumn<Value>(json: string): Value {
  // Nothing but the store's typed writing fills the column.
  return JSON.parse(json) as Value
}
