import type { UnitReach } from '#domain/access/rights.ts'
import type { Instant, Month } from '#domain/shared/calendar.ts'
import type { LineRisk } from '#domain/review/line-risk.ts'
import type { VisitFinding } from '#domain/verification/decide-visit.ts'
import type { SampleRecord } from '#domain/verification/sample-record.ts'
import type { CheckedLine } from '#domain/verification/verified-share.ts'
import type { EvidenceFacts } from './evidence-files.ts'

/** An accepted line that claims something, with its risk. */
export type SampleCandidate = {
  readonly reportId: string
  readonly taskId: string
  readonly taskCode: string
  readonly taskTitle: string
  readonly unitId: string
  readonly unitName: string
  readonly rate: number | null
  /** As weighed when the line was sent; 0 without reasons where it never was. */
  readonly risk: LineRisk
}

/** A draw that stands for good. */
export type DrawRecord = {
  readonly drawId: string
  readonly planId: string
  readonly month: Month
  readonly ordinal: number
  readonly reason: string
  readonly record: SampleRecord
  readonly seal: string
  readonly drawnBy: string
  readonly drawnAt: Instant
}

/** A draw in a list: without its record, with how far its checks are. */
export type DrawRow = Omit<DrawRecord, 'record'> & {
  readonly size: number
  readonly checked: number
  readonly drawnByName: string
}

export type CheckRecord = {
  readonly checkId: string
  readonly drawId: string
  /** Its place among the lines of the draw. */
  readonly ordinal: number
  readonly reportId: string
  readonly taskId: string
  readonly unitId: string
  /** As accepted when it was drawn, percent. */
  readonly claimedRate: number | null
  /** What the latest visit found; null: nobody has been there. */
  readonly finding: VisitFinding | null
  readonly verifiedRate: number | null
  readonly checkedAt: Instant | null
  readonly version: number
}

export type CheckRow = CheckRecord & {
  readonly planId: string
  readonly month: Month
  readonly taskCode: string
  readonly taskTitle: string
  readonly unitName: string
  readonly pictureCount: number
}

export type CheckedPlace = { readonly latitude: number; readonly longitude: number; readonly accuracy: number }

export type VisitRecord = {
  readonly checkId: string
  /** 1 is the first visit. */
  readonly ordinal: number
  readonly finding: VisitFinding
  readonly verifiedRate: number | null
  readonly note: string
  readonly presentName: string
  /** Where the phone was, when its holder asked for it to be kept. Degrees, accuracy in metres. */
  readonly place: CheckedPlace | null
  readonly visitedBy: string
  readonly visitedAt: Instant
}

export type PictureRecord = EvidenceFacts & { readonly checkId: string; readonly visitOrdinal: number }

export type CheckFilter = {
  readonly planId: string
  readonly month?: Month | undefined
  readonly unitId?: string | undefined
  readonly drawId?: string | undefined
  /** `open`: nobody has been there; `wanting`: only partly there or not found. */
  readonly state?: 'open' | 'checked' | 'wanting' | VisitFinding | undefined
  /** Found without diacritics in the task's code and title and the unit's name. */
  readonly search?: string | undefined
  /** Units whose checked lines may be seen. */
  readonly reach: UnitReach
  /** Whether lines may be seen that nobody has checked yet. */
  readonly withOpen: boolean
}

/** Accepted lines of a month: what may be drawn, and what still waits for the office. */
export type MonthCount = { readonly month: Month; readonly accepted: number; readonly pending: number }

/** Mean of the ratios a unit claimed in its accepted lines of a month. */
export type UnitClaim = { readonly unitId: string; readonly unitName: string; readonly month: Month; readonly claimed: number | null }

export type VerificationStore = {
  /** Monthly reports of a plan by month, oldest first. */
  countMonths(planId: string): Promise<readonly MonthCount[]>
  /** Accepted lines of the month that claim something and were never drawn. */
  listCandidates(planId: string, month: Month): Promise<readonly SampleCandidate[]>
  listUnitClaims(planId: string, reach: UnitReach): Promise<readonly UnitClaim[]>

  /** Oldest first. */
  listDraws(planId: string): Promise<readonly DrawRow[]>
  findDraw(drawId: string): Promise<DrawRecord | undefined>
  addDraw(draw: DrawRecord, checks: readonly CheckRecord[]): Promise<void>

  listChecks(filter: CheckFilter, page: { readonly offset: number; readonly limit: number }): Promise<readonly CheckRow[]>
  countChecks(filter: CheckFilter): Promise<number>
  findCheck(checkId: string): Promise<CheckRow | undefined>
  /** As `findCheck`; until this transaction ends nobody else changes it. */
  lockCheck(checkId: string): Promise<CheckRow | undefined>
  saveCheck(check: Pick<CheckRecord, 'checkId' | 'finding' | 'verifiedRate' | 'checkedAt' | 'version'>): Promise<void>
  /** Lines looked at, by unit and month. */
  listCheckedLines(planId: string, reach: UnitReach): Promise<readonly (CheckedLine & { readonly unitId: string; readonly month: Month })[]>

  addVisit(visit: VisitRecord): Promise<void>
  /** Oldest first. */
  listVisits(checkId: string): Promise<readonly VisitRecord[]>
  addPicture(picture: PictureRecord): Promise<void>
  listPictures(checkId: string): Promise<readonly PictureRecord[]>
  findPicture(evidenceId: string): Promise<PictureRecord | undefined>
}
