import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { TargetDetail } from '#contract/target/figure-shapes.ts'
import { sayAmount } from '#domain/target/say-figure.ts'
import type { Answer } from '../../../api/api-routes.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ChoiceRow } from '../../../ui/choice-row.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { ROWS_A_PAGE, targetRowsQuery } from '../api/target-rows-query.ts'
import { nameOfPart } from '../name-of-part.ts'
import type { Part } from '../name-of-part.ts'
import classes from './provenance.module.css'
import { SourceRows } from './source-rows.tsx'

type Props = { readonly target: TargetDetail; readonly part: Part; readonly onClose: () => void }

/** The rows behind one number, page by page, as the reader may see them. */
export function TargetRows({ target, part, onClose }: Props) {
  const { rows: words, page: pageWords } = useWords(targetWords)
  const [source, setSource] = useState(0)
  const [page, setPage] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const asked = { part, source, asOf: target.asOf }
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...targetRowsQuery(target.targetId, asked, page),
    placeholderData: keepPreviousData,
  })
  return (
    <section className={classes.rows} aria-label={words.heading(pageWords[nameOfPart(target, part)])}>
      <div className={classes.top}>
        <h3 ref={heading} tabIndex={-1}>
          {words.heading(pageWords[nameOfPart(target, part)])}
        </h3>
        <ActionButton variant="default" onClick={onClose}>
          {words.close}
        </ActionButton>
      </div>
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingState />}
      {data !== undefined && (
        <div aria-busy={isPlaceholderData}>
          {data.sources.length > 1 && (
            <ChoiceRow
              label={words.source}
              value={String(source)}
              options={data.sources.map((item, place) => ({ value: String(place), text: item.name }))}
              onChange={chosen => {
                setSource(Number(chosen))
                setPage(0)
              }}
            />
          )}
          <RowsAnswer answer={data} />
          <Pager page={page} total={data.total} onChange={setPage} />
        </div>
      )}
    </section>
  )
}

function RowsAnswer({ answer }: { readonly answer: Answer<'listTargetRows'> }) {
  const { rows: words } = useWords(targetWords)
  const language = useLanguage()
  const chosen = answer.sources[answer.source]
  const count = sayAmount(answer.total, '', language)
  const isUnits = chosen?.registerId === null
  return (
    <>
      <p role="status" className={classes.line}>
        {chosen !== undefined && `${chosen.name}: `}
        {isUnits ? words.units(count) : words.total(count)}
      </p>
      {answer.countsOnly && <p className={classes.line}>{words.closed}</p>}
      {!answer.countsOnly && answer.total === 0 && <p className={classes.line}>{words.none}</p>}
      {answer.units.length > 0 && (
        <ul className={classes.units}>
          {answer.units.map(unit => (
            <li key={unit.unitId}>{unit.name}</li>
          ))}
        </ul>
      )}
      {typeof chosen?.registerId === 'string' && answer.rows.length > 0 && <SourceRows registerId={chosen.registerId} rows={answer.rows} />}
    </>
  )
}

type PagerProps = { readonly page: number; readonly total: number; readonly onChange: (page: number) => void }

function Pager({ page, total, onChange }: PagerProps) {
  const { rows: words } = useWords(targetWords)
  const pages = Math.max(1, Math.ceil(total / ROWS_A_PAGE))
  if (pages === 1) return null
  return (
    <div className={classes.pages}>
      <ActionButton variant="default" disabled={page === 0} onClick={() => onChange(page - 1)}>
        {words.previous}
      </ActionButton>
      <span>{words.page(page + 1, pages)}</span>
      <ActionButton variant="default" disabled={page + 1 >= pages} onClick={() => onChange(page + 1)}>
        {words.next}
      </ActionButton>
    </div>
  )
}
