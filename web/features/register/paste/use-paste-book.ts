import { useEffect, useMemo, useRef, useState } from 'react'
import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import { callApi } from '../../../api/call-api.ts'
import { makeRandomKey } from '../../../api/make-random-key.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { readRowsAgain } from '../api/rows-query.ts'
import { cellContext } from '../parts/cell-rules.ts'
import type { SheetDesk } from '../sheet/sheet-desk.ts'
import { onlyOne } from '../sheet/use-sheet-desk.ts'
import type { ColumnMap } from './map-columns.ts'
import type { PastedRow } from './parse-pasted-table.ts'
import { checkedRow, isBad, pasteRows, piecesOf, sentRow, withServerProblems } from './paste-rows.ts'
import type { PasteRow, PasteRules } from './paste-rows.ts'

export type PasteWork = { readonly what: 'checking' | 'saving'; readonly done: number; readonly all: number }
export type PasteResult = { readonly added: number; readonly changed: number; readonly unchanged: number; readonly isUndone: boolean }

const ROWS_A_PIECE = 500

/** The pasted rows on the desk: checked here at once and by the server for what only it knows, mended, written in pieces. */
export function usePasteBook(register: RegisterDetail, desk: SheetDesk) {
  const language = useLanguage()
  const words = useWords(registerWords).paste
  const rules: PasteRules = useMemo(
    () => ({ register, context: cellContext(register), language, ownNeighbourhood: onlyOne(register.ownUnits), sayTwice: words.twice }),
    [register, language, words],
  )
  const [rows, setRows] = useState<readonly PasteRow[]>([])
  const [changesKnown, setChangesKnown] = useState(false)
  const [work, setWork] = useState<PasteWork | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [result, setResult] = useState<PasteResult | null>(null)
  /** A later fill makes the answers to an earlier one worthless. */
  const turn = useRef(0)
  useEffect(() => () => void (turn.current += 1), [])

  async function send(piece: readonly PasteRow[], checkOnly: boolean, known: boolean) {
    return callApi('enterRegisterRows', {
      params: { registerId: register.registerId },
      idempotencyKey: makeRandomKey(),
      body: {
        rows: piece.map(row => sentRow(row, rules)),
        checkOnly,
        keep: 'good',
        changesKnown: known,
      },
    })
  }

  /** Asks the server about the rows that are good here: doubles, rows of other registers. */
  async function ask(checked: readonly PasteRow[], known: boolean): Promise<void> {
    const mine = ++turn.current
    const good = checked.filter(row => !isBad(row))
    setRows(checked)
    setError(null)
    try {
      let done = 0
      for (const piece of piecesOf(good, ROWS_A_PIECE)) {
        setWork({ what: 'checking', done, all: good.length })
        const { bad } = await send(piece, true, known)
        if (mine !== turn.current) return
        setRows(before => withServerProblems(before, piece, bad, rules))
        done += piece.length
      }
    } catch (problem) {
      if (mine === turn.current) setError(problem)
    }
    if (mine === turn.current) setWork(null)
  }

  async function save(): Promise<void> {
    const mine = ++turn.current
    const good = rows.filter(row => !isBad(row))
    const importIds: string[] = []
    const sum = { added: 0, changed: 0, unchanged: 0, isUndone: false }
    setError(null)
    try {
      for (const piece of piecesOf(good, ROWS_A_PIECE)) {
        setWork({ what: 'saving', done: sum.added + sum.changed + sum.unchanged, all: good.length })
        const answer = await send(piece, false, changesKnown)
        sum.added += answer.added
        sum.changed += answer.changed
        sum.unchanged += answer.unchanged
        if (answer.importId !== null) importIds.push(answer.importId)
        const refused = new Set(answer.badRows)
        const saved = new Set(piece.filter((_, index) => !refused.has(index + 1)))
        setRows(before => withServerProblems(before, piece, answer.bad, rules).filter((_, index) => !isSaved(before[index], saved)))
      }
    } catch (problem) {
      if (mine === turn.current) setError(problem)
    }
    if (importIds.length > 0) desk.rememberImport(importIds, sum.added + sum.changed)
    await readRowsAgain(register.registerId)
    setWork(null)
    if (sum.added + sum.changed + sum.unchanged > 0) setResult(sum)
  }

  return {
    rows,
    work,
    error,
    result,
    changesKnown,
    rules,
    fill: (pasted: readonly PastedRow[], map: ColumnMap) => {
      setResult(null)
      return ask(pasteRows(pasted, map, rules), changesKnown)
    },
    setChangesKnown: (isChecked: boolean) => {
      setChangesKnown(isChecked)
      return ask(
        rows.map(row => checkedRow(row, rules)),
        isChecked,
      )
    },
    mend: (line: number, column: string, text: string) =>
      setRows(before =>
        before.map(row => (row.line === line ? checkedRow({ line, typed: { ...row.typed, [column]: text } }, rules) : row)),
      ),
    save,
    undo: async () => {
      await desk.undo()
      setResult(before => before && { ...before, isUndone: desk.read().said?.what === 'importUndone' })
    },
  }
}

function isSaved(row: PasteRow | undefined, saved: ReadonlySet<PasteRow>): boolean {
  return row !== undefined && saved.has(row)
}
