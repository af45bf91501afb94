import { useState } from 'react'
import type { RefObject } from 'react'
import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import type { RegisterColumn } from '#domain/register/register-definition.ts'
import { cellText } from '#domain/register/cell-text.ts'
import { cellContext, meaningOf } from '../parts/cell-rules.ts'
import { namesIn } from '../parts/say-cell.ts'
import { useCellOptions } from '../parts/use-cell-options.ts'
import { lastPart, withChoice } from './cell-options.ts'
import type { CellOption } from './cell-options.ts'
import type { CellChange } from './row-draft.ts'

export type Editing = {
  readonly text: string
  /** Something was typed since: only then the choices are narrowed to it. */
  readonly isTyped: boolean
  /** Begun by typing over the cell: arrows go on to the next cell, as in Excel. */
  readonly isQuick: boolean
  /** The option that Enter takes; -1: none, the text itself counts. */
  readonly option: number
}

export type CellEditing = {
  readonly editing: Editing | null
  readonly options: readonly CellOption[] | undefined
  /** With the cell's own text, or empty as letters come in. */
  readonly begin: (text: string) => void
  /** Letters came into the input. */
  readonly type: (text: string) => void
  readonly moveOption: (by: number) => void
  readonly choose: (option: CellOption) => void
  /** Writes what stands in the input; true when something was being written. Several choices go on until the text ends behind one. */
  readonly commit: () => boolean
  readonly cancel: () => void
}

/** The one input of the sheet. It keeps its own text, so that a Vietnamese keyboard composes undisturbed from the first letter on. */
export function useCellEditing(
  inputRef: RefObject<HTMLInputElement | null>,
  register: RegisterDetail,
  column: RegisterColumn | undefined,
  onWrite: (change: CellChange) => void,
): CellEditing {
  const [editing, setEditing] = useState<Editing | null>(null)
  const options = useCellOptions(register, editing === null ? undefined : column, editing?.isTyped === true ? editing.text : '')

  function put(text: string): void {
    if (inputRef.current !== null) inputRef.current.value = text
  }

  function end(): void {
    put('')
    setEditing(null)
  }

  function write(change: CellChange): void {
    end()
    onWrite(change)
  }

  function choose(option: CellOption): void {
    if (column?.type !== 'choices') {
      write({ typed: option.value, text: option.name })
      return
    }
    const text = withChoice(editing?.text ?? '', option.name)
    put(text)
    setEditing({ text, isTyped: false, isQuick: false, option: -1 })
  }

  return {
    editing,
    options,
    begin: from => {
      const text = column?.type === 'choices' && from !== '' ? `${from}; ` : from
      put(text)
      setEditing({ text, isTyped: false, isQuick: false, option: -1 })
    },
    type: text =>
      setEditing(before => ({
        text,
        isTyped: true,
        isQuick: before?.isQuick ?? true,
        option: column?.type === 'choices' && lastPart(text).trim() === '' ? -1 : 0,
      })),
    moveOption: by => {
      const last = (options?.length ?? 0) - 1
      setEditing(before => before && { ...before, option: Math.max(0, Math.min(last, before.option + by)) })
    },
    choose,
    commit: () => {
      if (editing === null || column === undefined) return false
      const text = inputRef.current?.value.trim() ?? ''
      const option = text === '' ? undefined : options?.[editing.option]
      if (option !== undefined) choose(option)
      else write(changeOf(text.replace(/;$/, ''), column, register))
      return true
    },
    cancel: end,
  }
}

/** A typed text as a change: shown as the rule understands it (`1/9/2026` as `01/09/2026`), or as typed where it does not. */
export function changeOf(text: string, column: RegisterColumn, register: RegisterDetail): CellChange {
  if (text.trim() === '') return { typed: null, text: '' }
  const typed = meaningOf(column, text, cellContext(register))
  return { typed, text: typed === null || column.type === 'row' ? text : cellText(column, typed, namesIn(register, {})) }
}
