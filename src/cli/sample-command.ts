import { createHash } from 'node:crypto'
import { Command } from 'commander'
import { sampleRecord } from '#contract/verification/sample-record.ts'
import { refusal } from '#domain/shared/outcome.ts'
import { type Redone, type SampleRecord, redoSample } from '#domain/verification/sample-record.ts'
import type { CommandParts, JsonOption } from './command-parts.ts'
import { CommandRefused, SaidFailure } from './command-refusals.ts'
import { readInputFile } from './read-input-file.ts'
import { printJson } from './terminal.ts'

/** `sauro sample redo FILE`: draws again from a published record, without any database, by whoever has the file. */
export function makeSampleCommand({ terminal }: Pick<CommandParts, 'terminal'>): Command {
  const command = new Command('sample').description('Chọn ngẫu nhiên để xác minh / random samples for verification')
  command
    .command('redo')
    .description('Tính lại một lần chọn từ hồ sơ công bố, không cần cơ sở dữ liệu / draw again from a published record')
    .argument('<file>', 'tệp JSON tải ở trang Xác minh / the record as JSON')
    .option('--json', 'in JSON / print JSON')
    .action(async (file: string, options: JsonOption) => {
      const record = readRecord(await readInputFile(file))
      const redone = redoSample(record, text => createHash('sha256').update(text).digest('hex'))
      if (options.json) printJson(terminal, redone)
      else terminal.write(redoneText(record, redone))
      if (redone.wrong.length > 0) throw new SaidFailure()
    })
  return command
}

function readRecord(bytes: Buffer): SampleRecord {
  const parsed = sampleRecord.safeParse(parseJson(bytes.toString('utf8')))
  if (parsed.success) return parsed.data
  throw new CommandRefused([refusal('SAMPLE_RECORD_MALFORMED', '', { place: parsed.error.issues[0]?.path.join('.') ?? '' })])
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const WRONG_WORDS: Readonly<Record<Redone['wrong'][number], string>> = {
  population: 'Danh sách không khớp mã của nó / the list does not have its hash',
  seed: 'Hạt giống không sinh từ các thành phần / the seed is not made from its parts',
  drawn: 'Các dòng đã chọn không theo hạt giống / the drawn lines do not follow from the seed',
}

function redoneText({ population }: SampleRecord, { drawn, wrong }: Redone): string {
  const lines = new Map(population.map(line => [line.key, line]))
  const told = drawn.map((key, index) => `${index + 1}. ${lines.get(key)?.unitName ?? ''} · ${lines.get(key)?.taskCode ?? ''} · ${key}`)
  const end = wrong.length === 0 ? ['Khớp với lần chọn đã công bố / the same as published'] : wrong.map(part => WRONG_WORDS[part])
  return `${[...told, ...end].join('\n')}\n`
}
