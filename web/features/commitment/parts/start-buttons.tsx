import type { UnitCommitment } from '#contract/commitment/commitment-routes.ts'
import { commitmentWords } from '../../../i18n/commitment-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useStartCommitment } from '../api/use-commitment-steps.ts'
import classes from './form-actions.module.css'

/** Begins the next version: the first, a mended one, or one that raises or changes the method of what is approved. */
export function StartButtons({ page }: { readonly page: UnitCommitment }) {
  const words = useWords(commitmentWords).page
  const start = useStartCommitment(page.unit.unitId)
  if (!page.allowedActions.includes('start')) return null
  const status = page.current?.status
  return (
    <div className="no-print">
      <div className={classes.buttons}>
        <ActionButton loading={start.isPending} onClick={() => start.mutate('raise')}>
          {status === 'approved' ? words.raise : status === 'returned' ? words.mend : words.begin}
        </ActionButton>
        {status === 'approved' && (
          <ActionButton variant="default" disabled={start.isPending} onClick={() => start.mutate('method')}>
            {words.method}
          </ActionButton>
        )}
      </div>
      {start.error !== null && <ProblemMessage error={start.error} />}
    </div>
  )
}
