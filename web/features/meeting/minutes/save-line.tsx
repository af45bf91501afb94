import { meetingWords } from '../../../i18n/meeting-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import type { AutosavePhase, Stored } from './autosaver.ts'
import classes from './minutes.module.css'

type Props<Value> = {
  readonly phase: AutosavePhase
  readonly problem: unknown
  readonly theirs: Stored<Value> | null
  readonly sayTheirs: (value: Value) => string
  readonly onChoose: (mine: boolean) => void
}

/** How saving stands; where somebody else wrote meanwhile, both and one choice. */
export function SaveLine<Value>({ phase, problem, theirs, sayTheirs, onChoose }: Props<Value>) {
  const { save } = useWords(meetingWords)
  if (theirs !== null)
    return (
      <div className={classes.conflict} role="alert">
        <strong>{save.conflict}</strong>
        <p>{save.theirs(sayTheirs(theirs.value))}</p>
        <ActionButton onClick={() => onChoose(true)}>{save.takeMine}</ActionButton>
        <ActionButton variant="default" onClick={() => onChoose(false)}>
          {save.takeTheirs}
        </ActionButton>
      </div>
    )
  if (phase === 'failed') return <ProblemMessage error={problem} />
  return (
    <span className={classes.stamp} data-phase={phase} role="status">
      {save[phase]}
    </span>
  )
}
