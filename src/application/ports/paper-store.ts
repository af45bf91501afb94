import type { UnitReach } from '#domain/access/rights.ts'
import type { PaperContent, PaperGround } from '#domain/paper/paper.ts'
import type { PaperFacts } from '#domain/paper/paper-facts.ts'
import type { PaperKind, PaperState, PaperType } from '#domain/paper/paper-kind.ts'
import type { UsedNumber } from '#domain/paper/paper-number.ts'
import type { Day, Instant } from '#domain/shared/calendar.ts'
import type { EvidenceFacts } from './evidence-files.ts'

export type PaperRecord = {
  readonly paperId: string
  readonly kind: PaperKind
  readonly type: PaperType
  readonly state: PaperState
  readonly organSymbol: string
  readonly planId: string | null
  readonly meetingId: string | null
  /** That of its newest version, by which lists show it. */
  readonly subject: string
  readonly currentVersion: number
  readonly draftedBy: string
  readonly draftedAt: Instant
  readonly number: number | null
  /** First day of the term its number counts in. */
  readonly term: Day | null
  /** Null: never issued. */
  readonly issuedOn: Day | null
  readonly signerName: string
  readonly issueNote: string
  readonly issuedBy: string | null
  readonly issuedAt: Instant | null
  readonly withdrawReason: string
  readonly withdrawnAt: Instant | null
  readonly version: number
}

export type PaperVersion = {
  readonly ordinal: number
  readonly ground: PaperGround
  readonly facts: PaperFacts
  readonly content: PaperContent
  readonly draftedBy: string
  readonly draftedAt: Instant
}

export type PaperUnit = {
  readonly unitId: string
  /** Empty: not answered. */
  readonly answer: string
  readonly answeredOn: Day | null
  readonly answeredBy: string | null
  readonly answeredAt: Instant | null
}

export type PaperUnitRow = PaperUnit & { readonly unitName: string; readonly answeredByName: string }
export type PaperRow = PaperRecord & { readonly draftedByName: string; readonly unitNames: readonly string[] }

export const PAPER_EVENT_KINDS = ['drafted', 'edited', 'redrafted', 'issued', 'scanned', 'answered', 'withdrawn'] as const
export type PaperEvent = {
  readonly kind: (typeof PAPER_EVENT_KINDS)[number]
  readonly at: Instant
  readonly byMember: string | null
  readonly note: string
}

export type PaperScan = EvidenceFacts & { readonly paperId: string }

export type PaperFilter = {
  readonly reach: UnitReach
  readonly states?: readonly PaperState[] | undefined
  /** Whatever was ever issued, withdrawn or not. */
  readonly registered?: boolean | undefined
  readonly kind?: PaperKind | undefined
  readonly unitId?: string | undefined
  /** Found without diacritics in subject, number, signer and recipients. */
  readonly search?: string | undefined
}

export type PaperTerm = { readonly startsOn: Day; readonly name: string }
export type NumberSeries = { readonly type: PaperType; readonly organSymbol: string; readonly term: Day }

/** How often, and when last, somebody of the unit was told of a cause in the product. */
export type ReminderCount = { readonly count: number; readonly lastOn: Day }

export type PaperStore = {
  findPaper(paperId: string): Promise<PaperRecord | undefined>
  /** As `findPaper`; until this transaction ends nobody else changes it. */
  lockPaper(paperId: string): Promise<PaperRecord | undefined>
  /** `searchText`: folded. */
  addPaper(paper: PaperRecord, searchText: string): Promise<void>
  savePaper(paper: PaperRecord, searchText: string): Promise<void>

  /** The oldest first. */
  listVersions(paperId: string): Promise<readonly PaperVersion[]>
  addVersion(paperId: string, version: PaperVersion): Promise<void>
  saveContent(paperId: string, ordinal: number, content: PaperContent): Promise<void>

  listUnits(paperId: string): Promise<readonly PaperUnitRow[]>
  /** Units it goes to and causes it is about, in place of those before. */
  replaceParts(paperId: string, parts: { readonly unitIds: readonly string[]; readonly causeKeys: readonly string[] }): Promise<void>
  saveAnswer(paperId: string, answer: PaperUnit): Promise<void>

  listEvents(paperId: string): Promise<readonly (PaperEvent & { readonly byName: string })[]>
  addEvent(paperId: string, event: PaperEvent): Promise<void>

  /** The newest first. */
  listScans(paperId: string): Promise<readonly PaperScan[]>
  addScan(scan: PaperScan): Promise<void>

  /** Drafts the newest first, issued ones by their day. */
  listPapers(filter: PaperFilter, page: { readonly offset: number; readonly limit: number }): Promise<readonly PaperRow[]>
  countPapers(filter: PaperFilter): Promise<number>
  /** Issued ones about a cause and not withdrawn, the oldest first. */
  listIssuedOf(causeKeys: readonly string[]): Promise<ReadonlyMap<string, readonly PaperRecord[]>>
  countReminders(causeKeys: readonly string[]): Promise<ReadonlyMap<string, ReminderCount>>

  listTerms(): Promise<readonly PaperTerm[]>
  addTerm(term: PaperTerm & { readonly decidedBy: string; readonly decidedAt: Instant }): Promise<void>
  /** Numbers that are used up, those of withdrawn papers, too. */
  listNumbers(series: NumberSeries): Promise<readonly UsedNumber[]>
  listSeries(): Promise<readonly NumberSeries[]>
}
