import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { RegisterDetail, RegisterRowAnswer } from '#contract/register/register-shapes.ts'
import { isPersonal } from '#domain/register/register-definition.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { rowsQuery } from '../api/rows-query.ts'
import type { RowsFilter } from '../api/rows-query.ts'
import { valueOf } from '../sheet/row-draft.ts'
import { writtenColumns } from '../sheet/sheet-columns.ts'
import classes from './register-cards.module.css'
import { namesIn, sayCell, sayColumn } from './say-cell.ts'
import { titleOfRow } from './title-of-row.ts'

type Props = {
  readonly register: RegisterDetail
  readonly filter: RowsFilter
  readonly unmasked: ReadonlyMap<string, RegisterRowAnswer>
  /** Told the rows on the page, for whoever asks to see their personal cells. */
  readonly onSight: (rowIds: readonly string[]) => void
}

const CARDS_A_PAGE = 25
/** Of one answer of the server; who looks for more searches. */
const MOST_CARDS = 500
const FACTS_A_CARD = 4

/** The register on the phone: one card a row, more on demand. */
export function RegisterCards({ register, filter, unmasked, onSight }: Props) {
  const words = useWords(registerWords).sheet
  const [pages, setPages] = useState(1)
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...rowsQuery(register.registerId, filter, 0, CARDS_A_PAGE * pages),
    placeholderData: keepPreviousData,
  })
  useEffect(() => {
    onSight((data?.items ?? []).map(row => row.rowId))
  }, [data, onSight])
  if (error !== null) return <ProblemMessage error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <LoadingState />
  return (
    <div aria-busy={isPlaceholderData}>
      <ul className={classes.cards}>
        {data.items.map(row => (
          <li key={row.rowId}>
            <RowCard register={register} row={unmasked.get(row.rowId) ?? row} />
          </li>
        ))}
      </ul>
      {data.items.length < data.total && pages < MOST_CARDS / CARDS_A_PAGE && (
        <ActionButton className={classes.more} variant="default" loading={isPlaceholderData} onClick={() => setPages(pages + 1)}>
          {words.moreCards(data.items.length, data.total)}
        </ActionButton>
      )}
    </div>
  )
}

function RowCard({ register, row }: { readonly register: RegisterDetail; readonly row: RegisterRowAnswer }) {
  const words = useWords(registerWords)
  const language = useLanguage()
  const names = namesIn(register, row.titles)
  const facts = writtenColumns(register.definition, words.neighbourhood)
    .filter(column => column.code !== register.definition.title)
    .flatMap(column => {
      const value = valueOf(row, column.code)
      if (value === null) return []
      const isMasked = row.masked.includes(column.code)
      return [{ column, text: isMasked ? String(value) : sayCell(column, value, names, language), isLast: isPersonal(column) }]
    })
    .toSorted((one, other) => Number(one.isLast) - Number(other.isLast))
  return (
    <article className={classes.card}>
      <h2 className={classes.title}>
        <Link to="/so/$registerId/dong/$rowId" params={{ registerId: register.registerId, rowId: row.rowId }}>
          {row.ordinal}. {titleOfRow(register, row, language)}
        </Link>
      </h2>
      <dl className={classes.facts}>
        {facts.slice(0, FACTS_A_CARD).map(({ column, text }) => (
          <div key={column.code}>
            <dt>{sayColumn(column)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {row.owesEvidence && <p className={classes.owes}>{words.sheet.owes}</p>}
    </article>
  )
}
