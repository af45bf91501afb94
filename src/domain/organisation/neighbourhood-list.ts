import { accepted, refusal, refused } from '../shared/outcome.ts'
import type { Outcome, Refusal } from '../shared/outcome.ts'
import { tidyText, toneKey } from '../shared/vietnamese-text.ts'
import type { CommuneLevel } from './ward-pattern.ts'

export type NeighbourhoodListRefusalCode =
  | 'NEIGHBOURHOOD_LIST_EMPTY'
  | 'NEIGHBOURHOOD_TWICE'
  | 'NEIGHBOURHOOD_NAME_LONG'
  | 'NEIGHBOURHOODS_TOO_MANY'

export const MOST_NEIGHBOURHOODS = 200
export const LONGEST_NEIGHBOURHOOD_NAME = 100

const BULLET = /^(?:[-–—•*+]\s*|\(?\d{1,3}\s*[.)/:\t]\s*|\d{1,3}\s*-\s+)+/u
const KIND = /^(khu phố|kp\.?|tổ dân phố|tdp\.?|khóm|thôn|ấp|làng|bản)(?=\s|\d|$)[\s:.-]*/iu
const KIND_WORDS: Readonly<Record<string, string>> = {
  'khu phố': 'Khu phố',
  kp: 'Khu phố',
  'tổ dân phố': 'Tổ dân phố',
  tdp: 'Tổ dân phố',
  khóm: 'Khóm',
  thôn: 'Thôn',
  ấp: 'Ấp',
  làng: 'Làng',
  bản: 'Bản',
}

/**
 * Reads a pasted list, one neighbourhood a line: numbering and bullets are dropped, `kp 3` becomes `Khu phố 3`, a bare name gets the level's
 * own word (`Khu phố` in a phường, `Ấp` or `Thôn` stay as typed; a bare name in a xã becomes `Thôn`). Refuses an empty list and the same name
 * twice, with the line's number from 1.
 */
export function readNeighbourhoodList(
  text: string,
  level: CommuneLevel = 'phường',
): Outcome<readonly string[], NeighbourhoodListRefusalCode> {
  const names = new Map<string, { readonly name: string; readonly line: number }>()
  const refusals: Refusal<NeighbourhoodListRefusalCode>[] = []
  for (const [index, raw] of text.split(/\r\n?|\n/).entries()) {
    const name = readName(raw, level)
    if (name === '') continue
    const line = index + 1
    const key = toneKey(name)
    const twin = names.get(key)
    if (twin !== undefined) refusals.push(refusal('NEIGHBOURHOOD_TWICE', `lines[${line}]`, { name, line, firstLine: twin.line }))
    else names.set(key, { name, line })
    if (name.length > LONGEST_NEIGHBOURHOOD_NAME)
      refusals.push(refusal('NEIGHBOURHOOD_NAME_LONG', `lines[${line}]`, { line, length: name.length, most: LONGEST_NEIGHBOURHOOD_NAME }))
  }
  if (names.size === 0) refusals.push(refusal('NEIGHBOURHOOD_LIST_EMPTY'))
  if (names.size > MOST_NEIGHBOURHOODS)
    refusals.push(refusal('NEIGHBOURHOODS_TOO_MANY', '', { count: names.size, most: MOST_NEIGHBOURHOODS }))
  return refusals.length > 0 ? refused(...refusals) : accepted([...names.values()].map(item => item.name))
}

function readName(raw: string, level: CommuneLevel): string {
  // A table pasted from Excel keeps its tabs; the number column comes first.
  const withoutBullet = trimMarks(tidyText(raw.trim().replace(BULLET, '')))
  if (withoutBullet === '') return /^\W*(\d{1,3})\W*$/u.test(raw) ? withKind(raw.replace(/\D/g, ''), level) : ''
  return withKind(withoutBullet, level)
}

function withKind(name: string, level: CommuneLevel): string {
  const match = KIND.exec(name)
  if (match === null) return `${level === 'phường' ? 'Khu phố' : 'Thôn'} ${name}`
  const rest = trimMarks(name.slice(match[0].length))
  const word = KIND_WORDS[(match[1] ?? '').toLowerCase().replace('.', '')] ?? 'Khu phố'
  return rest === '' ? '' : `${word} ${rest}`
}

function trimMarks(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})”"]+$/gu, '')
}
