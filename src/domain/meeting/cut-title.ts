import { tidyText } from '../shared/vietnamese-text.ts'

/** As long as a line of an agenda and the title of a work item may be. */
export const LONGEST_MEETING_TITLE = 300

/** A text as a title: whole where it fits, else cut at a word. */
export function cutTitle(text: string): string {
  const tidy = tidyText(text)
  if (tidy.length <= LONGEST_MEETING_TITLE) return tidy
  const cut = tidy.slice(0, LONGEST_MEETING_TITLE - 1)
  const end = cut.lastIndexOf(' ')
  return `${end > LONGEST_MEETING_TITLE / 2 ? cut.slice(0, end) : cut}…`
}
