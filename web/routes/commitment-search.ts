import { COMMITMENT_STATUSES } from '#domain/commitment/commitment.ts'

const STATES = ['none', ...COMMITMENT_STATUSES] as const

export type CommitmentSearch = { tim?: string; trangthai?: (typeof STATES)[number] }

/** The filters of the list as they stand in the address. */
export function readCommitmentSearch(search: Readonly<Record<string, unknown>>): CommitmentSearch {
  const state = STATES.find(word => word === search['trangthai'])
  const text = search['tim']
  return {
    ...(typeof text === 'string' && text !== '' ? { tim: text.slice(0, 100) } : {}),
    ...(state === undefined ? {} : { trangthai: state }),
  }
}
