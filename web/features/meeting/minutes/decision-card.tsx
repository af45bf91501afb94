import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { MeetingDecision, MeetingDetail } from '#contract/meeting/meeting-shapes.ts'
import { DECISION_KINDS } from '#domain/meeting/decision.ts'
import { callApi } from '../../../api/call-api.ts'
import { meetingWords } from '../../../i18n/meeting-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMe } from '../../access/api/use-me.ts'
import { WorkState } from '../../work/parts/work-state.tsx'
import { keepDecision } from '../api/meetings-query.ts'
import { useAssignDecision, useRemoveDecision } from '../api/use-decision.ts'
import { contentOf } from './decision-content.ts'
import type { DecisionDraft } from './decision-content.ts'
import { SaveLine } from './save-line.tsx'
import { useAutosave } from './use-autosave.ts'
import { WorkOfDecision } from './work-of-decision.tsx'
import classes from './minutes.module.css'

type Props = { readonly meeting: MeetingDetail; readonly decision: MeetingDecision; readonly mayMinute: boolean }

/** One decision: open while the meeting runs and it has not become work, else as it stands. */
export function DecisionCard({ meeting, decision, mayMinute }: Props) {
  return mayMinute && decision.workItemId === null ? (
    <OpenDecision meeting={meeting} decision={decision} />
  ) : (
    <FixedDecision decision={decision} />
  )
}

export function FixedDecision({ decision }: { readonly decision: MeetingDecision }) {
  const words = useWords(meetingWords)
  const { workItemId, workState } = decision
  return (
    <div className={classes.card}>
      <div className={classes.top}>
        <strong>
          {words.screen.numbered(decision.ordinal)} · {words.decisionKinds[decision.kind]}
        </strong>
        {workState !== null && <WorkState state={workState} />}
      </div>
      <p className={classes.text}>{decision.text}</p>
      {workItemId !== null && (
        <div className={classes.buttons}>
          <span>{[decision.unitName, decision.headName].filter(name => name !== '').join(', ')}</span>
          <Link to="/viec-cu-the/$workItemId" params={{ workItemId }}>
            {words.page.toWork}
          </Link>
        </div>
      )}
    </div>
  )
}

function OpenDecision({ meeting, decision }: Omit<Props, 'mayMinute'>) {
  const words = useWords(meetingWords)
  const queries = useQueryClient()
  const me = useMe()
  const { meetingId } = meeting
  const { decisionId } = decision
  const assign = useAssignDecision(meetingId)
  const remove = useRemoveDecision(meetingId)
  const saving = useAutosave<DecisionDraft>({
    key: `sauro.decision/${me.memberId}/${decisionId}`,
    stored: { value: contentOf(decision), version: decision.version },
    send: async (body, version) => {
      keepDecision(queries, meetingId, await callApi('saveMeetingDecision', { params: { meetingId, decisionId }, ifMatch: version, body }))
    },
    latest: async () => {
      const found = (await callApi('getMeeting', { params: { meetingId } })).decisionList.find(other => other.decisionId === decisionId)
      if (found === undefined) throw new Error('The decision is gone')
      return { value: contentOf(found), version: found.version }
    },
  })
  const { value, saver } = saving
  const change = (part: Partial<DecisionDraft>) => saver.change({ ...value, ...part })
  const isWork = value.kind === 'work'
  const give = (asProposed: boolean) => void saver.flush().then(() => assign.mutate({ decisionId, version: saver.version(), asProposed }))

  return (
    <div className={classes.card}>
      <div className={classes.top}>
        <strong>{words.screen.numbered(decision.ordinal)}</strong>
        <SaveLine {...saving} sayTheirs={other => other.text} onChoose={mine => saver.choose(mine)} />
      </div>
      <PlainArea
        id={`decision-${decisionId}`}
        label={words.screen.text}
        value={value.text}
        rows={2}
        maxLength={2000}
        onChange={text => change({ text })}
      />
      <PlainSelect
        id={`kind-${decisionId}`}
        label={words.screen.kind}
        value={value.kind}
        onChange={kind => change({ kind: DECISION_KINDS.find(known => known === kind) ?? value.kind })}
      >
        {DECISION_KINDS.map(kind => (
          <option key={kind} value={kind}>
            {words.decisionKinds[kind]}
          </option>
        ))}
      </PlainSelect>
      {isWork && <WorkOfDecision meeting={meeting} decision={decision} value={value} onChange={change} />}
      {assign.error !== null && <ProblemMessage error={assign.error} />}
      {remove.error !== null && <ProblemMessage error={remove.error} />}
      <div className={classes.buttons}>
        {isWork && (
          <>
            <ActionButton loading={assign.isPending} onClick={() => give(false)}>
              {words.screen.assign}
            </ActionButton>
            {decision.missing.length > 0 && (
              <ActionButton variant="default" loading={assign.isPending} onClick={() => give(true)}>
                {words.screen.asProposed}
              </ActionButton>
            )}
          </>
        )}
        <ConfirmButton
          label={words.screen.remove}
          question={words.screen.removeWhat(decision.ordinal)}
          confirmLabel={words.page.remove}
          loading={remove.isPending}
          onConfirm={() => remove.mutate({ decisionId, version: saver.version() })}
        />
      </div>
    </div>
  )
}
