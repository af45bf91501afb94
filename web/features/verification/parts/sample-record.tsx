import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Redone, redoSample } from '#domain/verification/sample-record.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { verificationWords } from '../../../i18n/verification-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { sampleRecordQuery } from '../api/verification-query.ts'
import { sha256 } from '../sha-256.ts'
import classes from './sample-record.module.css'

/** The published record of a draw, with which this browser draws again by itself. */
export function SampleRecordView({ drawId }: { readonly drawId: string }) {
  const { record: words } = useWords(verificationWords)
  const { data: record, error, refetch } = useQuery(sampleRecordQuery(drawId))
  const [redone, setRedone] = useState<Redone | null>(null)
  if (record === undefined) return error === null ? <LoadingState /> : <ProblemMessage error={error} onRetry={() => void refetch()} />
  const facts = [
    [words.words, record.words],
    [words.nonce, record.nonce],
    [words.auditHead, record.auditHead],
    [words.population, String(record.population.length)],
    [words.populationHash, record.populationHash],
    [words.seed, record.seed],
    [words.algorithm, record.algorithm],
  ] as const
  return (
    <>
      <p>{words.what}</p>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
      <div className={`${classes.actions} no-print`}>
        <ActionButton onClick={() => setRedone(redoSample(record, sha256))}>{words.redo}</ActionButton>
        <a
          href={fileAddress('getSampleRecord', { params: { drawId } })}
          download={`chon-ngau-nhien-${record.month}-${record.ordinal}.json`}
        >
          {words.download}
        </a>
        <span>{words.command}</span>
      </div>
      <div role="status">
        {redone !== null && redone.wrong.length === 0 && <p className={classes.result}>{words.same(redone.drawn.length)}</p>}
        {redone !== null && redone.wrong.length > 0 && (
          <p className={classes.result}>
            {words.differs} {redone.wrong.map(part => words.wrong[part]).join('; ')}
          </p>
        )}
      </div>
    </>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className={classes.code}>{value}</dd>
    </>
  )
}
