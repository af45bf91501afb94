import { Command } from 'commander'
import type { BackupStage, BackupSummary, WrittenBackup } from '#application/ports/backups.ts'
import type { CommandParts, JsonOption, PlaceOptions } from './command-parts.ts'
import { valueOf } from './command-refusals.ts'
import { startProgressBar } from './progress-bar.ts'
import { withPlace } from './shared-options.ts'
import { printJson } from './terminal.ts'

const STAGE_WORDS: Readonly<Record<BackupStage, string>> = {
  readTables: 'Sao lưu dữ liệu / tables',
  readEvidence: 'Sao lưu minh chứng / evidence',
  verify: 'Kiểm tra bản sao lưu / checking the backup',
  writeEvidence: 'Khôi phục minh chứng / evidence',
  writeTables: 'Khôi phục dữ liệu / tables',
  compare: 'Đối chiếu / comparing',
}

export function makeBackupCommand(parts: CommandParts): Command {
  return withPlace(new Command('backup'))
    .description('Sao lưu toàn bộ vào một tệp / back everything up into one file')
    .argument('<file>', 'tệp sao lưu, đuôi .tar / the file to write')
    .option('--force', 'ghi đè tệp đã có / replace a file that is there')
    .addHelpText(
      'after',
      '\nChạy được khi máy chủ đang phục vụ. Tệp chứa dữ liệu cá nhân và mật khẩu đã băm: cất nơi an toàn; không chứa khoá bí mật và phiên đăng nhập.\nWorks while the server runs. Keep the file safe; the secret key and sessions are not in it.',
    )
    .action(async (path: string, options: PlaceOptions & JsonOption & { readonly force?: true }) => {
      const backups = await parts.openBackups(options)
      const bar = startProgressBar(parts.terminal, STAGE_WORDS.readTables)
      const show = (stage: BackupStage, done: number, total: number | null) => bar.show(STAGE_WORDS[stage], done, total)
      const written = valueOf(await backups.write({ path, replace: options.force ?? false }, show).finally(() => bar.end()))
      sayLost(parts, written)
      if (options.json) printJson(parts.terminal, written)
      else parts.terminal.write(`Đã sao lưu / backed up: ${written.path}, ${megabytes(written)} MB, ${countsOf(written)}\n`)
    })
}

export function makeRestoreCommand(parts: CommandParts): Command {
  return withPlace(new Command('restore'))
    .description('Khôi phục bản sao lưu vào cơ sở dữ liệu trống / restore a backup into an empty database')
    .argument('<file>', 'tệp do lệnh backup ghi ra / a file that the backup command wrote')
    .addHelpText(
      'after',
      '\nĐích là --data (SQLite) hoặc DATABASE_URL (PostgreSQL); khác loại cơ sở dữ liệu với bản gốc cũng được. Mọi người đăng nhập lại bằng mật khẩu cũ.\nThe target is --data (SQLite) or DATABASE_URL (PostgreSQL), whichever the backup came from. Everybody signs in again with the old password.',
    )
    .action(async (path: string, options: PlaceOptions & JsonOption) => {
      const backups = await parts.openBackups(options)
      const bar = startProgressBar(parts.terminal, STAGE_WORDS.verify)
      const show = (stage: BackupStage, done: number, total: number | null) => bar.show(STAGE_WORDS[stage], done, total)
      const restored = valueOf(await backups.restore(path, show).finally(() => bar.end()))
      sayLost(parts, restored)
      for (const { name, auditBreak } of restored.wards) {
        if (auditBreak !== null)
          parts.terminal.say(
            `Cảnh báo: nhật ký của ${name} đã bị sửa từ dòng ${auditBreak}, trước khi sao lưu / the audit trail was changed before the backup\n`,
          )
      }
      if (options.json) printJson(parts.terminal, restored)
      else
        parts.terminal.write(
          `Đã khôi phục và đối chiếu / restored and compared: ${restored.wards.map(ward => ward.name).join(', ')}; ${countsOf(restored)}\n`,
        )
    })
}

function sayLost({ terminal }: CommandParts, { evidence }: BackupSummary): void {
  if (evidence.lost.length === 0) return
  terminal.say(
    `Cảnh báo: ${evidence.lost.length} tệp minh chứng đã mất hoặc hỏng từ trước, không có trong bản sao lưu / files of evidence were lost before. Xem / see: sauro doctor\n`,
  )
}

function countsOf({ tables, evidence }: BackupSummary): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return `${rows} dòng / rows, ${evidence.files} tệp minh chứng / files`
}

function megabytes({ bytes }: Pick<WrittenBackup, 'bytes'>): string {
  return (bytes / 1_048_576).toFixed(1)
}
