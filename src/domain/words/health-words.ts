import type { HealthCode, HealthFinding } from '../health/health-finding.ts'
import { type Language, type Sentence, fillSentence } from './fill-sentence.ts'

type HealthWords = { readonly found: Sentence; readonly mend?: Sentence }

const WORDS: Readonly<Record<HealthCode, HealthWords>> = {
  NODE_FITS: { found: { vi: 'Node {version}.', en: 'Node {version}.' } },
  NODE_TOO_OLD: {
    found: { vi: 'Node {version} cũ hơn bản cần có ({wanted}).', en: 'Node {version} is older than the one needed ({wanted}).' },
    mend: { vi: 'Chạy npm start một lần để tự lấy Node {wanted}.', en: 'Run npm start once: it fetches Node {wanted}.' },
  },
  DATA_FOLDER_WRITABLE: { found: { vi: 'Thư mục dữ liệu {folder} ghi được.', en: 'The data folder {folder} can be written to.' } },
  DATA_FOLDER_MISSING: {
    found: { vi: 'Chưa có thư mục dữ liệu {folder}.', en: 'There is no data folder {folder} yet.' },
    mend: {
      vi: 'Lần npm start đầu tiên sẽ tạo; nếu đã dùng rồi, kiểm tra --data hoặc SAURO_DATA.',
      en: 'The first npm start makes it; if there was one, check --data or SAURO_DATA.',
    },
  },
  DATA_FOLDER_READ_ONLY: {
    found: { vi: 'Không ghi được vào thư mục dữ liệu {folder}: {reason}.', en: 'The data folder {folder} cannot be written to: {reason}.' },
    mend: { vi: 'Cấp quyền ghi cho người chạy chương trình.', en: 'Let the user who runs the program write to it.' },
  },
  SECRET_KEY_READABLE_BY_OTHERS: {
    found: { vi: 'Người khác trên máy đọc được tệp khoá {path}.', en: 'Other users of this machine can read the key {path}.' },
    mend: { vi: 'Chạy: chmod 600 {path}', en: 'Run: chmod 600 {path}' },
  },
  DISK_SPACE_ENOUGH: { found: { vi: 'Đĩa còn trống {free} GB.', en: '{free} GB of disk are free.' } },
  DISK_SPACE_LOW: {
    found: { vi: 'Đĩa chỉ còn trống {free} GB.', en: 'Only {free} GB of disk are free.' },
    mend: { vi: 'Dọn đĩa hoặc chuyển thư mục dữ liệu sang đĩa khác.', en: 'Free some, or move the data folder to another disk.' },
  },
  DATABASE_CURRENT: {
    found: {
      vi: 'Cơ sở dữ liệu {place} đúng phiên bản “{found}”, {wards} phường.',
      en: 'Database {place} has layout “{found}” and {wards} wards.',
    },
  },
  DATABASE_MISSING: {
    found: { vi: 'Chưa có cơ sở dữ liệu {place}.', en: 'There is no database {place} yet.' },
    mend: {
      vi: 'Lần npm start đầu tiên sẽ tạo; nếu đã dùng rồi, kiểm tra --data hoặc khôi phục từ bản sao lưu.',
      en: 'The first npm start makes it; if there was one, check --data or restore a backup.',
    },
  },
  DATABASE_UNREACHABLE: {
    found: { vi: 'Không kết nối được cơ sở dữ liệu: {reason}.', en: 'The database cannot be reached: {reason}.' },
    mend: { vi: 'Kiểm tra DATABASE_URL, mạng và máy chủ PostgreSQL.', en: 'Check DATABASE_URL, the network and the PostgreSQL server.' },
  },
  DATABASE_OLDER: {
    found: {
      vi: 'Cơ sở dữ liệu ở phiên bản “{found}”, chương trình cần “{wanted}”.',
      en: 'The database has layout “{found}”, this program wants “{wanted}”.',
    },
    mend: { vi: 'Sao lưu, rồi chạy npm start để tự nâng cấp.', en: 'Back up, then run npm start: it upgrades by itself.' },
  },
  DATABASE_NEWER: {
    found: {
      vi: 'Cơ sở dữ liệu ở phiên bản “{found}”, mới hơn chương trình (“{wanted}”).',
      en: 'The database has layout “{found}”, newer than this program’s “{wanted}”.',
    },
    mend: { vi: 'Dùng lại bản chương trình mới hơn.', en: 'Use the newer program again.' },
  },
  POSTGRES_ROLE_BOUND: {
    found: {
      vi: 'Tài khoản PostgreSQL “{role}” chịu ràng buộc tách phường.',
      en: 'PostgreSQL role “{role}” is bound by row-level security.',
    },
  },
  POSTGRES_ROLE_UNBOUND: {
    found: {
      vi: 'Tài khoản PostgreSQL “{role}” là superuser hoặc có BYPASSRLS: tường ngăn giữa các phường không có tác dụng.',
      en: 'PostgreSQL role “{role}” is a superuser or has BYPASSRLS: the wall between wards does not hold.',
    },
    mend: {
      vi: 'Chạy bằng quyền quản trị: alter role {role} nosuperuser nobypassrls',
      en: 'As an administrator run: alter role {role} nosuperuser nobypassrls',
    },
  },
  SQLITE_SOUND: { found: { vi: 'Tệp cơ sở dữ liệu nguyên vẹn.', en: 'The database file is sound.' } },
  SQLITE_DAMAGED: {
    found: { vi: 'Tệp cơ sở dữ liệu hỏng: {reason}.', en: 'The database file is damaged: {reason}.' },
    mend: {
      vi: 'Dừng chương trình, giữ nguyên tệp này và khôi phục bản sao lưu gần nhất vào thư mục mới.',
      en: 'Stop the program, keep this file and restore the latest backup into a new folder.',
    },
  },
  AUDIT_CHAIN_WHOLE: { found: { vi: 'Nhật ký của {ward} liền mạch.', en: 'The audit chain of {ward} is whole.' } },
  AUDIT_CHAIN_BROKEN: {
    found: {
      vi: 'Nhật ký của {ward} bị sửa hoặc mất từ dòng số {sequence}.',
      en: 'The audit trail of {ward} was changed or lost from entry {sequence} on.',
    },
    mend: {
      vi: 'So với bản sao lưu để biết nội dung cũ; báo người phụ trách an toàn thông tin.',
      en: 'Compare with a backup; tell whoever is in charge of information security.',
    },
  },
  ROWS_PROVEN: {
    found: {
      vi: 'Phường {ward}: {rows} dòng số liệu khớp niêm phong[, niêm phong đến ngày {day}].',
      en: 'Ward {ward}: {rows} rows are as sealed[, days sealed to {day}].',
    },
  },
  ROWS_NOT_PROVEN: {
    found: {
      vi: 'Phường {ward}: {broken} chỗ không khớp niêm phong, đầu tiên: {first}',
      en: 'Ward {ward}: {broken} do not fit their seals, the first: {first}',
    },
    mend: {
      vi: 'Chạy sauro verify để xem từng chỗ; làm theo “Khi chứng thực báo không khớp” trong docs/operations.md.',
      en: 'Run sauro verify for each of them; follow “Khi chứng thực báo không khớp” in docs/operations.md.',
    },
  },
  UPLOADS_WHOLE: { found: { vi: '{files} tệp đang gửi dở, gửi tiếp được.', en: '{files} files are on their way and can go on.' } },
  UPLOADS_TOO_LONG: {
    found: { vi: '{files} tệp đang gửi dở dài hơn khai báo.', en: '{files} files on their way are longer than they said.' },
    mend: { vi: 'Đề nghị người gửi bỏ và gửi lại từ đầu.', en: 'Have their senders give them up and begin anew.' },
  },
  SCANNER_NONE: {
    found: { vi: 'Chưa đặt máy quét mã độc; tệp ghi là chưa quét.', en: 'No virus scanner is set up; files stay unchecked.' },
  },
  SCANNER_ANSWERS: { found: { vi: 'Máy quét mã độc trả lời.', en: 'The virus scanner answers.' } },
  SCANNER_SILENT: {
    found: {
      vi: 'Máy quét mã độc không trả lời; tệp mới chưa được quét.',
      en: 'The virus scanner does not answer; new files stay unchecked.',
    },
    mend: { vi: 'Kiểm tra dịch vụ clamd và CLAMAV_SOCKET.', en: 'Check clamd and CLAMAV_SOCKET.' },
  },
  HEIC_READABLE: { found: { vi: 'Ảnh HEIC xem trước được.', en: 'HEIC pictures can be shown.' } },
  HEIC_KEPT_ONLY: {
    found: {
      vi: 'Ảnh HEIC được giữ nhưng chưa xem trước được (cần heif-dec hoặc heif-convert).',
      en: 'HEIC pictures are kept but not shown (heif-dec or heif-convert is needed).',
    },
  },
  EVIDENCE_WHOLE: { found: { vi: '{files} tệp minh chứng đủ và đúng.', en: '{files} files of evidence are there and right.' } },
  EVIDENCE_MISSING: {
    found: { vi: '{ward}: mất {files} tệp minh chứng ({names}).', en: '{ward}: {files} files of evidence are missing ({names}).' },
    mend: {
      vi: 'Chép lại từ bản sao lưu vào thư mục evidence, hoặc đề nghị đơn vị nộp lại.',
      en: 'Copy them from a backup into the evidence folder, or ask the unit for them again.',
    },
  },
  EVIDENCE_DAMAGED: {
    found: {
      vi: '{ward}: {files} tệp minh chứng bị đổi nội dung ({names}).',
      en: '{ward}: {files} files of evidence have changed ({names}).',
    },
    mend: { vi: 'Chép lại từ bản sao lưu; kiểm tra đĩa.', en: 'Copy them from a backup; check the disk.' },
  },
  EVIDENCE_UNUSED: {
    found: {
      vi: '{ward}: {files} tệp đã quá {days} ngày mà không báo cáo nào dùng.',
      en: '{ward}: {files} files are older than {days} days and used by no report.',
    },
    mend: {
      vi: 'Không ảnh hưởng hoạt động; chỉ chiếm chỗ và không vào bản sao lưu.',
      en: 'Harmless: they only take room, and no backup holds them.',
    },
  },
  EVIDENCE_UNREACHABLE: {
    found: { vi: 'Không đọc được kho minh chứng: {reason}.', en: 'The evidence store cannot be read: {reason}.' },
    mend: { vi: 'Kiểm tra thư mục evidence hoặc các thiết đặt S3_….', en: 'Check the evidence folder or the S3_… settings.' },
  },
  TYPESETTING_WORKS: { found: { vi: 'Phông chữ và bộ dàn trang PDF hoạt động.', en: 'Fonts and PDF typesetting work.' } },
  TYPESETTING_FAILS: {
    found: { vi: 'Không dàn được trang PDF: {reason}.', en: 'A PDF cannot be typeset: {reason}.' },
    mend: {
      vi: 'Xoá thư mục node_modules rồi chạy npm start để cài lại thư viện; báo cáo .docx và .xlsx vẫn xuất được.',
      en: 'Delete the folder node_modules and run npm start to install the libraries again; .docx and .xlsx still work.',
    },
  },
  CLOCK_PLAUSIBLE: { found: { vi: 'Đồng hồ máy: {now}.', en: 'The clock says {now}.' } },
  CLOCK_BEHIND: {
    found: {
      vi: 'Đồng hồ máy ({now}) chậm hơn việc ghi sau cùng ({latest}).',
      en: 'The clock ({now}) is behind the last recorded change ({latest}).',
    },
    mend: {
      vi: 'Chỉnh lại giờ máy và bật đồng bộ giờ: hạn nộp tính theo đồng hồ này.',
      en: 'Set the clock and let it synchronise: deadlines are counted by it.',
    },
  },
  CLOCK_APART: {
    found: {
      vi: 'Đồng hồ máy lệch {seconds} giây so với máy chủ cơ sở dữ liệu.',
      en: 'The clock is {seconds} seconds apart from the database server’s.',
    },
    mend: { vi: 'Bật đồng bộ giờ trên cả hai máy.', en: 'Let both machines synchronise their clocks.' },
  },
}

export function healthSentence({ code, facts }: HealthFinding, language: Language): string {
  return fillSentence(WORDS[code].found, facts, language)
}

/** What to do about it; undefined when nothing needs doing. */
export function healthMend({ code, facts }: HealthFinding, language: Language): string | undefined {
  const { mend } = WORDS[code]
  return mend && fillSentence(mend, facts, language)
}
