import type { Outcome, Refusal } from '#domain/shared/outcome.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { type RefusalWords, sayRefusal } from '#domain/words/refusal-sentence.ts'
import { isRefusalCode, refusalSentence } from '#domain/words/refusal-words.ts'

/** Refusals of the command line itself, before any use case. */
export type CommandRefusalCode =
  | 'FILE_UNREADABLE'
  | 'OUTPUT_EXISTS'
  | 'OUTPUT_UNWRITABLE'
  | 'NO_DATABASE'
  | 'NO_WARD'
  | 'WARD_NEEDED'
  | 'WARD_UNKNOWN'
  | 'LOGIN_NEEDED'
  | 'LOGIN_UNKNOWN'
  | 'UNIT_NOT_FOUND'
  | 'WARD_EXISTS'
  | 'SNAPSHOT_OF_ANOTHER_WARD'

const WORDS: Readonly<Record<CommandRefusalCode, RefusalWords>> = {
  FILE_UNREADABLE: {
    rule: { vi: 'Không đọc được tệp {path}.', en: '{path} cannot be read.' },
    mend: { vi: 'Hãy kiểm tra đường dẫn và quyền đọc.', en: 'Check the path and the right to read it.' },
  },
  SNAPSHOT_OF_ANOTHER_WARD: {
    rule: { vi: 'Cơ sở dữ liệu này không có {ward}.', en: '{ward} is not in this database.' },
    mend: { vi: 'Hãy chọn đúng thư mục dữ liệu bằng --data.', en: 'Choose its data folder with --data.' },
  },
  OUTPUT_EXISTS: {
    rule: { vi: 'Đã có tệp {path}.', en: '{path} is there already.' },
    mend: { vi: 'Hãy chọn tên khác, hoặc thêm --force để ghi đè.', en: 'Choose another name, or add --force to replace it.' },
  },
  OUTPUT_UNWRITABLE: {
    rule: { vi: 'Không ghi được tệp {path}: {reason}.', en: '{path} cannot be written: {reason}.' },
    mend: { vi: 'Hãy kiểm tra thư mục và quyền ghi.', en: 'Check the folder and the right to write there.' },
  },
  NO_DATABASE: {
    rule: { vi: 'Chưa có cơ sở dữ liệu tại {place}.', en: 'There is no database at {place}.' },
    mend: {
      vi: 'Hãy kiểm tra --data hoặc SAURO_DATA; hệ thống mới thì chạy sauro setup hoặc npm start.',
      en: 'Check --data or SAURO_DATA; for a new system run sauro setup or npm start.',
    },
  },
  NO_WARD: {
    rule: { vi: 'Chưa có phường nào được thiết lập.', en: 'No ward is set up yet.' },
    mend: {
      vi: 'Hãy chạy sauro setup, hoặc npm start rồi thiết lập trong trình duyệt.',
      en: 'Run sauro setup, or npm start and set it up in the browser.',
    },
  },
  WARD_NEEDED: {
    rule: { vi: 'Hệ thống có nhiều phường: {wards}.', en: 'There are several wards: {wards}.' },
    mend: { vi: 'Hãy chọn một bằng --tenant (tên hoặc mã).', en: 'Choose one with --tenant (name or id).' },
  },
  WARD_UNKNOWN: {
    rule: { vi: 'Không có phường “{named}”. Hiện có: {wards}.', en: 'There is no ward “{named}”. There are: {wards}.' },
    mend: { vi: 'Hãy kiểm tra --tenant.', en: 'Check --tenant.' },
  },
  LOGIN_NEEDED: {
    rule: { vi: 'Việc lưu bản nhập phải đứng tên một người.', en: 'An import is saved in a person’s name.' },
    mend: { vi: 'Hãy thêm --as TÊN_ĐĂNG_NHẬP.', en: 'Add --as LOGIN.' },
  },
  LOGIN_UNKNOWN: {
    rule: { vi: 'Không có tài khoản “{login}” đang hoạt động.', en: 'There is no active account “{login}”.' },
    mend: { vi: 'Xem danh sách bằng sauro user list.', en: 'See sauro user list.' },
  },
  UNIT_NOT_FOUND: {
    rule: { vi: 'Không có đơn vị “{named}”. Hiện có: {units}.', en: 'There is no unit “{named}”. There are: {units}.' },
    mend: { vi: 'Hãy ghi tên đầy đủ, tên viết tắt hoặc mã đơn vị.', en: 'Give the full name, the short name or the id.' },
  },
  WARD_EXISTS: {
    rule: { vi: 'Đã có phường: {wards}.', en: 'There is a ward already: {wards}.' },
    mend: {
      vi: 'Thêm --another nếu thật sự muốn lập thêm một phường trên cùng hệ thống.',
      en: 'Add --another to set up one more on the same system.',
    },
  },
}

/** What was asked is refused; said to whoever typed it, without a stack. */
export class CommandRefused extends Error {
  readonly refusals: readonly Refusal[]

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map(item => item.code).join(', '))
    this.refusals = refusals
  }
}

/** The answer that was printed is a failure itself; nothing more is said. */
export class SaidFailure extends Error {}

/** A failure whose message is already in words for whoever typed the command. */
export class PlainFailure extends Error {}

export function refuse(code: CommandRefusalCode, facts: Refusal['facts'] = {}): CommandRefused {
  return new CommandRefused([{ code, at: '', facts }])
}

/** The value of an outcome; throws CommandRefused with all its refusals. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new CommandRefused(outcome.refusals)
  return outcome.value
}

function isCommandRefusalCode(code: string): code is CommandRefusalCode {
  return Object.hasOwn(WORDS, code)
}

export function sayRefusalOf(refusal: Refusal, language: Language): string {
  const { code } = refusal
  if (isCommandRefusalCode(code)) return sayRefusal(WORDS[code], refusal, language)
  return isRefusalCode(code) ? refusalSentence({ ...refusal, code }, language) : code
}

/** Vietnamese first, English below where it differs. */
export function refusalLines(refusal: Refusal): string {
  const [vi, en] = [sayRefusalOf(refusal, 'vi'), sayRefusalOf(refusal, 'en')]
  return vi === en ? `${vi}\n` : `${vi}\n  ${en}\n`
}

/** RFC 9457 problem details without a status: there is no HTTP here. */
export function problemOf(refusals: readonly Refusal[]) {
  const [first] = refusals
  const code = first?.code ?? 'INTERNAL_ERROR'
  return {
    type: `/api/problems/${code.toLowerCase().replaceAll('_', '-')}`,
    title: first === undefined ? code : sayRefusalOf(first, 'vi'),
    code,
    refusals: refusals.map(refusal => ({
      code: refusal.code,
      at: refusal.at,
      sentence: sayRefusalOf(refusal, 'vi'),
      facts: refusal.facts,
    })),
  }
}
