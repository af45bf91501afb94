import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PROOF_PART_WORDS, groupHash } from '#domain/words/proof-words.ts'
import { proofWords } from '../../../i18n/proof-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { proofQuery } from '../api/proof-query.ts'
import { useVerification } from '../api/use-verification.ts'
import { DaySeals } from '../parts/day-seals.tsx'
import { LastProof } from '../parts/last-proof.tsx'
import { sayCount } from '../../register/parts/say-count.ts'
import classes from './proof-page.module.css'

/** Whether everything is as it was sealed: the last verification, a new one, and the codes of past days. */
export function ProofPage() {
  const words = useWords(proofWords)
  const language = useLanguage()
  const [quick, setQuick] = useState(false)
  const { data, error, refetch } = useQuery(proofQuery)
  const { run, progress } = useVerification()
  const step = progress && words.step(PROOF_PART_WORDS[progress.part][language], sayCount(progress.done, language))
  return (
    <>
      <PageTitle
        title={words.title}
        subtitle={words.what}
        actions={
          <ActionButton variant="default" onClick={() => window.print()}>
            {words.print}
          </ActionButton>
        }
      />
      <div className={`${classes.start} no-print`}>
        <ActionButton loading={run.isPending} onClick={() => run.mutate(quick)}>
          {words.run}
        </ActionButton>
        <PlainCheck label={words.quick} checked={quick} onChange={setQuick} />
      </div>
      {run.isPending && <LoadingState what={step === undefined ? words.running : `${words.running}. ${step}`} />}
      {run.error !== null && <ProblemMessage error={run.error} onRetry={() => run.mutate(quick)} />}
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingState />}
      {data !== undefined && !run.isPending && <LastProof last={data.last} />}
      <DaySeals />
      {data !== undefined && (
        <p className={classes.end}>
          {words.end(sayCount(data.end.sequence, language))} · {groupHash(data.end.hash)}
        </p>
      )}
    </>
  )
}
