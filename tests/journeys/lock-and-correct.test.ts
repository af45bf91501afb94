import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findReport } from './demonstration-papers.ts'
import { type Person, signIn } from './person.ts'
import { expectSoundPage } from './sound-page.ts'
import { openDemonstrationWard, type WardInBrowser } from './ward-in-browser.ts'

const MONTH = '2026-09'
const REASON = 'Cộng nhầm số liệu của hai khu phố, theo biên bản đối chiếu ngày 05/11/2026'

let ward: WardInBrowser
let office: Person
let head: Person
let standing: Person
let reportId: string
let place: string
beforeAll(async () => {
  ward = await openDemonstrationWard()
  ;[office, head, standing] = [await ward.come(), await ward.come(), await ward.come()]
  await signIn(office, 'vanphong')
  await signIn(head, 'ubnd')
  await signIn(standing, 'bithu')
  ;({ reportId } = await findReport(head, MONTH, 'Uỷ ban nhân dân phường Tam Phước'))
})
afterAll(() => ward.close())

describe('September is locked, and a figure in it corrected', () => {
  test('the office reads what is unfinished, unit by unit, and locks for ever', async () => {
    const { page } = office
    await office.go('/ky-bao-cao')
    await page.getByRole('link', { name: 'tháng 09/2026', exact: true }).first().click()
    await page.getByRole('heading', { name: 'Kỳ này chưa chốt số liệu' }).waitFor()
    place = new URL(page.url()).pathname
    await page.getByRole('button', { name: 'Chốt số liệu' }).waitFor()
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await expectSoundPage(page)
    await page.getByRole('button', { name: 'Chốt số liệu' }).click()
    await page.getByRole('group').getByRole('button', { name: 'Chốt số liệu' }).click()
    await page.getByRole('heading', { name: 'Kỳ này đã chốt số liệu' }).waitFor()
  })

  test('its report is closed, also to whoever writes past the page', async () => {
    await head.go(`/bao-cao/${reportId}`)
    await head.page.getByText(/Kỳ này đã chốt số liệu \(.*\)/).waitFor()
    const report = await (await head.page.request.get(`/api/v1/reports/${reportId}`)).json()
    const { lines } = report as { lines: readonly { taskId: string; version: number }[] }
    const answer = await head.page.request.put(`/api/v1/reports/${reportId}/lines/${lines[0]?.taskId}`, {
      data: { result: 'Sửa sau khi chốt', completionRate: 99, difficulty: '', proposal: '', nextActionDue: null },
      headers: { 'If-Match': `"${lines[0]?.version}"` },
    })
    expect([answer.status(), await answer.text()]).toEqual([422, expect.stringContaining('REPORT_PERIOD_LOCKED')])
  })

  test('the unit asks for a correction at the line', async () => {
    const { page } = head
    await page.getByRole('button', { name: 'Đề nghị đính chính' }).click()
    await page.getByRole('combobox', { name: 'Mục', exact: true }).selectOption('difficulty')
    await page.getByRole('combobox', { name: 'Mục', exact: true }).selectOption('completionRate')
    const rate = page.getByLabel(/^Đính chính thành/)
    await rate.fill(String(Number((await rate.inputValue()).replace(',', '.')) - 1).replace('.', ','))
    await page.getByLabel(/^Lý do/).fill(REASON)
    // Another width would build the line anew and put the form away.
    await expectSoundPage(page, ['desk'])
    await page.getByRole('button', { name: 'Gửi đề nghị' }).click()
    await page.getByText('chờ phê duyệt').waitFor()
  })

  test('another person approves, and old and new stand side by side at the line', async () => {
    const { page } = standing
    await standing.go('/ky-bao-cao?muc=dinh-chinh')
    const row = page.getByRole('row').filter({ hasText: REASON })
    await row.getByRole('button', { name: 'Phê duyệt' }).click()
    await row.getByRole('textbox', { name: 'Ý kiến' }).fill('Đã đối chiếu biên bản')
    await row.getByRole('button', { name: 'Phê duyệt' }).click()
    await row.getByText('đã phê duyệt').waitFor()
    await head.page.reload()
    await head.page.getByRole('heading', { name: 'Đính chính của dòng này' }).waitFor()
    const approved = head.page.getByRole('row').filter({ hasText: REASON }).getByText('đã phê duyệt')
    await approved.waitFor()
    expect(await approved.count()).toBe(1)
  })

  test('every paper of the period names the correction', async () => {
    for (const address of [`/api/v1/reports/${reportId}/document`, `/api/v1/consolidated-reports/${MONTH}/document`]) {
      const answer = await office.page.request.get(`${address}?format=docx`)
      const parts = unzipSync(await answer.body(), { filter: ({ name }) => name.endsWith('document.xml') })
      const words = Object.values(parts).map(part => strFromU8(part).replace(/<[^>]+>/g, ''))
      expect(words.join(' ')).toMatch(/\[Đính chính ngày/)
      expect(words.join(' ').toLowerCase()).toContain('danh mục đính chính sau khi chốt số liệu')
      expect(words.join(' ')).toContain(REASON)
    }
  })

  test('the snapshot differs by that correction alone, and leaves as a signed file', async () => {
    const { page } = office
    await office.go(place)
    await page.getByRole('button', { name: 'So với số liệu hiện nay' }).click()
    await page.getByText('1 chỗ khác, đều do đính chính đã phê duyệt.').waitFor()
    await expectSoundPage(page)
    const [kept] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải bản chốt có chữ ký (.json)' }).click(),
    ])
    const file: unknown = JSON.parse(await readFile(await kept.path(), 'utf8'))
    expect(file).toMatchObject({ format: 'sauro-signed-snapshot/1', signature: { algorithm: 'Ed25519' } })
  })
})
