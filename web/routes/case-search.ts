import { CASE_AUTHORITIES, CASE_KINDS, CASE_STATES } from '#domain/case/case-file.ts'
import type { CaseAuthority, CaseKind, CaseState } from '#domain/case/case-file.ts'
import { readTexts } from './read-texts.ts'

export const CASE_ORDERS = ['overdue', 'oldest', 'newest'] as const
type Order = (typeof CASE_ORDERS)[number]
type Search = Readonly<Record<string, unknown>>

/** The filters of the list of cases, as they stand in the address. Without `trangthai` whatever is not closed and not rejected. */
export type CaseSearch = {
  tim?: string
  donvi?: string
  trangthai?: CaseState | 'open' | 'pending' | 'tatca'
  loai?: CaseKind
  thamquyen?: CaseAuthority
  xep?: Order
  quahan?: true
}

/** Takes what an address may hold; anything else is left out. */
export function readCaseSearch(search: Search): CaseSearch {
  const state = (['open', 'pending', 'tatca', ...CASE_STATES] as const).find(item => item === search['trangthai'])
  const kind = CASE_KINDS.find(item => item === search['loai'])
  const authority = CASE_AUTHORITIES.find(item => item === search['thamquyen'])
  const order = CASE_ORDERS.find(item => item === search['xep'])
  return {
    ...readTexts(search, ['tim', 'donvi']),
    ...(state !== undefined && { trangthai: state }),
    ...(kind !== undefined && { loai: kind }),
    ...(authority !== undefined && { thamquyen: authority }),
    ...(order !== undefined && { xep: order }),
    ...(search['quahan'] === true && { quahan: true as const }),
  }
}

/** `?nhiemvu=`: the task that a new case is about. */
export function readNewCaseSearch(search: Search): { nhiemvu?: string } {
  return readTexts(search, ['nhiemvu'])
}
