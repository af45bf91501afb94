import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, signIn } from './person.ts'
import { expectSoundPage } from './sound-page.ts'
import { openDemonstrationWard, type WardInBrowser } from './ward-in-browser.ts'

const DIFFICULTY = 'Máy lấy số tự động tại bộ phận một cửa hỏng từ đầu tháng.'
const TITLE = 'Máy lấy số tự động tại bộ phận một cửa hỏng từ đầu tháng'
const COMMITTEE = 'Uỷ ban nhân dân phường Tam Phước'

let ward: WardInBrowser
let unit: Person
let office: Person
let path = ''
beforeAll(async () => {
  ward = await openDemonstrationWard()
  unit = await ward.come({ size: 'phone' })
  await signIn(unit, 'canbo.ubnd')
  office = await ward.come()
  await signIn(office, 'vanphong')
})
afterAll(() => ward.close())

const state = ({ page }: Person, word: string) => page.locator('header').getByText(word, { exact: true })

test('the office sees who keeps their word, and filters the book in its address', async () => {
  const { page } = office
  await office.go('/loi-hua')
  await page.getByRole('heading', { name: 'Sổ lời hứa', level: 1 }).waitFor()
  await page.getByRole('table', { name: 'Sổ lời hứa' }).waitFor()
  await page.getByRole('heading', { name: 'Tỷ lệ giữ lời theo đơn vị' }).waitFor()
  expect(await page.getByText(/^\d+%$/).count()).toBeGreaterThan(0)
  await expectSoundPage(page)
  await page.getByLabel('Tình trạng').selectOption('kept')
  await page.getByRole('table', { name: 'Sổ lời hứa' }).getByText('Giữ đúng hạn').first().waitFor()
  await expect.poll(() => new URL(page.url()).search).toContain('trangthai=kept')
})

test('the unit’s line opens with the earlier promise, and the answer is kept on the phone', async () => {
  const { page } = unit
  await unit.go('/viec-cua-toi')
  await page.getByRole('heading', { name: /^Lời hứa đến hạn/ }).waitFor()
  await expectSoundPage(page)
  await page.locator('article', { hasText: 'Báo cáo tháng 11/2026' }).getByRole('link', { name: 'Viết báo cáo' }).click()
  const lines = page.getByRole('navigation', { name: 'Các dòng của báo cáo' }).getByRole('link')
  await lines.first().waitFor()
  const report = new URL(page.url()).pathname
  // The line whose task was promised something in an earlier month.
  const promised = await page.evaluate(
    async address => {
      const answer: { items: { taskId: string; isSettled: boolean }[] } = await (await fetch(`/api/v1${address}/promises`)).json()
      return answer.items.find(item => !item.isSettled)?.taskId
    },
    report.replace('/bao-cao/', '/reports/'),
  )
  await unit.go(`${report}?dong=${promised ?? ''}`)
  const note = page.getByRole('region', { name: /^Lời hứa/ })
  await note.getByRole('radio', { name: 'Lùi ngày' }).first().check()
  unit.expectAnswer(422)
  await note.getByLabel('Lùi đến ngày').fill('31/12/2026')
  await note.getByLabel('Lý do').fill('Chờ')
  await note.getByRole('button', { name: 'Lưu trả lời' }).click()
  await note.getByText(/cần ít nhất 15/).waitFor()
  await expectSoundPage(page, ['phone'])
  await note.getByLabel('Lý do').fill('Chờ Sở Tài chính duyệt dự toán mua sắm')
  await note.getByRole('button', { name: 'Lưu trả lời' }).click()
  await note.getByText('Đã lưu; có hiệu lực khi gửi báo cáo.').waitFor()
})

test('a difficulty becomes a case by one press', async () => {
  const { page } = unit
  await page.getByRole('textbox', { name: 'Khó khăn, vướng mắc' }).fill(DIFFICULTY)
  await page.getByRole('textbox', { name: 'Khó khăn, vướng mắc' }).blur()
  await page.getByRole('button', { name: 'Chuyển khó khăn thành vụ việc' }).click()
  const link = page.getByRole('link', { name: new RegExp(TITLE) })
  await link.waitFor()
  await expectSoundPage(page, ['phone'])
  await link.click()
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  path = new URL(page.url()).pathname
  await state(unit, 'Mới').waitFor()
})

test('the office gives it to a unit with a deadline; the register follows', async () => {
  const { page } = office
  await office.go('/vu-viec')
  await page.getByRole('link', { name: TITLE }).click()
  await page.getByRole('button', { name: 'Giao xử lý' }).click()
  await page.getByLabel('Đơn vị xử lý').selectOption({ label: COMMITTEE })
  await page.getByLabel('Thời hạn').fill('20/11/2026')
  await expectSoundPage(page)
  await page.getByRole('button', { name: 'Giao xử lý' }).click()
  await state(office, 'Đã giao').waitFor()
  await page.getByRole('link', { name: 'Mở dòng trong sổ' }).click()
  await page.getByText(/Dòng này do vụ việc số \d+ ghi và cập nhật/).waitFor()
  expect(await page.getByRole('link', { name: 'Sửa', exact: true }).count()).toBe(0)
})

test('the unit answers, is not content, answers again and closes it, every step in the history', async () => {
  const { page } = unit
  await unit.go('/viec-cua-toi')
  await page.getByRole('link', { name: new RegExp(TITLE) }).click()
  const answer = async (words: string) => {
    await page.getByRole('button', { name: 'Trả lời' }).click()
    await page.getByLabel('Kết quả xử lý').fill(words)
    await page.getByRole('button', { name: 'Trả lời' }).click()
    await state(unit, 'Đã trả lời').waitFor()
  }
  await answer('Đã sửa xong máy lấy số, biên bản nghiệm thu ngày 12/11/2026')
  await page.getByRole('button', { name: 'Chưa được, mở lại' }).click()
  await page.getByLabel('Còn vướng gì').fill('Máy in phiếu vẫn chưa chạy')
  await page.getByRole('button', { name: 'Chưa được, mở lại' }).click()
  await state(unit, 'Đã giao').waitFor()
  await answer('Đã thay máy in phiếu, chạy thử 50 lượt')
  await page.getByRole('button', { name: 'Xác nhận, đóng' }).click()
  await page.getByRole('button', { name: 'Xác nhận, đóng' }).click()
  await state(unit, 'Đã đóng').waitFor()
  await expectSoundPage(page)
  const events = await page.locator('ol li strong').allInnerTexts()
  expect(events).toEqual(['Nêu vụ việc', 'Giao xử lý', 'Trả lời', 'Mở lại', 'Trả lời', 'Đơn vị xác nhận, đóng'])
  await office.go(path)
  await state(office, 'Đã đóng').waitFor()
})
