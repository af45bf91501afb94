import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { Command } from 'commander'
import { isGranted } from '#application/actor.ts'
import { createImport } from '#application/plan/create-import.ts'
import { notAllowed } from '#domain/access/access-refusals.ts'
import type { PlanExtraction } from '#domain/plan/plan-extraction.ts'
import { asPerson } from './as-person.ts'
import type { CommandParts, JsonOption, PlaceOptions } from './command-parts.ts'
import { CommandRefused, refuse, valueOf } from './command-refusals.ts'
import { extractionSummary } from './extraction-summary.ts'
import { readInputFile } from './read-input-file.ts'
import { startProgressBar } from './progress-bar.ts'
import { withPlace } from './shared-options.ts'
import { printJson } from './terminal.ts'

type ImportOptions = PlaceOptions & JsonOption & { readonly save?: true; readonly as?: string }

/** `sauro import FILE`: what the browser would propose, without a database; with --save the draft that it would keep. */
export function makeImportCommand(parts: CommandParts): Command {
  return withPlace(new Command('import'))
    .description('Đọc tệp kế hoạch (.docx, .xlsx, .pdf, .txt) và in những gì trích được / read a plan and print what it says')
    .argument('<file>', 'tệp kế hoạch / the plan’s file')
    .option('--save', 'lưu thành bản nhập chờ rà soát / keep it as a draft import, needs --as')
    .option('--as <login>', 'đứng tên tài khoản này khi lưu / in whose name it is kept')
    .addHelpText(
      'after',
      '\n--json in đúng lược đồ docs/schema/plan-extraction.schema.json; cùng --save thì thêm importId.\nwith --json exactly that schema; with --save also the importId.',
    )
    .action(async (file: string, options: ImportOptions) => {
      if (options.save && options.as === undefined) throw refuse('LOGIN_NEEDED')
      const bytes = await readInputFile(file)
      const bar = startProgressBar(parts.terminal, 'Đang đọc kế hoạch / Reading')
      const extraction = await readExtraction(parts, bytes, file).finally(() => bar.end())
      const importId = options.save ? await saveImport(parts, options, { file, bytes }) : undefined
      if (options.json) printJson(parts.terminal, importId === undefined ? extraction : { importId, extraction })
      else
        parts.terminal.write(extractionSummary(extraction) + (importId === undefined ? '' : `\nĐã lưu bản nhập / saved as ${importId}\n`))
    })
}

async function readExtraction(parts: CommandParts, bytes: Buffer, file: string): Promise<PlanExtraction> {
  const reader = await parts.openPlanReader()
  return valueOf(await reader.extract(bytes, basename(file))).extraction
}

function saveImport(parts: CommandParts, options: ImportOptions, { file, bytes }: { file: string; bytes: Buffer }): Promise<string> {
  return asPerson(parts, { ...options, as: options.as ?? '' }, async ({ application, actor }) => {
    if (!isGranted(actor, 'plan.import')) throw new CommandRefused([notAllowed()])
    return valueOf(await createImport(application, actor, { fileName: basename(file), bytes: Readable.from([bytes]) })).importId
  })
}
