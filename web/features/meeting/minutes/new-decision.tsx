import { del, get, set } from 'idb-keyval'
import { useEffect, useState } from 'react'
import { DECISION_KINDS } from '#domain/meeting/decision.ts'
import { ApiProblem, OFFLINE } from '../../../api/api-problem.ts'
import { meetingWords } from '../../../i18n/meeting-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMe } from '../../access/api/use-me.ts'
import { useAddDecision } from '../api/use-decision.ts'
import classes from './minutes.module.css'

/** The words first, then what they are: work, conclusion or note. What is typed stays on this machine until it has arrived. */
export function NewDecision({ meetingId, itemId }: { readonly meetingId: string; readonly itemId: string }) {
  const words = useWords(meetingWords)
  const me = useMe()
  const key = `sauro.decision/${me.memberId}/${itemId}`
  const [text, setText] = useState('')
  const add = useAddDecision(meetingId, itemId, () => {
    setText('')
    void del(key).catch(() => undefined)
  })
  const isOffline = add.error instanceof ApiProblem && add.error.code === OFFLINE

  useEffect(() => {
    get<string>(key).then(
      kept => kept !== undefined && setText(typed => (typed === '' ? kept : typed)),
      () => undefined,
    )
  }, [key])

  function change(typed: string): void {
    setText(typed)
    void set(key, typed).catch(() => undefined)
  }

  return (
    <div className={classes.card}>
      <PlainArea id={`new-decision-${itemId}`} label={words.screen.newDecision} value={text} rows={2} maxLength={2000} onChange={change} />
      {isOffline && (
        <p className={classes.text} role="status">
          {words.save.offline}
        </p>
      )}
      {add.error !== null && !isOffline && <ProblemMessage error={add.error} />}
      <div className={classes.buttons}>
        {DECISION_KINDS.map(kind => (
          <ActionButton
            key={kind}
            variant={kind === 'work' ? 'filled' : 'default'}
            loading={add.isPending}
            disabled={text.trim() === ''}
            onClick={() => add.mutate({ kind, text })}
          >
            {words.screen.add(words.decisionKinds[kind].toLowerCase())}
          </ActionButton>
        ))}
      </div>
    </div>
  )
}
