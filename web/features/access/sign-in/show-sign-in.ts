import type { Me } from '#contract/access/session-routes.ts'
import { ApiProblem, OFFLINE } from '../../../api/api-problem.ts'
import { callAddress } from '../../../api/call-address.ts'
import { GET_SETUP, SIGN_IN } from '../../../api/sign-in-addresses.ts'
import { signIn } from '../../../i18n/vi/sign-in.ts'
import { readLanguage, saveLanguage } from '../../../theme/saved-look.ts'
import { makeElement } from './make-element.ts'
import { makeSignInForm } from './sign-in-form.ts'
import type { SignInError, SignInForm, SignInWords } from './sign-in-form.ts'
import './sign-in.css'

/** The sign-in page in plain script: a few kilobytes, so that it stands at once on a weak line; the application comes while the password is typed. */
export async function showSignIn(
  root: HTMLElement,
  loadApplication: () => Promise<{ readonly startApplication: (me?: Me) => Promise<void> }>,
): Promise<void> {
  const words: SignInWords = readLanguage() === 'en' ? (await import('../../../i18n/en/sign-in.ts')).signIn : signIn
  document.title = `${words.title} · ${words.product}`
  const parts = makeSignInForm(words)
  const about = makeElement('p', { class: 'about' }, words.purpose)
  const extra = makeElement('div', { class: 'extra' })
  const page = makeElement(
    'div',
    { class: 'sign-in' },
    makeElement(
      'header',
      { class: 'shell-bar' },
      makeElement('strong', {}, words.product),
      makeLanguageSwitch(root, loadApplication, words),
    ),
    makeElement(
      'main',
      {},
      makeElement('h1', {}, words.title),
      about,
      parts.form,
      makeElement('p', { class: 'hint' }, words.forgotten),
      extra,
    ),
  )
  root.replaceChildren(page)
  parts.login.focus()
  parts.form.addEventListener('submit', event => {
    event.preventDefault()
    void send(parts, words, loadApplication)
  })
  parts.form.addEventListener('input', () => void loadApplication().catch(() => undefined), { once: true })
  void describeWard({ page, about, extra }, parts, words)
}

type Places = { readonly page: HTMLElement; readonly about: HTMLElement; readonly extra: HTMLElement }

async function describeWard({ page, about, extra }: Places, parts: SignInForm, words: SignInWords): Promise<void> {
  const setup = await callAddress<'getSetup'>(GET_SETUP).catch(() => undefined)
  if (setup === undefined) return
  if (setup.state === 'empty') {
    location.replace(`/thiet-lap${location.search}`)
    return
  }
  if (setup.wardName !== null) about.textContent = setup.wardName
  if (!setup.demonstration) return
  page.querySelector('.shell-bar strong')?.after(makeElement('span', { class: 'ribbon' }, words.demonstration))
  const { listDemonstrationAccounts } = await import('./demonstration-accounts.ts')
  extra.replaceChildren(
    ...listDemonstrationAccounts(setup.demonstrationAccounts, words, account => {
      parts.login.value = account.login
      parts.password.value = account.password
      parts.form.dispatchEvent(new Event('input'))
      parts.submit.focus()
      parts.submit.scrollIntoView({ block: 'center' })
    }),
  )
}

function makeLanguageSwitch(root: HTMLElement, loadApplication: Parameters<typeof showSignIn>[1], words: SignInWords): HTMLElement {
  const other = readLanguage() === 'en' ? 'vi' : 'en'
  const button = makeElement('button', { type: 'button', class: 'language', lang: other }, words.otherLanguage)
  button.addEventListener('click', () => {
    saveLanguage(other)
    document.documentElement.lang = other
    void showSignIn(root, loadApplication)
  })
  return button
}

async function send(parts: SignInForm, words: SignInWords, loadApplication: Parameters<typeof showSignIn>[1]): Promise<void> {
  const login = parts.login.value.trim()
  const password = parts.password.value
  const missing: SignInError[] = []
  if (login === '') missing.push({ field: 'login', text: words.loginMissing })
  if (password === '') missing.push({ field: 'password', text: words.passwordMissing })
  fail(parts, words, missing)
  if (missing.length > 0) return
  setBusy(parts, words.sending)
  try {
    const me = await callAddress<'signIn'>(SIGN_IN, { body: { login, password } })
    setBusy(parts, words.opening)
    const { startApplication } = await loadApplication()
    history.replaceState(null, '', placeToGo())
    await startApplication(me)
  } catch (error) {
    setBusy(parts, null, words.submit)
    fail(parts, words, [{ text: explain(error, words) }])
  }
}

function fail(parts: SignInForm, words: SignInWords, errors: readonly SignInError[]): void {
  document.title = `${errors.length > 0 ? words.errorPrefix : ''}${words.title} · ${words.product}`
  parts.showErrors(errors)
}

function setBusy(parts: SignInForm, busy: string | null, words = ''): void {
  parts.submit.disabled = busy !== null
  parts.submit.textContent = busy ?? words
}

function explain(error: unknown, words: SignInWords): string {
  if (!(error instanceof ApiProblem)) return words.refused
  if (error.code === OFFLINE) return words.offline
  const sentences = error.refusals.map(refusal => refusal.sentence)
  if (sentences.length > 0) return sentences.join(' ')
  return [error.title, error.detail].filter(part => part !== undefined && part !== '').join('. ') || words.refused
}

/** Back to the page that asked for the sign-in; only a path of this site. */
function placeToGo(): string {
  const wanted = new URLSearchParams(location.search).get('tiep') ?? '/'
  return /^\/(?![/\\])/.test(wanted) ? wanted : '/'
}
