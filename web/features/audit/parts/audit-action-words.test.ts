import { expect, test } from 'vitest'
import { audit } from '../../../i18n/en/audit.ts'
import { auditWords } from '../../../i18n/audit-words.ts'
import { sayAction, sayField } from './audit-action-words.ts'

test('an action is told in words; one without words stands as it was recorded', () => {
  expect(sayAction('member.reset-password', auditWords.vi)).toBe('Đặt lại mật khẩu · Tài khoản')
  expect(sayAction('session.open', auditWords.vi)).toBe('Đăng nhập')
  expect(sayAction('session.refuse', audit)).toBe('Sign-in refused')
  expect(sayAction('ward.repaint', auditWords.vi)).toBe('ward.repaint')
})

test('a field inside a list is told with its place', () => {
  expect(sayField('roles[2].role', auditWords.vi)).toBe('Vai trò 2, Vai trò')
  expect(sayField('reportDueDay', auditWords.vi)).toBe('Hạn báo cáo trước ngày')
  expect(sayField('unknownField', auditWords.vi)).toBe('unknownField')
})
