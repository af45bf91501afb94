import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { type SignedSnapshot, compareSignedSnapshot, readSignedSnapshot } from '#application/lock/verify-snapshot-file.ts'
import type { SnapshotDifference } from '#domain/lock/compare-snapshots.ts'
import { SNAPSHOT_PLACE_WORDS } from '#domain/words/lock-words.ts'
import type { CommandParts, JsonOption, PlaceOptions } from './command-parts.ts'
import { SaidFailure, refuse, valueOf } from './command-refusals.ts'
import { withPlace } from './shared-options.ts'
import { signatureCheck } from './signature-check.ts'
import { printJson } from './terminal.ts'

type Options = PlaceOptions & JsonOption & { readonly compare?: true }

/** `sauro snapshot verify FILE`: proves an exported snapshot by itself and, asked to, looks for what stands otherwise now. Exit code 1 for a difference that nothing explains. */
export function makeSnapshotCommand(parts: CommandParts): Command {
  const command = new Command('snapshot').description('Bản chốt số liệu của kỳ báo cáo / snapshots of locked periods')
  withPlace(command.command('verify'))
    .description('Kiểm tra mã băm và chữ ký của tệp đã xuất, không cần cơ sở dữ liệu / check an exported file offline')
    .argument('<file>', 'tệp .json tải ở trang chốt số liệu / the exported .json')
    .option('--compare', 'so với cơ sở dữ liệu / compare with the database')
    .action(async (file: string, options: Options) => {
      const signed = valueOf(readSignedSnapshot(signatureCheck, await readText(file)))
      const differences = options.compare ? await compare(parts, options, signed) : null
      if (options.json) printJson(parts.terminal, { ...described(signed), differences })
      else parts.terminal.write(saidText(signed, differences))
      if (differences?.some(isUnexplained)) throw new SaidFailure()
    })
  return command
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw refuse('FILE_UNREADABLE', { path })
  }
}

async function compare(parts: CommandParts, place: PlaceOptions, signed: SignedSnapshot): Promise<readonly SnapshotDifference[]> {
  const opened = await parts.openApplication(place, 'use')
  try {
    const differences = await compareSignedSnapshot(opened.application, signed)
    if (differences === undefined) throw refuse('SNAPSHOT_OF_ANOTHER_WARD', { ward: signed.snapshot.tenant.name })
    return differences
  } finally {
    await opened.close()
  }
}

function isUnexplained({ correctionIds }: SnapshotDifference): boolean {
  return correctionIds.length === 0
}

function described({ snapshot, sha256, publicKey }: SignedSnapshot) {
  const { tenant, plan, period, lock } = snapshot
  return {
    ok: true,
    ward: tenant.name,
    plan: plan.number,
    period,
    lockedAt: lock.lockedAt,
    reports: snapshot.reports.length,
    sha256,
    publicKey,
  }
}

function saidText(signed: SignedSnapshot, differences: readonly SnapshotDifference[] | null): string {
  const { ward, plan, period, lockedAt, reports, sha256, publicKey } = described(signed)
  const lines = [
    'Mã băm và chữ ký đúng / hash and signature are right',
    `${ward} · ${plan} · ${period.kind} ${period.month} · ${lockedAt} · ${reports} báo cáo / reports`,
    `SHA-256 ${sha256}`,
    `Khoá công khai / public key ${publicKey}`,
    ...(differences === null ? [] : differenceLines(differences)),
  ]
  return `${lines.join('\n')}\n`
}

function differenceLines(differences: readonly SnapshotDifference[]): readonly string[] {
  if (differences.length === 0) return ['Số liệu hiện nay đúng như đã chốt / what stands is what was locked']
  return differences.map(found => {
    const { place, unitName, taskCode, rowId, field, was, now } = found
    const at = [SNAPSHOT_PLACE_WORDS[place].vi, unitName, taskCode, field === '' ? rowId : field].filter(text => text !== '').join(' · ')
    const why = isUnexplained(found) ? 'KHÔNG GIẢI THÍCH ĐƯỢC / UNEXPLAINED' : 'đính chính / corrected'
    return `${why}  ${at}: ${was ?? '–'} → ${now ?? '–'}`
  })
}
