import { Command } from 'commander'
import { exportPack } from '#application/register/export-pack.ts'
import { type ImportedPack, importPack } from '#application/register/import-pack.ts'
import { REGISTER_PACK_FORMAT, REGISTER_PACK_VERSION, registerPackFile, registerPackVersion } from '#contract/register/register-pack.ts'
import type { RegisterPack } from '#domain/register/pack/register-pack.ts'
import { PLAN_55_PACK } from '#domain/register/pack/plan-55-pack.ts'
import { refusal } from '#domain/shared/outcome.ts'
import { asOperator } from './as-operator.ts'
import type { CommandParts, JsonOption, PlaceOptions, TenantOption } from './command-parts.ts'
import { CommandRefused, valueOf } from './command-refusals.ts'
import { writePaper } from './export-command.ts'
import { readInputFile } from './read-input-file.ts'
import { withWard } from './shared-options.ts'
import { printJson } from './terminal.ts'

type WardOptions = PlaceOptions & TenantOption & JsonOption

/** The name by which the ready pack is asked for instead of a file. */
const READY_PACK = 'plan-55'

/** `sauro register pack`: definitions and formulas as one file, without rows. */
export function makePackCommand(parts: CommandParts): Command {
  const command = new Command('pack').description('Bộ sổ: định nghĩa và công thức trong một tệp / packs of definitions and formulas')
  withWard(command.command('export'))
    .description('Ghi mọi sổ và công thức chỉ tiêu ra một tệp JSON / write all definitions and formulas as JSON')
    .requiredOption('-o, --output <file>', 'ghi vào tệp này / file to write')
    .option('--force', 'ghi đè tệp đã có / replace a file that is there')
    .action((options: WardOptions & { readonly output: string; readonly force?: true }) =>
      writePaper(parts, options, async ({ application, actor }) => {
        const pack = await exportPack(application, actor)
        return Buffer.from(`${JSON.stringify({ format: REGISTER_PACK_FORMAT, version: REGISTER_PACK_VERSION, ...pack }, null, 2)}\n`)
      }),
    )
  withWard(command.command('import'))
    .description('Nhập một bộ sổ; sổ đã có được giữ nguyên / take over a pack, registers that stand are kept')
    .argument('<file>', `tệp JSON, hoặc “${READY_PACK}” cho bộ sổ có sẵn của Kế hoạch 55 / a file, or the ready pack`)
    .action(async (file: string, options: WardOptions) => {
      const pack = file === READY_PACK ? PLAN_55_PACK : readPackFile(await readInputFile(file))
      const imported = await asOperator(parts, options, async ({ application, actor }) =>
        valueOf(await importPack(application, actor, pack)),
      )
      if (options.json) printJson(parts.terminal, imported)
      else parts.terminal.write(importedText(imported))
    })
  return command
}

function readPackFile(bytes: Buffer): RegisterPack {
  const value = parseJson(bytes.toString('utf8'))
  const version = registerPackVersion(value)
  if (version !== undefined && version !== REGISTER_PACK_VERSION)
    throw new CommandRefused([refusal('PACK_VERSION_UNKNOWN', 'version', { version })])
  const parsed = registerPackFile.safeParse(value)
  if (parsed.success) return parsed.data
  throw new CommandRefused([refusal('PACK_MALFORMED', '', { place: parsed.error.issues[0]?.path.join('.') ?? '' })])
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function importedText({ created, kept, formulas, unmatched, unfit }: ImportedPack): string {
  const lines = [
    `Lập ${created.length} sổ, giữ ${kept.length} sổ đã có, đặt ${formulas} công thức / ${created.length} made, ${kept.length} kept, ${formulas} formulas set`,
    ...unmatched.map(text => `Không có chỉ tiêu nào khớp / no target matches: ${text}`),
    ...unfit.map(text => `Sổ của phường thiếu cột cần đếm / a register lacks what is counted: ${text}`),
  ]
  return `${lines.join('\n')}\n`
}
