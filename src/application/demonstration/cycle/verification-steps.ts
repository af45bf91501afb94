import { toDay, toMonth } from '#domain/shared/calendar.ts'
import { usualSampleSize } from '#domain/verification/decide-draw.ts'
import type { VisitDraft } from '#domain/verification/decide-visit.ts'
import type { Application } from '../../application.ts'
import type { CheckRow } from '../../ports/verification-store.ts'
import { drawMonth, previewDraw } from '../../verification/draw-sample.ts'
import { listChecks } from '../../verification/list-checks.ts'
import { recordVisit } from '../../verification/record-visit.ts'
import type { DemonstrationStaff } from '../add-demonstration-people.ts'
import { planOf } from '../demonstration-places.ts'
import { type DemonstrationStep, moment } from '../demonstration-step.ts'
import { valueOf } from '../value-of.ts'

type Setting = { readonly application: Application; readonly people: DemonstrationStaff }

const DRAWS = [
  { month: '2026-08', drawnOn: '2026-09-03', visitedOn: '2026-09-09', left: 0 },
  { month: '2026-09', drawnOn: '2026-10-06', visitedOn: '2026-10-14', left: 0 },
  { month: '2026-10', drawnOn: '2026-11-04', visitedOn: '2026-11-10', left: 3 },
] as const

/** The inspector draws each month's sample and goes there; the last one is half done. */
export function verificationSteps(setting: Setting): readonly DemonstrationStep[] {
  return DRAWS.flatMap(({ month, drawnOn, visitedOn, left }) => [
    { at: moment(toDay(drawnOn), 9), run: () => draw(setting, month) },
    { at: moment(toDay(visitedOn), 14), run: () => visit(setting, month, left) },
  ])
}

async function draw({ application, people }: Setting, month: string): Promise<void> {
  const inspector = people.actorOf('kiemtra')
  const place = { planId: await planOf(application, people), month: toMonth(month) }
  const { lines } = valueOf(await previewDraw(application, inspector, place))
  const wanted = { size: usualSampleSize(lines.length), words: `Bốc mẫu tháng ${month} (minh hoạ)`, reason: '' }
  valueOf(await drawMonth(application, inspector, place, wanted))
}

async function visit({ application, people }: Setting, month: string, left: number): Promise<void> {
  const inspector = people.actorOf('kiemtra')
  const wanted = { planId: await planOf(application, people), month: toMonth(month), offset: 0, limit: 200 }
  const { items } = valueOf(await listChecks(application, inspector, wanted))
  const mine = items.filter(check => check.finding === null && !inspector.memberships.some(({ unitId }) => unitId === check.unitId))
  for (const [index, check] of mine.slice(0, Math.max(0, mine.length - left)).entries()) {
    const at = { checkId: check.checkId, seenVersion: check.version }
    valueOf(await recordVisit(application, inspector, at, { ...findingOf(check, index), place: null }))
  }
}

function findingOf({ claimedRate }: CheckRow, index: number): VisitDraft {
  const presentName = 'Đại diện đơn vị (minh hoạ)'
  if (index % 6 === 4)
    return { finding: 'not_found', verifiedRate: null, note: 'Không thấy sản phẩm tại chỗ (dữ liệu minh hoạ).', presentName }
  if (index % 4 === 2 && claimedRate !== null && claimedRate > 15)
    return { finding: 'partly', verifiedRate: claimedRate - 15, note: 'Mới có một phần so với báo cáo (dữ liệu minh hoạ).', presentName }
  return { finding: 'found', verifiedRate: null, note: '', presentName }
}
