import { FIELD_REFUSAL_WORDS } from '#domain/words/field-refusal-words.ts'

/** HTTP status of each refusal that is not simply "what you sent breaks a rule" (422). */
const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Object.keys(FIELD_REFUSAL_WORDS).map(code => [code, 400])),
  REQUEST_MALFORMED: 400,
  BODY_TOO_NESTED: 400,
  SIGN_IN_NEEDED: 401,
  SIGN_IN_REFUSED: 401,
  NOT_ALLOWED: 403,
  ACCOUNT_DISABLED: 403,
  SETUP_CODE_WRONG: 403,
  FOREIGN_ORIGIN: 403,
  PASSWORD_CHANGE_NEEDED: 403,
  OWN_REPORT: 403,
  NOT_FOUND: 404,
  ALREADY_SET_UP: 409,
  LOGIN_TAKEN: 409,
  UNIT_NAME_TAKEN: 409,
  ALREADY_DONE: 409,
  IN_PROGRESS: 409,
  CHANGED_MEANWHILE: 412,
  BODY_TOO_LARGE: 413,
  FILE_TOO_LARGE: 413,
  MEDIA_TYPE_UNSUPPORTED: 415,
  VERSION_NEEDED: 428,
  TOO_MANY_REQUESTS: 429,
  SIGN_IN_LOCKED: 429,
  INTERNAL_ERROR: 500,
}

export function statusOf(code: string): number {
  return STATUS_BY_CODE[code] ?? 422
}
