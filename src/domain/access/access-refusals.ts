import { type Refusal, refusal } from '../shared/outcome.ts'

/** Refusals about who may do what and about accounts, units and versions: any use case may answer them beside those of its own rules. */
export type AccessRefusalCode =
  | 'NOT_FOUND'
  | 'NOT_ALLOWED'
  | 'CHANGED_MEANWHILE'
  | 'ALREADY_SET_UP'
  | 'SETUP_CODE_WRONG'
  | 'LOGIN_TAKEN'
  | 'LOGIN_MALFORMED'
  | 'SIGN_IN_REFUSED'
  | 'SIGN_IN_LOCKED'
  | 'ACCOUNT_DISABLED'
  | 'PASSWORD_TOO_SHORT'
  | 'PASSWORD_TOO_COMMON'
  | 'PASSWORD_CONTAINS_LOGIN'
  | 'PASSWORD_WRONG'
  | 'PASSWORD_UNCHANGED'
  | 'LAST_ADMINISTRATOR'
  | 'UNIT_CYCLE'
  | 'UNIT_NAME_TAKEN'
  | 'UNIT_UNKNOWN'
  | 'UNIT_DATES_REVERSED'
  | 'TOKEN_EXPIRED_ALREADY'

/** What was looked for and not found; words stand in the catalogue. */
export type MissingThing =
  | 'address'
  | 'plan'
  | 'planImport'
  | 'task'
  | 'discrepancy'
  | 'unit'
  | 'member'
  | 'token'
  | 'report'
  | 'reportLine'
  | 'evidence'
  | 'upload'
  | 'register'
  | 'registerRow'
  | 'registerImport'
  | 'target'
  | 'typedFigure'
  | 'commitment'
  | 'workItem'
  | 'directiveSource'
  | 'directiveDraft'
  | 'meeting'
  | 'meetingItem'
  | 'meetingDecision'
  | 'extension'
  | 'deputy'
  | 'calendarDecision'
  | 'periodLock'
  | 'correction'
  | 'verificationDraw'
  | 'verificationCheck'
  | 'promise'
  | 'case'
  | 'alert'
  | 'paper'
  | 'delivery'
  | 'job'

/** Out of reach and not there are the same answer: nobody learns what exists elsewhere. */
export function notFound(what: MissingThing): Refusal<'NOT_FOUND'> {
  return refusal('NOT_FOUND', '', { what })
}

export function notAllowed(): Refusal<'NOT_ALLOWED'> {
  return refusal('NOT_ALLOWED')
}

export function changedMeanwhile(seen: number, current: number): Refusal<'CHANGED_MEANWHILE'> {
  return refusal('CHANGED_MEANWHILE', '', { seen, current })
}

/** A field that does not have the shape the contract gives it; `FIELD_INVALID` where none of the others says more. */
export type FieldRefusalCode =
  | 'FIELD_MISSING'
  | 'FIELD_WRONG_TYPE'
  | 'FIELD_EMPTY'
  | 'FIELD_TOO_LONG'
  | 'FIELD_TOO_SHORT'
  | 'FIELD_TOO_MANY'
  | 'FIELD_TOO_FEW'
  | 'FIELD_OUT_OF_RANGE'
  | 'FIELD_NOT_A_DAY'
  | 'FIELD_NOT_A_MONTH'
  | 'FIELD_NOT_AN_ID'
  | 'FIELD_NOT_OF_LIST'
  | 'FIELD_UNKNOWN'
  | 'FIELD_INVALID'

/** Refusals of a call as such, found before any use case: origin, shapes, version, repeated call. */
export type CallRefusalCode =
  | 'SIGN_IN_NEEDED'
  | 'PASSWORD_CHANGE_NEEDED'
  | 'FOREIGN_ORIGIN'
  | FieldRefusalCode
  | 'REQUEST_MALFORMED'
  | 'FILE_PART_MISSING'
  | 'BODY_TOO_LARGE'
  | 'BODY_TOO_NESTED'
  | 'MEDIA_TYPE_UNSUPPORTED'
  | 'VERSION_NEEDED'
  | 'IDEMPOTENCY_KEY_MALFORMED'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'ALREADY_DONE'
  | 'IN_PROGRESS'
  | 'TOO_MANY_REQUESTS'
  | 'INTERNAL_ERROR'
