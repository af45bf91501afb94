export type Change = { readonly field: string; readonly before: string; readonly after: string }

/** What differs between two recorded values, one line a field; a side that was not recorded is empty. Nested values are told by their path. */
export function listChanges(before: unknown, after: unknown): readonly Change[] {
  const left = flatten(before)
  const right = flatten(after)
  const fields = [...new Set([...left.keys(), ...right.keys()])]
  return fields
    .map(field => ({ field, before: left.get(field) ?? '', after: right.get(field) ?? '' }))
    .filter(change => change.before !== change.after)
}

function flatten(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (value === null || value === undefined) return new Map()
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return new Map([[path, `${value}`]])
  if (typeof value !== 'object') return new Map()
  const fields = new Map<string, string>()
  for (const [name, inner] of Object.entries(value)) {
    const place = Array.isArray(value) ? `${path}[${Number(name) + 1}]` : path === '' ? name : `${path}.${name}`
    for (const [field, text] of flatten(inner, place)) fields.set(field, text)
  }
  return fields
}
