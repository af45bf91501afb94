import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plan55File } from '#tests/documents/plan-55-files.ts'
import { type Person, signIn } from './person.ts'
import { expectSoundPage } from './sound-page.ts'
import { takePicture } from './take-picture.ts'
import { openDemonstrationWard, type WardInBrowser } from './ward-in-browser.ts'

const RESULT =
  'Đã ra quân chỉnh trang 02 tuyến hẻm, tháo dỡ 35 biển quảng cáo rao vặt, ký cam kết với 48 hộ dân (biên bản số 07/BB-KP ngày 08/11/2026).'
const DIFFICULTY = 'Còn 03 hộ chưa tháo dỡ mái che lấn vỉa hè.'

let ward: WardInBrowser
let officer: Person
beforeAll(async () => {
  ward = await openDemonstrationWard()
  officer = await ward.come({ size: 'phone' })
})
afterAll(() => ward.close())

/** A photograph as a phone takes it: large, and of noise that no encoder can make small. */
function photograph(): Promise<Buffer> {
  const [width, height] = [2400, 1800]
  return sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .blur(2)
    .jpeg({ quality: 90 })
    .toBuffer()
}

describe("an officer writes November's report on the phone", () => {
  const field = (name: string) => officer.page.getByRole('textbox', { name })
  const saved = () =>
    officer.page
      .getByRole('status')
      .filter({ hasText: /^Đã lưu/ })
      .waitFor()

  test('the first page says what is owed and by when', async () => {
    await signIn(officer, 'khupho1')
    const { page } = officer
    await page.getByRole('heading', { name: 'Báo cáo tháng 11/2026' }).waitFor()
    await page.getByText('Hạn: hết ngày 24/11/2026').first().waitFor()
    await expectSoundPage(page)
    await takePicture(page, 'guide/duties-phone', 'phone')
    await page.locator('article', { hasText: 'Báo cáo tháng 11/2026' }).getByRole('link', { name: 'Viết báo cáo' }).click()
    await page.getByRole('navigation', { name: 'Các dòng của báo cáo' }).getByRole('link').click()
    await field('Kết quả thực hiện trong tháng').waitFor()
  })

  test('a forbidden “đang thực hiện” is answered with the rule and how to mend it', async () => {
    const { page } = officer
    await field('Kết quả thực hiện trong tháng').fill('Khu phố đang thực hiện.')
    await page.getByText(/Cụm từ “đang thực hiện” chung chung/).waitFor()
    await page.getByText(/Hãy ghi rõ sản phẩm/).waitFor()
    await expectSoundPage(page, ['phone'])
    await page.getByText(/Hãy ghi rõ sản phẩm/).scrollIntoViewIfNeeded()
    await takePicture(page, 'guide/report-line-phone', 'phone')
    await field('Kết quả thực hiện trong tháng').fill(RESULT)
    await page.getByText(/Cụm từ “đang thực hiện” chung chung/).waitFor({ state: 'detached' })
    await saved()
  })

  test('what was typed is still there after the page is loaded again', async () => {
    await officer.page.reload()
    await field('Kết quả thực hiện trong tháng').waitFor()
    expect(await field('Kết quả thực hiện trong tháng').inputValue()).toBe(RESULT)
  })

  test('the check page lists what is missing, each a link into its field', async () => {
    const { page } = officer
    await page.getByRole('button', { name: 'Kiểm tra và gửi' }).click()
    await page.getByRole('heading', { name: 'Kiểm tra trước khi gửi' }).waitFor()
    expect(await page.getByRole('button', { name: 'Gửi báo cáo' }).isDisabled()).toBe(true)
    await expectSoundPage(page)
    await page.getByRole('link', { name: /Chưa ghi tỷ lệ hoàn thành/ }).click()
    await field('Tỷ lệ hoàn thành').waitFor()
    expect(await field('Tỷ lệ hoàn thành').evaluate(input => input === document.activeElement)).toBe(true)
    await field('Tỷ lệ hoàn thành').fill('92')
    await saved()
  })

  test('a claim away from what the registers show is asked for its reason, beside both figures', async () => {
    const { page } = officer
    await page.getByText(/^Tính từ sổ đến \d\d\/11\/2026: /).waitFor()
    await page.getByText(/^tỷ lệ ghi cao hơn /).waitFor()
    await field('Lý do chênh lệch với sổ').fill('Xong rồi')
    await field('Lý do chênh lệch với sổ').blur()
    await page.getByText(/tính từ sổ mà chưa nói vì sao/).waitFor()
    await expectSoundPage(page, ['phone'])
    await field('Lý do chênh lệch với sổ').scrollIntoViewIfNeeded()
    await takePicture(page, 'guide/report-gap-phone', 'phone')
    await field('Lý do chênh lệch với sổ').fill('Hai tuyến đã nghiệm thu tại chỗ, biên bản chưa ghi vào sổ.')
    await page.getByText(/tính từ sổ mà chưa nói vì sao/).waitFor({ state: 'detached' })
    await saved()
  })

  test('a photograph is made small before it is sent, a paper goes as it is', async () => {
    const { page } = officer
    const chooser = page.locator('input[type=file][multiple]')
    const photo = await photograph()
    expect(photo.length).toBeGreaterThan(600_000)
    await chooser.setInputFiles({ name: 'ra-quan.jpg', mimeType: 'image/jpeg', buffer: photo })
    await page.getByText(/^Ảnh .* thu nhỏ còn/).waitFor()
    await chooser.setInputFiles({ name: 'bien-ban-07.pdf', mimeType: 'application/pdf', buffer: plan55File('pdf') })
    await page.getByRole('link', { name: 'bien-ban-07.pdf' }).waitFor()
    expect(await page.getByText(/Đã đến máy chủ/).count()).toBe(2)
    await expectSoundPage(page, ['phone'])
  })

  test('without a network the words wait on the phone and go when it is back', async () => {
    const { page } = officer
    await officer.goOffline(true)
    await field('Khó khăn, vướng mắc').fill(DIFFICULTY)
    await field('Kiến nghị/đề xuất').fill('Đề nghị UBND phường phối hợp lập biên bản và xử lý dứt điểm.')
    await page
      .getByRole('status')
      .filter({ hasText: /^Mất kết nối/ })
      .waitFor()
    await officer.goOffline(false)
    await saved()
    await page.reload()
    await field('Khó khăn, vướng mắc').waitFor()
    expect(await field('Khó khăn, vướng mắc').inputValue()).toBe(DIFFICULTY)
  })

  test('it is sent in time and says so', async () => {
    const { page } = officer
    await field('Thời hạn xử lý tiếp theo').fill('30/11/2026')
    await field('Thời hạn xử lý tiếp theo').blur()
    await saved()
    await page.getByRole('button', { name: 'Kiểm tra và gửi' }).click()
    await page.getByText('Không còn chỗ nào phải sửa.').waitFor()
    const read = page.getByLabel('Tôi đã xem các điểm lưu ý và vẫn gửi')
    if (await read.isVisible()) await read.check()
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
    await page.getByText('Đã gửi báo cáo', { exact: true }).waitFor()
    await page.getByText('Gửi đúng hạn').first().waitFor()
    await expectSoundPage(page)
    await takePicture(page, 'guide/report-sent-phone', 'phone')
  })
})
