import { expect, it } from 'vitest'
import { type MailSettings, mailRefusals } from './mail-settings.ts'

const GOOD: MailSettings = { host: 'mail.phuong.vn', port: 587, security: 'starttls', from: 'Văn phòng Đảng uỷ <vpdu@phuong.vn>', user: '' }
const codes = (changes: Partial<MailSettings>) => mailRefusals({ ...GOOD, ...changes }).map(item => item.code)

it('takes a mail server and a sender as they are written, and says all at once what is wrong', () => {
  expect([codes({}), codes({ host: '10.0.0.5', from: 'vpdu@phuong.vn' }), codes({ host: '[::1]' })]).toEqual([[], [], []])
  expect(codes({ host: 'http://mail', port: 0, from: 'Văn phòng' })).toEqual(['MAIL_HOST_WRONG', 'MAIL_PORT_WRONG', 'MAIL_FROM_WRONG'])
  expect(codes({ from: 'a@b.vn\nBcc: c@d.vn' })).toEqual(['MAIL_FROM_WRONG'])
})
