import { useState } from 'react'
import type { LedgerEntry } from '#contract/evidence/evidence-shapes.ts'
import { evidenceLedgerWords } from '../../../../i18n/evidence-ledger-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { useCheckMany } from '../api/use-check-evidence.ts'
import classes from './check-many.module.css'
import { RejectForm } from './reject-form.tsx'

type Props = {
  readonly seen: readonly LedgerEntry[]
  readonly chosen: readonly LedgerEntry[]
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

/** One verdict for the chosen files; stays in sight at the foot of the list. */
export function CheckMany({ seen, chosen, onChoose }: Props) {
  const words = useWords(evidenceLedgerWords)
  const [isRejecting, setIsRejecting] = useState(false)
  const checking = useCheckMany(() => {
    setIsRejecting(false)
    onChoose(new Set())
  })
  const { data, isPending } = checking
  return (
    <section className={`${classes.bar} no-print`} aria-label={words.checking}>
      {data !== undefined && data.done > 0 && <Notice tone="good">{words.done(data.done)}</Notice>}
      {data !== undefined && data.failed.length > 0 && <Notice tone="error">{words.notDone(data.failed.join('; '))}</Notice>}
      <p className={classes.count} role="status">
        {words.chosen(chosen.length)}
      </p>
      {isRejecting ? (
        <RejectForm
          label={words.rejectMany(chosen.length)}
          loading={isPending}
          onReject={reason => checking.mutate({ many: chosen, verdict: { state: 'rejected', reason } })}
          onCancel={() => setIsRejecting(false)}
        />
      ) : (
        <div className={classes.buttons}>
          <ActionButton
            variant="good"
            disabled={chosen.length === 0}
            loading={isPending}
            onClick={() => checking.mutate({ many: chosen, verdict: { state: 'checked' } })}
          >
            {words.acceptMany(chosen.length)}
          </ActionButton>
          <ActionButton variant="danger" disabled={chosen.length === 0} onClick={() => setIsRejecting(true)}>
            {words.rejectMany(chosen.length)}
          </ActionButton>
          <ActionButton variant="default" onClick={() => onChoose(new Set(seen.map(item => item.evidenceId)))}>
            {words.chooseSeen(seen.length)}
          </ActionButton>
          {chosen.length > 0 && (
            <ActionButton variant="quiet" onClick={() => onChoose(new Set())}>
              {words.chooseNone}
            </ActionButton>
          )}
        </div>
      )}
    </section>
  )
}
