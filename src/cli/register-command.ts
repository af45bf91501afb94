import { basename } from 'node:path'
import { Command } from 'commander'
import { exportRegister } from '#application/register/export-register.ts'
import { type ImportStage, type Imported, importRegister } from '#application/register/import-register.ts'
import { listRegisters } from '#application/register/list-registers.ts'
import type { RegisterSummaryView } from '#application/register/register-view.ts'
import { notFound } from '#domain/access/access-refusals.ts'
import { isSameText } from '#domain/shared/vietnamese-text.ts'
import type { Working } from './as-operator.ts'
import { asPerson, inName } from './as-person.ts'
import type { CommandParts, JsonOption, PlaceOptions, TenantOption } from './command-parts.ts'
import { CommandRefused, SaidFailure, refuse, sayRefusalOf, valueOf } from './command-refusals.ts'
import { writePaper } from './export-command.ts'
import { startProgressBar } from './progress-bar.ts'
import { readInputFile } from './read-input-file.ts'
import { makePackCommand } from './register-pack-command.ts'
import { withWard } from './shared-options.ts'
import { printJson, printTable } from './terminal.ts'

type NamedOptions = PlaceOptions & TenantOption & JsonOption & { readonly as?: string }
type ExportOptions = NamedOptions & { readonly output: string; readonly force?: true; readonly template?: true }
type ImportOptions = NamedOptions & { readonly register: string; readonly check?: true }

const STAGE_WORDS: Readonly<Record<ImportStage, string>> = {
  reading: 'Đang đọc tệp / Reading',
  checking: 'Đang kiểm tra / Checking',
  writing: 'Đang ghi / Writing',
}

/** `sauro register`: registers with their rows as files, and packs of definitions. */
export function makeRegisterCommand(parts: CommandParts): Command {
  const command = new Command('register').description('Sổ: xem, xuất, nhập Excel, bộ sổ / registers: list, export, import, packs')
  withWard(command.command('list'))
    .description('Các sổ của phường / the ward’s registers')
    .option('--as <login>', 'những sổ tài khoản này được xem / those this account may see')
    .action(async (options: NamedOptions) => {
      const { items } = await inName(parts, options, ({ application, actor }) => listRegisters(application, actor))
      if (options.json) return printJson(parts.terminal, { items })
      return printTable(parts.terminal, [['Mã', 'Tên sổ', 'Số dòng', 'Tình trạng'], ...items.map(registerRow)])
    })
  withWard(command.command('export'))
    .description('Ghi một sổ ra Excel, dữ liệu cá nhân được che / write a register as Excel, personal data masked')
    .argument('<register>', 'mã hoặc tên sổ / its code or name')
    .requiredOption('-o, --output <file>', 'ghi vào tệp này / file to write')
    .option('--template', 'mẫu trống để nhập / the blank template')
    .option('--as <login>', 'những dòng tài khoản này được xem / the rows this account may see')
    .option('--force', 'ghi đè tệp đã có / replace a file that is there')
    .action((named: string, options: ExportOptions) =>
      writePaper(parts, options, async working => {
        const registerId = await findRegister(working, named)
        const content = options.template ? 'template' : 'rows'
        return valueOf(await exportRegister(working.application, working.actor, { registerId, content })).bytes
      }),
    )
  withWard(command.command('import'))
    .description('Nhập tệp Excel vào một sổ, tất cả hoặc không dòng nào / bring an Excel file into a register, all rows or none')
    .argument('<file>', 'tệp .xlsx, theo mẫu của sổ / an .xlsx like the register’s template')
    .requiredOption('--register <register>', 'mã hoặc tên sổ / its code or name')
    .option('--as <login>', 'đứng tên và theo quyền của tài khoản này / in whose name and with whose rights')
    .option('--check', 'chỉ kiểm tra, không ghi / look only, write nothing')
    .action((file: string, options: ImportOptions) => bringIn(parts, file, options))
  command.addCommand(makePackCommand(parts))
  return command
}

async function bringIn(parts: CommandParts, file: string, options: ImportOptions): Promise<void> {
  if (options.as === undefined) throw refuse('LOGIN_NEEDED')
  const bytes = await readInputFile(file)
  const bar = startProgressBar(parts.terminal, STAGE_WORDS.reading)
  const imported = await asPerson(parts, { ...options, as: options.as }, async working => {
    const registerId = await findRegister(working, options.register)
    const importing = { registerId, fileName: basename(file), bytes, checkOnly: options.check ?? false }
    return valueOf(
      await importRegister(working.application, working.actor, importing, (stage, done, total) =>
        bar.show(STAGE_WORDS[stage], done, total),
      ),
    )
  }).finally(() => bar.end())
  if (options.json) printJson(parts.terminal, { ...imported, bad: imported.bad.map(sayBadCell) })
  else parts.terminal.write(importedText(imported, options.check ?? false))
  if (imported.badCells > 0) throw new SaidFailure()
}

type BadCell = Imported['bad'][number]

function sayBadCell({ row, column, columnName, refusal }: BadCell) {
  const { code, at, facts } = refusal
  return { row, column, columnName, code, at, facts, sentence: sayRefusalOf(refusal, 'vi') }
}

function importedText({ added, changed, unchanged, bad, badCells, badRows }: Imported, isCheck: boolean): string {
  if (badCells > 0) {
    const lines = bad.map(
      cell => `Hàng ${cell.row}${cell.columnName === '' ? '' : `, cột ${cell.columnName}`}: ${sayRefusalOf(cell.refusal, 'vi')}\n`,
    )
    const more = badCells > bad.length ? `… và ${badCells - bad.length} ô khác / and ${badCells - bad.length} more cells\n` : ''
    return `${lines.join('')}${more}Không ghi dòng nào: ${badRows.length} dòng chưa đúng / nothing written, ${badRows.length} rows are wrong\n`
  }
  const counts = `thêm ${added}, sửa ${changed}, giữ nguyên ${unchanged} dòng / ${added} added, ${changed} changed, ${unchanged} unchanged`
  return `${isCheck ? 'Tệp đúng, nếu nhập sẽ' : 'Đã nhập:'} ${counts}\n`
}

function registerRow({ code, name, rows, readable, archivedAt }: RegisterSummaryView): string[] {
  return [code, name, readable ? String(rows) : 'không được xem', archivedAt === null ? 'đang dùng' : 'đã cất']
}

async function findRegister({ application, actor }: Working, named: string): Promise<string> {
  const { items } = await listRegisters(application, actor)
  const found = items.find(({ code }) => code === named) ?? items.find(({ name }) => isSameText(name, named))
  if (found === undefined) throw new CommandRefused([notFound('register')])
  return found.registerId
}
