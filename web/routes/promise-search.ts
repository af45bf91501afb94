import { PROMISE_LISTS } from '#domain/promise/promise-list.ts'
import type { PromiseListKind } from '#domain/promise/promise-list.ts'
import { isMonth } from '#domain/shared/calendar.ts'
import type { Month } from '#domain/shared/calendar.ts'
import { readTexts } from './read-texts.ts'

/** The filters of the book of promises, as they stand in the address. */
export type PromiseSearch = {
  tim?: string
  donvi?: string
  nhiemvu?: string
  trangthai?: PromiseListKind
  tu?: Month
  den?: Month
}

/** Takes what an address may hold; anything else is left out. */
export function readPromiseSearch(search: Readonly<Record<string, unknown>>): PromiseSearch {
  const state = PROMISE_LISTS.find(item => item === search['trangthai'])
  const { tu, den, ...texts } = readTexts(search, ['tim', 'donvi', 'nhiemvu', 'tu', 'den'])
  return {
    ...texts,
    ...(state !== undefined && { trangthai: state }),
    ...(tu !== undefined && isMonth(tu) && { tu }),
    ...(den !== undefined && isMonth(den) && { den }),
  }
}
