import type { NamedUnit } from '../organisation/resolve-unit-name.ts'
import { accepted, refused } from '../shared/outcome.ts'
import type { Outcome } from '../shared/outcome.ts'
import { findSecretMarks } from '../shared/secret-mark.ts'
import { foldText, tidyText } from '../shared/vietnamese-text.ts'
import { cellRefusal } from './cell-refusals.ts'
import type { CellRefusalCode } from './cell-refusals.ts'
import { looksMasked } from './mask-cells.ts'
import { readDay, readMonth } from './read-day.ts'
import { readNumber } from './read-number.ts'
import { isPersonal } from './register-definition.ts'
import type { Choice, RegisterColumn } from './register-definition.ts'
import type { CellValue } from './register-row.ts'
import { unitsNamed } from './units-named.ts'

/** What cells may name outside their row. */
export type CellContext = {
  readonly units: readonly NamedUnit[]
  /** The id of the row of another register that a text means: its id, or its title where only one row has it. */
  readonly findRow: (register: string, text: string) => string | undefined
}

type ReadCell = Outcome<CellValue | undefined, CellRefusalCode>
type ColumnOf<Type extends RegisterColumn['type']> = Extract<RegisterColumn, { readonly type: Type }>

const FIRST_YEAR = 1900
const LAST_YEAR = 2100
/** Beyond it neither database nor browser keeps every unit apart. */
const LARGEST = 1_000_000_000_000_000
const YES: ReadonlySet<string> = new Set(['co', 'x', '✓', '✔', '☑', 'true', '1', 'dung', 'yes', 'y', 'c'])
const NO: ReadonlySet<string> = new Set(['khong', 'false', '0', 'sai', 'no', 'n', 'k', 'ko'])
/** Control characters and marks that turn the reading direction: no text of ours holds them. Tab and line ends become spaces. */
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\u202a-\u202e\u2066-\u2069]/g
/** No letter of any language bears so many marks; thousands of them take seconds to put in order. */
const HEAPED_MARKS = /(\p{M}{8})\p{M}+/gu
/** As long as a sender may make a cell: what is longer is not even looked at. */
const LONGEST_TEXT = 20_000
/** No figure, day, name of a choice or title is longer. */
export const LONGEST_WORDS = 1000

/**
 * What a cell holds, read from what a person typed, pasted or sent in a file, or from an already typed value; undefined when it is empty. The one
 * reader of the form, the grid, the API and every import. A refusal's `at` is `cells.<code>`.
 */
export function readCell(column: RegisterColumn, typed: CellValue | null | undefined, context: CellContext): ReadCell {
  const long = tooLong(column, typed)
  if (long !== undefined) return refused(long)
  const text = textOf(typed)
  if (text === '') return accepted(undefined)
  if (isPersonal(column) && looksMasked(text)) return refused(cellRefusal('CELL_IS_MASKED', column, text))
  switch (column.type) {
    case 'text':
      return readText(column, text)
    case 'integer':
    case 'decimal':
      return readFigure(column, typed, text)
    case 'day':
      return inYears(column, text, readDay(typeof typed === 'number' ? text.padStart(8, '0') : text), 'CELL_NOT_A_DAY')
    case 'month':
      return inYears(column, text, readMonth(text), 'CELL_NOT_A_MONTH')
    case 'flag':
      return readFlag(column, text)
    case 'choice':
      return readChoice(column, text)
    case 'choices':
      return readChoices(column, typed, text)
    case 'row': {
      const rowId = context.findRow(column.register, text)
      return rowId === undefined ? refused(cellRefusal('CELL_ROW_UNKNOWN', column, text)) : accepted(rowId)
    }
    case 'unit':
      return readUnit(column, text, context.units)
    case 'file':
      return refused(cellRefusal('CELL_HOLDS_FILES', column, text))
    case 'formula':
      return refused(cellRefusal('CELL_COMPUTED', column, text))
  }
}

/** Reading costs more the longer the text: a file of many such cells would stop everybody's work. */
function tooLong(column: RegisterColumn, typed: CellValue | null | undefined) {
  const most = column.type === 'text' || column.type === 'choices' ? LONGEST_TEXT : LONGEST_WORDS
  if (typeof typed !== 'string' || typed.length <= most) return undefined
  const limit = column.type === 'text' ? column.longest : most
  return cellRefusal('CELL_TOO_LONG', column, typed, { length: typed.length, most: limit })
}

function textOf(typed: CellValue | null | undefined): string {
  if (typed === null || typed === undefined) return ''
  const text = typeof typed === 'object' ? typed.join('; ') : String(typed)
  return tidyText(text.toWellFormed().replaceAll(NO_TEXT, '').replace(HEAPED_MARKS, '$1'))
}

function readText(column: ColumnOf<'text'>, text: string): ReadCell {
  if (text.length > column.longest) {
    return refused(cellRefusal('CELL_TOO_LONG', column, text, { length: text.length, most: column.longest }))
  }
  const [mark] = findSecretMarks(text)
  return mark === undefined ? accepted(text) : refused(cellRefusal('CELL_SECRET_MARK', column, text, { mark: mark.words }))
}

function readFigure(column: ColumnOf<'integer' | 'decimal'>, typed: CellValue | null | undefined, text: string): ReadCell {
  const value = typeof typed === 'number' ? typed : readNumber(text, column.unit, column.type === 'integer')
  if (value === undefined || !Number.isFinite(value)) return refused(cellRefusal('CELL_NOT_A_NUMBER', column, text))
  if (column.type === 'integer' && !Number.isInteger(value)) return refused(cellRefusal('CELL_NOT_WHOLE', column, text))
  const least = column.least ?? -LARGEST
  const most = column.most ?? LARGEST
  if (value < least) return refused(cellRefusal('CELL_TOO_SMALL', column, text, { least, unit: column.unit }))
  return value > most ? refused(cellRefusal('CELL_TOO_LARGE', column, text, { most, unit: column.unit })) : accepted(value)
}

function inYears(
  column: RegisterColumn,
  text: string,
  read: string | undefined,
  otherwise: 'CELL_NOT_A_DAY' | 'CELL_NOT_A_MONTH',
): ReadCell {
  if (read === undefined) return refused(cellRefusal(otherwise, column, text))
  const year = Number(read.slice(0, 4))
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return accepted(read)
  return refused(cellRefusal('CELL_YEAR_OUT_OF_RANGE', column, text, { least: FIRST_YEAR, most: LAST_YEAR }))
}

function readFlag(column: ColumnOf<'flag'>, text: string): ReadCell {
  const word = foldText(text)
  if (YES.has(word)) return accepted(true)
  return NO.has(word) ? accepted(false) : refused(cellRefusal('CELL_NOT_A_FLAG', column, text))
}

function readChoice(column: ColumnOf<'choice'>, text: string): ReadCell {
  const choice = findChoice(column.choices, text)
  return choice === undefined ? refusedChoice(column, text) : accepted(choice.code)
}

/** Several apart by `;`; kept in the order of the definition, each once. */
function readChoices(column: ColumnOf<'choices'>, typed: CellValue | null | undefined, text: string): ReadCell {
  const typedParts = (typeof typed === 'object' && typed !== null ? typed.map(textOf) : text.split(';')).map(part => part.trim())
  const parts = [...new Set(typedParts)].filter(part => part !== '')
  const unknown = parts.find(part => findChoice(column.choices, part) === undefined)
  if (unknown !== undefined) return refusedChoice(column, unknown)
  const found = parts.map(part => findChoice(column.choices, part))
  const codes = column.choices.filter(choice => found.includes(choice)).map(choice => choice.code)
  return accepted(codes.length === 0 ? undefined : codes)
}

function findChoice(choices: readonly Choice[], text: string): Choice | undefined {
  const word = foldText(text)
  return choices.find(choice => choice.code === word || foldText(choice.name) === word)
}

const MOST_NAMED_CHOICES = 8

function refusedChoice(column: ColumnOf<'choice' | 'choices'>, text: string): ReadCell {
  const names = column.choices.slice(0, MOST_NAMED_CHOICES).map(choice => choice.name)
  const options = names.join('; ') + (column.choices.length > MOST_NAMED_CHOICES ? '; …' : '')
  return refused(cellRefusal('CELL_NOT_OF_CHOICES', column, text, { options }))
}

function readUnit(column: ColumnOf<'unit'>, text: string, units: readonly NamedUnit[]): ReadCell {
  const named = unitsNamed(text, units)
  const fit = named.filter(unit => column.kinds.length === 0 || column.kinds.some(kind => kind === unit.kind))
  const [unit] = fit
  if (fit.length === 1 && unit !== undefined) return accepted(unit.unitId)
  return refused(cellRefusal(named.length > 0 && fit.length === 0 ? 'CELL_UNIT_UNFIT' : 'CELL_UNIT_UNKNOWN', column, text))
}
