import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, signIn } from './person.ts'
import { expectSoundPage } from './sound-page.ts'
import { openDemonstrationWard, type WardInBrowser } from './ward-in-browser.ts'

const SENTENCE = 'Rà soát lại toàn bộ điểm đèn chưa sáng. Thứ sáu tôi nghe báo cáo.'
const TITLE = 'Rà soát lại toàn bộ điểm đèn chưa sáng'
const PREPARED = 'Đối chiếu số hộ đã sắp xếp với danh sách.'

let ward: WardInBrowser
let secretary: Person
let unit: Person
let office: Person
beforeAll(async () => {
  ward = await openDemonstrationWard()
  secretary = await ward.come({ size: 'phone' })
  await signIn(secretary, 'bithu')
  unit = await ward.come({ size: 'phone' })
  await signIn(unit, 'canbo.ubnd')
  office = await ward.come()
  await signIn(office, 'vanphong')
})
afterAll(() => ward.close())

test('the secretary begins with one screen: the day in a sentence, the worst tasks with why, and each figure opens', async () => {
  const { page } = secretary
  await expect.poll(() => new URL(page.url()).pathname).toBe('/bi-thu')
  await page.getByText(/^Ngày \d+\/500: \d+ nhiệm vụ chậm/).waitFor()
  await page.getByRole('heading', { name: '5 việc đáng lo nhất' }).waitFor()
  expect(await page.getByText('Xếp hạng khu phố').count()).toBe(0)
  await page.getByRole('heading', { name: 'Đơn vị và tháng báo cáo' }).waitFor()
  await expectSoundPage(page)
  await page.locator('main').getByRole('link', { name: /Chậm/ }).first().click()
  await expect.poll(() => new URL(page.url()).search).toContain('den=late')
  await page.goBack()
})

test('an instruction takes one sentence and one choice; the rest of the six is filled in', async () => {
  const { page } = secretary
  await page.getByRole('link', { name: /^Chỉ đạo về 2\.3/ }).click()
  await page.getByRole('heading', { name: 'Ý kiến chỉ đạo', level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Ban hành ý kiến chỉ đạo' }).click()
  await page.getByRole('alert').getByRole('link', { name: 'Chưa ghi lời chỉ đạo.' }).waitFor()
  await page.getByLabel('Lời chỉ đạo').fill(SENTENCE)
  await page.getByLabel('Đơn vị thực hiện').selectOption({ label: 'Uỷ ban nhân dân phường Tam Phước' })
  await page.getByLabel('Sản phẩm phải có').fill('Danh sách điểm đèn có chữ ký')
  await expectSoundPage(page)
  await page.getByRole('button', { name: 'Ban hành ý kiến chỉ đạo' }).click()
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  await page.locator('blockquote').getByText(SENTENCE).waitFor()
  await page.getByRole('link', { name: /^Nhiệm vụ 2\.3/ }).waitFor()
  await expectSoundPage(page)
})

test('the unit finds it first among its duties, with the leader’s words behind it', async () => {
  const { page } = unit
  await unit.go('/viec-cua-toi')
  const first = page.locator('section', { has: page.getByRole('heading', { level: 3, name: 'Ý kiến chỉ đạo' }) }).last()
  await first.getByRole('link', { name: TITLE }).click()
  await page.locator('blockquote').getByText(SENTENCE).waitFor()
  await unit.go('/chi-dao')
  await page.getByRole('link', { name: TITLE }).waitFor()
  expect(await page.getByRole('link', { name: 'Xem và ban hành' }).count()).toBe(0)
})

test('the office prepares one on a target, the secretary gives it, and both stand in the list', async () => {
  const desk = office.page
  await office.go('/chi-tieu')
  await desk.locator('main a[href^="/chi-tieu/"]').first().click()
  await desk.getByRole('link', { name: /^Chỉ đạo về/ }).click()
  await desk.getByLabel('Lời chỉ đạo').fill(PREPARED)
  const unitField = desk.getByLabel('Đơn vị thực hiện')
  if ((await unitField.inputValue()) === '') await unitField.selectOption({ index: 1 })
  await desk.getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await desk.getByRole('heading', { name: 'Dự thảo chờ lãnh đạo (1)' }).waitFor()
  await expectSoundPage(desk)
  const { page } = secretary
  await secretary.go('/bi-thu')
  await page.getByRole('link', { name: '1 dự thảo Văn phòng trình đang chờ' }).click()
  await page.getByRole('link', { name: 'Xem và ban hành' }).click()
  await page.getByLabel('Lời chỉ đạo').waitFor()
  expect(await page.getByLabel('Lời chỉ đạo').inputValue()).toBe(PREPARED)
  await page.getByRole('button', { name: 'Ban hành ý kiến chỉ đạo' }).click()
  await page.locator('blockquote').getByText(PREPARED).waitFor()
  await secretary.go('/chi-dao')
  for (const words of [SENTENCE, PREPARED]) await page.getByText(`“${words}”`).waitFor()
  await expectSoundPage(page)
})
