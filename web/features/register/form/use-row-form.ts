import { useEffect, useRef, useState } from 'react'
import type { RegisterDetail, RegisterRowAnswer } from '#contract/register/register-shapes.ts'
import { ROW_NEIGHBOURHOOD } from '#domain/register/register-definition.ts'
import type { RegisterColumn } from '#domain/register/register-definition.ts'
import { millisecondsToInstant } from '#domain/shared/calendar.ts'
import { ApiProblem } from '../../../api/api-problem.ts'
import { makeRandomKey } from '../../../api/make-random-key.ts'
import { useLanguage } from '../../../i18n/use-words.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { useFormErrors } from '../../../ui/use-form-errors.ts'
import { useMe } from '../../access/api/use-me.ts'
import { cellContext } from '../parts/cell-rules.ts'
import { namesIn } from '../parts/say-cell.ts'
import { columnAt } from '../sheet/row-draft.ts'
import { onlyOne } from '../sheet/use-sheet-desk.ts'
import { forgetForm, keepForm, readKeptForm } from './kept-rows.ts'
import type { QueuedFile, QueuedRow } from './row-queue.ts'
import { rowFieldId } from './row-field.tsx'
import { rowProblems, rowToSend, valuesOf } from './row-values.ts'
import type { RowToSend, RowValues } from './row-values.ts'

const KEEP_AFTER_MILLISECONDS = 400

/** Fields, files and faults of a row's form; a new row's are kept on this machine as they are typed. */
export function useRowForm(register: RegisterDetail, columns: readonly RegisterColumn[], row: RegisterRowAnswer | null) {
  const { memberId } = useMe()
  const language = useLanguage()
  const place = { memberId, registerId: register.registerId }
  const before = row === null ? null : valuesOf(row, columns, namesIn(register, row.titles))
  const start: RowValues = before ?? startValues(register)
  const [values, setValues] = useState(start)
  const [files, setFiles] = useState<readonly QueuedFile[]>([])
  const [isRestored, setIsRestored] = useState(false)
  const errors = useFormErrors()
  const touched = useRef(false)

  useEffect(() => {
    if (row !== null) return
    void readKeptForm(place).then(kept => {
      if (kept === undefined || touched.current) return
      setValues(kept.values)
      setFiles(kept.files)
      setIsRestored(true)
    })
    // Once a form.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  useEffect(() => {
    if (row !== null || !touched.current) return
    const waiting = setTimeout(() => void keepForm(place, { values, files }), KEEP_AFTER_MILLISECONDS)
    return () => clearTimeout(waiting)
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [values, files])

  const nameOf = (code: string) => columns.find(column => column.code === code)?.name ?? ''
  return {
    values,
    files,
    errors,
    isRestored,
    set: (code: string, text: string) => {
      touched.current = true
      setValues(old => ({ ...old, [code]: text }))
    },
    setFiles: (change: (old: readonly QueuedFile[]) => readonly QueuedFile[]) => {
      touched.current = true
      setFiles(change)
    },
    /** What is to be sent; undefined when the rule has something against it, which the form then shows. */
    check: (): RowToSend | undefined => {
      const facts = { definition: register.definition, context: cellContext(register), language }
      const found = rowProblems(values, row, before, facts)
      const isGood = errors.check(found.map(({ column, sentence }) => faultAt(column, sentence)))
      return isGood ? rowToSend(values, before) : undefined
    },
    /** Puts the server's refusals to their fields; false when it is another kind of failure. */
    showRefusals: (error: unknown): boolean => {
      if (!(error instanceof ApiProblem) || error.refusals.length === 0) return false
      errors.check(error.refusals.map(item => faultAt(columnAt(item.at) ?? '', item.sentence)))
      return true
    },
    queued: (body: RowToSend): QueuedRow => ({
      key: makeRandomKey(),
      title: values[register.definition.title] ?? nameOf(register.definition.title),
      body,
      rowId: null,
      files,
      keptAt: millisecondsToInstant(Date.now()),
      refusal: null,
    }),
    clear: () => {
      touched.current = false
      setValues(startValues(register))
      setFiles([])
      setIsRestored(false)
      errors.check([])
      return forgetForm(place)
    },
  }
}

/** Whoever writes for one neighbourhood only finds it chosen. */
function startValues(register: RegisterDetail): RowValues {
  const own = register.definition.scope === 'neighbourhood' ? onlyOne(register.ownUnits) : null
  return own === null ? {} : { [ROW_NEIGHBOURHOOD]: own }
}

function faultAt(column: string, text: string): FieldError {
  return column === '' ? { text } : { fieldId: rowFieldId(column), text }
}
