import { Button, Progress, TextInput } from '@mantine/core'
import { useState } from 'react'
import { setupWords } from '../../../i18n/setup-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useDemonstration } from '../api/use-demonstration.ts'
import classes from './start-choice.module.css'

type Props = { readonly code: string; readonly onCode: (code: string) => void; readonly onNewWard: () => void }

/** The two ways in. The code comes with the address the server printed; it is asked for only when it did not. */
export function StartChoice({ code, onCode, onNewWard }: Props) {
  const words = useWords(setupWords)
  const [codeGiven] = useState(code !== '')
  const [attempt, setAttempt] = useState(0)
  const demonstration = useDemonstration(code.trim())
  const missing = attempt > 0 && code.trim() === ''

  function go(way: () => void): void {
    if (code.trim() === '') setAttempt(attempt + 1)
    else way()
  }

  if (demonstration.percent !== null && demonstration.error === null) return <Loading percent={demonstration.percent} />
  return (
    <>
      <p className={classes.lead}>{words.lead}</p>
      <ErrorSummary errors={missing ? [{ fieldId: 'setup-code', text: words.codeMissing }] : []} attempt={attempt} />
      {demonstration.error !== null && <ProblemMessage error={demonstration.error} />}
      {(!codeGiven || demonstration.error !== null) && (
        <TextInput
          id="setup-code"
          label={words.code}
          description={words.codeHint}
          value={code}
          maw="26rem"
          mb="lg"
          autoComplete="off"
          error={missing ? words.codeMissing : undefined}
          onChange={event => onCode(event.currentTarget.value)}
        />
      )}
      <div className={classes.ways}>
        <section className={classes.way}>
          <h2>{words.newTitle}</h2>
          <p>{words.newWhat}</p>
          <Button size="lg" onClick={() => go(onNewWard)}>
            {words.newButton}
          </Button>
        </section>
        <section className={classes.way}>
          <h2>{words.tryTitle}</h2>
          <p>{words.tryWhat}</p>
          <Button size="lg" variant="default" onClick={() => go(demonstration.start)}>
            {words.tryButton}
          </Button>
        </section>
      </div>
    </>
  )
}

function Loading({ percent }: { readonly percent: number }) {
  const words = useWords(setupWords)
  return (
    <Notice tone="plain" heading={words.loading(percent)}>
      <Progress value={percent} size="lg" aria-label={words.loading(percent)} />
      <p>{words.loadingWhat}</p>
    </Notice>
  )
}
