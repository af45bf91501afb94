import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DirectiveDraft } from '#contract/work/directive-routes.ts'
import { directiveWords } from '../../../i18n/directive-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMay } from '../../access/api/use-me.ts'
import { waitingDraftsQuery } from '../api/directives-query.ts'
import { useCloseDraft } from '../api/use-directive.ts'
import { ReasonForm } from '../parts/reason-form.tsx'
import { SourceLink } from './source-link.tsx'
import classes from './waiting-drafts.module.css'

/** What the office prepared and no leader has decided on; nothing while there is none. */
export function WaitingDrafts() {
  const { drafts } = useWords(directiveWords)
  const query = useInfiniteQuery(waitingDraftsQuery)
  const items = query.data?.pages.flatMap(page => page.items) ?? []
  if (query.error !== null) return <ProblemMessage error={query.error} onRetry={() => void query.refetch()} />
  if (items.length === 0) return null
  return (
    <Panel heading={drafts.heading(query.data?.pages[0]?.total ?? items.length)}>
      <ul className={classes.list}>
        {items.map(draft => (
          <WaitingDraft key={draft.draftId} draft={draft} />
        ))}
      </ul>
      {query.hasNextPage && (
        <ActionButton variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {drafts.more}
        </ActionButton>
      )}
    </Panel>
  )
}

function WaitingDraft({ draft }: { readonly draft: DirectiveDraft }) {
  return (
    <li className={classes.draft}>
      <p className={classes.title}>
        {draft.content.title} · {draft.unitName}
      </p>
      <p>“{draft.content.instruction}”</p>
      <p className={classes.note}>
        <SourceLink source={draft.source} /> · <Prepared draft={draft} />
      </p>
      <DraftSteps draft={draft} />
    </li>
  )
}

function Prepared({ draft }: { readonly draft: DirectiveDraft }) {
  const { drafts } = useWords(directiveWords)
  return drafts.by(draft.preparedByName, formatMoment(draft.preparedAt))
}

/** A leader gives or declines it; whoever prepared it takes it back. */
function DraftSteps({ draft }: { readonly draft: DirectiveDraft }) {
  const { drafts } = useWords(directiveWords)
  const mayGive = useMay('work.direct')
  const [isDeclining, setIsDeclining] = useState(false)
  const close = useCloseDraft()
  const { draftId, version } = draft
  if (isDeclining)
    return (
      <ReasonForm
        label={drafts.declineReason}
        send={drafts.decline}
        error={close.error}
        isSending={close.isPending}
        onClose={() => setIsDeclining(false)}
        onSend={reason => close.mutate({ draftId, version, reason })}
      />
    )
  return (
    <div className={`${classes.steps} no-print`}>
      {mayGive && (
        <LinkButton to="/chi-dao/moi" search={{ duthao: draftId }}>
          {drafts.decide}
        </LinkButton>
      )}
      {mayGive && !draft.isOwn && (
        <ActionButton variant="default" onClick={() => setIsDeclining(true)}>
          {drafts.decline}
        </ActionButton>
      )}
      {draft.isOwn && (
        <ConfirmButton
          label={drafts.withdraw}
          question={drafts.withdrawAsk}
          confirmLabel={drafts.withdrawYes}
          loading={close.isPending}
          onConfirm={() => close.mutate({ draftId, version, reason: '' })}
        />
      )}
      {close.error !== null && <ProblemMessage error={close.error} />}
    </div>
  )
}
