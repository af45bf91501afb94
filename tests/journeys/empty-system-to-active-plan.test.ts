import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plan55File } from '#tests/documents/plan-55-files.ts'
import { openHand } from './hand.ts'
import { signIn } from './person.ts'
import { expectSoundPage } from './sound-page.ts'
import { takePicture } from './take-picture.ts'
import { openEmptyWard, type WardInBrowser } from './ward-in-browser.ts'

const NEIGHBOURHOODS = ['Long Khánh 1', 'Long Khánh 2', 'Long Khánh 3', 'Long Đức 1', 'Long Đức 2', 'Long Đức 3', 'Thiên Bình']
const PASSWORD = 'ruong lua chin vang'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

let ward: WardInBrowser
beforeAll(async () => {
  ward = await openEmptyWard()
})
afterAll(() => ward.close())

describe('an officer takes an empty system to a plan in force', () => {
  test('in well under ten minutes', async () => {
    const person = await ward.come()
    const { page } = person
    const hand = openHand(page)
    const began = performance.now()
    let checking = 0
    async function look(picture?: string) {
      const from = performance.now()
      await expectSoundPage(page)
      if (picture !== undefined) await takePicture(page, picture)
      checking += performance.now() - from
    }
    const button = (name: string | RegExp) => page.getByRole('button', { name })
    const field = (name: string | RegExp) => page.getByLabel(name)

    await page.goto(ward.server.setupAddress ?? '')
    await page.getByRole('heading', { name: 'Thiết lập phường mới' }).waitFor()
    await look()
    await hand.press(button('Bắt đầu thiết lập'))
    await hand.write(field('Tên riêng'), 'Tam Phước')
    await hand.write(field('Đảng bộ cấp trên'), 'Đảng bộ thành phố Đồng Nai')
    await hand.press(button('Tiếp tục'))
    await hand.write(field('Họ và tên quản trị'), 'Cán bộ quản trị')
    await hand.write(field('Chức vụ'), 'Chuyên viên')
    await hand.write(field('Tên đăng nhập'), 'quantri')
    await hand.write(field(/^Mật khẩu/), PASSWORD)
    await look()
    await hand.press(button('Tiếp tục'))
    await hand.paste(field('Danh sách khu phố'), NEIGHBOURHOODS.map((name, index) => `${index + 1}. Khu phố ${name}`).join('\n'))
    await page.getByText('Đọc được 7 khu phố').waitFor()
    await look()
    await hand.press(button('Tiếp tục'))
    await page.getByText('Chọn 37/37 đơn vị').waitFor()
    await hand.press(page.getByRole('checkbox', { name: /^Chọn đơn vị Công đoàn/ }))
    await page.getByText('Chọn 36/37 đơn vị').waitFor()
    await hand.write(field('Tên đơn vị thêm'), 'Trường Tiểu học Tam Phước')
    await hand.press(button('Thêm vào cây'))
    await page.getByText('Chọn 37/38 đơn vị').waitFor()
    await look()
    await hand.press(button('Lập phường'))
    await page.getByText(/^Đã tạo 37 đơn vị, trong đó có 7 khu phố/).waitFor()

    await hand.press(page.getByRole('link', { name: 'Đăng nhập và nhập kế hoạch' }))
    await hand.write(field('Tên đăng nhập'), 'quantri')
    await hand.write(page.getByLabel('Mật khẩu', { exact: true }), PASSWORD)
    await hand.press(button('Đăng nhập'))

    await button('Chọn tệp').waitFor()
    await look()
    await hand.drop(page.getByText('Kéo tệp vào đây, hoặc'), 'phu-luc-kh-55.docx', WORD, plan55File('docx'))
    await page.getByRole('heading', { name: 'Xem lại bản bóc tách', level: 1 }).waitFor()
    await page.getByRole('tab', { name: 'Nhiệm vụ 17' }).waitFor()
    await look('guide/plan-import')
    await hand.press(page.getByRole('tab', { name: /^Tên đơn vị/ }))
    await hand.press(button(/^Xác nhận tất cả tên đã khớp/))
    await look()
    const unsure = button(/^Đúng: cách hiểu/)
    while ((await unsure.count()) > 0) await hand.press(unsure.first())
    expect(await button(/^Chọn đơn vị… cho/).count()).toBe(0)
    await hand.press(button('Lập kế hoạch…'))
    await hand.write(field('Số, ký hiệu'), '55-KH/ĐU')
    await hand.write(field('Ngày ban hành'), '25/05/2026')
    await hand.write(field(/^Ngày bắt đầu đợt thi đua/), '19/05/2026')
    await page.getByText('Đợt thi đua dài 500 ngày.').waitFor()
    await look()
    await hand.press(button('Lập kế hoạch (dự thảo)'))

    await page.getByRole('heading', { name: 'Rà soát trước khi thực hiện' }).waitFor()
    await look('guide/plan-readiness')
    await hand.press(button(/^Chọn cả \d+ điểm chưa ghi/))
    await hand.write(page.locator('#settle-note'), 'Lấy theo Bảng 2; Văn phòng Đảng uỷ đã xin ý kiến Thường trực.')
    await hand.press(button('Ghi cách hiểu'))
    await page.getByText(/^Đã ghi cách hiểu cho \d+ điểm/).waitFor()
    await hand.press(button('Chọn tất cả'))
    await hand.press(button('Điền cho các nhiệm vụ đã chọn…'))
    const officer = 'Cán bộ quản trị, Chuyên viên'
    await hand.choose(field('Người đứng đầu chịu trách nhiệm'), officer)
    await hand.choose(field('Cán bộ đầu mối'), officer)
    await hand.write(field('Ai quyết định'), 'Đảng uỷ phường')
    await hand.write(field('Ai phê duyệt'), 'Ban Thường vụ Đảng uỷ')
    await hand.write(field('Việc vượt thẩm quyền thì trình ai'), 'Thành uỷ')
    await hand.write(field('Ai chịu trách nhiệm việc gì'), 'Đơn vị chủ trì chịu trách nhiệm toàn diện về tiến độ và kết quả')
    await look()
    await hand.press(button('Lưu'))
    await page.getByText('17/17 nhiệm vụ đủ 6 rõ').waitFor()
    await look()
    await hand.press(button('Đưa kế hoạch vào thực hiện'))
    await hand.press(button('Đưa vào thực hiện'))
    await page.getByText('Kế hoạch đã được đưa vào thực hiện.').waitFor()

    await hand.press(page.getByRole('link', { name: 'Tổng quan' }))
    // 19/05/2026 is day 1.
    await page.getByText('Ngày 178/500').waitFor()
    await look()
    const machine = (performance.now() - began - checking) / 1000
    const { presses, fields, keys, seconds } = hand.count()
    const told = `empty system to active plan: ${presses} presses, ${fields} fields, ${keys} keys; ${Math.round(seconds)} s of a person's hand and ${machine.toFixed(1)} s of the machine\n`
    process.stdout.write(told)
    expect(seconds + machine).toBeLessThan(600)
  })

  test('and its table shows the 17 tasks and their phases', async () => {
    const person = await ward.come()
    await signIn(person, 'quantri', PASSWORD)
    await person.page.getByRole('link', { name: 'Kế hoạch', exact: true }).click()
    await person.page
      .locator('main')
      .getByRole('link', { name: /500 ngày đêm/ })
      .click()
    await person.page.getByText('17 nhiệm vụ').first().waitFor()
    await expectSoundPage(person.page)
  })
})
