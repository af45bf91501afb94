import type { FileAnalysis } from '#application/ports/evidence-analyser.ts'

/** What the child is asked: one file, and the same picture as another program unpacked it where it cannot itself. */
export type AnalysisTask = { readonly turn: number; readonly mime: string; readonly bytes: Uint8Array; readonly decoded?: Uint8Array }

export type AnalysisAnswer = { readonly turn: number; readonly analysis?: FileAnalysis; readonly reason?: string }

export function isAnalysisAnswer(message: unknown): message is AnalysisAnswer {
  return typeof message === 'object' && message !== null && 'turn' in message && ('analysis' in message || 'reason' in message)
}
