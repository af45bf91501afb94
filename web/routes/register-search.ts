import { isDay } from '#domain/shared/calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { readTexts } from './read-texts.ts'

type Search = Readonly<Record<string, unknown>>

/**
 * What the sheet shows, as it stands in the address: search, neighbourhood, `loc=class:safe,fire:true` (columns equal to a value), rows that owe
 * evidence, order (`giam`: descending), and the day the register is read as of.
 */
export type RegisterSearch = { tim?: string; khupho?: string; loc?: string; thieu?: true; xep?: string; giam?: true; ngay?: Day }

/** Takes what an address may hold; anything else is left out. */
export function readRegisterSearch(search: Search): RegisterSearch {
  const found: RegisterSearch = readTexts(search, ['tim', 'khupho', 'loc', 'xep'])
  if (search['thieu'] === true) found.thieu = true
  if (search['giam'] === true) found.giam = true
  const day = search['ngay']
  if (typeof day === 'string' && isDay(day)) found.ngay = day
  return found
}

/** `?tim=` of the list of registers. */
export function readRegisterListSearch(search: Search): { tim?: string } {
  return readTexts(search, ['tim'])
}

/** The conditions of `loc` by column. */
export function readEqual(loc: string | undefined): Readonly<Record<string, string>> {
  const parts = (loc ?? '').split(',').map(part => part.split(':'))
  return Object.fromEntries(parts.flatMap(([column = '', value = '']) => (column === '' || value === '' ? [] : [[column, value] as const])))
}

export function writeEqual(equal: Readonly<Record<string, string>>): string | undefined {
  const parts = Object.entries(equal).filter(([, value]) => value !== '')
  return parts.length === 0 ? undefined : parts.map(([column, value]) => `${column}:${value}`).join(',')
}
