import { WORK_ORIGINS, WORK_STATES } from '#domain/work/work-item.ts'
import type { WorkOrigin, WorkState } from '#domain/work/work-item.ts'
import { readTexts } from './read-texts.ts'

export const WORK_DUE_FILTERS = ['overdue', 'today', 'week', 'without'] as const
export const WORK_ORDERS = ['due', 'task', 'unit', 'newest'] as const
type DueFilter = (typeof WORK_DUE_FILTERS)[number]
type Order = (typeof WORK_ORDERS)[number]
type Search = Readonly<Record<string, unknown>>

/** The filters of the list of work, as they stand in the address. Without `trangthai` everything still to be done. */
export type WorkSearch = {
  tim?: string
  donvi?: string
  nhiemvu?: string
  trangthai?: WorkState | 'open' | 'tatca'
  nguon?: WorkOrigin
  han?: DueFilter
  xep?: Order
  cho?: true
}

/** Takes what an address may hold; anything else is left out. */
export function readWorkSearch(search: Search): WorkSearch {
  const state = (['open', 'tatca', ...WORK_STATES] as const).find(item => item === search['trangthai'])
  const origin = WORK_ORIGINS.find(item => item === search['nguon'])
  const due = WORK_DUE_FILTERS.find(item => item === search['han'])
  const order = WORK_ORDERS.find(item => item === search['xep'])
  return {
    ...readTexts(search, ['tim', 'donvi', 'nhiemvu']),
    ...(state !== undefined && { trangthai: state }),
    ...(origin !== undefined && { nguon: origin }),
    ...(due !== undefined && { han: due }),
    ...(order !== undefined && { xep: order }),
    ...(search['cho'] === true && { cho: true as const }),
  }
}

/** `?nhiemvu=`: the task that new work is set for. */
export function readNewWorkSearch(search: Search): { nhiemvu?: string } {
  return typeof search['nhiemvu'] === 'string' ? { nhiemvu: search['nhiemvu'] } : {}
}
