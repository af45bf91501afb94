import { tidyText, withoutEndSigns } from '../shared/vietnamese-text.ts'

/** Words a unit's name begins with. A piece that begins with none of them may be the rest of the name before it. */
const UNIT_HEAD =
  /^(?:các |một số |bộ phận |lãnh đạo |thường trực |cấp ủy |cấp uỷ |tập thể |toàn thể )?(?:ubnd|ủy ban|uỷ ban|hđnd|hội đồng|ubkt|ubmttq|mttq|mặt trận|đảng ủy|đảng uỷ|đảng bộ|chi bộ|đảng|ban|phòng|sở|bộ|cục|vụ|tổng cục|chi cục|trung tâm|văn phòng|vp|công an|bchqs|quân sự|đoàn|hội|liên đoàn|công đoàn|lđlđ|tổ|trường|trạm|viện|bệnh viện|đài|báo(?! chí)|tòa|toà|viện kiểm sát|thanh tra|kho bạc|ngân hàng|bảo hiểm|thuế|hải quan|thi hành án|tỉnh|thành phố|thành ủy|thành đoàn|huyện|quận|xã(?! hội)|phường|thị xã|thị trấn|đặc khu|khu phố|thôn|ấp|khối|chi đoàn|chi hội|công ty|tập đoàn|doanh nghiệp|hợp tác xã|ngành|cơ quan|đơn vị|địa phương|đoàn thể|thành viên|chủ tịch|phó|bí thư|trưởng|ông|bà|đồng chí|đ\/c|cán bộ|công chức|người|nhân dân|hộ|chính phủ|quốc hội|thủ tướng|văn hóa - xã hội|bưu điện|điện lực|viễn thông|học viện|đại học|nhà|cụm|khối thi đua|lực lượng|dân quân|bộ đội|đồn|hạt|ubtv|ủy viên|uỷ viên)(?![\p{L}])/iu

/** Nouns that name one kind of thing together: `các sở, ban, ngành`, `các xã, phường` are one set. */
const SET_FAMILIES: readonly (readonly string[])[] = [
  ['sở', 'phòng', 'ban', 'ngành', 'bộ', 'đoàn thể', 'mặt trận'],
  ['cơ quan', 'đơn vị', 'địa phương', 'tổ chức', 'cá nhân'],
  ['xã', 'phường', 'thị trấn', 'đặc khu'],
  ['tỉnh', 'thành phố', 'huyện', 'thị xã', 'quận'],
  ['thôn', 'ấp', 'bản', 'khu phố', 'tổ dân phố', 'buôn', 'làng', 'xóm'],
  ['chi', 'đảng bộ', 'chi bộ', 'đảng bộ cơ sở'],
  ['cấp ủy', 'cấp uỷ', 'chính quyền'],
]
const COMPOSITE_HEAD = /^(?:bộ phận |lãnh đạo )?(?:Sở|Bộ|Phòng|Ban|Vụ|Cục|Chi cục|Trung tâm|Ủy ban|Uỷ ban|Khoa|Kinh tế|Viện|Hội)\s/iu

/**
 * The units a text lists, as it lists them: cut at commas, semicolons, line ends, and at `và` before a named unit. Names that hold
 * a comma or `và` stay whole (`Sở Lao động, Thương binh và Xã hội`), so do sets named together (`các sở, ban, ngành`, `MTTQ và đoàn thể`).
 */
export function splitUnitList(text: string): readonly string[] {
  const pieces = unwrapLines(text)
    .split(/[;\n]/u)
    .flatMap(line => joinNames(splitOutsideBrackets(line)))
    .flatMap(piece => splitAtAnd(piece, 'named'))
  return pieces.map(tidyName).filter(name => name !== '')
}

/** As `splitUnitList`, and a set after `và` is a unit of its own: `MTTQ và đoàn thể` are two to be resolved. */
export function splitUnitNames(text: string): readonly string[] {
  return splitUnitList(text)
    .flatMap(name => splitAtAnd(name, 'any'))
    .map(tidyName)
    .filter(name => name !== '')
}

/** A line break parts two names only where a new name begins; elsewhere it is the cell's edge. */
function unwrapLines(text: string): string {
  return text
    .split('\n')
    .map(tidyText)
    .reduce((joined, line) => {
      const isNew = UNIT_HEAD.test(line.replace(/^[-–—+•*·]\s*/u, '')) && !/(?:\svà|[,;(/-])$/u.test(joined)
      return joined === '' ? line : `${joined}${isNew || /^[-–—+•*·]\s/u.test(line) ? '\n' : ' '}${line}`
    }, '')
}

function tidyName(raw: string): string {
  return withoutEndSigns(
    tidyText(raw)
      .replace(/^(?:[-–—+•*·]\s*)+/u, '')
      .replace(/^và\s+/u, ''),
  )
}

function splitOutsideBrackets(line: string): readonly string[] {
  const pieces: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at)
    if (letter === '(') depth += 1
    else if (letter === ')') depth = Math.max(0, depth - 1)
    else if (letter === ',' && depth === 0) {
      pieces.push(line.slice(from, at))
      from = at + 1
    }
  }
  return [...pieces, line.slice(from)].map(piece => tidyText(piece)).filter(piece => piece !== '')
}

/** Puts back together what a comma inside a name or a set had parted. */
function joinNames(pieces: readonly string[]): readonly string[] {
  const names: string[] = []
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? ''
    const previous = names.at(-1)
    if (previous !== undefined && (continuesSet(previous, piece) || continuesName(previous, pieces, at)))
      names[names.length - 1] = `${previous}, ${piece}`
    else names.push(piece)
  }
  return names
}

/** `các sở` + `ban`, `UBND các xã` + `phường`: both end and beginning are bare nouns of one family, the set already begun. */
function continuesSet(previous: string, piece: string): boolean {
  const left = previous.toLowerCase()
  const right = piece.toLowerCase()
  return SET_FAMILIES.some(
    family =>
      family.some(noun => endsWithWord(left, noun) && isSet(left, noun)) &&
      family.some(noun => right === noun || right.startsWith(`${noun} `)) &&
      !UNIT_NAME_AFTER.test(piece),
  )
}

const UNIT_NAME_AFTER = /^\p{Ll}[\p{Ll}\s]*\s\p{Lu}|^\p{Lu}/u

function endsWithWord(text: string, word: string): boolean {
  return text === word || text.endsWith(` ${word}`)
}

function isSet(left: string, noun: string): boolean {
  return left === noun || /(?:^|\s)các\s/u.test(left) || noun === 'chi' || left.includes(',')
}

/** `Phòng Kinh tế` + `Hạ tầng và Đô thị`: the rest of a composite name has no head of its own and closes with `và`. */
function continuesName(previous: string, pieces: readonly string[], at: number): boolean {
  const isHeadless = pieces.length === 2 && !UNIT_HEAD.test(previous) && /^\p{Lu}\p{Ll}/u.test(previous)
  if (!COMPOSITE_HEAD.test(previous) && !isHeadless) return false
  const rest = pieces[at] ?? ''
  if (UNIT_HEAD.test(rest) || !/^\p{Lu}\p{Ll}/u.test(rest)) return false
  if (/^Ban (?:Quản lý|QLDA)/iu.test(previous)) return true
  return closesName(rest) || (!isHeadless && closesName(pieces[at + 1] ?? ''))
}

function closesName(piece: string): boolean {
  const right = /\svà\s+(.+)$/u.exec(piece)?.[1]
  return right !== undefined && /^\p{Lu}/u.test(piece) && /^\p{Lu}/u.test(right) && !UNIT_HEAD.test(piece) && !UNIT_HEAD.test(right)
}

/** `named`: only before a unit's own name (`MTTQ phường và Đoàn Thanh niên`); `any`: before a set too (`MTTQ và đoàn thể`). */
function splitAtAnd(piece: string, before: 'named' | 'any'): readonly string[] {
  const parts = piece.split(/\s+và\s+/u)
  const names: string[] = []
  for (const part of parts) {
    const left = names.at(-1)
    if (left === undefined || startsUnit(left, part, before)) names.push(part)
    else names[names.length - 1] = `${left} và ${part}`
  }
  return names
}

function startsUnit(left: string, right: string, before: 'named' | 'any'): boolean {
  if (isOneOffice(left, right) || !UNIT_HEAD.test(right) || opensBracket(left)) return false
  if (before === 'named') return /^\p{Lu}/u.test(right)
  return !/^các\s/iu.test(left) || /^các\s/iu.test(right) || /^\p{Lu}/u.test(right)
}

function opensBracket(left: string): boolean {
  return left.lastIndexOf('(') > left.lastIndexOf(')')
}

/** One office serving two bodies: `Văn phòng HĐND và UBND`, `Văn phòng Đoàn ĐBQH và HĐND`. */
function isOneOffice(left: string, right: string): boolean {
  return (
    /(?:^|\s)(?:Văn phòng|VP)\s+(?:HĐND|Hội đồng nhân dân|Đoàn (?:ĐBQH|đại biểu Quốc hội))$/iu.test(left) &&
    /^(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân)/iu.test(right)
  )
}

/** Whether two names are one unit but for the ward's word after it: `MTTQ phường` and `MTTQ`. */
export function isSameUnitName(left: string, right: string): boolean {
  return bareUnitName(left) === bareUnitName(right)
}

const SHORT_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:ủy ban |ub)?(?:mttq|mặt trận tổ quốc)(?: việt nam)?(?![\p{L}])/u, 'mặt trận tổ quốc'],
  [/^ubkt(?![\p{L}])/u, 'ủy ban kiểm tra'],
  [/^ubnd(?![\p{L}])/u, 'ủy ban nhân dân'],
  [/^hđnd(?![\p{L}])/u, 'hội đồng nhân dân'],
]

/** A name in lower case, spelled out, without `các` and without the ward's word after it. */
export function bareUnitName(name: string): string {
  const spelled = tidyText(name).toLowerCase().replaceAll('uỷ', 'ủy').replaceAll('hoà', 'hòa')
  return SHORT_NAMES.reduce((text, [short, long]) => text.replace(short, long), spelled)
    .replace(/^các\s+/u, '')
    .replace(/\s+(?:phường|xã|thị trấn|đặc khu)$/u, '')
}
