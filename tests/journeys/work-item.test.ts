import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, signIn } from './person.ts'
import { expectSoundPage } from './sound-page.ts'
import { openDemonstrationWard, type WardInBrowser } from './ward-in-browser.ts'

const TITLE = 'Kiểm tra lại biển chỉ dẫn tại bộ phận một cửa'
const COMMITTEE = 'Uỷ ban nhân dân phường Tam Phước'

let ward: WardInBrowser
let secretary: Person
let unit: Person
let office: Person
let path = ''
beforeAll(async () => {
  ward = await openDemonstrationWard()
  secretary = await ward.come({ size: 'phone' })
  await signIn(secretary, 'bithu')
  unit = await ward.come()
  await signIn(unit, 'canbo.ubnd')
  office = await ward.come()
  await signIn(office, 'vanphong')
})
afterAll(() => ward.close())

const state = ({ page }: Person, word: string) => page.locator('header').getByText(word, { exact: true })

test('the secretary gives an instruction from the task’s page, on the phone', async () => {
  const { page } = secretary
  await secretary.go('/nhiem-vu')
  await page.locator('main').getByRole('link', { name: /^1\.1/ }).first().click()
  await page.getByRole('heading', { name: /^Việc cụ thể/ }).waitFor()
  await expectSoundPage(page)
  await page.getByRole('link', { name: 'Giao việc / ý kiến chỉ đạo' }).click()
  await page.getByRole('heading', { name: 'Giao việc / ý kiến chỉ đạo' }).waitFor()
  await page.getByRole('button', { name: 'Giao việc' }).click()
  // What is lacking is told at once, before anything is sent, and leads to its field.
  await page
    .getByRole('alert')
    .getByRole('link', { name: /Chưa chọn đơn vị thực hiện/ })
    .waitFor()
  await expectSoundPage(page)
  await page.getByLabel('Đơn vị thực hiện').selectOption({ label: COMMITTEE })
  await page.getByLabel('Ý kiến chỉ đạo').fill('Làm xong trước kỳ giao ban tuần sau.')
  await page.getByLabel('Việc phải làm').fill(TITLE)
  await page.getByLabel('Hạn hoàn thành').fill('18/11/2026')
  await page.getByLabel('Ai chịu trách nhiệm phần nào').fill('Văn phòng UBND kiểm tra, sửa biển')
  await page.getByLabel('Ai quyết định').fill('Chủ tịch UBND phường')
  await page.getByLabel('Ai phê duyệt').fill('Thường trực Đảng uỷ')
  await page.getByLabel('Sản phẩm phải có').fill('Biên bản kiểm tra biển chỉ dẫn')
  for (const label of ['Chịu trách nhiệm', 'Đầu mối']) {
    if ((await page.getByLabel(label, { exact: true }).inputValue()) === '')
      await page.getByLabel(label, { exact: true }).selectOption({ index: 1 })
  }
  await page.getByRole('button', { name: 'Giao việc' }).click()
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  path = new URL(page.url()).pathname
  await state(secretary, 'Chưa bắt đầu').waitFor()
  await page.getByRole('heading', { name: '6 rõ (6/6)' }).waitFor()
  await expectSoundPage(page)
})

test('the unit finds it among its own, starts it by keyboard and hands it in; a vague outcome is refused at its field', async () => {
  const { page } = unit
  await unit.go('/viec-cua-toi')
  await page.getByRole('heading', { name: /^Việc cụ thể cần làm/ }).waitFor()
  await page.getByRole('link', { name: TITLE }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Bắt đầu làm' }).focus()
  await page.keyboard.press('Enter')
  await state(unit, 'Đang làm').waitFor()
  await page.getByRole('button', { name: 'Báo hoàn thành' }).focus()
  await page.keyboard.press('Enter')
  const outcome = page.getByLabel('Kết quả: nêu rõ sản phẩm')
  await expect.poll(() => outcome.evaluate(field => field === document.activeElement)).toBe(true)
  await page.keyboard.type('Đang triển khai thực hiện theo kế hoạch')
  unit.expectAnswer(422)
  await page.getByRole('button', { name: 'Báo hoàn thành' }).click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /chung chung/ })
    .first()
    .waitFor()
  expect(await outcome.getAttribute('aria-invalid')).toBe('true')
  await expectSoundPage(page)
  await outcome.fill('Đã kiểm tra 12 biển chỉ dẫn, lập 01 biên bản')
  await page.getByRole('button', { name: 'Báo hoàn thành' }).click()
  await state(unit, 'Chờ nghiệm thu').waitFor()
})

test('the office finds what waits for it, gives it back with a reason, and accepts what was mended', async () => {
  const { page } = office
  await office.go('/viec-cu-the?cho=true&trangthai=tatca')
  await page.getByRole('link', { name: TITLE }).waitFor()
  await expectSoundPage(page)
  await page.getByRole('link', { name: TITLE }).click()
  await page.getByRole('button', { name: 'Trả lại' }).click()
  await page.getByLabel('Thiếu gì, cần bổ sung gì').fill('Biên bản chưa có ảnh hiện trạng')
  await page.getByRole('button', { name: 'Trả lại' }).click()
  await state(office, 'Đang làm').waitFor()

  await unit.go(path)
  await unit.page.getByText('Biên bản chưa có ảnh hiện trạng').first().waitFor()
  await unit.page.getByRole('button', { name: 'Báo hoàn thành' }).click()
  await unit.page.getByLabel('Kết quả: nêu rõ sản phẩm').fill('Đã kiểm tra 12 biển chỉ dẫn, lập 01 biên bản kèm 12 ảnh')
  await unit.page.getByRole('button', { name: 'Báo hoàn thành' }).click()
  await state(unit, 'Chờ nghiệm thu').waitFor()

  await page.reload()
  await page.getByRole('button', { name: 'Nghiệm thu' }).click()
  await page.getByText('Nghiệm thu việc này? Việc sẽ đóng lại.').waitFor()
  await page.getByRole('button', { name: 'Nghiệm thu, đóng việc' }).click()
  await state(office, 'Đã xong').waitFor()
  await expectSoundPage(page)
})

test('a unit asks for a later day; the list tells it and the office grants it', async () => {
  const asked = office.page
  await office.go('/viec-cu-the?trangthai=tatca&tim=thiết kế không có')
  await asked.getByText('Không có việc nào khớp').waitFor()
  await office.go('/viec-cu-the?cho=true&trangthai=tatca')
  await asked.getByRole('link', { name: 'Trình phương án xã hội hoá chiếu sáng các tuyến hẻm' }).click()
  await asked.getByText('Hai đơn vị tài trợ mẫu xin thêm thời gian khảo sát').first().waitFor()
  await asked.getByRole('button', { name: 'Đồng ý lùi hạn' }).click()
  await asked.getByText('Lùi hạn đến 15/12/2026?').waitFor()
  await asked.getByRole('button', { name: 'Đồng ý lùi hạn' }).click()
  await asked.getByText('hạn 10/11/2026 → 15/12/2026').last().waitFor()
  await asked.getByText('15/12/2026 (còn 33 ngày)').first().waitFor()
  await expectSoundPage(asked)
})

test('somebody else’s change is told and nothing typed is lost', async () => {
  const other = await ward.come()
  await signIn(other, 'ubnd')
  await other.go('/viec-cu-the?trangthai=open&tim=nhan rong sang kien')
  await other.page.getByRole('link', { name: /Nhân rộng sáng kiến/ }).click()
  await other.page.getByText('Đang phải chờ').waitFor()
  const address = new URL(other.page.url()).pathname
  await unit.go(address)
  for (const { page } of [other, unit]) await page.getByRole('button', { name: 'Sửa việc' }).click()
  await unit.page.getByLabel('Tiến độ (%)').fill('10')
  await unit.page.getByRole('button', { name: 'Lưu' }).click()
  await unit.page.getByText('Tiến độ 10%').waitFor()
  other.expectAnswer(412)
  await other.page.getByLabel('Sản phẩm phải có').fill('Báo cáo nhân rộng và danh sách 03 bộ phận')
  await other.page.getByRole('button', { name: 'Lưu' }).click()
  await other.page.getByText('Đã có người sửa trong lúc đồng chí đang làm.').waitFor()
  await expectSoundPage(other.page)
  await other.page.getByRole('button', { name: 'Tải bản mới' }).click()
  expect(await other.page.getByLabel('Sản phẩm phải có').inputValue()).toBe('Báo cáo nhân rộng và danh sách 03 bộ phận')
  await other.page.getByRole('button', { name: 'Lưu' }).click()
  await other.page.getByText('Báo cáo nhân rộng và danh sách 03 bộ phận').waitFor()
})
