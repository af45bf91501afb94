import { tidyText } from '../shared/vietnamese-text.ts'
import { isPersonal } from './register-definition.ts'
import type { Privacy, RegisterDefinition } from './register-definition.ts'
import type { Cells, CellValue } from './register-row.ts'

/** As long whatever it stands for. */
const WHOLE = '•••'
const FRONT_OF_NUMBER = '•••••'
const SHOWN_DIGITS = 3
/** A number so short that three digits would give most of it away is masked whole. */
const FEWEST_DIGITS = 6
const NUMBER_LIKE = /^[A-Za-z]{0,3}[\d\s.()+/-]+$/
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’-]*$/u
const MOST_NAME_WORDS = 6
const MASKED = /•|^[\p{L}\p{M}'’-]+(?: \p{L}\.)+$|^\S+…$/u

/**
 * The cells as readers without the right to unmask see them, with the codes of those that were masked. A name keeps its first word and the
 * initials of the others (`Nguyễn V. A.`), a number its last three digits (`•••••789`), other text its first word (`đường…`) unless that is a house
 * number. Sensitive text, choices, days, flags and references are masked whole. No mask tells how long the cell is.
 */
export function maskCells(
  definition: Pick<RegisterDefinition, 'columns'>,
  cells: Cells,
): { readonly cells: Cells; readonly masked: readonly string[] } {
  const personal = definition.columns.filter(column => isPersonal(column) && Object.hasOwn(cells, column.code))
  const masks = personal.map(column => [column.code, maskOf(cells[column.code] ?? '', column)] as const)
  return { cells: { ...cells, ...Object.fromEntries(masks) }, masked: personal.map(column => column.code) }
}

/** Whether a text is what `maskCells` shows instead of a cell: it must never be saved in the cell's place. */
export function looksMasked(text: string): boolean {
  return MASKED.test(text)
}

function maskOf(value: CellValue, column: { readonly type: string; readonly privacy: Privacy }): string {
  if (!['text', 'integer', 'decimal'].includes(column.type)) return WHOLE
  const text = tidyText(String(value))
  if (NUMBER_LIKE.test(text)) return maskNumber(text)
  if (column.privacy === 'sensitive') return WHOLE
  return maskName(text) ?? firstWord(text)
}

function maskNumber(text: string): string {
  const digits = text.replace(/\D/g, '')
  return digits.length < FEWEST_DIGITS ? WHOLE : FRONT_OF_NUMBER + digits.slice(-SHOWN_DIGITS)
}

function maskName(text: string): string | undefined {
  const words = text.split(' ')
  if (words.length < 2 || words.length > MOST_NAME_WORDS || !words.every(word => NAME_WORD.test(word))) return undefined
  return words.map((word, index) => (index === 0 ? word : `${[...word.normalize('NFC')][0] ?? ''}.`)).join(' ')
}

function firstWord(text: string): string {
  const [first = '', ...others] = text.split(' ')
  return others.length === 0 || NUMBER_LIKE.test(first) ? WHOLE : `${first}…`
}
