import { type AccessRefusalCode, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import { type LineRisk } from '#domain/review/line-risk.ts'
import type { Instant, Month } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import { type DrawRefusalCode, type WantedDraw, drawRefusals, usualSampleSize } from '#domain/verification/decide-draw.ts'
import { SAMPLE_ALGORITHM, drawSample } from '#domain/verification/draw-sample.ts'
import { lineWeight } from '#domain/verification/line-weight.ts'
import { type SampleRecord, hashPopulation, makeSeed, sealOf } from '#domain/verification/sample-record.ts'
import { type Actor, isGranted, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { CheckRecord, DrawRecord, SampleCandidate } from '../ports/verification-store.ts'

type Parts = Pick<Application, 'unitOfWork' | 'clock' | 'identifiers' | 'secrets'>

export type DrawPlace = { readonly planId: string; readonly month: Month }

export type PreviewedLine = Omit<SampleCandidate, 'risk'> & { readonly weight: number; readonly reasons: LineRisk['reasons'] }

export type DrawPreview = {
  readonly lines: readonly PreviewedLine[]
  readonly usualSize: number
  /** Draws of the month that stand already: the next one is an addition. */
  readonly earlierDraws: number
  /** Lines of the month that the office has not accepted: they cannot come up. */
  readonly pending: number
}

/** What may be drawn in a month and how heavily each line weighs, before anybody draws. */
export function previewDraw(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  place: DrawPlace,
): Promise<Outcome<DrawPreview, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async stores => {
    const plan = await stores.plans.findPlan(place.planId)
    if (plan === undefined) return refused(notFound('plan'))
    if (!isGranted(actor, 'verification.do')) return refused(notAllowed())
    const found = await stores.verification.listCandidates(place.planId, place.month)
    const earlier = (await stores.verification.listDraws(place.planId)).filter(draw => draw.month === place.month)
    const month = (await stores.verification.countMonths(place.planId)).find(item => item.month === place.month)
    return accepted({
      lines: found.map(({ risk, ...line }) => ({ ...line, weight: lineWeight(risk), reasons: risk.reasons })),
      usualSize: usualSampleSize(found.length),
      earlierDraws: earlier.length,
      pending: month?.pending ?? 0,
    })
  })
}

/**
 * Draws a month's sample, once. The seed holds the last link of the audit chain and a number the server makes now, which the person who draws cannot
 * know, and the words of that person, which whoever runs the server cannot know: neither can choose. All is kept in the record.
 */
export function drawMonth(
  { unitOfWork, clock, identifiers, secrets }: Parts,
  actor: Actor,
  place: DrawPlace,
  wanted: WantedDraw,
): Promise<Outcome<{ readonly drawId: string }, AccessRefusalCode | DrawRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<{ drawId: string }, AccessRefusalCode | DrawRefusalCode>> => {
    const plan = await stores.plans.findPlan(place.planId)
    if (plan === undefined) return refused(notFound('plan'))
    if (!isGranted(actor, 'verification.do')) return refused(notAllowed())
    // Two inspectors at once: the second finds the first one's draw.
    await stores.plans.lockPlan(place.planId)
    const lines = await stores.verification.listCandidates(place.planId, place.month)
    const earlierDraws = (await stores.verification.listDraws(place.planId)).filter(draw => draw.month === place.month).length
    const refusals = drawRefusals(wanted, { lineCount: lines.length, earlierDraws })
    if (refusals.length > 0) return refused(...refusals)
    const [lastEntry] = await stores.audit.list({ limit: 1 })
    const hash = (text: string) => secrets.hash(text)
    const record = makeRecord(lines, hash, {
      ...place,
      planTitle: plan.title,
      ordinal: earlierDraws + 1,
      words: tidyText(wanted.words),
      size: wanted.size,
      auditHead: lastEntry?.hash ?? '',
      nonce: secrets.token(),
      drawnAt: clock.now(),
    })
    const draw: DrawRecord = {
      ...place,
      drawId: identifiers.next(),
      ordinal: record.ordinal,
      reason: tidyText(wanted.reason),
      record,
      seal: sealOf(record, hash),
      drawnBy: actor.memberId,
      drawnAt: record.drawnAt,
    }
    await stores.verification.addDraw(
      draw,
      checksOf(draw, lines, () => identifiers.next()),
    )
    await recordDraw(stores, draw)
    return accepted({ drawId: draw.drawId })
  })
}

type Drawing = Pick<SampleRecord, 'planId' | 'month' | 'planTitle' | 'ordinal' | 'words' | 'size' | 'auditHead' | 'nonce'> & {
  readonly drawnAt: Instant
}

function makeRecord(lines: readonly SampleCandidate[], hash: (text: string) => string, drawing: Drawing): SampleRecord {
  const population = lines.map(line => ({
    key: keyOf(line),
    unitId: line.unitId,
    unitName: line.unitName,
    taskCode: line.taskCode,
    weight: lineWeight(line.risk),
  }))
  const source = { ...drawing, populationHash: hashPopulation(population, hash) }
  const seed = makeSeed(source, hash)
  return { ...source, algorithm: SAMPLE_ALGORITHM, seed, population, drawn: drawSample(population, seed, drawing.size, hash) }
}

function keyOf({ reportId, taskId }: Pick<SampleCandidate, 'reportId' | 'taskId'>): string {
  return `${reportId}/${taskId}`
}

function checksOf({ drawId, record }: DrawRecord, lines: readonly SampleCandidate[], nextId: () => string): readonly CheckRecord[] {
  const places = new Map(record.drawn.map((key, index) => [key, index + 1]))
  return lines.flatMap(line => {
    const ordinal = places.get(keyOf(line))
    if (ordinal === undefined) return []
    const { reportId, taskId, unitId, rate: claimedRate } = line
    return [
      {
        checkId: nextId(),
        drawId,
        ordinal,
        reportId,
        taskId,
        unitId,
        claimedRate,
        finding: null,
        verifiedRate: null,
        checkedAt: null,
        version: 1,
      },
    ]
  })
}

/** The trail is read by more people than may know what was drawn: it keeps the seal, not the seed. */
function recordDraw({ audit }: Stores, { drawId, planId, month, ordinal, reason, seal, record }: DrawRecord): Promise<void> {
  const { size, populationHash } = record
  const after = { planId, month, ordinal, reason, seal, size, lines: record.population.length, populationHash }
  return audit.record({ action: 'verification.draw', entity: 'verificationDraw', entityId: drawId, before: null, after })
}
