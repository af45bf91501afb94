import type { Answer } from '../../../api/api-routes.ts'
import './demonstration-accounts.css'
import { makeElement } from './make-element.ts'
import type { SignInWords } from './sign-in-form.ts'

type Account = Answer<'getSetup'>['demonstrationAccounts'][number]

/** One button an account, by role and unit; a press fills the form. */
export function listDemonstrationAccounts(
  accounts: readonly Account[],
  words: SignInWords,
  onPick: (account: Account) => void,
): readonly HTMLElement[] {
  if (accounts.length === 0) return []
  const buttons = accounts.map(account => {
    const button = makeElement(
      'button',
      { type: 'button' },
      makeElement('strong', {}, account.role),
      makeElement('span', {}, account.unitName),
      makeElement('code', {}, account.login),
    )
    button.addEventListener('click', () => onPick(account))
    return makeElement('li', {}, button)
  })
  return [
    makeElement('h2', {}, words.accounts),
    makeElement('p', { class: 'hint' }, words.accountsHint),
    makeElement('ul', { class: 'accounts' }, ...buttons),
  ]
}
