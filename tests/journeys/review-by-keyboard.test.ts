import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findReport, sendWholeReport } from './demonstration-papers.ts'
import { type Person, signIn } from './person.ts'
import { expectSoundPage } from './sound-page.ts'
import { takePicture } from './take-picture.ts'
import { openDemonstrationWard, type WardInBrowser } from './ward-in-browser.ts'

const POLICE = 'Công an phường Tam Phước'
const MISMATCH = 'Biên bản kèm theo là của tháng 10, đề nghị thay bằng biên bản tháng 11.'
const VAGUE = 'Nêu rõ số vụ đã xử lý và số người tham dự hai buổi kiểm tra.'
const MENDED =
  'Đã ban hành Kế hoạch số 12/KH-CAP ngày 05/11/2026, tổ chức 02 buổi kiểm tra với 46 người tham dự, xử lý 05 vụ (biên bản số 31 và 32 tháng 11).'

let ward: WardInBrowser
let unit: Person
let office: Person
let reportId = ''
beforeAll(async () => {
  ward = await openDemonstrationWard()
  unit = await ward.come()
  await signIn(unit, 'congan')
  reportId = (await findReport(unit, '2026-11', POLICE)).reportId
  await sendWholeReport(unit, reportId)
  office = await ward.come()
  await signIn(office, 'vanphong')
})
afterAll(() => ward.close())

describe('the Party office reviews by keyboard', () => {
  const lines = (person: Person) => person.page.getByRole('navigation', { name: 'Các dòng của báo cáo' }).getByRole('link')
  const expectOpen = (line: number) => lines(office).nth(line).and(office.page.locator('[aria-current]')).waitFor()

  test('J and K go through the lines, A accepts, X gives back with all reasons at once', async () => {
    const { page } = office
    await office.go('/duyet')
    await page.getByRole('link', { name: `${POLICE} Báo cáo tháng 11/2026` }).click()
    await lines(office).nth(3).waitFor()
    await expectOpen(0)
    await page.keyboard.press('j')
    await expectOpen(1)
    await page.keyboard.press('k')
    await expectOpen(0)
    await page.keyboard.press('x')
    await page.getByLabel('Minh chứng không khớp nội dung', { exact: true }).check()
    await page.getByLabel('Minh chứng không khớp nội dung: cần sửa gì').fill(MISMATCH)
    await page.getByLabel('Nội dung chung chung', { exact: true }).check()
    await page.getByLabel('Nội dung chung chung: cần sửa gì').fill(VAGUE)
    await expectSoundPage(page)
    await page.locator('#line-title').scrollIntoViewIfNeeded()
    await takePicture(page, 'guide/review-report')
    await page.locator('#line-title').click()
    await page.keyboard.press('j')
    await expectOpen(1)
    for (let line = 1; line < 4; line += 1) await page.keyboard.press('a')
    await page.getByText('Đã xem 4/4 dòng').waitFor()
    await page.getByRole('button', { name: 'Trả lại 1 dòng' }).click()
    await page.getByText('Trả lại 1 dòng; 3 dòng còn lại được chấp nhận?').waitFor()
    await page.getByRole('button', { name: 'Đồng ý' }).click()
    await page.getByText('Đã trả lại 1 dòng, các dòng khác được chấp nhận').waitFor()
    await expectSoundPage(page)
  })

  test('the unit sees both reasons where it begins its work, mends the line and sends again', async () => {
    const { page } = unit
    await unit.go('/viec-cua-toi')
    const card = page.locator('article', { hasText: 'Báo cáo tháng 11/2026' })
    await card.getByText('Bị trả lại: 1 dòng bị trả lại').waitFor()
    for (const reason of [MISMATCH, VAGUE]) await card.getByText(reason).waitFor()
    await expectSoundPage(page)
    await card.getByRole('link', { name: 'Sửa và gửi lại' }).click()
    await page.getByText(VAGUE).first().waitFor()
    await page.getByRole('textbox', { name: 'Kết quả thực hiện trong tháng' }).fill(MENDED)
    await page.getByRole('textbox', { name: 'Kết quả thực hiện trong tháng' }).blur()
    await page
      .getByRole('status')
      .filter({ hasText: /^Đã lưu/ })
      .waitFor()
    await page.getByRole('button', { name: 'Kiểm tra và gửi' }).click()
    await page.getByRole('heading', { name: 'Kiểm tra trước khi gửi' }).waitFor()
    const read = page.getByLabel('Tôi đã xem các điểm lưu ý và vẫn gửi')
    if (await read.isVisible()) await read.check()
    await page.getByRole('button', { name: 'Gửi lại báo cáo' }).click()
    await page.getByText('Đã gửi báo cáo', { exact: true }).waitFor()
    // On time or late goes by the first sending.
    await page.getByText('Gửi đúng hạn').first().waitFor()
  })

  test('the office accepts, and the grid of units by months shows it', async () => {
    const { page } = office
    await office.go(`/duyet/${reportId}`)
    await page.getByText(MENDED).first().waitFor()
    // Only the line that was given back is open, and is the first.
    await page.keyboard.press('a')
    await page.getByText('Đã xem 1/1 dòng').waitFor()
    await page.getByRole('button', { name: 'Chấp nhận báo cáo' }).click()
    await page.getByRole('button', { name: 'Đồng ý' }).click()
    await page.getByText('Đã chấp nhận báo cáo').first().waitFor()
    await office.go('/tong-quan')
    const cell = page.getByRole('link').and(page.getByTitle(`${POLICE}, tháng 11/2026: Đã chấp nhận`))
    expect(await cell.getAttribute('href')).toBe(`/bao-cao/${reportId}`)
  })
})
