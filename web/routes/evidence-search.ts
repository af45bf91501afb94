import { EVIDENCE_KINDS } from '#domain/evidence/evidence-kind.ts'
import type { EvidenceKind } from '#domain/evidence/evidence-kind.ts'
import { EVIDENCE_SIGN_CODES } from '#domain/evidence/evidence-signs.ts'
import type { EvidenceSignCode } from '#domain/evidence/evidence-signs.ts'
import { EVIDENCE_STATES } from '#domain/evidence/evidence-state.ts'
import type { EvidenceState } from '#domain/evidence/evidence-state.ts'
import { isMonth } from '#domain/shared/calendar.ts'
import type { Month } from '#domain/shared/calendar.ts'
import { readTexts } from './read-texts.ts'

/** The filters of the evidence ledger, as they stand in the address. `xem`: one file is open. `luoi`: as pictures instead of lines. */
export type EvidenceSearch = {
  tim?: string
  thang?: Month
  donvi?: string
  nhiemvu?: string
  xem?: string
  trangthai?: EvidenceState
  dauhieu?: EvidenceSignCode
  loai?: EvidenceKind
  luoi?: true
}

/** Takes what an address may hold; anything else is left out. */
export function readEvidenceSearch(search: Readonly<Record<string, unknown>>): EvidenceSearch {
  const { thang, ...texts } = readTexts(search, ['tim', 'thang', 'donvi', 'nhiemvu', 'xem'])
  const state = EVIDENCE_STATES.find(item => item === search['trangthai'])
  const sign = EVIDENCE_SIGN_CODES.find(item => item === search['dauhieu'])
  const kind = EVIDENCE_KINDS.find(item => item === search['loai'])
  return {
    ...texts,
    ...(thang !== undefined && isMonth(thang) && { thang }),
    ...(state !== undefined && { trangthai: state }),
    ...(sign !== undefined && { dauhieu: sign }),
    ...(kind !== undefined && { loai: kind }),
    ...(search['luoi'] === true && { luoi: true as const }),
  }
}
