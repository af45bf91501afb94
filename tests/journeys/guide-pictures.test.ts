import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findReport } from './demonstration-papers.ts'
import { type Person, signIn } from './person.ts'
import { takePicture } from './take-picture.ts'
import { openDemonstrationWard, type WardInBrowser } from './ward-in-browser.ts'

const FIRST_RESULT =
  'Đã ban hành Quyết định số 41/QĐ-UBND ngày 03/11/2026 rút ngắn thời gian giải quyết 06 thủ tục, niêm yết tại 07 khu phố.'
const VAGUE_RESULT = 'Đơn vị đang triển khai thực hiện theo kế hoạch.'

/** What an officer of the People's Committee sees on a desk; only when the pictures of the guide are wanted. */
describe.runIf(process.env['UPDATE_SCREENSHOTS'] === '1')('pictures for the guide', () => {
  let ward: WardInBrowser
  let officer: Person
  beforeAll(async () => {
    ward = await openDemonstrationWard()
    officer = await ward.come()
    await signIn(officer, 'canbo.ubnd')
  })
  afterAll(() => ward.close())

  test('an officer writes two lines of the month', async () => {
    const { page } = officer
    const field = (name: string) => page.getByRole('textbox', { name })
    const saved = () =>
      page
        .getByRole('status')
        .filter({ hasText: /^Đã lưu/ })
        .waitFor()
    const lines = page.getByRole('navigation', { name: 'Các dòng của báo cáo' }).getByRole('link')
    await page.getByRole('heading', { name: 'Báo cáo tháng 11/2026' }).waitFor()
    await takePicture(page, 'guide/duties')
    await officer.go(`/bao-cao/${(await findReport(officer, '2026-11', 'Uỷ ban nhân dân phường Tam Phước')).reportId}`)
    await field('Kết quả thực hiện trong tháng').fill(FIRST_RESULT)
    await field('Tỷ lệ hoàn thành').fill('66')
    await page.locator('input[type=file][multiple]').setInputFiles({
      name: 'so-lieu-thang-11.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Thủ tục,Ngày rút ngắn\r\nĐăng ký thường trú,2\r\n'),
    })
    await page.getByRole('link', { name: 'so-lieu-thang-11.csv' }).waitFor()
    await saved()
    expect(await page.getByRole('link', { name: 'so-lieu-thang-11.csv' }).isVisible()).toBe(true)
    await page.getByRole('heading', { name: 'Minh chứng' }).evaluate(heading => heading.scrollIntoView({ block: 'center' }))
    await takePicture(page, 'guide/report-evidence')
    await page.evaluate(() => scrollTo(0, 0))
    await takePicture(page, 'report-form')
    await lines.nth(2).click()
    await page.getByText('Dòng 3/8').waitFor()
    await field('Kết quả thực hiện trong tháng').fill(VAGUE_RESULT)
    await field('Tỷ lệ hoàn thành').fill('45')
    await field('Tỷ lệ hoàn thành').blur()
    await saved()
    await page
      .getByText(/chung chung/)
      .first()
      .waitFor()
    await page.evaluate(() => scrollTo(0, 0))
    await takePicture(page, 'guide/report-line')
    await page.getByRole('button', { name: 'Kiểm tra và gửi' }).click()
    await page.getByText(/^Còn \d+ chỗ phải sửa trước khi gửi/).waitFor()
    expect(await page.getByRole('link', { name: /^Chưa ghi tỷ lệ hoàn thành/ }).count()).toBe(6)
    await takePicture(page, 'guide/report-check')
  })
})
