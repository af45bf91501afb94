import { type EvidenceSign, type EarlierUse, evidenceSigns } from '#domain/evidence/evidence-signs.ts'
import type { AnalysisState, PreviewState, ScanState } from '#domain/evidence/evidence-state.ts'
import type { WardPlace } from '#domain/evidence/place-distance.ts'
import { type PeriodKind, periodStart } from '#domain/report/period-kind.ts'
import { type Day, type Instant, type Month, dayAt, firstDayOf, isDay, monthOf } from '#domain/shared/calendar.ts'
import { type Actor, mayFor } from '../actor.ts'
import type { EvidenceFileRecord, FileUse } from '../ports/evidence-ledger-store.ts'
import type { EvidenceRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

/** A file at a report's line, with the report it belongs to. */
export type PlacedEvidence = EvidenceRecord & {
  readonly planId: string
  readonly unitId: string
  readonly periodKind: PeriodKind
  readonly month: Month
  readonly submittedAt: Instant | null
}

/** `distance`: bits in which the pictures differ; null: the same bytes. */
export type AlikeUse = FileUse & { readonly distance: number | null }

/** What is known of a piece of evidence, whoever reads it. */
export type FoundStanding = {
  readonly file: EvidenceFileRecord | undefined
  readonly periodStart: Day
  readonly wardPlace: WardPlace | null
  /** Every other use in the ward of the same bytes or of a picture that looks the same, oldest first. */
  readonly uses: readonly AlikeUse[]
}

export type EvidenceFileView = {
  readonly scanState: ScanState
  readonly scanNote: string
  readonly scannedAt: Instant | null
  readonly analysis: AnalysisState
  readonly preview: PreviewState
  readonly takenAt: string | null
  readonly width: number | null
  readonly height: number | null
  readonly pageCount: number | null
  readonly textNumber: string | null
  readonly textDate: Day | null
}

/** Files, looks and uses of many pieces of evidence at once: six statements whatever their number. */
export async function findStandings(stores: Stores, placed: readonly PlacedEvidence[]): Promise<ReadonlyMap<string, FoundStanding>> {
  if (placed.length === 0) return new Map()
  const { evidenceLedger } = stores
  const files = new Map((await evidenceLedger.listFiles([...new Set(placed.map(item => item.sha256))])).map(file => [file.sha256, file]))
  const alike = await evidenceLedger.findAlike([...files.values()].flatMap(file => file.perceptualHash ?? []))
  const hashes = new Set([...placed.map(item => item.sha256), ...[...alike.values()].flatMap(found => found.map(item => item.sha256))])
  const uses = Map.groupBy(await evidenceLedger.listUses([...hashes]), use => use.sha256)
  const wardPlace = await evidenceLedger.findWardPlace()
  const starts = await periodStarts(stores, placed)
  return new Map(
    placed.map(item => {
      const file = files.get(item.sha256)
      const looks = (alike.get(file?.perceptualHash ?? '') ?? []).filter(other => other.sha256 !== item.sha256)
      const found = [
        ...(uses.get(item.sha256) ?? []).map(use => ({ ...use, distance: null })),
        ...looks.flatMap(({ sha256, distance }) => (uses.get(sha256) ?? []).map(use => ({ ...use, distance }))),
      ]
      const others = found.filter(use => use.evidenceId !== item.evidenceId).sort((one, other) => (isBefore(one, other) ? -1 : 1))
      return [item.evidenceId, { file, wardPlace, uses: others, periodStart: starts.get(periodOf(item)) ?? firstDayOf(item.month) }]
    }),
  )
}

async function periodStarts({ reports }: Stores, placed: readonly PlacedEvidence[]): Promise<ReadonlyMap<string, Day>> {
  const starts = new Map<string, Day>()
  for (const item of placed) {
    if (starts.has(periodOf(item))) continue
    const plan = item.periodKind === 'month' ? undefined : await reports.findReportingPlan(item.planId)
    const start = plan === undefined ? firstDayOf(item.month) : periodStart({ kind: item.periodKind, month: item.month }, plan)
    starts.set(periodOf(item), start)
  }
  return starts
}

function periodOf({ planId, periodKind, month }: PlacedEvidence): string {
  return [planId, periodKind, month].join(' ')
}

function isBefore(one: Pick<FileUse, 'usedAt' | 'evidenceId'>, other: Pick<FileUse, 'usedAt' | 'evidenceId'>): boolean {
  return one.usedAt === other.usedAt ? one.evidenceId < other.evidenceId : one.usedAt < other.usedAt
}

/** Uses before this one that speak against it: one file may serve many lines of a report, and a longer period's report its months' files. */
export function earlierUses(item: PlacedEvidence, { uses, periodStart: start }: FoundStanding): readonly AlikeUse[] {
  return uses.filter(use => {
    const isOwnPeriod = use.unitId === item.unitId && use.month !== null && use.month >= monthOf(start) && use.month <= item.month
    return !isOwnPeriod && isBefore(use, { usedAt: item.uploadedAt, evidenceId: item.evidenceId })
  })
}

/** The signs as this person may read them: of units out of reach only that there is something. */
export function signsFor(actor: Actor, item: PlacedEvidence, found: FoundStanding): readonly EvidenceSign[] {
  const { file } = found
  return evidenceSigns(
    {
      mime: item.mime,
      scanState: file?.scanState ?? 'unchecked',
      takenOn: takenOn(item, file),
      latitude: file?.latitude ?? null,
      longitude: file?.longitude ?? null,
      documentNumber: item.documentNumber,
      documentDate: item.documentDate,
      textNumber: file?.textNumber ?? null,
      textDate: file?.textDate ?? null,
    },
    {
      periodStart: found.periodStart,
      sentOn: item.submittedAt === null ? null : dayAt(item.submittedAt),
      wardPlace: found.wardPlace,
      earlier: earlierUses(item, found).map(use => toEarlierUse(actor, use)),
    },
  )
}

/** The day on the camera's clock; read from the picture's beginning when it came in, more closely afterwards. */
export function takenOn({ takenOn: first }: Pick<EvidenceRecord, 'takenOn'>, file: EvidenceFileRecord | undefined): Day | null {
  const day = file?.takenAt?.slice(0, 10) ?? ''
  return isDay(day) ? day : first
}

const READ_WITH = { reportLine: 'report.read', registerRow: 'register.read', visit: 'verification.read' } as const

export function maySeeUse(actor: Actor, { kind, unitId }: FileUse): boolean {
  return mayFor(actor, READ_WITH[kind], unitId)
}

function toEarlierUse(actor: Actor, use: AlikeUse): EarlierUse {
  const { evidenceId, distance, usedAt, state, unitName: unit, month, place } = use
  const isOpenable = maySeeUse(actor, use)
  return { evidenceId, distance, usedAt, state, where: isOpenable ? { unit, month, place } : null, isInLedger: use.kind === 'reportLine' }
}

export function presentFile(mime: string, file: EvidenceFileRecord | undefined): EvidenceFileView {
  const hasPictures = mime.startsWith('image/') || mime === 'application/pdf'
  const isWaiting = file === undefined || file.analysis === 'waiting'
  return {
    scanState: file?.scanState ?? 'unchecked',
    scanNote: file?.scanNote ?? '',
    scannedAt: file?.scannedAt ?? null,
    analysis: file?.analysis ?? 'waiting',
    preview: hasPictures && isWaiting ? 'waiting' : (file?.previewSha256 ?? null) === null ? 'none' : 'ready',
    takenAt: file?.takenAt ?? null,
    width: file?.width ?? null,
    height: file?.height ?? null,
    pageCount: file?.pageCount ?? null,
    textNumber: file?.textNumber ?? null,
    textDate: file?.textDate ?? null,
  }
}
