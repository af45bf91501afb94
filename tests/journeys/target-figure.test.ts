import { readFile } from 'node:fs/promises'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Person, signIn } from './person.ts'
import { expectSoundPage } from './sound-page.ts'
import { takePicture } from './take-picture.ts'
import { openDemonstrationWard, type WardInBrowser } from './ward-in-browser.ts'

const INITIATIVES = 'Ít nhất 10 sáng kiến, giải pháp được công nhận cấp cơ sở và áp dụng hiệu quả'
const INTERIM = 'tối thiểu 5 sáng kiến có sản phẩm áp dụng'
const ROWS = 200

let ward: WardInBrowser
let secretary: Person
let office: Person
let officer: Person
beforeAll(async () => {
  ward = await openDemonstrationWard()
  secretary = await ward.come({ size: 'phone' })
  await signIn(secretary, 'bithu')
  office = await ward.come()
  await signIn(office, 'vanphong')
  officer = await ward.come()
  await signIn(officer, 'canbo.ubnd')
})
afterAll(() => ward.close())

async function openTarget(person: Person, text: string): Promise<Page> {
  const { page } = person
  await person.go('/chi-tieu')
  await page.getByRole('link', { name: text, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: text }).waitFor()
  return page
}

describe('the secretary', () => {
  test('finds what is behind in the table of targets', async () => {
    const { page } = secretary
    await secretary.go('/chi-tieu')
    await page.getByText(/^30 chỉ tiêu$/).waitFor()
    await expectSoundPage(page)
    await page.getByRole('radio', { name: 'Chậm hoặc không đạt' }).check()
    await page.waitForURL(/loc=behind/)
    await page.getByText(/^[1-9]\d?\/30 chỉ tiêu$/).waitFor()
    expect(await page.locator('table tbody').getByText('Chậm so với lộ trình').count()).toBeGreaterThan(0)
    expect(await page.locator('table tbody').getByText('Đúng tiến độ').count()).toBe(0)
  })

  test('opens a figure to its rows, a row to its author and history', async () => {
    const page = await openTarget(secretary, INITIATIVES)
    await page.getByRole('img', { name: /^Biểu đồ lộ trình/ }).waitFor()
    await page.getByText('tính từ sổ', { exact: true }).first().waitFor()
    await expectSoundPage(page)
    await takePicture(page, 'guide/target', 'desk')
    const counted = page.getByRole('button', { name: /^Được tính: \d+$/ })
    const count = Number(/\d+/.exec(await counted.innerText())?.[0])
    await counted.click()
    const rows = page.getByRole('region', { name: 'Những dòng của “Được tính”' })
    await rows.getByText(`Sổ đăng ký sáng kiến: ${count} dòng`).waitFor()
    const links = rows.getByRole('link', { name: /^Mở dòng / })
    await links.first().waitFor()
    expect(await links.count()).toBe(count)
    await rows.getByText('Dữ liệu cá nhân được che.').waitFor()
    await expectSoundPage(page)
    await links.first().click()
    await page.waitForURL(/\/so\/[^/]+\/dong\//)
    await page.getByText('Lãnh đạo UBND (minh hoạ)').first().waitFor()
  })

  test('looks at a past day: the figure is the one that stood then', async () => {
    const page = await openTarget(secretary, INITIATIVES)
    await page.getByLabel('Xem số liệu đến hết ngày').fill('31/5/2026')
    await page.waitForURL(/ngay=2026-05-31/)
    await page.getByRole('heading', { name: 'Số liệu đến hết ngày 31/05/2026' }).waitFor()
    await page.getByRole('button', { name: 'Được tính: 0' }).waitFor()
    await page.getByRole('button', { name: 'Về hôm nay' }).click()
    await page.getByRole('heading', { name: 'Số liệu đến hết ngày 12/11/2026' }).waitFor()
    expect(new URL(page.url()).search).toBe('')
  })

  test('sees the promise of each neighbourhood and who lacks it', async () => {
    const page = await openTarget(secretary, 'Mỗi khu phố xây dựng ít nhất 01 tuyến đường/cụm dân cư kiểu mẫu')
    const table = page.getByRole('table', { name: 'Từng nghĩa vụ' })
    expect(await table.locator('tbody tr').count()).toBe(7)
    await page.getByLabel('Chỉ hiện nơi chưa đạt').check()
    await table.getByText('Khu phố Thiên Bình').waitFor()
    expect(await table.locator('tbody tr').count()).toBeLessThan(7)
    await expectSoundPage(page)
  })
})

describe('a figure that no register gives', () => {
  test('the office says so in the builder, with a reason', async () => {
    const page = await openTarget(office, INTERIM)
    await page.getByRole('button', { name: 'Sửa cách tính' }).click()
    await page.getByText(/^Cách tính hợp lệ với các sổ đang dùng/).waitFor()
    await expectSoundPage(page)
    await page.getByLabel('Con số là').selectOption({ label: 'Số nhập tay: không sổ nào trả lời được' })
    await page.getByText('Cách tính còn chỗ chưa chọn.').waitFor()
    await page.getByLabel('Vì sao không tính được từ sổ').fill('Sản phẩm áp dụng do đoàn thẩm định đếm tại chỗ')
    await page.getByRole('button', { name: 'Lưu cách tính' }).click()
    expect(await page.getByLabel('Vì sao đặt như vậy').evaluate(field => field === document.activeElement)).toBe(true)
    await page.getByLabel('Vì sao đặt như vậy').fill('Theo biên bản họp ngày 10/11/2026')
    await page.getByRole('button', { name: 'Lưu cách tính' }).click()
    await page.getByText('Không sổ nào trả lời được: Sản phẩm áp dụng do đoàn thẩm định đếm tại chỗ').waitFor()
    await page.getByText('chưa có số liệu', { exact: true }).first().waitFor()
  })

  test('an officer types it with its source and sees it marked', async () => {
    const page = await openTarget(officer, INTERIM)
    await page.getByRole('button', { name: 'Nhập số liệu' }).click()
    await page.getByRole('button', { name: 'Ghi số liệu' }).click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^Ghi rõ nguồn/ })
      .waitFor()
    await expectSoundPage(page)
    await page.getByLabel(/^Giá trị/).fill('4')
    await page.getByLabel(/^Lấy từ đâu/).fill('Biên bản thẩm định số 6/BB-HĐSK ngày 30/10/2026')
    await page.getByRole('button', { name: 'Ghi số liệu' }).click()
    const table = page.getByRole('table', { name: 'Số nhập tay' })
    await table.getByText('4 sáng kiến').waitFor()
    await page.getByText('số nhập tay', { exact: true }).first().waitFor()
    await page.getByText(/nguồn: Biên bản thẩm định số 6\/BB-HĐSK/).waitFor()
    await expectSoundPage(page)
  })

  test('is marked in the table of targets and on the task too', async () => {
    const { page } = secretary
    await secretary.go('/chi-tieu?loc=typed')
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: INTERIM, exact: true }) })
    await row.getByText('số nhập tay', { exact: true }).waitFor()
    expect(await page.locator('table').getByText('tính từ sổ', { exact: true }).count()).toBe(0)
    await page.getByRole('link', { name: /^Nhiệm vụ 1\.3/ }).click()
    await page.getByRole('heading', { name: /^Chỉ tiêu \(\d\)$/ }).waitFor()
    await page.getByText('số nhập tay', { exact: true }).first().waitFor()
    await page.getByText(/nguồn: Biên bản thẩm định số 6\/BB-HĐSK/).waitFor()
    await expectSoundPage(page)
  })

  test('is withdrawn with a reason and counts no more', async () => {
    const page = await openTarget(officer, INTERIM)
    await page.getByRole('button', { name: 'Rút', exact: true }).click()
    await page.getByLabel('Vì sao rút').fill('Nhập nhầm kỳ')
    await page.getByRole('button', { name: 'Rút số này' }).click()
    await page.getByText(/^Đã rút: /).waitFor()
    await page.getByText('chưa có số liệu', { exact: true }).first().waitFor()
    expect(await page.getByRole('button', { name: 'Rút', exact: true }).count()).toBe(0)
  })
})

describe('the office makes a register without a programmer', () => {
  let address = ''

  test('names columns, mends what the editor points out, and sees the form as it grows', async () => {
    const { page } = office
    await office.go('/so')
    await page.getByRole('link', { name: 'Lập sổ mới' }).click()
    await page.getByRole('heading', { name: 'Lập sổ mới' }).waitFor()
    await page.getByRole('button', { name: 'Lập sổ', exact: true }).click()
    const summary = page.getByRole('alert')
    await summary.getByRole('link', { name: 'Đặt tên cho sổ.' }).waitFor()
    await expectSoundPage(page)
    await page.getByLabel('Tên sổ').fill('Sổ tiếp dân')
    expect(await page.getByLabel('Mã của sổ').inputValue()).toBe('so_tiep_dan')
    await page.getByLabel('Tên cột').fill('Nội dung')
    await page.getByLabel('Bắt buộc điền').check()
    await addColumn(page, 'Ngày', 'Ngày tiếp')
    await addColumn(page, 'Số nguyên', 'Số người')
    await page.getByLabel('Nhỏ nhất').fill('1')
    await addColumn(page, 'Chọn một trong danh sách', 'Kết quả')
    await page.getByLabel('Các lựa chọn').fill('Đã giải quyết\nĐang xem xét')
    await addColumn(page, 'Chữ', 'Người đến')
    await page.getByLabel('Dữ liệu về người').selectOption({ label: 'Dữ liệu cá nhân cơ bản' })
    await page.getByText(/^Điều 3 Nghị định 356/).waitFor()
    // By the keyboard, from the last place to the one before.
    await page.getByRole('button', { name: /^5\. Người đến/ }).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await page.getByRole('button', { name: /^4\. Người đến/ }).waitFor()
    await page.getByLabel('Văn phòng Đảng uỷ', { exact: true }).first().check()
    const preview = page.getByRole('region', { name: 'Biểu mẫu sẽ như thế này' })
    expect(await preview.locator('label').allInnerTexts()).toEqual(['Nội dung *', 'Ngày tiếp', 'Số người', 'Người đến', 'Kết quả'])
    await page.getByText('Đủ để lưu.').waitFor()
    await expectSoundPage(page)
    await takePicture(page, 'guide/register-definition')
    await page.getByRole('button', { name: 'Lập sổ', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Sổ tiếp dân' }).waitFor()
    address = new URL(page.url()).pathname
  })

  test('imports 200 rows from Excel after mending the one bad cell that the check found', async () => {
    const { page } = office
    await office.go(`${address}/nhap`)
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Tải mẫu Excel của sổ' }).click()
    const template = await readXlsx(await readFile(await (await waiting).path()))
    const header = template.sheets.flatMap(sheet => sheet.rows).find(row => row.some(cell => String(cell).startsWith('Nội dung'))) ?? []
    // What must be filled is marked.
    const names = header.map(cell => String(cell).replace(/ ?\*$/, ''))
    expect(names).toEqual(expect.arrayContaining(['Nội dung', 'Ngày tiếp', 'Số người', 'Người đến', 'Kết quả']))
    await expectSoundPage(page)
    await choose(page, rowsOf('ba'))
    await page.getByText('1 dòng có ô sai; chưa nhập được dòng nào.').waitFor()
    const bad = page.getByRole('table', { name: 'Các ô sai' })
    await bad.getByRole('rowheader', { name: '8', exact: true }).waitFor()
    await bad.getByText('Số người', { exact: true }).last().waitFor()
    await expectSoundPage(page)
    await page.getByRole('button', { name: 'Chọn tệp khác' }).click()
    await choose(page, rowsOf('3'))
    await page.getByRole('button', { name: 'Nhập 200 dòng vào sổ' }).click()
    await page.getByText('Đã nhập vào sổ').waitFor()
    await page.getByText('tiep-dan.xlsx. 200 dòng thêm mới', { exact: false }).waitFor()
    await expectSoundPage(page)
    await office.go(address)
    await page
      .getByText(/200 dòng/)
      .first()
      .waitFor()
  })

  test('takes a wrong import back as a whole, then brings the right one in', async () => {
    const { page } = office
    await office.go(`${address}/nhap`)
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await page.getByRole('group').getByRole('button', { name: 'Hoàn tác' }).click()
    await page.getByText('Đã hoàn tác: gạch 200 dòng, trả lại 0 dòng.').waitFor()
    expect(await page.getByRole('button', { name: 'Hoàn tác' }).count()).toBe(0)
    await choose(page, rowsOf('4'))
    await page.getByRole('button', { name: 'Nhập 200 dòng vào sổ' }).click()
    await page.getByText('Đã nhập vào sổ').waitFor()
  })

  test('changes it: the next version says what changed and asks where rows of a choice taken away go', async () => {
    const { page } = office
    await office.go(`${address}/dinh-nghia`)
    await page.getByRole('button', { name: /^5\. Kết quả/ }).click()
    await page.getByLabel('Các lựa chọn').fill('Đã giải quyết')
    await page.getByText('200 dòng đang có sẽ được chuyển theo bản mới', { exact: false }).waitFor()
    await page.getByLabel('Kết quả: “Đang xem xét” chuyển sang').selectOption({ label: 'Đã giải quyết' })
    await page.getByLabel('Sửa gì, vì sao').fill('Bỏ lựa chọn không dùng nữa')
    await expectSoundPage(page)
    await page.getByRole('button', { name: 'Lưu thành phiên bản mới' }).click()
    await page.getByText('Đã lưu phiên bản 2.').waitFor()
    await page.getByRole('heading', { name: 'Phiên bản 2 (đang dùng)' }).waitFor()
    await page.getByText('Bỏ lựa chọn không dùng nữa').waitFor()
  })
})

test('the office looks a pack over before taking it, and keeps the registers that stand', async () => {
  const { page } = office
  await office.go('/so/bo-so')
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải bộ sổ (.json)' }).click()
  const pack = await readFile(await (await waiting).path())
  await page.locator('#pack-file').setInputFiles({ name: 'bo-so.json', mimeType: 'application/json', buffer: pack })
  await page.getByText(/^Giữ nguyên \d+ sổ đã có$/).waitFor()
  await expectSoundPage(page)
  await page.getByRole('button', { name: 'Nhập bộ sổ này' }).click()
  await page.getByText('Đã nhập bộ sổ').waitFor()
  await page.getByText('Đã lập 0 sổ').waitFor()
  await expectSoundPage(page)
  await page.locator('#pack-file').setInputFiles({ name: 'khac.json', mimeType: 'application/json', buffer: Buffer.from('{"rows":[]}') })
  await page.getByText('Tệp này không phải bộ sổ của Sáu Rõ.').waitFor()
})

async function addColumn(page: Page, type: string, name: string): Promise<void> {
  await page.getByLabel('Loại cột mới').selectOption({ label: type })
  await page.getByRole('button', { name: 'Thêm cột' }).click()
  await page.getByLabel('Tên cột').fill(name)
}

async function choose(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const file = await writeXlsx({
    sheets: [{ name: 'Sổ', rows: [['Nội dung', 'Ngày tiếp', 'Số người', 'Người đến', 'Kết quả'], ...rows.map(row => [...row])] }],
  })
  await page.locator('#register-file').setInputFiles({
    name: 'tiep-dan.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(file),
  })
}

/** 200 rows; the seventh (row 8 of the sheet) says this of its number of people. */
function rowsOf(people: string): readonly (readonly string[])[] {
  return Array.from({ length: ROWS }, (_none, index) => [
    `Kiến nghị mẫu ${index + 1}`,
    '05/11/2026',
    index === 6 ? people : '2',
    `Người mẫu ${index + 1}`,
    index % 2 === 0 ? 'Đã giải quyết' : 'Đang xem xét',
  ])
}
