/** Which lines the reviewer has had on the screen, in which version: by report, then by task. */
export type SeenLines = Readonly<Record<string, Readonly<Record<string, number>>>>

export type LineKey = { readonly reportId: string; readonly taskId: string; readonly version: number }
type Waiting = { readonly reportId: string; readonly lines: readonly { readonly taskId: string; readonly version: number }[] }

export function withSeen(seen: SeenLines, { reportId, taskId, version }: LineKey): SeenLines {
  return { ...seen, [reportId]: { ...seen[reportId], [taskId]: version } }
}

/** A line that changed since is not seen. */
export function isSeen(seen: SeenLines, { reportId, taskId, version }: LineKey): boolean {
  return seen[reportId]?.[taskId] === version
}

export function countSeen(seen: SeenLines, { reportId, lines }: Waiting): number {
  return lines.filter(line => isSeen(seen, { reportId, ...line })).length
}

export function isSeenWhole(seen: SeenLines, report: Waiting): boolean {
  return report.lines.length > 0 && countSeen(seen, report) === report.lines.length
}

/** The newest reports only: what was reviewed long ago is forgotten. */
export function newest(seen: SeenLines, most: number): SeenLines {
  return Object.fromEntries(Object.entries(seen).slice(-most))
}
