import { useState } from 'react'
import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import { lockWords } from '../../../i18n/lock-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { AskCorrection } from './ask-correction.tsx'
import { CorrectionTable } from './correction-table.tsx'

type Props = { readonly reportId: string; readonly line: ReportLineAnswer; readonly mayAsk: boolean }

/** At a line of a locked period: what was corrected, and the way to ask for it. */
export function LineCorrections({ reportId, line, mayAsk }: Props) {
  const words = useWords(lockWords)
  const [isAsking, setIsAsking] = useState(false)
  if (!mayAsk && line.corrections.length === 0) return null
  return (
    <section aria-label={words.corrections}>
      {line.corrections.length > 0 && (
        <>
          <h3>{words.history}</h3>
          <CorrectionTable items={line.corrections.toReversed()} atLine />
        </>
      )}
      {mayAsk && !isAsking && (
        <p className="no-print">
          <ActionButton variant="default" onClick={() => setIsAsking(true)}>
            {words.ask}
          </ActionButton>
        </p>
      )}
      {isAsking && <AskCorrection reportId={reportId} line={line} onClose={() => setIsAsking(false)} />}
    </section>
  )
}
