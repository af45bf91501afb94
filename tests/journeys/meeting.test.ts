import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, signIn } from './person.ts'
import { expectSoundPage } from './sound-page.ts'
import { openDemonstrationWard, type WardInBrowser } from './ward-in-browser.ts'

const ORDER = 'Hoàn thành danh sách Tổ hỗ trợ dịch vụ công còn thiếu'
const CONCLUSION = 'Thống nhất kéo dài đợt cao điểm đến hết quý sau'

let ward: WardInBrowser
let office: Person
beforeAll(async () => {
  ward = await openDemonstrationWard()
  office = await ward.come()
  await signIn(office, 'vanphong')
})
afterAll(() => ward.close())

async function makeMeeting(person: Person, quarter: number): Promise<string> {
  const { page } = person
  await person.go('/hop/moi')
  await page.getByLabel('Quý', { exact: true }).selectOption({ index: quarter })
  await page.getByLabel('Chủ trì').selectOption({ index: 1 })
  await page.getByLabel('Thư ký').selectOption({ index: 2 })
  await page.getByRole('button', { name: 'Lập cuộc họp và tài liệu' }).click()
  await page.getByRole('heading', { level: 1, name: /^Họp chuyên đề quý/ }).waitFor()
  return new URL(page.url()).pathname
}

test('the office makes a quarter’s pack, runs the meeting, and the next pack opens with its decisions', async () => {
  const { page } = office
  const meeting = await makeMeeting(office, 1)
  await page.getByText('Cần quyết định:').first().waitFor()
  await expectSoundPage(page)
  await page.getByRole('button', { name: 'Bắt đầu họp' }).click()
  await page.getByRole('button', { name: 'Bắt đầu', exact: true }).click()
  await page.getByRole('link', { name: 'Trình chiếu, ghi biên bản' }).click()
  await page.getByText(/^1\/\d+$/).waitFor()
  await page.getByLabel('Kết luận mới').fill(ORDER)
  await page.getByRole('button', { name: 'Ghi: giao việc' }).click()
  await page.getByLabel('Đơn vị thực hiện').selectOption({ index: 1 })
  await page.getByText('Còn thiếu:').waitFor()
  await page.getByRole('button', { name: 'Giữ ở dạng đề xuất' }).click()
  await page.getByRole('link', { name: 'Mở việc' }).waitFor()
  await page.getByLabel('Kết luận mới').fill(CONCLUSION)
  await page.getByRole('button', { name: 'Ghi: kết luận' }).click()
  await page.getByText('Kết luận số 2').waitFor()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('ArrowRight')
  await page.getByText(/^2\/\d+$/).waitFor()
  await expectSoundPage(page)
  await office.go(meeting)
  await page.getByRole('button', { name: 'Tất cả có mặt' }).click()
  await page.getByRole('button', { name: 'Lưu điểm danh' }).click()
  await page.getByRole('button', { name: 'Kết thúc họp' }).click()
  await page.getByRole('button', { name: 'Kết thúc', exact: true }).click()
  await page.getByText('Đã kết thúc').waitFor()
  await makeMeeting(office, 2)
  const agenda = page.locator('ol > li')
  expect(await agenda.nth(0).textContent()).toContain(ORDER)
  expect(await agenda.nth(1).textContent()).toContain(CONCLUSION)
})
