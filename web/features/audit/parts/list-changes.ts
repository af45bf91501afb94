export type Change = { readonly field: string; readonly before: string; readonly after: string }
/** The name of an id, or the text as it is. */
export type Say = (text: string) => string

/**
 * What differs between two recorded values, one line a field; a side that was not recorded is empty. Nested values are told by their path.
 * Things in a list are told by their id, so that one that moved up is not told as changed.
 */
export function listChanges(before: unknown, after: unknown, say: Say = text => text): readonly Change[] {
  const left = flatten(before, '', say)
  const right = flatten(after, '', say)
  const fields = [...new Set([...left.keys(), ...right.keys()])]
  return fields
    .map(field => ({ field, before: left.get(field) ?? '', after: right.get(field) ?? '' }))
    .filter(change => change.before !== change.after)
}

function flatten(value: unknown, path: string, say: Say): ReadonlyMap<string, string> {
  if (isPlain(value)) return new Map([[path, say(`${value}`)]])
  if (typeof value !== 'object' || value === null) return new Map()
  if (Array.isArray(value)) return flattenList(value, path, say)
  return flattenAll(
    Object.entries(value).map(([name, inner]) => [path === '' ? name : `${path}.${name}`, inner]),
    say,
  )
}

function flattenList(list: readonly unknown[], path: string, say: Say): ReadonlyMap<string, string> {
  if (list.every(isPlain)) return list.length === 0 ? new Map() : new Map([[path, list.map(item => say(`${item}`)).join('; ')]])
  const ids = list.map(idOf)
  const isNamed = ids.every(id => id !== undefined) && new Set(ids).size === ids.length
  return flattenAll(
    list.map((item, index) => [`${path}[${isNamed ? ids[index] : index + 1}]`, isNamed ? withoutId(item) : item]),
    say,
  )
}

function flattenAll(places: readonly (readonly [string, unknown])[], say: Say): ReadonlyMap<string, string> {
  return new Map(places.flatMap(([place, inner]) => [...flatten(inner, place, say)]))
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** What a thing in a list is known by: its first field, when that is an id. */
function idOf(item: unknown): string | undefined {
  const [name, value] = firstOf(item)
  return name.endsWith('Id') && typeof value === 'string' ? value : undefined
}

function withoutId(item: unknown): unknown {
  const [idName] = firstOf(item)
  const rest = typeof item === 'object' && item !== null ? Object.entries(item).filter(([name]) => name !== idName) : []
  const [only] = rest
  return rest.length === 1 && only !== undefined ? only[1] : Object.fromEntries(rest)
}

function firstOf(item: unknown): readonly [string, unknown] {
  return (typeof item === 'object' && item !== null && !Array.isArray(item) ? Object.entries(item)[0] : undefined) ?? ['', undefined]
}
