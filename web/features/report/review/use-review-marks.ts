import { del, get, set } from 'idb-keyval'
import { useEffect, useState } from 'react'
import { useMe } from '../../access/api/use-me.ts'
import { quietly } from '../drafts/draft-store.ts'
import type { LineMark, ReviewMarks } from './review-marks.ts'
import { withMark } from './review-marks.ts'

type Kept = { readonly marks: ReviewMarks }

/** The reviewer's marks, kept on this machine until the review is sent. `version` is the report's: marks of an older one are not put back. */
export function useReviewMarks(reportId: string, version: number) {
  const { memberId } = useMe()
  const key = `sauro.review/${memberId}/${reportId}/${version}`
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
