import type { LedgerEntry } from '#contract/evidence/evidence-shapes.ts'

/** For tests: what the server says of a file that has just arrived. */
export const JUST_ARRIVED: Pick<LedgerEntry, 'state' | 'stateReason' | 'checkedBy' | 'checkedAt' | 'version' | 'file' | 'signs'> = {
  state: 'unchecked',
  stateReason: '',
  checkedBy: null,
  checkedAt: null,
  version: 1,
  file: {
    scanState: 'unchecked',
    scanNote: '',
    scannedAt: null,
    analysis: 'waiting',
    preview: 'waiting',
    takenAt: null,
    width: null,
    height: null,
    pageCount: null,
    textNumber: null,
    textDate: null,
  },
  signs: [],
}
