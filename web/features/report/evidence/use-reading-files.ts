import { useEffect } from 'react'
import type { EvidenceAnswer } from '#contract/report/report-routes.ts'
import { isBeingRead } from '../../evidence/shown-evidence.ts'
import { readReportAgain } from '../api/report-query.ts'

const LOOK_AGAIN_MILLISECONDS = 3000
/** A file that takes longer shows its picture at the next visit. */
const MOST_LOOKS = 20

/** While the server reads files that have just arrived, the report is read again until their pictures and signs are there. */
export function useReadingFiles(reportId: string, evidence: readonly EvidenceAnswer[]): void {
  const waiting = evidence
    .filter(isBeingRead)
    .map(item => item.evidenceId)
    .join(' ')
  useEffect(() => {
    if (waiting === '') return
    let looks = 0
    const timer = setInterval(() => {
      looks += 1
      if (looks > MOST_LOOKS) clearInterval(timer)
      else void readReportAgain(reportId)
    }, LOOK_AGAIN_MILLISECONDS)
    return () => clearInterval(timer)
  }, [reportId, waiting])
}
