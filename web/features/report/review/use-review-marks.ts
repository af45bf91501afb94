import { del, get, set } from 'idb-keyval'
import { useEffect, useState } from 'react'
import { useMe } from '../../access/api/use-me.ts'
import { quietly } from '../drafts/draft-store.ts'
import type { LineMark, ReviewMarks } from './review-marks.ts'
import { withMark } from './review-marks.ts'

type Kept = { readonly marks: ReviewMarks }
/** Whose marks of which report in which version. */
export type MarksKey = { readonly memberId: string; readonly reportId: string; readonly version: number }

/** The reviewer's marks, kept on this machine until the review is sent. `version` is the report's: marks of an older one are not put back. */
export function useReviewMarks(reportId: string, version: number) {
  const { memberId } = useMe()
  const key = keyOf({ memberId, reportId, version })
  const [marks, setMarks] = useState<ReviewMarks>({})
  useEffect(() => {
    void quietly(() => get<Kept>(key)).then(kept => kept !== undefined && setMarks(current => ({ ...kept.marks, ...current })))
  }, [key])
  const mark = (taskId: string, given: LineMark | undefined) => {
    const next = withMark(marks, taskId, given)
    setMarks(next)
    void quietly(() => set(key, { marks: next }))
  }
  const forget = () => void quietly(() => del(key))
  return { marks, mark, forget }
}

/** The marks kept of a report that is not open; none when there are none. */
export async function readReviewMarks(key: MarksKey): Promise<ReviewMarks> {
  return (await quietly(() => get<Kept>(keyOf(key))))?.marks ?? {}
}

/** Marks one line of a report that is about to be opened. */
export async function keepReviewMark(key: MarksKey, taskId: string, mark: LineMark): Promise<void> {
  const marks = withMark(await readReviewMarks(key), taskId, mark)
  await quietly(() => set(keyOf(key), { marks }))
}

function keyOf({ memberId, reportId, version }: MarksKey): string {
  return `sauro.review/${memberId}/${reportId}/${version}`
}
