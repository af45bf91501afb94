import { describe, expect, test } from 'vitest'
import { toDay } from '../shared/calendar.ts'
import type { Attachment } from './decide-attachment.ts'
import { decideAttachment, LARGEST_FILE_BYTES } from './decide-attachment.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const file = (changes: Partial<Attachment>): Attachment => ({
  detectedMime: 'application/pdf',
  threats: [],
  size: 1000,
  name: 'Biên bản họp 12-8.pdf',
  kind: 'minutes',
  documentNumber: '12-BB/ĐU',
  documentDate: toDay('2026-08-12'),
  caption: 'Họp giao ban',
  today: toDay('2026-08-20'),
  ...changes,
})
const codesOf = (changes: Partial<Attachment>) => {
  const outcome = decideAttachment(file(changes))
  return outcome.ok ? [] : outcome.refusals.map(item => `${item.at}:${item.code}`)
}

test('a paper of today is kept with its number and date, its path dropped', () => {
  expect(decideAttachment(file({ name: 'C:\\Users\\a\\Biên bản  họp.PDF', documentDate: toDay('2026-08-20') }))).toEqual({
    ok: true,
    value: {
      kind: 'minutes',
      name: 'Biên bản họp.PDF',
      mime: 'application/pdf',
      documentNumber: '12-BB/ĐU',
      documentDate: '2026-08-20',
      caption: 'Họp giao ban',
    },
  })
})

describe('what is kept', () => {
  test.each([
    ['anh.jpg', 'image/jpeg', 'photo'],
    ['to trinh.doc', 'application/msword', 'other'],
    ['bang tong hop.ods', 'application/vnd.oasis.opendocument.spreadsheet', 'figures'],
    ['QD 12.2026.pdf', 'application/pdf', 'decision'],
    ['hop giao ban.m4a', 'audio/x-m4a', 'minutes'],
    ['anh.JPEG', 'image/jpeg', 'photo'],
    ['IMG_1.heic', 'image/heic', 'photo'],
    ['so-lieu.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'figures'],
    ['ds.csv', 'text/plain', 'list'],
    ['Lễ ra mắt Tổ hỗ trợ.docx', DOCX, 'other'],
    ['RA_MAT_TO_HO_TRO.png', 'image/png', 'photo'],
    ['tuyen truyen bao mat thong tin.docx', DOCX, 'other'],
  ])('%s', (name, detectedMime, kind) => {
    expect(codesOf({ name, detectedMime, kind })).toEqual([])
  })
})

describe('what is refused', () => {
  test.each([
    ['an empty file', { size: 0 }, ['file:FILE_EMPTY']],
    ['a byte too much', { size: LARGEST_FILE_BYTES + 1 }, ['file:FILE_TOO_LARGE']],
    ['a program by its name', { name: 'bao cao.exe', detectedMime: null }, ['file:FILE_EXECUTABLE']],
    ['a program called a paper', { name: 'bao cao.pdf', detectedMime: 'application/x-msdownload' }, ['file:FILE_EXECUTABLE']],
    ['a web page', { name: 'bao cao.html', detectedMime: null }, ['file:FILE_EXECUTABLE']],
    ['a drawing with scripts', { name: 'anh.svg', detectedMime: 'image/svg+xml' }, ['file:FILE_EXECUTABLE']],
    ['macros by the ending', { name: 'bao cao.docm', detectedMime: DOCX }, ['file:FILE_WITH_MACROS']],
    ['macros hidden inside', { name: 'bao cao.docx', detectedMime: DOCX, threats: ['macros'] }, ['file:FILE_WITH_MACROS']],
    ['a film of no office', { name: 'clip.mkv', detectedMime: 'video/matroska' }, ['file:FILE_TYPE_NOT_ALLOWED']],
    ['an archive', { name: 'tai lieu.zip', detectedMime: 'application/zip' }, ['file:FILE_ARCHIVE']],
    [
      'a password',
      { name: 'bao cao.docx', detectedMime: 'application/x-encrypted-office', threats: ['encrypted'] },
      ['file:FILE_ENCRYPTED'],
    ],
    ['a script in a PDF', { threats: ['active'] }, ['file:FILE_ACTIVE']],
    ['a picture that is an archive too', { name: 'anh.png', detectedMime: 'image/png', threats: ['twoInOne'] }, ['file:FILE_TWO_IN_ONE']],
    ['a program inside', { threats: ['program'] }, ['file:FILE_EXECUTABLE']],
    ['two endings', { name: 'bien-ban.exe.pdf' }, ['file:FILE_NAME_MISLEADING']],
    ['a web page’s shortcut', { name: 'bien-ban.url', detectedMime: 'text/plain' }, ['file:FILE_EXECUTABLE']],
    ['bytes nobody knows', { name: 'bao cao.pdf', detectedMime: null }, ['file:FILE_TYPE_NOT_ALLOWED']],
    ['a type that is a word of the language', { detectedMime: 'constructor' }, ['file:FILE_TYPE_NOT_ALLOWED']],
    ['a picture called a paper', { name: 'anh.pdf', detectedMime: 'image/png' }, ['file:FILE_NAME_MISLEADING']],
    ['a paper said to be a photo', { kind: 'photo' }, ['kind:PHOTO_NOT_A_PICTURE']],
    ['a kind not in the list', { kind: 'video' }, ['kind:EVIDENCE_KIND_UNKNOWN']],
    ['no name', { name: ' ' }, ['file:FILE_NAME_MISSING']],
    ['a date of tomorrow', { documentDate: toDay('2026-08-21') }, ['documentDate:DOCUMENT_DATE_IN_FUTURE']],
    ['a mark in the name', { name: 'Kế hoạch 12 MẬT.pdf' }, ['file:FILE_STATE_SECRET_MARK']],
    ['a mark without diacritics', { name: '12_KH_TOI_MAT.pdf' }, ['file:FILE_STATE_SECRET_MARK']],
    ['a mark in the caption', { caption: 'Độ mật: Mật' }, ['caption:FILE_STATE_SECRET_MARK']],
    ['two faults', { size: 0, documentDate: toDay('2027-01-01') }, ['file:FILE_EMPTY', 'documentDate:DOCUMENT_DATE_IN_FUTURE']],
  ] as const)('%s', (_name, changes, expected) => {
    expect(codesOf(changes)).toEqual(expected)
  })
})
