import { findDay } from '../shared/calendar.ts'
import type { Day } from '../shared/calendar.ts'
import { foldText, tidyText } from '../shared/vietnamese-text.ts'
import type { PlanExtraction } from './plan-extraction.ts'
import { isAllCapitals, learnNames, sentenceCase } from './title-case.ts'
import type { NameCasing } from './title-case.ts'

type PlanHead = PlanExtraction['plan']

const KIND =
  /^(?:du thao )?(?:ke hoach|phu luc|chuong trinh|de an|quyet dinh|nghi quyet|thong bao|chi thi|huong dan|danh muc|bang phan cong|phan cong|bang tien do|bieu|tong hop)\b/
/** The same in running letters, alone on its line. */
const BARE_KIND = /^(?:ke hoach|chuong trinh|de an|phu luc(?: so)?(?: [ivx\d]{1,5})?)$/
/** A heading that only says what paper it is and adds nothing to the title. */
const APPENDIX = /^(?:phu luc|bieu)(?: so)?(?: ?[ivx\d]{1,5}| ?[a-d])?\s*[.:-]?\s*/
const TITLE_ENDS =
  /^(?:\(|[-_–—*=.\s]+$|can cu|thuc hien (?:nghi quyet|ke hoach|chi thi|quyet dinh|cong van|chuong trinh)|kinh gui|[ivx]+\s*[./]|\d+\s*[./]|dieu \d|bang \d|nham |de |tren co so|so\s*:|cong hoa|doc lap)/
const LETTERHEAD = /^(?:cong hoa|doc lap|dang cong san|so\s*[:.]|[-_–—*=.\s]*$)/
const ISSUER_HEAD =
  /^(?:uy ban nhan dan|ubnd|dang uy|ban thuong vu|hoi dong nhan dan|hdnd|thanh uy|tinh uy|huyen uy|quan uy|so |bo |ban |van phong|cong an|uy ban|chinh phu|thu tuong|mat tran|doan|hoi |lien doan|truong|trung tam|phong |cuc |vu )/
const PLACE_ONLY = /^(?:phuong|xa|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh|tp)\b/
const ATTACHED =
  /kèm theo\s+(?<what>[^()]*?)\s*(?:số\s*:?\s*(?<number>\S*\d\S*)\s*)?,?\s*ngày\s+(?<date>[\d/.\-\s]+(?:tháng\s+\d+\s+năm\s+\d{4})?)\s*(?:của\s+(?<issuer>[^()]+))?/iu
const NUMBER_LINE = /^số\s*[:.]?\s*(\d+\s*[-/]\s*[\p{L}\d]+(?:\s*[-/&.]\s*[\p{L}\d]+)*)/iu
const PLACE_DATE = /^(.{2,40}?),\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu
const PLACE_NAME =
  /(?:^|\s)((?:phường|xã|thị trấn|đặc khu|thị xã|quận|huyện|thành phố|tỉnh)\s+(?:\p{Lu}[\p{L}’']*|\d+)(?:\s+(?:\p{Lu}[\p{L}’']*|\d+))*)/iu

/** Title, number, date, issuer and place from the lines above a plan's tables; null for each the lines do not say. */
export function readPlanHead(lines: readonly string[], running: readonly string[]): PlanHead {
  const tidy = lines.map(tidyText).filter(line => line !== '')
  const names = learnNames([...tidy, ...running])
  const attached = ATTACHED.exec(tidy.join(' '))?.groups
  const titleAt = tidy.findIndex(line => isHeading(line))
  const letterhead = tidy.slice(0, titleAt < 0 ? tidy.length : titleAt)
  const title = readTitle(tidy, titleAt, names)
  const issuer = attached?.['issuer'] === undefined ? letterheadIssuer(letterhead, names) : tidyText(attached['issuer'])
  return {
    title,
    number: attached?.['number'] ?? numberOf(letterhead),
    date: readDate(attached?.['date']) ?? letterheadDate(letterhead),
    issuer,
    place: placeIn(issuer) ?? placeIn(title) ?? letterheadPlace(letterhead),
  }
}

function isHeading(line: string): boolean {
  return KIND.test(foldText(line)) && (isAllCapitals(line) || BARE_KIND.test(foldText(line))) && !/[:;]$/.test(line)
}

function readTitle(lines: readonly string[], at: number, names: NameCasing): string | null {
  if (at < 0) return fallbackTitle(lines, names)
  const first = lines[at] ?? ''
  const appendix = APPENDIX.exec(foldText(first))
  const opening = appendix === null ? first : tidyText(first.slice(appendix[0].length))
  const parts = [opening, ...titleLines(lines, at + 1, isAllCapitals(opening) && opening.split(' ').length > 3)].filter(part => part !== '')
  if (parts.length === 0) return null
  return joinTitle(parts, names)
}

/** The lines that go on with a title: capitals after capitals, or a few short lines of running text after a bare kind of paper. */
function titleLines(lines: readonly string[], from: number, isOpen: boolean): readonly string[] {
  const found: string[] = []
  let capitals = isOpen
  for (const line of lines.slice(from, from + 6)) {
    if (endsTitle(line, found.length === 0 && !isOpen) || line.length > 300 || /[.;:]$/.test(line)) break
    if ((capitals || found.length > 2) && !isAllCapitals(line)) break
    capitals = capitals || isAllCapitals(line)
    found.push(line)
  }
  return found
}

/** `KẾ HOẠCH` / `thực hiện Nghị quyết số …`: right under the bare kind of paper these words are its title, later they begin the body. */
function endsTitle(line: string, isFirst: boolean): boolean {
  const folded = foldText(line)
  return TITLE_ENDS.test(folded) && !(isFirst && folded.startsWith('thuc hien'))
}

function joinTitle(parts: readonly string[], names: NameCasing): string {
  if (parts.every(isAllCapitals)) return sentenceCase(parts.join(' '), names)
  const [first = '', ...rest] = parts.map(part => sentenceCase(part, names))
  return tidyText([first, ...rest.map((part, index) => (index === 0 && isAllCapitals(parts[0] ?? '') ? lowerFirst(part) : part))].join(' '))
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}*\s\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

function fallbackTitle(lines: readonly string[], names: NameCasing): string | null {
  const at = lines.findIndex(
    line => isAllCapitals(line) && line.split(' ').length >= 4 && !LETTERHEAD.test(foldText(line)) && !ISSUER_HEAD.test(foldText(line)),
  )
  if (at < 0) return null
  return joinTitle([lines[at] ?? '', ...titleLines(lines, at + 1, true)], names)
}

function numberOf(lines: readonly string[]): string | null {
  for (const line of lines) {
    const number = NUMBER_LINE.exec(line)?.[1]
    if (number !== undefined) return number.replace(/\s+/g, '')
  }
  return null
}

function readDate(text: string | undefined): Day | null {
  const numbers = text?.match(/\d+/g)?.map(Number) ?? []
  return findDay(numbers[2] ?? 0, numbers[1] ?? 0, numbers[0] ?? 0) ?? null
}

function letterheadDate(lines: readonly string[]): Day | null {
  for (const line of lines) {
    const match = PLACE_DATE.exec(line)
    if (match !== null) return findDay(Number(match[4]), Number(match[3]), Number(match[2])) ?? null
  }
  return null
}

/** The last body named in capitals above the number: the one under its superior is the issuer. */
function letterheadIssuer(lines: readonly string[], names: NameCasing): string | null {
  const bodies: string[] = []
  for (const line of lines) {
    const folded = foldText(line)
    if (!isAllCapitals(line) || LETTERHEAD.test(folded)) continue
    if (PLACE_ONLY.test(folded) && bodies.length > 0) bodies[bodies.length - 1] = `${bodies.at(-1) ?? ''} ${line}`
    else if (ISSUER_HEAD.test(folded)) bodies.push(line)
  }
  const issuer = bodies.at(-1)
  return issuer === undefined ? null : sentenceCase(issuer.replace(/[*\s]+$/u, ''), names)
}

function placeIn(text: string | null): string | null {
  const place = text === null ? undefined : PLACE_NAME.exec(text)?.[1]
  if (place === undefined || !/\s\p{Lu}|\s\d/u.test(place)) return null
  const words = place.split(' ')
  const end = words.findIndex(
    (word, index) => index > 0 && !/^[\p{Lu}\d]/u.test(word) && !['trấn', 'xã', 'phố', 'khu'].includes(word.toLowerCase()),
  )
  return words
    .slice(0, end < 0 ? words.length : end)
    .join(' ')
    .replace(/^\p{Lu}/u, letter => letter.toLowerCase())
}

function letterheadPlace(lines: readonly string[]): string | null {
  for (const line of lines) {
    const match = PLACE_DATE.exec(line)
    if (match !== null) return tidyText(match[1] ?? '')
  }
  return null
}
