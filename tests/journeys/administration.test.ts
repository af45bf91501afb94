import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Person, signIn } from './person.ts'
import { expectSoundPage } from './sound-page.ts'
import { takePicture } from './take-picture.ts'
import { openDemonstrationWard, type WardInBrowser } from './ward-in-browser.ts'

const OWN_PASSWORD = 'dong song que huong 27'

let ward: WardInBrowser
let administrator: Person
beforeAll(async () => {
  ward = await openDemonstrationWard()
  administrator = await ward.come()
  await signIn(administrator, 'quantri')
})
afterAll(() => ward.close())

describe('the administrator of the ward', () => {
  let temporary = ''

  test('makes an account; its temporary password is shown once', async () => {
    const { page } = administrator
    await administrator.go('/quan-tri/tai-khoan')
    await page.getByRole('button', { name: 'Cấp tài khoản' }).click()
    await page.getByLabel('Họ và tên').fill('Cán bộ văn thư')
    await page.getByLabel('Tên đăng nhập').fill('vanthu.tp')
    await page.getByLabel('Đơn vị', { exact: true }).selectOption({ label: '\u2003Văn phòng Đảng uỷ' })
    await expectSoundPage(page)
    await page.getByRole('button', { name: 'Cấp tài khoản' }).click()
    const box = page.getByRole('region', { name: 'Mật khẩu tạm của Cán bộ văn thư' })
    temporary = await box.locator('code').innerText()
    expect(temporary.length).toBeGreaterThanOrEqual(8)
    await expectSoundPage(page)
    await box.getByRole('button', { name: 'Tôi đã chép, đóng lại' }).click()
    expect(await page.getByText(temporary).count()).toBe(0)
  })

  test('the new member must change it before anything else', async () => {
    const member = await ward.come()
    const { page } = member
    await signIn(member, 'vanthu.tp', temporary)
    await page.getByText('Đồng chí đang dùng mật khẩu tạm. Đổi mật khẩu để bắt đầu làm việc.').waitFor()
    await member.go('/viec-cua-toi')
    await page.waitForURL(/\/tai-khoan$/)
    await expectSoundPage(page)
    await page.getByLabel('Mật khẩu đang dùng').fill(temporary)
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill(OWN_PASSWORD)
    await page.getByLabel('Nhập lại mật khẩu mới').fill(OWN_PASSWORD)
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor()
  })

  test('five wrong guesses lock an account, and the page says until when', async () => {
    const stranger = await ward.come()
    stranger.expectAnswer(401)
    stranger.expectAnswer(429)
    const { page } = stranger
    await stranger.go('/dang-nhap')
    await page.getByLabel('Tên đăng nhập').fill('doantn')
    for (let guess = 1; guess <= 5; guess += 1) {
      await page.getByLabel('Mật khẩu', { exact: true }).fill(`doan mo ${guess}`)
      const answer = page.waitForResponse(response => response.url().endsWith('/api/v1/session') && response.request().method() === 'POST')
      await page.getByRole('button', { name: 'Đăng nhập' }).click()
      await answer
      await page.getByRole('button', { name: 'Đăng nhập' }).waitFor()
    }
    await page.getByLabel('Mật khẩu', { exact: true }).fill('thu-sau-ro-2026')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByRole('alert').getByText(/khoá/).waitFor()
    expect(await page.title()).toMatch(/^Lỗi: /)
    await expectSoundPage(page)
    await administrator.go('/quan-tri/tai-khoan')
    await administrator.page.getByText(/Tạm khoá do nhập sai mật khẩu/).waitFor()
    await expectSoundPage(administrator.page)
  })

  test('makes an API token that works at once', async () => {
    const { page } = administrator
    await administrator.go('/quan-tri/ma-truy-cap')
    await page.getByRole('button', { name: 'Cấp mã mới' }).first().click()
    await page.getByLabel('Dùng cho việc gì').fill('Cổng dữ liệu thành phố')
    await page.getByLabel('Theo quyền của tài khoản').selectOption({ label: 'Văn phòng Đảng uỷ (minh hoạ) (vanphong)' })
    await page.getByRole('button', { name: 'Cấp mã', exact: true }).click()
    const secret = await page.getByRole('region', { name: 'Cổng dữ liệu thành phố' }).locator('code').innerText()
    const answer = await fetch(`${ward.server.address}/api/v1/units`, { headers: { authorization: `Bearer ${secret}` } })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('Khu phố Long Khánh 1')
    await expectSoundPage(page)
  })

  test('finds all of it in the log, and the log in order', async () => {
    const { page } = administrator
    await administrator.go('/nhat-ky')
    for (const done of [/Thêm.*Mã truy cập|Mã truy cập.*Thêm/, /Thêm.*Tài khoản|Tài khoản.*Thêm/])
      await page.getByText(done).first().waitFor()
    const signIns = page.locator('li').getByText('Đăng nhập', { exact: true })
    expect(await signIns.count()).toBe(0)
    await page.getByLabel('Hiện cả đăng nhập').check()
    await signIns.first().waitFor()
    await page.getByLabel('Hiện cả đăng nhập').uncheck()
    await signIns.first().waitFor({ state: 'detached' })
    await expectSoundPage(page)
    await takePicture(page, 'guide/audit-log')
  })
})
