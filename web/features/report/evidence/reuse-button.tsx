import { useState } from 'react'
import type { EvidenceAnswer } from '#contract/report/report-routes.ts'
import { evidenceWords } from '../../../i18n/evidence-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { lateModule } from '../../../ui/late-module.ts'

/** Only now and then a file serves another line. */
const useReuse = lateModule(() => import('./reuse-dialog.tsx'))

export type ReuseProps = {
  readonly reportId: string
  readonly taskId: string
  readonly unitId: string
  readonly onReused: (evidence: EvidenceAnswer) => void
}

/** Opens the unit's own files, to attach one without sending it again. */
export function ReuseButton(props: ReuseProps) {
  const words = useWords(evidenceWords)
  const [isOpen, setIsOpen] = useState(false)
  const ReuseDialog = useReuse()?.ReuseDialog
  return (
    <>
      <ActionButton variant="default" disabled={ReuseDialog === undefined} onClick={() => setIsOpen(true)}>
        {words.reuse}
      </ActionButton>
      {isOpen && ReuseDialog !== undefined && <ReuseDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  )
}
