import type { Sentence } from '#domain/words/fill-sentence.ts'

/** Failures of the machine around the program, by the code that Node, SQLite and PostgreSQL give them. */
const WORDS: Readonly<Record<string, Sentence>> = {
  EADDRINUSE: {
    vi: 'Cổng này đang có chương trình khác dùng. Dừng chương trình kia, hoặc chọn cổng khác bằng --port.',
    en: 'Another program uses this port. Stop it, or choose another with --port.',
  },
  EACCES: { vi: 'Không đủ quyền với tệp, thư mục hoặc cổng này.', en: 'The right to this file, folder or port is missing.' },
  ENOSPC: { vi: 'Đĩa đã đầy.', en: 'The disk is full.' },
  ECONNREFUSED: {
    vi: 'Không kết nối được máy chủ cơ sở dữ liệu. Kiểm tra DATABASE_URL và máy chủ PostgreSQL.',
    en: 'The database server cannot be reached. Check DATABASE_URL and the PostgreSQL server.',
  },
  ENOTFOUND: {
    vi: 'Không tìm thấy tên máy chủ. Kiểm tra DATABASE_URL và mạng.',
    en: 'There is no server of this name. Check DATABASE_URL and the network.',
  },
  ETIMEDOUT: { vi: 'Máy chủ không trả lời. Kiểm tra mạng.', en: 'The server does not answer. Check the network.' },
  SQLITE_BUSY: {
    vi: 'Cơ sở dữ liệu đang bị chương trình khác giữ. Thử lại sau ít giây.',
    en: 'Another program holds the database. Try again in a few seconds.',
  },
  SQLITE_FULL: { vi: 'Đĩa đã đầy.', en: 'The disk is full.' },
  SQLITE_NOTADB: {
    vi: 'Tệp cơ sở dữ liệu bị hỏng hoặc không phải cơ sở dữ liệu. Chạy sauro doctor.',
    en: 'The database file is damaged or is none. Run sauro doctor.',
  },
  '28P01': { vi: 'PostgreSQL từ chối mật khẩu trong DATABASE_URL.', en: 'PostgreSQL refuses the password in DATABASE_URL.' },
  '3D000': { vi: 'PostgreSQL không có cơ sở dữ liệu tên này.', en: 'PostgreSQL has no database of this name.' },
}

/** In words where the failure is a known one, else in its own; what it was caused by is looked into. */
export function failureWords(error: unknown): string {
  const chain = causesOf(error)
  const known = chain.map(cause => WORDS['code' in cause ? String(cause.code) : '']).find(words => words !== undefined)
  const said = chain.map(cause => cause.message).filter((message, index, all) => message !== '' && all.indexOf(message) === index)
  const lines = known === undefined ? [] : [known.vi, `  ${known.en}`]
  return [...lines, `Không làm được / failed: ${said.length === 0 ? String(error) : said.join(': ')}`].join('\n')
}

const DEEPEST = 5

function causesOf(error: unknown): readonly Error[] {
  const chain: Error[] = []
  let current = error
  while (current instanceof Error && chain.length < DEEPEST) {
    chain.push(current)
    // A connection that failed at several addresses has no cause, but the failure of each.
    const inner: unknown = current instanceof AggregateError ? current.errors[0] : undefined
    current = current.cause ?? inner
  }
  return chain
}
