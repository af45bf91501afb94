import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, signIn } from './person.ts'
import { chosenCell, findRegister, goToCell, lodgingsOfExcel, pasteCells } from './register-rows.ts'
import { expectSoundPage, settle } from './sound-page.ts'
import { takePicture } from './take-picture.ts'
import { openDemonstrationWard, type WardInBrowser } from './ward-in-browser.ts'

/** What an old office computer lays out without a wait. */
const MOST_ELEMENTS = 1500

let ward: WardInBrowser
let folder = ''
beforeAll(async () => {
  ward = await openDemonstrationWard()
  folder = await mkdtemp(join(tmpdir(), 'sauro-photo-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await ward.close()
})

const grid = (page: Page) => page.getByRole('grid')
const said = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first().waitFor()
const countElements = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length)

async function openSheet(person: Person, login: string, code: string): Promise<string> {
  await signIn(person, login)
  const path = await findRegister(person, code)
  await person.go(path)
  await settle(person.page)
  return path
}

/** Tab after Tab until the sheet's input has the focus: it is one stop. */
async function tabToSheet(page: Page): Promise<void> {
  await page.getByLabel('Tìm (không cần dấu)').focus()
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.getAttribute('aria-haspopup'))) === 'grid') return
  }
  throw new Error('The sheet is not reached by Tab')
}

test('an officer pastes a thousand rows from Excel, mends one, writes the good ones, and takes the paste back', async () => {
  const officer = await ward.come()
  const { page } = officer
  const path = await openSheet(officer, 'congan', 'lodgings')
  const rows = (await lodgingsOfExcel(officer, path, 1000)).map(cells => [...cells])
  rows[500]?.splice(5, 1, 'nhiều')
  rows[700]?.splice(6, 1, '31/02/2026')
  rows[900]?.splice(0, 1, 'EX-899')
  await tabToSheet(page)
  await pasteCells(page, rows)
  await page.getByText('✓ 997 dòng tốt').waitFor()
  await page.getByText('✗ 3 dòng xấu').waitFor()
  await page.getByText(/Trùng Mã cơ sở với dòng 900 cùng dán/).waitFor()
  await page.getByText('Đang đối chiếu với sổ').first().waitFor({ state: 'detached' })
  expect(await countElements(page)).toBeLessThanOrEqual(MOST_ELEMENTS)
  await expectSoundPage(page)
  await takePicture(page, 'guide/register-paste')

  await page.getByRole('button', { name: 'Dòng 501, Số phòng' }).click()
  const wrong = page.getByRole('textbox', { name: 'Dòng 501, Số phòng' })
  await wrong.fill('12')
  await page.getByRole('button', { name: 'Ghi 998 dòng tốt' }).click()
  await page.getByText('Đã ghi 998 dòng mới.').waitFor()
  await page.getByText(/Còn 2 dòng chưa ghi/).waitFor()
  await page.getByRole('button', { name: 'Về sổ' }).first().click()
  await said(page, /^1\.058 dòng$/)

  await tabToSheet(page)
  await page.keyboard.press('Control+End')
  await page.getByText('EX-1000').first().waitFor()
  expect(await countElements(page)).toBeLessThanOrEqual(MOST_ELEMENTS)
  await page.keyboard.press('Control+z')
  await said(page, 'Đã hoàn tác lần dán.')
  await said(page, /^60 dòng$/)
})

test('rows are written, saved, undone and added with the keyboard alone, from the first letter on', async () => {
  const officer = await ward.come()
  const { page } = officer
  await openSheet(officer, 'congan', 'lodgings')
  await expectSoundPage(page)
  await takePicture(page, 'guide/register-sheet')
  await tabToSheet(page)
  await goToCell(page, 'Số phòng', 1)
  const before = await chosenCell(page)
  await page.keyboard.type('nhiều')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'Số phòng' }).or(page.locator('[aria-invalid=true]').first()).first().waitFor()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.type('27')
  await page.keyboard.press('Enter')
  await said(page, 'Đã lưu dòng.')
  await page.keyboard.press('ArrowUp')
  expect(await chosenCell(page)).toBe('27')
  await page.keyboard.press('Control+z')
  await said(page, 'Đã hoàn tác.')
  expect(await chosenCell(page)).toBe(before)

  await goToCell(page, 'Phân loại', 2)
  await page.keyboard.type('khac phuc')
  await page.getByRole('option', { name: 'Cần khắc phục' }).waitFor()
  await page.keyboard.press('Enter')
  await said(page, 'Đã lưu dòng.')
  await page.keyboard.press('Control+z')
  await said(page, 'Đã hoàn tác.')

  await page.keyboard.press('Control+End')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  for (const text of ['BP-1', 'Long Khánh 1', 'Chủ trọ mẫu 500', '', '9 đường mẫu', 'Nhà trọ', '4']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Control+Enter')
  await said(page, 'Đã thêm dòng.')
  await said(page, /^61 dòng$/)
  await page.keyboard.press('Control+z')
  await said(page, /^60 dòng$/)
})

test('two people write one row: the second sees both versions and chooses, nothing is written over', async () => {
  const [one, other] = [await ward.come(), await ward.come()]
  for (const person of [one, other]) {
    await openSheet(person, 'congan', 'lodgings')
    await grid(person.page).getByText('NT-005').waitFor()
    await tabToSheet(person.page)
    await goToCell(person.page, 'Số phòng', 5)
  }
  const write = async ({ page }: Person, text: string) => {
    await page.keyboard.type(text)
    await page.keyboard.press('Control+Enter')
  }
  await write(one, '31')
  await said(one.page, 'Đã lưu dòng.')
  other.expectAnswer(412)
  await write(other, '32')
  await other.page.getByText('hai bản khác nhau').waitFor()
  const both = other.page.getByRole('table')
  await both.getByText('31', { exact: true }).waitFor()
  await both.getByText('32', { exact: true }).waitFor()
  await expectSoundPage(other.page, ['desk'])
  await other.page.getByRole('button', { name: 'Giữ bản của tôi' }).click()
  await said(other.page, 'Đã lưu dòng.')
})

test('personal data is shown for a reason and for one view only', async () => {
  const officer = await ward.come()
  const { page } = officer
  await openSheet(officer, 'congan', 'lodgings')
  await grid(page).getByText('NT-001').waitFor()
  expect(
    await grid(page)
      .getByText(/^Chủ trọ mẫu/)
      .count(),
  ).toBe(0)
  await page.getByRole('button', { name: 'Xem dữ liệu cá nhân' }).click()
  await page.getByRole('button', { name: 'Bỏ che' }).click()
  await page.getByText('Ghi lý do xem.').waitFor()
  await page.getByLabel('Lý do xem').fill('Đối chiếu hồ sơ tạm trú')
  await page.getByRole('button', { name: 'Bỏ che' }).click()
  await grid(page)
    .getByText(/^Chủ trọ mẫu/)
    .first()
    .waitFor()
  await page.reload()
  await grid(page).getByText('NT-001').waitFor()
  expect(
    await grid(page)
      .getByText(/^Chủ trọ mẫu/)
      .count(),
  ).toBe(0)
})

test('on the phone a neighbourhood sees its own rows only, and enters one with a photo, also where the line is gone', async () => {
  const neighbourhood = await ward.come({ size: 'phone' })
  const { page } = neighbourhood
  const path = await openSheet(neighbourhood, 'khupho1', 'support_log')
  await page.getByRole('link', { name: /^1\. / }).waitFor()
  const places = await page.locator('dd', { hasText: 'Khu phố' }).allTextContents()
  expect(new Set(places).size).toBe(1)
  await expectSoundPage(page)

  const photo = join(folder, 'ho-tro.jpg')
  await sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#8aa' } })
    .jpeg()
    .toFile(photo)
  await page.getByRole('link', { name: 'Thêm một dòng' }).click()
  await page.getByRole('button', { name: 'Lưu dòng' }).click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /“Ngày”/ })
    .click()
  await expectSoundPage(page)
  await page.getByLabel('Ngày', { exact: false }).first().fill('9/11/2026')
  await page.getByLabel('Tổ hỗ trợ').fill('1/QĐ')
  const team = await page.locator('datalist option').first().getAttribute('value')
  await page.getByLabel('Tổ hỗ trợ').fill(team ?? '')
  await page.getByLabel('Người được hỗ trợ').fill('Người mẫu 77')
  await page.locator('input[type=file]').first().setInputFiles(photo)
  await page.getByText('gửi cùng dòng').waitFor()
  await takePicture(page, 'guide/register-phone-form', 'phone')

  await neighbourhood.goOffline(true)
  await page.getByRole('button', { name: 'Lưu dòng' }).click()
  await page.getByText('Mất kết nối: dòng được giữ trên máy này.').waitFor()
  await page.getByText('1 dòng chờ gửi').waitFor()
  await neighbourhood.goOffline(false)
  await page.getByText('1 dòng chờ gửi').waitFor({ state: 'detached' })

  await neighbourhood.go(`${path}?tim=9/11/2026`)
  await page.getByRole('article').getByRole('link').first().click()
  await page.getByRole('img', { name: /Ảnh minh chứng/ }).waitFor()
  await page.getByRole('heading', { name: 'Lịch sử' }).waitFor()
  await expectSoundPage(page)
  await takePicture(page, 'guide/register-row', 'phone')
})

test('the register as of an earlier day is read only; struck-out rows come back', async () => {
  const officer = await ward.come()
  const { page } = officer
  const path = await openSheet(officer, 'congan', 'lodgings')
  await officer.go(`${path}?ngay=2026-01-15`)
  await page.getByText('Đang xem sổ như cuối ngày 15/01/2026').waitFor()
  await said(page, /^0 dòng$/)
  expect(await grid(page).getAttribute('aria-readonly')).toBe('true')
  expect(await page.getByRole('button', { name: 'Dán từ Excel' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Về hiện tại' }).click()
  await said(page, /^60 dòng$/)
  await grid(page).getByText('NT-003').click()
  await page.getByRole('button', { name: 'Gạch khỏi sổ' }).click()
  await page.getByRole('group').getByRole('button', { name: 'Gạch khỏi sổ' }).click()
  await said(page, /^59 dòng$/)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await said(page, /^60 dòng$/)
})

test('the list of registers is searched without diacritics', async () => {
  const office = await ward.come()
  await signIn(office, 'vanphong')
  await office.go('/so')
  await office.page.getByRole('link', { name: 'Sổ', exact: true }).waitFor()
  await expectSoundPage(office.page)
  await office.page.getByLabel('Tìm (không cần dấu)').fill('sang kien')
  await said(office.page, /^1 trong \d+ sổ$/)
  await takePicture(office.page, 'guide/registers')
})
