import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findReport } from './demonstration-papers.ts'
import { signIn } from './person.ts'
import { expectSoundPage } from './sound-page.ts'
import { takePicture } from './take-picture.ts'
import { openDemonstrationWard, openEmptyWard, type WardInBrowser } from './ward-in-browser.ts'

const RIBBON = 'DỮ LIỆU MINH HOẠ'
const ACCOUNTS = [
  { login: 'quantri', startsAt: '/tong-quan' },
  { login: 'bithu', startsAt: '/bi-thu' },
  { login: 'vanphong', startsAt: '/tong-quan' },
  { login: 'ubnd', startsAt: '/viec-cua-toi' },
  { login: 'canbo.ubnd', startsAt: '/viec-cua-toi' },
  { login: 'kiemtra', startsAt: '/tong-quan' },
  { login: 'khupho1', startsAt: '/viec-cua-toi' },
]

describe('a demonstration asked for in the browser', () => {
  let ward: WardInBrowser
  beforeAll(async () => {
    ward = await openEmptyWard()
  })
  afterAll(() => ward.close())

  test('is loaded at the same address and offers an account per role', async () => {
    const person = await ward.come()
    const { page } = person
    await page.goto(ward.server.setupAddress ?? '')
    // The page asks again and again while the server turns to the demonstration's folder.
    person.expectRestart()
    await page.getByRole('button', { name: 'Dùng thử' }).click()
    await page
      .getByText(/^Đang nạp dữ liệu minh hoạ/)
      .first()
      .waitFor()
    await page.getByRole('heading', { name: 'Tài khoản dùng thử' }).waitFor({ timeout: 60_000 })
    expect(await page.getByText(RIBBON).isVisible()).toBe(true)
    await page.getByRole('button', { name: /vanphong/ }).click()
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await page.getByText(/^Ngày \d+\/500$/).waitFor()
  })
})

describe('the demonstration started with --demo', () => {
  let ward: WardInBrowser
  beforeAll(async () => {
    ward = await openDemonstrationWard()
  })
  afterAll(() => ward.close())

  test('shows seven accounts, each with role and unit', async () => {
    const { page } = await ward.come()
    await page.goto('/dang-nhap')
    await page.locator('.accounts code').first().waitFor()
    const shown = await page.locator('.accounts code').allTextContents()
    expect(shown).toEqual(ACCOUNTS.map(account => account.login))
    await expectSoundPage(page)
    await takePicture(page, 'guide/sign-in')
  })

  test.each(ACCOUNTS)('$login signs in and begins at $startsAt, under the ribbon', async ({ login, startsAt }) => {
    const person = await ward.come()
    await signIn(person, login)
    expect(new URL(person.page.url()).pathname).toBe(startsAt)
    const links = person.page.getByRole('navigation', { name: 'Chức năng' }).first().getByRole('link')
    const without: string[] = []
    for (const name of await links.allTextContents()) {
      await links.getByText(name, { exact: true }).click()
      await person.page.locator('main h1').waitFor()
      if (!(await person.page.getByText(RIBBON).isVisible())) without.push(name)
    }
    expect(without).toEqual([])
  })

  test("a neighbourhood does not find another unit's report, and is told so in words", async () => {
    const office = await ward.come()
    await signIn(office, 'vanphong')
    const { reportId } = await findReport(office, '2026-10', 'Công an phường Tam Phước')
    const person = await ward.come({ size: 'phone' })
    person.expectAnswer(404)
    await signIn(person, 'khupho1')
    await person.go(`/bao-cao/${reportId}`)
    await person.page.getByRole('heading', { name: 'Không có trang này' }).waitFor()
    await person.page.getByText(/không thuộc phạm vi của đồng chí/).waitFor()
    await expectSoundPage(person.page)
  })

  test('nobody comes in without signing in, and comes back to the page asked for', async () => {
    const person = await ward.come()
    person.expectAnswer(401)
    await person.go('/nhiem-vu?den=late')
    await person.page.waitForURL(/\/dang-nhap\?tiep=/)
    await signIn(person, 'vanphong')
    expect(new URL(person.page.url()).pathname).toBe('/nhiem-vu')
    expect(new URL(person.page.url()).searchParams.get('den')).toBe('late')
  })
})
