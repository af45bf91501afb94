import type { z } from 'zod'
import { MONTH_PATTERN } from '#contract/scalars.ts'
import type { FieldRefusalCode } from '#domain/access/access-refusals.ts'
import { type Refusal, refusal } from '#domain/shared/outcome.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]
type Found = { readonly code: FieldRefusalCode; readonly facts?: Readonly<Record<string, string | number>> }

/** Parse with this, so that a field that is missing can be told from one of another type. */
export const REPORT_INPUT = { reportInput: true } as const

const NAMED_TYPES = new Set(['string', 'number', 'int', 'boolean', 'array', 'object', 'record'])
const CODE_BY_FORMAT: Readonly<Record<string, FieldRefusalCode>> = { date: 'FIELD_NOT_A_DAY', uuid: 'FIELD_NOT_AN_ID' }

/** What the shapes' library found, as refusals with words of our own; its sentences are in one language and speak of programs. */
export function fieldRefusals(issues: readonly Issue[], above: Path = []): readonly Refusal<FieldRefusalCode>[] {
  return issues.flatMap(issue => {
    const path = [...above, ...issue.path]
    if (issue.code === 'unrecognized_keys') return issue.keys.map(key => refusalAt([...path, key], { code: 'FIELD_UNKNOWN' }))
    // Of several shapes the first is the one people mean; the others say how it may be left empty.
    if (issue.code === 'invalid_union' && issue.errors[0] !== undefined) return fieldRefusals(issue.errors[0], path)
    return [refusalAt(path, read(issue))]
  })
}

function refusalAt(path: Path, { code, facts }: Found): Refusal<FieldRefusalCode> {
  const at = path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
  return refusal(code, at, { field: at, ...facts })
}

function read(issue: Issue): Found {
  if (issue.code === 'invalid_type') return readType(issue)
  if (issue.code === 'invalid_value')
    return issue.input === undefined
      ? { code: 'FIELD_MISSING' }
      : { code: 'FIELD_NOT_OF_LIST', facts: { options: issue.values.map(String).join(', ') } }
  if (issue.code === 'invalid_format')
    return { code: issue.pattern === String(MONTH_PATTERN) ? 'FIELD_NOT_A_MONTH' : (CODE_BY_FORMAT[issue.format] ?? 'FIELD_INVALID') }
  if (issue.code === 'too_big') return readTooBig(issue.origin, Number(issue.maximum))
  return issue.code === 'too_small' ? readTooSmall(issue.origin, Number(issue.minimum)) : { code: 'FIELD_INVALID' }
}

function readType({ expected, input }: z.core.$ZodIssueInvalidType): Found {
  if (input === undefined || expected === 'nonoptional') return { code: 'FIELD_MISSING' }
  return NAMED_TYPES.has(expected) ? { code: 'FIELD_WRONG_TYPE', facts: { valueType: expected } } : { code: 'FIELD_INVALID' }
}

function readTooBig(origin: string, max: number): Found {
  if (origin === 'string') return { code: 'FIELD_TOO_LONG', facts: { max } }
  return { code: origin === 'array' ? 'FIELD_TOO_MANY' : 'FIELD_OUT_OF_RANGE', facts: { max } }
}

function readTooSmall(origin: string, min: number): Found {
  if (origin === 'string') return min === 1 ? { code: 'FIELD_EMPTY' } : { code: 'FIELD_TOO_SHORT', facts: { min } }
  return { code: origin === 'array' ? 'FIELD_TOO_FEW' : 'FIELD_OUT_OF_RANGE', facts: { min } }
}
