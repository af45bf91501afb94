import type { WordsLike } from '../../../i18n/use-words.ts'
import type { signIn } from '../../../i18n/vi/sign-in.ts'
import { makeElement } from './make-element.ts'

export type SignInWords = WordsLike<typeof signIn>
export type SignInForm = {
  readonly form: HTMLFormElement
  readonly login: HTMLInputElement
  readonly password: HTMLInputElement
  readonly submit: HTMLButtonElement
  /** Shows the errors on top, each a link to its field, with the focus on them; an empty list takes them away. */
  readonly showErrors: (errors: readonly SignInError[]) => void
}
export type SignInError = { readonly field?: 'login' | 'password'; readonly text: string }

export function makeSignInForm(words: SignInWords): SignInForm {
  const login = makeElement('input', {
    id: 'login',
    name: 'login',
    type: 'text',
    autocomplete: 'username',
    autocapitalize: 'none',
    spellcheck: 'false',
    maxlength: '120',
  })
  const password = makeElement('input', {
    id: 'password',
    name: 'password',
    type: 'password',
    autocomplete: 'current-password',
    maxlength: '200',
  })
  const submit = makeElement('button', { type: 'submit', class: 'submit' }, words.submit)
  const errors = makeElement('div', { class: 'errors', role: 'alert', tabindex: '-1', hidden: true })
  const form = makeElement(
    'form',
    { novalidate: true, method: 'post' },
    errors,
    makeElement('label', { for: 'login' }, words.login),
    makeElement('p', { class: 'wrong', id: 'login-wrong' }),
    login,
    makeElement('label', { for: 'password' }, words.password),
    makeElement('p', { class: 'wrong', id: 'password-wrong' }),
    password,
    makeShowToggle(password, words),
    submit,
  )
  return { form, login, password, submit, showErrors: list => showErrors(form, errors, list) }
}

function makeShowToggle(password: HTMLInputElement, words: SignInWords): HTMLElement {
  const box = makeElement('input', { type: 'checkbox', id: 'show-password' })
  box.addEventListener('change', () => {
    password.type = box.checked ? 'text' : 'password'
  })
  return makeElement('label', { class: 'show', for: 'show-password' }, box, words.show)
}

function showErrors(form: HTMLFormElement, box: HTMLElement, list: readonly SignInError[]): void {
  box.replaceChildren(
    ...list.map(error =>
      makeElement('p', {}, error.field === undefined ? error.text : makeElement('a', { href: `#${error.field}` }, error.text)),
    ),
  )
  box.hidden = list.length === 0
  for (const field of ['login', 'password'] as const) {
    const wrong = list.find(error => error.field === field)?.text ?? ''
    const place = form.querySelector(`#${field}-wrong`)
    const input = form.querySelector(`#${field}`)
    if (place !== null) place.textContent = wrong
    input?.toggleAttribute('aria-invalid', wrong !== '')
    if (wrong === '') input?.removeAttribute('aria-describedby')
    else input?.setAttribute('aria-describedby', `${field}-wrong`)
  }
  if (list.length > 0) box.focus()
}
