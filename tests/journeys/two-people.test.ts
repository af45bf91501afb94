import { afterAll, beforeAll, expect, test } from 'vitest'
import { findReport } from './demonstration-papers.ts'
import { type Person, signIn } from './person.ts'
import { expectSoundPage } from './sound-page.ts'
import { openDemonstrationWard, type WardInBrowser } from './ward-in-browser.ts'

const FIRST = 'Đã ban hành Quyết định số 41/QĐ-UBND ngày 03/11/2026 rút ngắn 06 thủ tục.'
const SECOND = 'Đã niêm yết 06 thủ tục rút ngắn tại 07 khu phố, 03 buổi hướng dẫn.'

let ward: WardInBrowser
beforeAll(async () => {
  ward = await openDemonstrationWard()
})
afterAll(() => ward.close())

const result = ({ page }: Person) => page.getByRole('textbox', { name: 'Kết quả thực hiện trong tháng' })
const saved = ({ page }: Person) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Đã lưu/ })
    .waitFor()

test('two people write the same line: the second is told, sees both texts, and nothing is lost', async () => {
  const [head, officer] = [await ward.come(), await ward.come()]
  await signIn(head, 'ubnd')
  await signIn(officer, 'canbo.ubnd')
  const { reportId } = await findReport(head, '2026-11', 'Uỷ ban nhân dân phường Tam Phước')
  for (const person of [head, officer]) {
    await person.go(`/bao-cao/${reportId}`)
    await result(person).waitFor()
  }
  await result(head).fill(FIRST)
  await saved(head)

  officer.expectAnswer(412)
  await result(officer).fill(SECOND)
  await officer.page.getByText('Đã có người sửa dòng này').first().waitFor()
  const both = officer.page.getByRole('table').filter({ hasText: 'Bản của tôi' })
  await both.getByText(FIRST).waitFor()
  await both.getByText(SECOND).waitFor()
  expect(await result(officer).inputValue()).toBe(SECOND)
  await expectSoundPage(officer.page)
  await officer.page.getByRole('button', { name: 'Giữ bản của tôi' }).click()
  await saved(officer)

  await head.page.reload()
  await result(head).waitFor()
  expect(await result(head).inputValue()).toBe(SECOND)
})
