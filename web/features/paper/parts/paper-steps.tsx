import { useState } from 'react'
import type { PaperDetail } from '#contract/paper/paper-shapes.ts'
import type { PaperAction } from '#domain/paper/paper.ts'
import { useLoadNew } from '../../../api/use-load-new.ts'
import { paperWords } from '../../../i18n/paper-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import classes from '../../case/parts/case-steps.module.css'
import { ReasonForm } from '../../work/parts/reason-form.tsx'
import { paperQuery } from '../api/papers-query.ts'
import { useMovePaper } from '../api/use-move-paper.ts'
import { AnswerForm } from './answer-form.tsx'
import { ContentForm } from './content-form.tsx'
import { IssueForm } from './issue-form.tsx'

type OpenForm = 'issue' | 'edit' | 'answer' | 'withdraw'
/** In the order they are offered, the likeliest first. */
const FORMS: readonly OpenForm[] = ['answer', 'issue', 'edit', 'withdraw']

/** What this person may do with the paper now; a step that needs words opens its form in place. */
export function PaperSteps({ paper }: { readonly paper: PaperDetail }) {
  const { steps } = useWords(paperWords)
  const [open, setOpen] = useState<OpenForm | null>(null)
  const move = useMovePaper(paper, () => setOpen(null))
  const loadNew = useLoadNew(paperQuery(paper.paperId).queryKey, move)
  const may = (action: PaperAction) => paper.allowedActions.includes(action)
  const forms = FORMS.filter(may)
  const close = () => {
    move.reset()
    setOpen(null)
  }
  return (
    <Panel heading={steps.heading}>
      {open === null && move.error !== null && <ProblemMessage error={move.error} onRetry={() => void loadNew()} />}
      {forms.length === 0 && <p className={classes.nothing}>{steps.nothing}</p>}
      {open !== null ? (
        <OpenStep open={open} paper={paper} move={move} onClose={close} />
      ) : (
        <div className={`${classes.buttons} no-print`}>
          {forms.map((action, index) => (
            <ActionButton
              key={action}
              variant={action === 'withdraw' ? 'danger' : index === 0 ? 'filled' : 'default'}
              onClick={() => setOpen(action)}
            >
              {action === 'withdraw' && paper.state === 'drafted' ? steps.putAside : steps[action]}
            </ActionButton>
          ))}
          {may('redraft') && (
            <ConfirmButton
              label={steps.redraft}
              question={steps.redraftAsk}
              confirmLabel={steps.redraft}
              confirmVariant="filled"
              loading={move.isPending}
              onConfirm={() => move.mutate({ step: 'redraft' })}
            />
          )}
        </div>
      )}
    </Panel>
  )
}

type Move = ReturnType<typeof useMovePaper>
type OpenStepProps = { readonly open: OpenForm; readonly paper: PaperDetail; readonly move: Move; readonly onClose: () => void }

function OpenStep({ open, paper, move, onClose }: OpenStepProps) {
  const { steps } = useWords(paperWords)
  const shared = { error: move.error, isSending: move.isPending, onClose }
  switch (open) {
    case 'issue':
      return <IssueForm {...shared} paper={paper} onSend={body => move.mutate({ step: 'issue', body })} />
    case 'edit':
      return <ContentForm {...shared} paper={paper} onSend={body => move.mutate({ step: 'edit', body })} />
    case 'answer':
      return <AnswerForm {...shared} paper={paper} onSend={body => move.mutate({ step: 'answer', body })} />
    case 'withdraw': {
      const send = paper.state === 'drafted' ? steps.putAside : steps.withdraw
      return (
        <ReasonForm
          {...shared}
          label={steps.withdrawReason}
          send={send}
          onSend={reason => move.mutate({ step: 'withdraw', body: { reason } })}
        />
      )
    }
  }
}
