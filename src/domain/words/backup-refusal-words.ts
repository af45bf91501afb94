import type { BackupRefusalCode } from '../backup/backup-refusals.ts'
import type { RefusalWords } from './refusal-sentence.ts'

export const BACKUP_REFUSAL_WORDS: Readonly<Record<BackupRefusalCode, RefusalWords>> = {
  BACKUP_FILE_EXISTS: {
    rule: { vi: 'Đã có tệp {path}.', en: '{path} is there already.' },
    mend: { vi: 'Hãy chọn tên khác, hoặc thêm --force để ghi đè.', en: 'Choose another name, or add --force to replace it.' },
  },
  BACKUP_FILE_MISSING: {
    rule: { vi: 'Không mở được tệp {path}.', en: '{path} cannot be opened.' },
    mend: { vi: 'Hãy kiểm tra đường dẫn và quyền đọc tệp.', en: 'Check the path and the right to read it.' },
  },
  BACKUP_FOLDER_MISSING: {
    rule: { vi: 'Không ghi được vào thư mục {folder}.', en: 'The folder {folder} cannot be written to.' },
    mend: { vi: 'Hãy tạo thư mục hoặc chọn nơi khác có quyền ghi.', en: 'Make the folder, or choose a place that may be written to.' },
  },
  BACKUP_DATABASE_MISSING: {
    rule: { vi: 'Chưa có cơ sở dữ liệu tại {place}.', en: 'There is no database at {place}.' },
    mend: { vi: 'Hãy kiểm tra --data hoặc DATABASE_URL.', en: 'Check --data or DATABASE_URL.' },
  },
  BACKUP_DATABASE_UNMIGRATED: {
    rule: {
      vi: 'Cơ sở dữ liệu ở phiên bản “{found}”, chương trình này dùng phiên bản “{wanted}”.',
      en: 'The database has layout “{found}”, this program uses “{wanted}”.',
    },
    mend: {
      vi: 'Hãy sao lưu bằng đúng phiên bản chương trình đang chạy, hoặc khởi động chương trình này một lần để nâng cấp.',
      en: 'Back up with the version that serves it, or start this program once to upgrade.',
    },
  },
  BACKUP_NOT_RECOGNISED: {
    rule: {
      vi: 'Tệp {path} không phải bản sao lưu của Sáu Rõ, hoặc đã bị cắt cụt.',
      en: '{path} is no backup of Sáu Rõ, or was cut short.',
    },
    mend: {
      vi: 'Hãy chọn tệp do lệnh backup tạo ra và sao chép lại cho đủ.',
      en: 'Choose a file that the backup command wrote, and copy it again in full.',
    },
  },
  BACKUP_DAMAGED: {
    rule: { vi: 'Bản sao lưu bị hỏng hoặc đã bị sửa ở phần {part}.', en: 'The backup is damaged or was changed in {part}.' },
    mend: {
      vi: 'Chưa có gì bị thay đổi. Hãy dùng bản sao lưu khác hoặc sao chép lại tệp gốc.',
      en: 'Nothing was changed. Use another backup or copy the original again.',
    },
  },
  BACKUP_NEWER: {
    rule: {
      vi: 'Bản sao lưu thuộc phiên bản “{found}”, mới hơn chương trình này (“{known}”).',
      en: 'The backup has layout “{found}”, newer than this program’s “{known}”.',
    },
    mend: { vi: 'Hãy nâng cấp chương trình rồi khôi phục lại.', en: 'Upgrade the program, then restore.' },
  },
  RESTORE_TARGET_NOT_EMPTY: {
    rule: {
      vi: 'Cơ sở dữ liệu đích đã có {tenants} phường; chỉ khôi phục vào cơ sở dữ liệu trống.',
      en: 'The target database holds {tenants} wards already; only an empty one is restored into.',
    },
    mend: {
      vi: 'Hãy chọn thư mục dữ liệu khác bằng --data, hoặc một DATABASE_URL mới.',
      en: 'Choose another folder with --data, or a new DATABASE_URL.',
    },
  },
  RESTORE_TARGET_OTHER_SCHEMA: {
    rule: {
      vi: 'Cơ sở dữ liệu đích ở phiên bản “{found}”, bản sao lưu ở phiên bản “{wanted}”.',
      en: 'The target database has layout “{found}”, the backup “{wanted}”.',
    },
    mend: {
      vi: 'Hãy khôi phục vào cơ sở dữ liệu mới tinh; chương trình sẽ tự nâng cấp sau đó.',
      en: 'Restore into a brand-new database; the program upgrades it afterwards.',
    },
  },
  RESTORE_DIFFERS: {
    rule: {
      vi: 'Sau khi chép, bảng {table} không khớp bản sao lưu ({found} dòng, cần {wanted} dòng).',
      en: 'After copying, table {table} differs from the backup ({found} rows, {wanted} wanted).',
    },
    mend: {
      vi: 'Mọi thay đổi đã được hoàn lại. Hãy chạy sauro doctor rồi báo người hỗ trợ kỹ thuật.',
      en: 'Everything was taken back. Run sauro doctor and tell technical support.',
    },
  },
}
