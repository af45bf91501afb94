import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, signIn } from './person.ts'
import { expectSoundPage } from './sound-page.ts'
import { openDemonstrationWard, type WardInBrowser } from './ward-in-browser.ts'

const SENTENCE = 'không được thấp hơn, không được điều chỉnh làm giảm trách nhiệm đã cam kết'

let ward: WardInBrowser
beforeAll(async () => {
  ward = await openDemonstrationWard()
})
afterAll(() => ward.close())

const values = ({ page }: Person) => page.getByRole('textbox', { name: /^Mức cam kết/ })
const press = ({ page }: Person, name: string) => page.getByRole('button', { name, exact: true }).click()

async function addWork(head: Person, ordinal: number): Promise<void> {
  await press(head, 'Thêm dòng')
  const { page } = head
  await page.locator(`#items-${ordinal}-title`).fill(`Rà soát, lập danh sách đợt ${ordinal + 1}`)
  await page.locator(`#items-${ordinal}-product`).fill('Danh sách có xác nhận')
  await page.locator(`#items-${ordinal}-due`).fill('31/12/2026')
  await page.locator(`#items-${ordinal}-due`).blur()
}

test('a head registers and signs, what is too weak is refused with the plan’s sentence, the office approves, and from then on it only rises', async () => {
  const [head, clerk] = [await ward.come(), await ward.come()]
  await signIn(head, 'bxdd')
  await head.page.getByText('Đăng ký cam kết của đơn vị').waitFor()
  await head.go('/cam-ket')
  await press(head, 'Đăng ký cam kết')
  await values(head).first().waitFor()
  const minimum = await values(head).first().inputValue()

  await values(head).first().fill('0')
  await head.page.locator('p', { hasText: 'chưa đạt mức tối thiểu' }).filter({ hasText: SENTENCE }).first().waitFor()
  await expectSoundPage(head.page)
  await values(head).first().fill(minimum)

  await press(head, 'Ký cam kết')
  await press(head, 'Ký và gửi')
  const summary = head.page.getByRole('alert').filter({ hasText: 'Chưa ký được' })
  await summary.waitFor()
  const owed = await summary.getByText('chưa có việc cụ thể nào').count()
  expect(owed).toBeGreaterThan(0)
  for (let ordinal = 0; ordinal < owed; ordinal += 1) await addWork(head, ordinal)
  await head.page.getByText('Đủ điều kiện để ký.').waitFor()
  await press(head, 'Ký cam kết')
  await press(head, 'Ký và gửi')
  await head.page.getByText('đang chờ phê duyệt').waitFor()

  await signIn(clerk, 'vanphong')
  await clerk.go('/cam-ket?trangthai=signed')
  await expectSoundPage(clerk.page)
  await clerk.page.getByRole('link', { name: 'Ban Xây dựng Đảng' }).click()
  await press(clerk, 'Phê duyệt')
  await clerk.page.getByRole('group').getByRole('button', { name: 'Phê duyệt' }).click()
  await clerk.page.getByText('Từ nay chỉ được nâng lên').waitFor()
  await expectSoundPage(clerk.page)

  await head.page.reload()
  await press(head, 'Nâng mức cam kết')
  await values(head).first().fill('0')
  await head.page.locator('p', { hasText: 'nhẹ hơn mức đã cam kết' }).filter({ hasText: SENTENCE }).first().waitFor()
  await values(head).first().fill(minimum)
  await head.page.locator('summary', { hasText: 'So sánh hai bản' }).click()
  await head.page.getByRole('table', { name: 'So sánh hai bản' }).getByText('Giữ nguyên').first().waitFor()
  const [paper] = await Promise.all([
    head.page.waitForEvent('download'),
    head.page.getByRole('button', { name: /Word: bản cam kết/ }).click(),
  ])
  expect(paper.suggestedFilename()).toBe('ban-cam-ket-ban-xay-dung-dang-lan-2.docx')
})

test('the office returns a commitment with its reason, which the unit reads on its phone', async () => {
  const [clerk, cell] = [await ward.come(), await ward.come({ size: 'phone' })]
  await signIn(clerk, 'vanphong')
  await clerk.go('/cam-ket')
  await clerk.page.getByRole('link', { name: 'Khu phố Long Khánh 2', exact: true }).click()
  await press(clerk, 'Trả lại')
  await clerk.page.getByLabel('Lý do trả lại').fill('Chưa nêu địa điểm của tuyến kiểu mẫu.')
  await press(clerk, 'Trả lại đơn vị')
  await clerk.page.getByText('Bị trả lại').first().waitFor()

  await signIn(cell, 'khupho2')
  await cell.page.getByText('Sửa cam kết bị trả lại').waitFor()
  await cell.page.getByRole('link', { name: 'Mở cam kết' }).click()
  await cell.page.getByText('Chưa nêu địa điểm của tuyến kiểu mẫu.').first().waitFor()
  await expectSoundPage(cell.page)
})
