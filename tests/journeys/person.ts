import type { Browser, ConsoleMessage, Page } from 'playwright-core'
import { beginAt, JOURNEY_MORNING } from './journey-time.ts'

/** The office's old computer and the officer's phone: the two sizes that count. */
export const SIZES = { desk: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } } as const
export type Size = keyof typeof SIZES

export type PersonOptions = { readonly size?: Size; readonly scheme?: 'light' | 'dark'; readonly language?: 'vi' | 'en' }

export type Person = {
  readonly page: Page
  /** Opens a page of the site by its path. */
  go(path: string): Promise<void>
  /** From here on answers with this status are part of the story: a refusal, a page that is not theirs. */
  expectAnswer(status: number): void
  /** From here on the server may be gone for a moment: it turns to another data folder. */
  expectRestart(): void
  /** Pulls the plug, or puts it back; requests that fail while it is out are part of the story. */
  goOffline(isOffline: boolean): Promise<void>
  /** Everything that went wrong on their pages: console errors and warnings, script errors, failed requests. */
  complaints(): readonly string[]
}

const DEMONSTRATION_PASSWORD = 'thu-sau-ro-2026'
/** Without a network the browser says so itself. */
const OFFLINE_WORDS = 'net::ERR_INTERNET_DISCONNECTED'
/** What a request meets while the server lets go of its port and takes it again. */
const RESTART_WORDS = [
  'net::ERR_CONNECTION_REFUSED',
  'net::ERR_CONNECTION_RESET',
  'net::ERR_CONNECTION_CLOSED',
  'net::ERR_EMPTY_RESPONSE',
  'net::ERR_SOCKET_NOT_CONNECTED',
]

export async function openPerson(
  browser: Browser,
  address: string,
  { size = 'desk', scheme = 'light', language = 'vi' }: PersonOptions,
): Promise<Person> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: SIZES[size],
    colorScheme: scheme,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(20_000)
  await context.addInitScript(`(${beginAt.toString()})(${JSON.stringify(JOURNEY_MORNING)})`)
  if (language === 'en') await context.addInitScript(() => localStorage.setItem('sauro.language', 'en'))
  const page = await context.newPage()
  const expected = new Set<string>()
  const found: string[] = []
  const note = (what: string) => found.push(`${page.url()}: ${what}`)
  page.on('pageerror', error => note(`script error ${error.message}`))
  page.on('console', message => {
    if (isComplaint(message) && ![...expected].some(words => message.text().includes(words)))
      note(`console ${message.type()} ${message.text()}`)
  })
  page.on('response', response => {
    if (response.status() >= 500) note(`${response.status()} ${response.request().method()} ${response.url()}`)
  })
  page.on('requestfailed', request => {
    const why = request.failure()?.errorText ?? ''
    // A request given up because the page was left is no failure.
    if (why !== 'net::ERR_ABORTED' && !expected.has(why)) note(`${why} ${request.method()} ${request.url()}`)
  })
  return {
    page,
    go: async path => void (await page.goto(path)),
    expectAnswer: status => void expected.add(`the server responded with a status of ${status}`),
    expectRestart() {
      for (const words of RESTART_WORDS) expected.add(words)
    },
    async goOffline(isOffline) {
      expected.add(OFFLINE_WORDS)
      await context.setOffline(isOffline)
    },
    complaints: () => found,
  }
}

function isComplaint(message: ConsoleMessage): boolean {
  return message.type() === 'error' || message.type() === 'warning'
}

/** Signs in on the sign-in page and waits for the first page behind it. */
export async function signIn({ page }: Person, login: string, password = DEMONSTRATION_PASSWORD): Promise<void> {
  if (!page.url().includes('/dang-nhap')) await page.goto('/dang-nhap')
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.locator('main#content h1').waitFor()
}
