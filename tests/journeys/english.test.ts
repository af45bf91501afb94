import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findReport } from './demonstration-papers.ts'
import { type Person, signIn } from './person.ts'
import { expectSoundPage } from './sound-page.ts'
import { openDemonstrationWard, type WardInBrowser } from './ward-in-browser.ts'

/** Letters that English does not have. */
const VIETNAMESE = /[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i
/** What the product says itself, apart from the ward's own words: names of units, tasks and people stay as they are. */
const OWN_WORDS = 'nav[aria-label] a span, main h1, main h2, main h3, main button, main label, main th[scope=col], main dt, main legend'

let ward: WardInBrowser
let office: Person
beforeAll(async () => {
  ward = await openDemonstrationWard()
  office = await ward.come()
  await signIn(office, 'vanphong')
  await office.page.getByRole('button', { name: /^Mở mục của/ }).click()
  await office.page.getByRole('radio', { name: 'English' }).click()
  await office.page.getByRole('heading', { name: 'Overview' }).waitFor()
})
afterAll(() => ward.close())

/** Without what a select offers and what stands in Vietnamese on purpose, such as the text of an official paper. */
function ownWords(page: Page): Promise<readonly string[]> {
  return page.locator(OWN_WORDS).evaluateAll(elements =>
    elements
      .filter(element => element.closest('[lang=vi]') === null)
      .map(element => {
        const copy = element.cloneNode(true)
        if (copy instanceof Element) for (const select of copy.querySelectorAll('select')) select.remove()
        return (copy.textContent ?? '').trim()
      }),
  )
}

async function expectEnglish(page: Page): Promise<void> {
  const loading = page.getByRole('status').filter({ hasText: /^Loading/ })
  await expect.poll(() => loading.count(), { timeout: 20_000 }).toBe(0)
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  const own = await ownWords(page)
  expect(own.length).toBeGreaterThan(8)
  expect(own.filter(text => VIETNAMESE.test(text))).toEqual([])
  expect(await page.locator('body').innerText()).not.toMatch(/undefined|\[object|NaN/)
}

test('the overview speaks English, reasons included', async () => {
  const { page } = office
  await page.getByText(/^Day \d+\/500$/).waitFor()
  await expectEnglish(page)
  await page
    .getByText(/days? overdue|overdue/)
    .first()
    .waitFor()
})

test.each(['/nhiem-vu', '/bao-cao', '/duyet', '/tong-hop', '/viec-cua-toi'])('%s speaks English', async path => {
  await office.go(path)
  await office.page.locator('main h1').waitFor()
  await expectEnglish(office.page)
})

test("a unit's report form speaks English", async () => {
  const unit = await ward.come({ language: 'en' })
  await unit.go('/dang-nhap')
  await unit.page.getByLabel('User name').fill('congan')
  await unit.page.getByLabel('Password', { exact: true }).fill('thu-sau-ro-2026')
  await unit.page.getByRole('button', { name: 'Sign in' }).click()
  await unit.page.getByRole('heading', { name: 'My work' }).waitFor()
  const { reportId } = await findReport(unit, '2026-11', 'Công an phường Tam Phước')
  await unit.go(`/bao-cao/${reportId}`)
  await unit.page.locator('textarea').first().waitFor()
  const names = (await ownWords(unit.page)).filter(text => VIETNAMESE.test(text))
  // The task's own title heads its line.
  expect(names.every(text => /^\d\.\d/.test(text))).toBe(true)
  await expectSoundPage(unit.page)
})
