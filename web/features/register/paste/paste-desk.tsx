import { useState } from 'react'
import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { sayCount } from '../parts/say-count.ts'
import { writtenColumns } from '../sheet/sheet-columns.ts'
import type { SheetDesk } from '../sheet/sheet-desk.ts'
import { mapColumns } from './map-columns.ts'
import type { ColumnMap } from './map-columns.ts'
import { PasteBox } from './paste-box.tsx'
import classes from './paste-desk.module.css'
import { PasteMapping } from './paste-mapping.tsx'
import { PasteOutcome } from './paste-outcome.tsx'
import { PasteProblems } from './paste-problems.tsx'
import { PasteTable } from './paste-table.tsx'
import type { PastedRow } from './parse-pasted-table.ts'
import { isBad } from './paste-rows.ts'
import { usePasteBook } from './use-paste-book.ts'

type Props = {
  readonly register: RegisterDetail
  /** Empty: one pastes here first. */
  readonly pasted: readonly PastedRow[]
  /** The column that was chosen in the sheet. */
  readonly column: string
  readonly desk: SheetDesk
  readonly onClose: () => void
}

/** From Excel into the register: what goes where, what is good, what is not and why; mended here, written when one says so. */
export function PasteDesk({ register, pasted, column, desk, onClose }: Props) {
  const words = useWords(registerWords)
  const language = useLanguage()
  const columns = writtenColumns(register.definition, words.neighbourhood)
  const book = usePasteBook(register, desk)
  const [source, setSource] = useState<readonly PastedRow[]>([])
  const [map, setMap] = useState<ColumnMap>({ targets: [], hasHeader: false })
  const [onlyBad, setOnlyBad] = useState(false)
  const [shown, setShown] = useState<string | null>(null)

  function fill(rows: readonly PastedRow[], next: ColumnMap): void {
    setSource(rows)
    setMap(next)
    void book.fill(rows, next)
  }

  // What was pasted into the sheet is laid on the desk once, in the first render.
  const [laid, setLaid] = useState(false)
  if (!laid) {
    setLaid(true)
    if (pasted.length > 0) queueMicrotask(() => fill(pasted, mapColumns(pasted, columns, column)))
  }

  const bad = book.rows.filter(isBad)
  const good = book.rows.length - bad.length
  const used = columns.filter(item => map.targets.includes(item.code) || bad.some(row => row.problems[item.code] !== undefined))
  const isBusy = book.work !== null
  return (
    <>
      <PageTitle
        title={words.paste.title}
        subtitle={register.name}
        actions={
          <ActionButton variant="default" onClick={onClose}>
            {words.paste.back}
          </ActionButton>
        }
      />
      {book.error !== null && <ProblemMessage error={book.error} />}
      {book.result !== null && (
        <PasteOutcome result={book.result} left={book.rows.length} onUndo={() => void book.undo()} onClose={onClose} />
      )}
      {source.length === 0 && pasted.length === 0 && <PasteBox onRows={rows => fill(rows, mapColumns(rows, columns, ''))} />}
      {source.length > 0 && book.result === null && (
        <PasteMapping columns={columns} source={source} map={map} disabled={isBusy} onChange={next => fill(source, next)} />
      )}
      {book.rows.length > 0 && (
        <>
          <div className={classes.counts} role="status">
            <span className={classes.good}>✓ {words.paste.good(sayCount(good, language))}</span>
            <span className={bad.length > 0 ? classes.bad : classes.none}>✗ {words.paste.bad(sayCount(bad.length, language))}</span>
            {book.work !== null && (
              <span className={classes.work}>
                <progress max={book.work.all} value={book.work.done} aria-label={words.paste.work[book.work.what]} />{' '}
                {words.paste.work[book.work.what]}
              </span>
            )}
          </div>
          <div className={classes.bar}>
            {good > 0 && (
              <ActionButton loading={isBusy} onClick={() => void book.save()}>
                {words.paste.save(sayCount(good, language))}
              </ActionButton>
            )}
            <PlainCheck label={words.paste.onlyBad} checked={onlyBad} onChange={setOnlyBad} />
            <PlainCheck
              label={words.paste.changesKnown}
              checked={book.changesKnown}
              onChange={isChecked => void book.setChangesKnown(isChecked)}
            />
          </div>
          {bad.length > 0 && <PasteProblems columns={columns} rows={bad} used={used} onGo={setShown} />}
          <PasteTable columns={used} rows={onlyBad ? bad : book.rows} wanted={shown} onMend={book.mend} />
        </>
      )}
    </>
  )
}
