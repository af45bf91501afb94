import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findReport } from './demonstration-papers.ts'
import { type Person, signIn } from './person.ts'
import { expectSoundPage } from './sound-page.ts'
import { openDemonstrationWard, type WardInBrowser } from './ward-in-browser.ts'

const POLICE = 'Công an phường Tam Phước'
const REASON = 'Ảnh mờ, không nhận ra nơi chụp và việc đã làm.'

let ward: WardInBrowser
let unit: Person
let office: Person
let reportId = ''
let picture: Buffer

beforeAll(async () => {
  ward = await openDemonstrationWard()
  // Noise does not shrink: large enough to go in several pieces, and like no other picture.
  picture = await sharp(randomBytes(900 * 700 * 3), { raw: { width: 900, height: 700, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer()
  unit = await ward.come()
  await signIn(unit, 'congan')
  reportId = (await findReport(unit, '2026-11', POLICE)).reportId
  office = await ward.come()
  await signIn(office, 'vanphong')
})
afterAll(() => ward.close())

/** A paper that nothing makes smaller, so that it goes in pieces. */
function longPaper(): Buffer {
  const head = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n')
  const page = Buffer.from('3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj\n')
  const noise = Buffer.from(`% ${randomBytes(900_000).toString('hex')}\n`)
  return Buffer.concat([head, page, noise, Buffer.from('trailer<</Root 1 0 R>>\n%%EOF\n')])
}

/** Looks and previews come a moment after the file. */
async function readByServer(name: string): Promise<void> {
  await expect
    .poll(async () => (await office.page.request.get(`/api/v1/evidence?search=${name}`)).text(), { timeout: 20_000 })
    .toContain('"preview":"ready"')
}

describe('evidence from the phone to the ledger', () => {
  test('a long paper whose connection drops goes on by itself', async () => {
    const { page } = unit
    let pieces = 0
    // The line breaks under the second piece, as often as the test says.
    await page.route('**/api/v1/uploads/*?offset=*', route => {
      pieces += 1
      return pieces === 2 ? route.abort('connectionreset') : route.continue()
    })
    await unit.go(`/bao-cao/${reportId}`)
    const files = page.locator('section', { has: page.getByRole('heading', { name: 'Minh chứng', exact: true }) }).last()
    unit.expectRestart()
    await files
      .locator('input[type=file][multiple]')
      .setInputFiles({ name: 'bien-ban.pdf', mimeType: 'application/pdf', buffer: longPaper() })
    await files
      .getByText(/Đã đến máy chủ/)
      .first()
      .waitFor()
    expect(pieces).toBeGreaterThan(3)
    await page.unrouteAll()
    await expectSoundPage(page)
  })

  test('a file survives the closed page and arrives when it is opened again', async () => {
    const { page } = unit
    const files = page.locator('section', { has: page.getByRole('heading', { name: 'Minh chứng', exact: true }) }).last()
    await page.route('**/api/v1/reports/*/lines/*/evidence', route => route.abort('connectionreset'))
    await page.route('**/api/v1/uploads**', route => route.abort('connectionreset'))
    await files.locator('input[type=file][multiple]').setInputFiles({ name: 'ra-quan.png', mimeType: 'image/png', buffer: picture })
    await files.getByText(/Mất kết nối/).waitFor()
    await page.unrouteAll()
    page.once('dialog', dialog => void dialog.accept())
    await page.reload()
    await page.getByRole('button', { name: 'Xem ra-quan.jpg' }).waitFor()
    await page.locator('img[src*="/preview"]').first().waitFor()
    expect(await page.getByText(/Mất kết nối/).count()).toBe(0)
  })

  test('the office sees it large, rejects it with a reason, and the unit reads why', async () => {
    const { page } = office
    await readByServer('ra-quan')
    await office.go('/minh-chung?tim=ra-quan')
    await page.getByRole('button', { name: 'Xem ra-quan.jpg' }).click()
    const viewer = page.getByRole('dialog')
    await viewer.getByRole('button', { name: 'Phóng to (+)' }).click()
    await viewer.getByRole('group', { name: 'Cỡ 150%' }).waitFor()
    await page.keyboard.press('Escape')
    await viewer.waitFor({ state: 'detached' })
    await expectSoundPage(page)
    await page.getByRole('checkbox', { name: 'Chọn ra-quan.jpg' }).check()
    await page.getByRole('button', { name: 'Loại 1 tệp' }).click()
    await page.getByRole('button', { name: REASON }).click()
    await page.getByRole('button', { name: 'Loại 1 tệp' }).click()
    await page.getByText('Đã ghi kết quả cho 1 tệp.').waitFor()
    await page.getByRole('link', { name: 'Chi tiết của ra-quan.jpg' }).click()
    await page.getByRole('heading', { name: 'ra-quan.jpg', level: 1 }).waitFor()
    await expectSoundPage(page)
    await unit.go(`/bao-cao/${reportId}`)
    await unit.page.getByText(`Bị loại: ${REASON}`).first().waitFor()
  })

  test('the same picture in the hands of another unit is shown with where and when it was used', async () => {
    const other = await ward.come()
    await signIn(other, 'khupho1')
    const { page } = other
    const mine = (
      await page.evaluate(async () => {
        const answer = await fetch('/api/v1/reports?month=2026-11')
        return (await answer.json()) as { items: readonly { reportId: string }[] }
      })
    ).items[0]?.reportId
    await other.go(`/bao-cao/${mine ?? ''}`)
    await page
      .locator('input[type=file][multiple]')
      .first()
      .setInputFiles({ name: 'anh-cua-toi.png', mimeType: 'image/png', buffer: picture })
    await page.getByRole('button', { name: 'Xem anh-cua-toi.jpg' }).waitFor()
    await readByServer('anh-cua-toi')
    await office.go('/minh-chung?tim=anh-cua-toi')
    await office.page.getByRole('link', { name: 'Chi tiết của anh-cua-toi.jpg' }).click()
    await office.page.getByText('Cùng một tệp').first().waitFor()
    await office.page.getByRole('button', { name: 'So hai ảnh: ra-quan.jpg' }).click()
    expect(await office.page.locator('figure img').count()).toBe(2)
    await expectSoundPage(office.page)
  })
})
