import type { RowGroup } from './task-rows.ts'
import type { RowOrdinal } from './row-ordinal.ts'

export type NumberedRow = { readonly ordinal: RowOrdinal; readonly groups: readonly RowGroup[]; readonly table: number }

/**
 * Codes of all tasks of a plan, unique and in their order. The table's own numbers when every task has one and none comes twice;
 * otherwise numbers within their group (`I.1`), counted where they are missing.
 */
export function makeCodes(read: readonly NumberedRow[]): readonly string[] {
  const rows = withTrailingZeros(read)
  const own = rows.map(row =>
    row.ordinal.kind === 'number' || row.ordinal.kind === 'decimal' || row.ordinal.kind === 'words' ? row.ordinal.code : '',
  )
  if (own.every(code => code !== '') && new Set(own).size === own.length) return own
  const counted = countWithinGroups(rows)
  if (new Set(counted).size === counted.length) return counted
  const grouped = counted.map((code, index) => withGroup(code, rows[index]?.groups ?? []))
  const isOneTable = rows.every(row => row.table === rows[0]?.table)
  if (isOneTable || new Set(grouped).size === grouped.length) return makeUnique(grouped)
  return makeUnique(grouped.map((code, index) => `B${(rows[index]?.table ?? 0) + 1}.${code}`))
}

/** A sheet that keeps `1.10` as a number shows `1.1` between `1.9` and `1.11`: the zero is put back where the count demands it. */
function withTrailingZeros(rows: readonly NumberedRow[]): readonly NumberedRow[] {
  let before = ''
  return rows.map(row => {
    const { kind, code } = row.ordinal
    const isCutShort = kind === 'decimal' && before.endsWith('9') && nextCode(before) === `${code}0`
    before = isCutShort ? `${code}0` : code
    return isCutShort ? { ...row, ordinal: { kind, code: before } } : row
  })
}

/** `1.10` after `1.9`. */
function nextCode(code: string): string {
  return code.replace(/\d+$/, last => String(Number(last) + 1))
}

/** Numbers as typed; a missing one is the next after the one before in the same group, a letter or dash stands under the last number. */
function countWithinGroups(rows: readonly NumberedRow[]): readonly string[] {
  const isNumbered = rows.some(row => row.ordinal.kind === 'number' || row.ordinal.kind === 'decimal')
  let place = ''
  let count = 0
  let parent = ''
  let under = 0
  return rows.map(row => {
    const here = `${row.table}|${row.groups.map(group => `${group.ordinal.code} ${group.title}`).join('|')}`
    if (here !== place) {
      count = 0
      under = 0
      parent = isNumbered ? (row.groups.at(-1)?.ordinal.code ?? '') : ''
    }
    place = here
    const { kind, code } = row.ordinal
    if (kind === 'number' || kind === 'decimal' || (kind === 'words' && code !== '')) {
      under = 0
      parent = code
      if (kind === 'number') count = Number(code)
      return code
    }
    if (parent !== '' && (kind === 'small_letter' || kind === 'bullet' || (kind === 'none' && isNumbered))) {
      under += 1
      return `${parent}.${kind === 'small_letter' ? code : under}`
    }
    count += 1
    return String(count)
  })
}

function withGroup(code: string, groups: readonly RowGroup[]): string {
  const path = groups.map(group => group.ordinal.code).filter(groupCode => groupCode !== '' && !code.startsWith(`${groupCode}.`))
  return [...path, code].join('.')
}

function makeUnique(codes: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  const used = new Set<string>()
  return codes.map(code => {
    let copies = seen.get(code) ?? 0
    let unique = copies === 0 ? code : `${code}-${copies + 1}`
    while (used.has(unique)) {
      copies += 1
      unique = `${code}-${copies + 1}`
    }
    seen.set(code, copies + 1)
    used.add(unique)
    return unique
  })
}
