import { get, set } from 'idb-keyval'
import { useEffect, useSyncExternalStore } from 'react'
import { useMe } from '../../access/api/use-me.ts'
import { quietly } from '../../report/drafts/draft-store.ts'
import { newest, withSeen } from './seen-lines.ts'
import type { LineKey, SeenLines } from './seen-lines.ts'

const MOST_REPORTS = 500
const listeners = new Set<() => void>()
let current: SeenLines = {}
/** Whose marks these are; another person on the same machine begins anew. */
let owner = ''
/** Before what was kept has come, nothing is written: it would be written over. */
let hasCome = false

/** The lines seen so far, the same on every page and kept on this machine. */
export function useSeenLines(): { readonly seen: SeenLines; readonly markSeen: (line: LineKey) => void } {
  const { memberId } = useMe()
  const seen = useSyncExternalStore(subscribe, () => current)
  useEffect(() => void loadFor(memberId), [memberId])
  return { seen: owner === memberId ? seen : {}, markSeen: line => markSeen(memberId, line) }
}

async function loadFor(memberId: string): Promise<void> {
  if (owner === memberId) return
  owner = memberId
  current = {}
  hasCome = false
  const kept = await quietly(() => get<SeenLines>(keyOf(memberId)))
  if (owner !== memberId) return
  const meanwhile = current
  hasCome = true
  change(Object.entries(meanwhile).reduce((all, [reportId, lines]) => ({ ...all, [reportId]: { ...all[reportId], ...lines } }), kept ?? {}))
  if (Object.keys(meanwhile).length > 0) keep(memberId)
}

function markSeen(memberId: string, line: LineKey): void {
  if (owner !== memberId || current[line.reportId]?.[line.taskId] === line.version) return
  change(newest(withSeen(current, line), MOST_REPORTS))
  if (hasCome) keep(memberId)
}

function keep(memberId: string): void {
  void quietly(() => set(keyOf(memberId), current))
}

function change(next: SeenLines): void {
  current = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function keyOf(memberId: string): string {
  return `sauro.seen/${memberId}`
}
