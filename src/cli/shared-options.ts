import { type Command, InvalidArgumentError, Option } from 'commander'
import { PERIOD_KINDS, type PeriodKind } from '#domain/report/period-kind.ts'
import { type Day, type Month, isDay, isMonth } from '#domain/shared/calendar.ts'
import type { PaperFormat } from '#application/ports/document-writer.ts'

export type PaperOptions = { readonly format: PaperFormat; readonly output: string; readonly force?: true }

export function withJson(command: Command): Command {
  return command.option('--json', 'in kết quả dạng JSON / print the answer as JSON')
}

/** Where the data is. */
export function withPlace(command: Command): Command {
  return withJson(command).option('--data <folder>', 'thư mục dữ liệu, mặc định data / data folder (SAURO_DATA)')
}

/** Which ward, where there are several. */
export function withWard(command: Command): Command {
  return withPlace(command).option('--tenant <name>', 'phường nào, khi có nhiều / which ward, where there are several')
}

export function withPaper(command: Command): Command {
  return withWard(command)
    .addOption(new Option('--format <format>', 'loại tệp / kind of file').choices(['docx', 'xlsx', 'pdf']).makeOptionMandatory())
    .requiredOption('--output <file>', 'ghi vào tệp này / file to write')
    .option('--force', 'ghi đè tệp đã có / replace a file that is there')
}

export function readMonth(text: string): Month {
  if (!isMonth(text)) throw new InvalidArgumentError('Tháng viết dạng 2026-10 / a month like 2026-10')
  return text
}

export function readKind(text: string): PeriodKind {
  const kind = PERIOD_KINDS.find(item => item === text)
  if (kind === undefined) throw new InvalidArgumentError(`Loại kỳ là một trong / one of: ${PERIOD_KINDS.join(', ')}`)
  return kind
}

export function readDay(text: string): Day {
  if (!isDay(text)) throw new InvalidArgumentError('Ngày viết dạng 2026-10-31 / a day like 2026-10-31')
  return text
}
