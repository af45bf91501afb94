import { UNIT_KINDS, type UnitKind } from '../../organisation/unit-kind.ts'
import type { CellFormula } from '../cell-formula.ts'
import type { Privacy, RegisterColumn } from '../register-definition.ts'

/** Short words for the columns of a ready pack: what is left out is optional, open and asks for no evidence. */
type Marks = { readonly hint?: string; readonly required?: true; readonly privacy?: Privacy; readonly evidence?: true }
type FieldMarks = { readonly hint?: string; readonly required?: boolean; readonly privacy?: Privacy; readonly evidence?: boolean }
type MeasuredMarks = Marks & { readonly unit?: string; readonly least?: number; readonly most?: number }

export const REQUIRED = { required: true } as const
export const PERSONAL = { privacy: 'personal' } as const
export const EVIDENCE = { evidence: true } as const

export function text(code: string, name: string, { longest = 300, ...marks }: Marks & { readonly longest?: number } = {}): RegisterColumn {
  return { type: 'text', ...fieldsOf(code, name, marks), longest }
}

export function whole(code: string, name: string, marks: MeasuredMarks = {}): RegisterColumn {
  return { type: 'integer', ...fieldsOf(code, name, marks), ...measureOf(marks) }
}

export function decimal(code: string, name: string, marks: MeasuredMarks = {}): RegisterColumn {
  return { type: 'decimal', ...fieldsOf(code, name, marks), ...measureOf(marks) }
}

/** Whole đồng: never a fraction, never below 0. */
export function money(code: string, name: string, marks: Marks = {}): RegisterColumn {
  return whole(code, name, { ...marks, unit: 'đồng' })
}

export function day(code: string, name: string, marks: Marks = {}): RegisterColumn {
  return { type: 'day', ...fieldsOf(code, name, marks) }
}

export function month(code: string, name: string, marks: Marks = {}): RegisterColumn {
  return { type: 'month', ...fieldsOf(code, name, marks) }
}

export function flag(code: string, name: string, marks: Marks = {}): RegisterColumn {
  return { type: 'flag', ...fieldsOf(code, name, marks) }
}

/** @param choices code → what the office reads. */
export function choice(code: string, name: string, choices: Readonly<Record<string, string>>, marks: Marks = {}): RegisterColumn {
  const list = Object.entries(choices).map(([choiceCode, choiceName]) => ({ code: choiceCode, name: choiceName }))
  return { type: 'choice', ...fieldsOf(code, name, marks), choices: list }
}

export function rowOf(register: string, code: string, name: string, marks: Marks = {}): RegisterColumn {
  return { type: 'row', ...fieldsOf(code, name, marks), register }
}

export function unitOf(
  code: string,
  name: string,
  { kinds = UNIT_KINDS, ...marks }: Marks & { readonly kinds?: readonly UnitKind[] } = {},
): RegisterColumn {
  return { type: 'unit', ...fieldsOf(code, name, marks), kinds }
}

export function file(code: string, name: string, marks: Marks = {}): RegisterColumn {
  return { type: 'file', ...fieldsOf(code, name, marks) }
}

export function computed(
  code: string,
  name: string,
  formula: CellFormula,
  { unit = '', ...marks }: Marks & { readonly unit?: string } = {},
): RegisterColumn {
  return { type: 'formula', ...fieldsOf(code, name, marks), formula, unit }
}

function fieldsOf(code: string, name: string, { hint = '', required = false, privacy = 'open', evidence = false }: FieldMarks) {
  return { code, name, hint, required, privacy, evidence }
}

function measureOf({ unit = '', least = 0, most }: MeasuredMarks) {
  return { unit, least, most: most ?? null }
}
