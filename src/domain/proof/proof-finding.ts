import type { Day, Instant } from '../shared/calendar.ts'

/** What is looked through, in this order. */
export const PROOF_PARTS = ['guards', 'entries', 'rows', 'touches', 'days', 'files', 'snapshots'] as const
export type ProofPart = (typeof PROOF_PARTS)[number]

/** In what way something is not as it was sealed. */
export const PROOF_BREAKS = [
  'guardMissing',
  'entryChanged',
  'entryMissing',
  'endMoved',
  'sealsChanged',
  'rowChanged',
  'rowRemoved',
  'rowAdded',
  'rowTouched',
  'rowOverwritten',
  'dayChanged',
  'dayMissing',
  'outsideMissing',
  'outsideDiffers',
  'fileMissing',
  'fileChanged',
  'snapshotDiffers',
] as const
export type ProofBreak = (typeof PROOF_BREAKS)[number]

/** What a row is about, as far as it can be told: never a personal cell. */
export type RowNames = {
  /** A unit, a register, a plan, a file. */
  readonly name?: string | undefined
  readonly task?: string | undefined
  readonly unit?: string | undefined
  readonly kind?: string | undefined
  readonly month?: string | undefined
  readonly ordinal?: number | undefined
}

/** An entry of the log that properly changed the row last, or that is broken itself. */
export type ProofEntry = {
  readonly sequence: number
  readonly at: Instant
  readonly actorName: string
  readonly action: string
  readonly entity: string
  readonly entityId: string
}

export type ProofFinding = {
  readonly part: ProofPart
  readonly broken: ProofBreak
  /** Name in the database; empty when it is about no table. */
  readonly table: string
  /** Key after the ward, its parts divided by a unit separator; the sequence of an entry, the day of a seal, the hash of a file. */
  readonly key: string
  readonly names: RowNames
  /** Hashes, or the words of whatever is compared; null where nothing is. */
  readonly expected: string | null
  readonly found: string | null
  /** When somebody outside the application changed the row, and in which role of the database. */
  readonly at: Instant | null
  readonly byRole: string
  /** The entry that sealed the row last. */
  readonly entry: ProofEntry | null
}

/** What a verification says of one ward. */
export type ProofReport = {
  readonly startedAt: Instant
  readonly finishedAt: Instant
  /** Without reading the files of evidence again. */
  readonly quick: boolean
  /** How many were looked at. */
  readonly counts: Readonly<Record<ProofPart, number>>
  readonly broken: number
  /** The first ones in the order in which they were met. */
  readonly findings: readonly ProofFinding[]
  readonly end: { readonly sequence: number; readonly hash: string }
  /** The newest sealed day, and how many seals the file outside the database confirms. */
  readonly lastSealedDay: Day | null
  readonly outsideSeals: number
}
