import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, signIn } from './person.ts'
import { expectSoundPage } from './sound-page.ts'
import { openDemonstrationWard, type WardInBrowser } from './ward-in-browser.ts'

/** Accepted in the demonstration, and not drawn by it. */
const MONTH = '2026-07'

let ward: WardInBrowser
let desk: Person
let phone: Person
let office: Person
beforeAll(async () => {
  ward = await openDemonstrationWard()
  desk = await ward.come()
  await signIn(desk, 'kiemtra')
  phone = await ward.come({ size: 'phone' })
  await signIn(phone, 'kiemtra')
  office = await ward.come()
  await signIn(office, 'vanphong')
})
afterAll(() => ward.close())

test('the inspector sees what may come up, draws the month once, and the browser draws the same again', async () => {
  const { page } = desk
  await desk.go(`/xac-minh?thang=${MONTH}`)
  await page.getByRole('button', { name: 'Chọn ngẫu nhiên' }).click()
  await page.getByText(/^Xem \d+ dòng có thể được chọn/).click()
  await page.getByRole('columnheader', { name: 'Trọng số' }).waitFor()
  await page.getByRole('button', { name: 'Chọn ngay' }).click()
  await page.getByRole('alert').getByRole('link').first().waitFor()
  await expectSoundPage(page)
  await page.getByLabel('Số công khai').fill('XSMN 11/11: 482913')
  await page.getByRole('button', { name: 'Chọn ngay' }).click()
  await page.getByText(/Đã kiểm 0\//).waitFor()
  await page.getByText('Hồ sơ chọn', { exact: true }).click()
  await page.getByRole('button', { name: 'Tính lại' }).click()
  await page.getByText(/^Tính lại ra đúng \d+ dòng đã chọn/).waitFor()
  await expectSoundPage(page)
})

test('nobody else is told which lines were drawn', async () => {
  const { page } = office
  await office.go(`/xac-minh?thang=${MONTH}`)
  await page.getByText('Không có dòng nào khớp').waitFor()
  await page.getByText(/^Hồ sơ \(hạt giống, danh sách\) công bố khi đã kiểm hết/).waitFor()
  expect(await page.getByText('Hồ sơ chọn', { exact: true }).count()).toBe(0)
})

test('on the spot a finding waits on the phone without a line and goes by itself when it is back', async () => {
  const { page } = phone
  await phone.go(`/xac-minh?thang=${MONTH}`)
  await page.locator('main a[href*="/xac-minh/"]').first().click()
  await page.getByRole('heading', { name: 'Ghi kết quả tại chỗ' }).waitFor()
  await page.getByRole('button', { name: 'Lưu kết quả' }).click()
  await page.getByRole('alert').getByText('Hãy chọn thực tế thấy gì.').waitFor()
  await page.getByLabel('Không có', { exact: true }).check()
  await page.getByLabel('Ghi nhận').fill('Không thấy tổ nào hoạt động tại trụ sở')
  await page.getByLabel('Đại diện đơn vị có mặt').fill('Người mẫu 3')
  await expectSoundPage(page)
  await phone.goOffline(true)
  await page.getByRole('button', { name: 'Lưu kết quả' }).click()
  await page.getByText('1 kết quả chờ gửi trên máy này').waitFor()
  await phone.goOffline(false)
  await page.getByText('Đã lưu kết quả xác minh.').waitFor()
  await page.locator('header').getByText('Không có', { exact: true }).waitFor()
  await page.getByText('Lần 1').waitFor()
})

test('what was not found is seen by the office at once, beside how each unit’s claims stand up', async () => {
  const { page } = office
  await office.go(`/xac-minh?thang=${MONTH}&ketqua=wanting`)
  await page.locator('main a[href*="/xac-minh/"]').first().waitFor()
  await page.getByRole('img', { name: /^Tự báo cáo và phần xác minh được theo tháng/ }).waitFor()
  await expectSoundPage(page)
})
