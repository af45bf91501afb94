import type { Day, Instant } from '#domain/shared/calendar.ts'

export type DaySeal = { readonly day: Day; readonly sequence: number; readonly hash: string; readonly sealedAt: Instant }
/** How far the chain went at a moment. */
export type ChainMark = { readonly sequence: number; readonly hash: string; readonly at: Instant }

/** What is kept of the chain outside the database, so that one computed anew from any point is found. */
export type OutsideSeals = {
  /** Durable when it answers. */
  append(tenantId: string, seal: DaySeal): Promise<void>
  /** Seals that count: those that a restored backup does not reach are set aside. */
  list(tenantId: string): Promise<readonly DaySeal[]>
  /** Written over each time. */
  mark(tenantId: string, mark: ChainMark): Promise<void>
  findMark(tenantId: string): Promise<ChainMark | undefined>
  /** From here on the chain is the restored one; `seals` are the backup's own, kept where none were. */
  beginAfterRestore(tenantId: string, mark: ChainMark, seals: readonly DaySeal[]): Promise<void>
}
