import type { ProofFinding, ProofReport } from '#domain/proof/proof-finding.ts'

/** Found of one thing that was looked at; null when it is as it was sealed. */
export type Looked = Omit<ProofFinding, 'names' | 'entry'> | null

/** One moment of a ward's data, read beside the running server and in bounded memory. */
export type ProofReading = {
  /** Triggers that note changes and refuse rewriting. */
  guards(): AsyncIterable<Looked>
  /** Entry by entry with the seals of rows they carry, then the end. Must be read to its end before rows and days. */
  entries(): AsyncIterable<Looked>
  rows(): AsyncIterable<Looked>
  touches(): AsyncIterable<Looked>
  /** Seals of days against the entries and against the file outside the database. */
  days(): AsyncIterable<Looked>
  files(): AsyncIterable<Looked>
  /** What was met of the chain's end and of sealed days. */
  met(): Pick<ProofReport, 'end' | 'lastSealedDay' | 'outsideSeals'>
  /** What the row is called, and the entry that sealed it last. */
  describe(table: string, key: string): Promise<Pick<ProofFinding, 'names' | 'entry'>>
  close(): Promise<void>
}

export type ProofReader = { open(tenantId: string): Promise<ProofReading> }
