import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findReport } from './demonstration-papers.ts'
import { type Person, signIn } from './person.ts'
import { expectSoundPage, settle } from './sound-page.ts'
import { takePicture } from './take-picture.ts'
import { openDemonstrationWard, type WardInBrowser } from './ward-in-browser.ts'

/** What an old office computer lays out without a wait. */
const MOST_ELEMENTS = 1500

let ward: WardInBrowser
let office: Person
let unit: Person
let formPath = ''
beforeAll(async () => {
  ward = await openDemonstrationWard()
  office = await ward.come()
  await signIn(office, 'vanphong')
  unit = await ward.come()
  await signIn(unit, 'canbo.ubnd')
  formPath = `/bao-cao/${(await findReport(unit, '2026-11', 'Uỷ ban nhân dân phường Tam Phước')).reportId}`
})
afterAll(() => ward.close())

describe('pages of the Party office are sound on both screens', () => {
  test.each([
    { path: '/tong-quan', picture: 'overview' },
    { path: '/nhiem-vu', picture: undefined },
    { path: '/viec-cu-the?trangthai=tatca', picture: undefined },
    { path: '/chi-tieu', picture: undefined },
    { path: '/so/moi', picture: undefined },
    { path: '/so/bo-so', picture: undefined },
    { path: '/bao-cao', picture: undefined },
    { path: '/cam-ket', picture: undefined },
    { path: '/duyet', picture: undefined },
    { path: '/tong-hop?thang=2026-10', picture: undefined },
    { path: '/ke-hoach', picture: undefined },
    { path: '/tai-khoan', picture: undefined },
  ])('$path', async ({ path, picture }) => {
    await office.go(path)
    await settle(office.page)
    await expectSoundPage(office.page)
    expect(await countElements(office.page)).toBeLessThanOrEqual(MOST_ELEMENTS)
    if (picture !== undefined) await takePicture(office.page, picture)
  })

  test('a plan with its table', async () => {
    await office.go('/ke-hoach')
    await office.page
      .locator('main')
      .getByRole('link', { name: /500 ngày đêm/ })
      .click()
    await office.page.getByText(/^Trạng thái ngày/).waitFor()
    await expectSoundPage(office.page)
  })

  test('a task with its six clears', async () => {
    await office.go('/nhiem-vu')
    await office.page.locator('main').getByRole('link', { name: /^2\.1/ }).first().click()
    await office.page.getByRole('heading', { name: '6 rõ' }).waitFor()
    await expectSoundPage(office.page)
  })

  test('a report of last month to review', async () => {
    await office.go('/duyet')
    await office.page
      .getByRole('link', { name: /Báo cáo tháng 10/ })
      .first()
      .click()
    await office.page.getByRole('button', { name: 'Đạt (A)' }).waitFor()
    await expectSoundPage(office.page)
  })
})

describe('pages of a unit are sound on both screens', () => {
  test('the form of the month', async () => {
    await unit.go(formPath)
    await unit.page.getByRole('textbox', { name: 'Kết quả thực hiện trong tháng' }).waitFor()
    await expectSoundPage(unit.page, ['desk'])
  })

  test('a sent report of last month, to read', async () => {
    const { reportId } = await findReport(unit, '2026-10', 'Uỷ ban nhân dân phường Tam Phước')
    await unit.go(`/bao-cao/${reportId}/kiem-tra`)
    await settle(unit.page)
    await expectSoundPage(unit.page)
  })
})

describe('pages of the administrator are sound on both screens', () => {
  let administrator: Person
  beforeAll(async () => {
    administrator = await ward.come()
    await signIn(administrator, 'quantri')
  })

  test.each([
    { path: '/quan-tri/don-vi', picture: undefined },
    { path: '/quan-tri/tai-khoan', picture: 'guide/members' },
    { path: '/quan-tri/phuong', picture: 'guide/ward-settings' },
    { path: '/quan-tri/ma-truy-cap', picture: undefined },
    { path: '/nhat-ky', picture: undefined },
  ])('$path', async ({ path, picture }) => {
    await administrator.go(path)
    await settle(administrator.page)
    await expectSoundPage(administrator.page)
    expect(await countElements(administrator.page)).toBeLessThanOrEqual(MOST_ELEMENTS)
    if (picture !== undefined) await takePicture(administrator.page, picture)
  })
})

describe('a server that was updated under an open page', () => {
  test('says so and reloads at a press', async () => {
    const late = await ward.come()
    late.expectAnswer(404)
    late.expectAnswer(401)
    await late.page.route(/assets\/main-.*\.js$/, route => route.fulfill({ status: 404, body: '' }))
    await late.page.goto('/tong-quan')
    await late.page.getByRole('alert').getByText('Ứng dụng vừa được cập nhật').waitFor()
    await late.page.unroute(/assets\/main-.*\.js$/)
    await late.page.getByRole('button', { name: 'Tải lại trang' }).click()
    await late.page.getByLabel('Tên đăng nhập').waitFor()
    expect(await late.page.getByText('Ứng dụng vừa được cập nhật').count()).toBe(0)
  })
})

describe('in the dark', () => {
  test('the overview, the form and the review are sound', async () => {
    const dark = await ward.come({ scheme: 'dark' })
    await signIn(dark, 'vanphong')
    await expectSoundPage(dark.page)
    await dark.go('/duyet')
    await dark.page
      .getByRole('link', { name: /Báo cáo tháng 10/ })
      .first()
      .click()
    await dark.page.getByRole('button', { name: 'Đạt (A)' }).waitFor()
    await expectSoundPage(dark.page)
    const writer = await ward.come({ scheme: 'dark', size: 'phone' })
    await signIn(writer, 'canbo.ubnd')
    await writer.go(formPath)
    await writer.page.getByRole('navigation', { name: 'Các dòng của báo cáo' }).getByRole('link').first().click()
    await writer.page.getByRole('textbox', { name: 'Kết quả thực hiện trong tháng' }).waitFor()
    await expectSoundPage(writer.page)
  })
})

function countElements(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('*').length)
}
