import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findReport, sendWholeReport } from './demonstration-papers.ts'
import { type Person, signIn } from './person.ts'
import { expectSoundPage } from './sound-page.ts'
import { takePicture } from './take-picture.ts'
import { openDemonstrationWard, type WardInBrowser } from './ward-in-browser.ts'

const POLICE = 'Công an phường Tam Phước'
const REASON = 'Biên bản kèm theo là của tháng 10, đề nghị thay bằng biên bản tháng 11.'

let ward: WardInBrowser
let office: Person
let unit: Person
let reportId = ''
beforeAll(async () => {
  ward = await openDemonstrationWard()
  unit = await ward.come()
  await signIn(unit, 'congan')
  reportId = (await findReport(unit, '2026-11', POLICE)).reportId
  await sendWholeReport(unit, reportId)
  office = await ward.come()
  await signIn(office, 'vanphong')
})
afterAll(() => ward.close())

/** What the browser keeps of lines seen: another page is opened once it is written. */
function keptOnMachine(): Promise<string> {
  return new Promise(resolve => {
    const opening = indexedDB.open('keyval-store')
    opening.addEventListener('success', () => {
      const all = opening.result.transaction('keyval').objectStore('keyval').getAll()
      all.addEventListener('success', () => {
        opening.result.close()
        resolve(JSON.stringify(all.result))
      })
    })
  })
}

/** Nothing but the keyboard: a press of the mouse would fail the journey's own claim. */
describe('the Party office reviews many reports with the keyboard alone', () => {
  const press = async (...keys: string[]) => {
    for (const key of keys) await office.page.keyboard.press(key)
  }
  const rows = () => office.page.locator('[data-queue-item]')
  const focused = () => office.page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-queue-item]')?.dataset['queueItem'])
  let unitsBefore: readonly string[] = []

  test('? tells the keys, J and K go through the queue, Enter opens', async () => {
    const { page } = office
    await office.go('/duyet')
    await rows().nth(2).waitFor()
    unitsBefore = await rows().evaluateAll(items => items.map(item => (item as HTMLElement).dataset['queueItem'] ?? ''))
    await expectSoundPage(page)
    await press('?')
    await page.getByText('chấp nhận các báo cáo đã xem hết').waitFor()
    await press('?', 'j', 'j')
    expect(await focused()).toBe(unitsBefore[1])
    await press('k')
    expect(await focused()).toBe(unitsBefore[0])
    await press('Enter')
    await page.waitForURL(url => url.pathname === `/duyet/${unitsBefore[0]}`)
  })

  test('a line that stood on the screen or was marked counts as seen, a report seen whole can be accepted with others at once', async () => {
    const { page } = office
    const open = unitsBefore.filter(id => id !== reportId).slice(0, 3)
    for (const id of open) {
      await office.go(`/duyet/${id}`)
      await page.locator('#line-title').waitFor()
      await press('s')
      await page.getByText('Đã xem 1/1 dòng').waitFor()
      await expect.poll(() => page.evaluate(keptOnMachine), { timeout: 10_000 }).toContain(id)
    }
    await office.go('/duyet')
    await page.getByRole('button', { name: 'Chấp nhận 3 báo cáo đã xem hết' }).waitFor()
    await takePicture(page, 'guide/review-queue')
    await press('a')
    await page.getByRole('group', { name: /^Chấp nhận 3 báo cáo: / }).waitFor()
    // The first of the two buttons goes back and has the focus; the second does it.
    await press('Tab', 'Enter')
    await page.getByText('Đã chấp nhận 3 báo cáo').waitFor()
    await expect.poll(() => rows().count()).toBe(unitsBefore.length - 3)
    await expectSoundPage(page)
  })

  test('R in the list of lines opens the line to give it back; reasons are typed without the mouse', async () => {
    const { page } = office
    await office.go('/duyet?xem=dong&xep=ruiro&thang=2026-11')
    await rows().first().waitFor()
    const items = await rows().evaluateAll(list => list.map(item => (item as HTMLElement).dataset['queueItem'] ?? ''))
    const steps = items.findIndex(item => item.startsWith(reportId))
    expect(steps).toBeGreaterThanOrEqual(0)
    for (let step = 0; step <= steps; step += 1) await press('j')
    expect(await focused()).toBe(items[steps])
    await takePicture(page, 'guide/review-lines')
    await press('r')
    await page.waitForURL(url => url.pathname === `/duyet/${reportId}`)
    const tick = page.getByLabel('Minh chứng không khớp nội dung', { exact: true })
    await tick.waitFor()
    for (let tabs = 0; tabs < 60 && !(await tick.evaluate(box => box === document.activeElement)); tabs += 1) await press('Tab')
    await press('Space', 'Tab')
    await page.keyboard.type(REASON)
    await page.keyboard.press('Escape')
    const send = page.getByRole('button', { name: 'Trả lại 1 dòng' })
    await send.waitFor()
    for (let tabs = 0; tabs < 80 && !(await send.evaluate(button => button === document.activeElement)); tabs += 1) await press('Shift+Tab')
    await press('Enter', 'Tab', 'Enter')
    await page.getByText('Đã trả lại 1 dòng, các dòng khác được chấp nhận').waitFor()
  })

  test('only the returned line is open to the unit, and everybody sees that it is its turn', async () => {
    const { page } = unit
    await unit.go(`/bao-cao/${reportId}`)
    await page.getByText(REASON).first().waitFor()
    const lines = page.getByRole('navigation', { name: 'Các dòng của báo cáo' }).getByRole('link')
    await lines.nth(3).waitFor()
    expect(await lines.filter({ hasText: 'Bị trả lại' }).count()).toBe(1)
    expect(await lines.filter({ hasText: 'Đã chấp nhận' }).count()).toBe((await lines.count()) - 1)
    await unit.go('/bao-cao?thang=2026-11')
    await page.getByRole('heading', { name: 'Ai đã làm, ai chưa' }).waitFor()
    await page.getByRole('button', { name: /^Xem cả \d+ đơn vị$/ }).click()
    const own = page.getByRole('row', { name: new RegExp(POLICE) }).last()
    await own.getByText('Bị trả lại').waitFor()
    await expectSoundPage(page)
  })
})
