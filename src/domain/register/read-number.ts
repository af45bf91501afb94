import { foldText } from '../shared/vietnamese-text.ts'

const POINTS_BY_THREES = /^\d{1,3}(?:\.\d{3})+$/
const COMMAS_BY_THREES = /^\d{1,3}(?:,\d{3})+$/
const GROUPED_BY_SPACES = /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/
const PLAIN = /^\d+$/
const WORDS_BEHIND = /[^\d.,]+$/

/**
 * A figure as offices write it: `1.234,5`, `1234,5`, `1 234`, `12.000 đồng`. Undefined when it is no number.
 *
 * Where both signs stand, the last one parts the decimals and the other groups: `1,234.5` is read as in English. A single comma parts decimals
 * (`1,234` is a little over one) unless the column takes whole numbers only; a single point before exactly three digits groups (`1.234` is over
 * a thousand) unless a zero leads (`0.125`), any other point parts decimals (`1.5`).
 *
 * @param unit unit of measure of the column; it may stand behind the figure, and so may `đ` and `đồng` for money.
 */
export function readNumber(text: string, unit: string, whole: boolean): number | undefined {
  const bare = withoutUnit(text, unit)
  const sign = /^[+-]\s?/.exec(bare)?.[0] ?? ''
  const digits = readDigits(bare.slice(sign.length), whole)
  return digits === undefined ? undefined : (sign.startsWith('-') ? -Number(digits) : Number(digits)) + 0
}

function withoutUnit(text: string, unit: string): string {
  const behind = WORDS_BEHIND.exec(text)?.[0] ?? ''
  const word = foldText(behind)
  const taken = new Set([foldText(unit), ...(foldText(unit) === 'dong' ? ['d', 'vnd'] : [])])
  return behind !== '' && word !== '' && taken.has(word) ? text.slice(0, -behind.length) : text
}

/** As JavaScript writes it. */
function readDigits(text: string, whole: boolean): string | undefined {
  if (PLAIN.test(text)) return text
  const digits = GROUPED_BY_SPACES.test(text) ? text.replaceAll(' ', '') : text
  const comma = digits.lastIndexOf(',')
  const point = digits.lastIndexOf('.')
  if (comma >= 0 && point >= 0) return readBothSigns(digits, comma > point)
  if (POINTS_BY_THREES.test(digits) && !(digits.startsWith('0') && digits.split('.').length === 2)) return digits.replaceAll('.', '')
  if (COMMAS_BY_THREES.test(digits) && (whole || digits.split(',').length > 2)) return digits.replaceAll(',', '')
  return /^\d+(?:[.,]\d+)?$/.test(digits) ? digits.replace(',', '.') : undefined
}

function readBothSigns(digits: string, commaIsLast: boolean): string | undefined {
  const [decimal, grouping, byThrees] = commaIsLast ? ([',', '.', POINTS_BY_THREES] as const) : (['.', ',', COMMAS_BY_THREES] as const)
  const [front = '', behind = '', ...more] = digits.split(decimal)
  return more.length === 0 && byThrees.test(front) && PLAIN.test(behind) ? `${front.replaceAll(grouping, '')}.${behind}` : undefined
}
