import { useEffect, useState } from 'react'
import type { QueueReport } from '#contract/review/review-routes.ts'
import { useMe } from '../../access/api/use-me.ts'
import type { ReviewMarks } from '../../report/review/review-marks.ts'
import { readReviewMarks } from '../../report/review/use-review-marks.ts'

/** What the reviewer has marked in these reports without sending it, by report; undefined until it was read. */
export function useKeptMarks(reports: readonly QueueReport[]): ReadonlyMap<string, ReviewMarks> | undefined {
  const { memberId } = useMe()
  const asked = reports.map(({ reportId, version }) => `${reportId} ${version}`).join('\n')
  const [read, setRead] = useState<{ readonly asked: string; readonly marks: ReadonlyMap<string, ReviewMarks> }>()
  useEffect(() => {
    let isAsked = true
    const keys = asked.split('\n').flatMap(text => {
      const [reportId, version] = text.split(' ')
      return reportId === undefined || version === undefined ? [] : [{ memberId, reportId, version: Number(version) }]
    })
    void Promise.all(keys.map(async key => [key.reportId, await readReviewMarks(key)] as const)).then(
      found => isAsked && setRead({ asked, marks: new Map(found) }),
    )
    return () => {
      isAsked = false
    }
  }, [asked, memberId])
  return read?.asked === asked ? read.marks : undefined
}
