import { type Refusal, refusal } from '../shared/outcome.ts'
import { foldText } from '../shared/vietnamese-text.ts'

export type PasswordRefusalCode = 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_COMMON' | 'PASSWORD_CONTAINS_LOGIN'

export const PASSWORD_SHORTEST = 10

/** Words that guessers in Viet Nam try first; a password that is one of them, with only digits or signs around it, is refused. */
const COMMON_WORDS = [
  'password',
  'matkhau',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'iloveyou',
  'anhyeuem',
  'emyeuanh',
  'yeuem',
  'admin',
  'administrator',
  'quantri',
  'vietnam',
  'dangcongsan',
  'danguy',
  'ubnd',
  'phuong',
  'congan',
  'letmein',
  'welcome',
  'xinchao',
  'abc',
  'abcdef',
  'abcdefgh',
  'dongnai',
  'saigon',
  'hanoi',
  'tamphuoc',
  'sauro',
]
const RUNS = ['01234567890123456789', '98765432109876543210', 'abcdefghijklmnopqrstuvwxyz']

/**
 * Length over tricks, as NIST SP 800-63B advises: at least 10 signs, not a common word dressed with digits, not one sign or run repeated,
 * not built on the login name.
 */
export function checkPassword(password: string, login: string): readonly Refusal<PasswordRefusalCode>[] {
  const refusals: Refusal<PasswordRefusalCode>[] = []
  const length = [...password].length
  if (length < PASSWORD_SHORTEST) refusals.push(refusal('PASSWORD_TOO_SHORT', 'newPassword', { shortest: PASSWORD_SHORTEST, length }))
  const folded = foldText(password).replaceAll(' ', '')
  const letters = folded.replace(/[^a-z]/g, '')
  const isRun = folded.length > 0 && (new Set(folded).size <= 3 || RUNS.some(run => run.includes(folded)))
  if (isRun || COMMON_WORDS.includes(letters)) refusals.push(refusal('PASSWORD_TOO_COMMON', 'newPassword'))
  const name = foldText(login).replace(/[^a-z0-9]/g, '')
  if (name.length >= 4 && folded.replace(/[^a-z0-9]/g, '').includes(name)) refusals.push(refusal('PASSWORD_CONTAINS_LOGIN', 'newPassword'))
  return refusals
}
