import type { WordsLike } from '../use-words.ts'
import type { signIn as source } from '../vi/sign-in.ts'

export const signIn: WordsLike<typeof source> = {
  title: 'Sign in',
  product: 'Sáu Rõ',
  purpose: 'Assign, report and follow plans under the six clears',
  demonstration: 'DEMONSTRATION DATA',
  login: 'User name',
  password: 'Password',
  show: 'Show password',
  errorPrefix: 'Error: ',
  submit: 'Sign in',
  sending: 'Signing in…',
  opening: 'Opening the page…',
  loginMissing: 'The user name is missing.',
  passwordMissing: 'The password is missing.',
  offline: 'The server cannot be reached. Check the network and press Sign in again.',
  refused: 'Signing in failed. Try again in a few minutes.',
  accounts: 'Accounts to try',
  accountsHint: 'Press an account to fill the form, then press Sign in.',
  forgotten: 'Forgot the password: ask the administrator of your ward to reset it.',
  otherLanguage: 'Tiếng Việt',
}
