import { MEETING_STATES } from '#domain/meeting/meeting.ts'
import type { MeetingState } from '#domain/meeting/meeting.ts'
import { readTexts } from './read-texts.ts'

/** The filters of the list of meetings, as they stand in the address. */
export type MeetingSearch = { tim?: string; trangthai?: MeetingState }

/** Takes what an address may hold; anything else is left out. */
export function readMeetingSearch(search: Readonly<Record<string, unknown>>): MeetingSearch {
  const state = MEETING_STATES.find(item => item === search['trangthai'])
  return { ...readTexts(search, ['tim']), ...(state !== undefined && { trangthai: state }) }
}

/** Which item the screen shows. */
export type ScreenSearch = { muc?: string }

export function readScreenSearch(search: Readonly<Record<string, unknown>>): ScreenSearch {
  return readTexts(search, ['muc'])
}
