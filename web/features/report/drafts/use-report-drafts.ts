import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ReportDetail } from '#contract/report/report-routes.ts'
import { useMe } from '../../access/api/use-me.ts'
import type { LineSaver, LineState } from './line-saver.ts'
import { ReportDrafts } from './report-drafts.ts'

/** The report on the desk: restored, sent when the connection is back or the page is hidden, guarded against a closed tab. */
export function useReportDrafts(report: ReportDetail): ReportDrafts {
  const { memberId } = useMe()
  const [drafts] = useState(() => new ReportDrafts(report, memberId))
  // Before the render, so that a line opened by a return has its desk when it is drawn.
  drafts.open(report)
  useEffect(() => drafts.receive(report), [drafts, report])
  useEffect(() => {
    void drafts.restore(report)
    const guard = (event: BeforeUnloadEvent) => drafts.unsent() > 0 && event.preventDefault()
    const back = () => drafts.connectionIsBack()
    const hidden = () => document.visibilityState === 'hidden' && void drafts.flush()
    window.addEventListener('beforeunload', guard)
    window.addEventListener('online', back)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('beforeunload', guard)
      window.removeEventListener('online', back)
      document.removeEventListener('visibilitychange', hidden)
      void drafts.flush()
    }
    // Once a report: what comes later arrives through `receive`.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [drafts])
  return drafts
}

export function useLineState(saver: LineSaver): LineState {
  return useSyncExternalStore(saver.subscribe, saver.read)
}
