import type { Page } from 'playwright-core'
import type { Person } from './person.ts'

type Register = { readonly registerId: string; readonly code: string }
type Detail = { readonly units: readonly { readonly name: string; readonly kind: string }[] }

/** Address of a register's sheet, as the person signed in may see it. */
export async function findRegister({ page }: Person, code: string): Promise<string> {
  const { items } = (await (await page.request.get('/api/v1/registers')).json()) as { items: readonly Register[] }
  const found = items.find(register => register.code === code)
  if (found === undefined) throw new Error(`No register ${code} is open to this person`)
  return `/so/${found.registerId}`
}

/** Lodging houses as an officer keeps them in Excel: a header, cells with line breaks and quotes, days as 1/9/2026, numbers in groups of three. */
export async function lodgingsOfExcel({ page }: Person, path: string, count: number): Promise<readonly (readonly string[])[]> {
  const detail = (await (await page.request.get(`/api/v1/registers/${path.slice('/so/'.length)}`)).json()) as Detail
  const places = detail.units.filter(unit => unit.kind === 'neighbourhood').map(unit => unit.name)
  const header = [
    'Mã cơ sở',
    'Khu phố',
    'Chủ cơ sở',
    'Địa chỉ',
    'Loại hình',
    'Số phòng (phòng)',
    'Hoạt động từ',
    'Đủ thiết bị PCCC tối thiểu',
  ]
  const rows = Array.from({ length: count }, (_, index) => [
    `EX-${index + 1}`,
    places[index % places.length] ?? '',
    `Chủ trọ mẫu ${index + 200}`,
    index % 40 === 0 ? `${index} đường mẫu\nhẻm "2"` : `${index} đường mẫu`,
    'Nhà trọ, phòng trọ',
    String(1 + (index % 30)),
    '1/9/2026',
    index % 2 === 0 ? 'Có' : 'không',
  ])
  return [header, ...rows]
}

/** As Excel puts cells on the clipboard, and as Ctrl+V gives them to what has the focus. */
export async function pasteCells(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const text = rows
    .map(cells => cells.map(cell => (cell.includes('\n') ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\r\n')
  await page.evaluate(pasted => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

/** The text of the cell that the sheet's one input stands on, as a screen reader is led to it. */
export function chosenCell(page: Page): Promise<string> {
  return page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? ''
    return document.getElementById(id)?.textContent ?? ''
  })
}

/** Goes along the header with the arrow keys until the column stands under the input, then down to the row. */
export async function goToCell(page: Page, column: string, row: number): Promise<void> {
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowUp')
  for (let step = 0; step < 40 && !(await chosenCell(page)).startsWith(column); step += 1) await page.keyboard.press('ArrowRight')
  for (let step = 0; step < row; step += 1) await page.keyboard.press('ArrowDown')
}
