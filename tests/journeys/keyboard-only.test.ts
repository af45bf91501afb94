import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDemonstrationWard, type WardInBrowser } from './ward-in-browser.ts'

const MOST_STEPS = 60
const RESULT = 'Đã tổ chức 02 buổi ra quân, dọn 03 tuyến hẻm, có biên bản số 09/BB-KP ngày 09/11/2026.'

let ward: WardInBrowser
beforeAll(async () => {
  ward = await openDemonstrationWard()
})
afterAll(() => ward.close())

/** Name and look of what has the focus: a ring around it, or around what holds it. */
function focused(page: Page): Promise<{ readonly name: string; readonly isSeen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement
    const around = [element, element?.parentElement, element?.parentElement?.parentElement]
    const isSeen = around.some(part => {
      if (!(part instanceof HTMLElement)) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    })
    const label = element instanceof HTMLTextAreaElement ? (element.labels[0]?.textContent ?? '') : (element?.textContent ?? '')
    return { name: label.trim(), isSeen }
  })
}

/** Tab after Tab until what is wanted has the focus; on the way every stop must be seen. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab')
    const { name: found, isSeen } = await focused(page)
    expect(isSeen, `the focus is seen at “${found}”`).toBe(true)
    if (found.includes(name)) return
  }
  throw new Error(`“${name}” is not reached in ${MOST_STEPS} steps`)
}

test('from signing in to a saved line without a mouse, always seeing where one is', async () => {
  const { page } = await ward.come()
  await page.goto('/dang-nhap')
  await page.getByLabel('Tên đăng nhập').waitFor()
  await page.keyboard.type('khupho2')
  await page.keyboard.press('Tab')
  await page.keyboard.type('thu-sau-ro-2026')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor()
  await page.getByRole('link', { name: 'Viết báo cáo' }).first().waitFor()
  await tabTo(page, 'Đi thẳng vào nội dung')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Viết báo cáo')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Kết quả thực hiện trong tháng' }).waitFor()
  await tabTo(page, 'Kết quả thực hiện trong tháng')
  await page.keyboard.type(RESULT)
  await page.keyboard.press('Tab')
  await page
    .getByRole('status')
    .filter({ hasText: /^Đã lưu/ })
    .waitFor()
  await page.reload()
  const field = page.getByRole('textbox', { name: 'Kết quả thực hiện trong tháng' })
  await field.waitFor()
  // The tail that was typed while the first save was on its way comes back from this machine, a moment after the server's words.
  await expect.poll(() => field.inputValue()).toBe(RESULT)
})
