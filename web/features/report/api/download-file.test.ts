import { expect, test } from 'vitest'
import { nameOf } from './download-file.ts'

test('a paper keeps its Vietnamese name', () => {
  expect(nameOf('attachment; filename="bao-cao.docx"; filename*=UTF-8\'\'b%C3%A1o%20c%C3%A1o.docx')).toBe('báo cáo.docx')
  expect(nameOf('attachment; filename="bao-cao.docx"')).toBe('bao-cao.docx')
  expect(nameOf('')).toBe('')
})
