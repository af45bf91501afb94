import { useState } from 'react'
import type { RegisterColumn } from '#domain/register/register-definition.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import classes from './paste-desk.module.css'
import { writePastedTable } from './parse-pasted-table.ts'
import { listProblems } from './paste-rows.ts'
import type { PasteRow } from './paste-rows.ts'
import { pasteCellId } from './paste-table.tsx'

type Props = {
  readonly columns: readonly RegisterColumn[]
  /** The bad rows. */
  readonly rows: readonly PasteRow[]
  /** The columns on the desk. */
  readonly used: readonly RegisterColumn[]
  readonly onGo: (cellId: string) => void
}

const MOST_SHOWN = 12

/** Every bad cell with row, column and reason, each a way to its cell; the bad rows may go back to Excel. */
export function PasteProblems({ columns, rows, used, onGo }: Props) {
  const words = useWords(registerWords).paste
  const [isCopied, setIsCopied] = useState(false)
  const problems = listProblems(rows)
  const nameOf = (code: string) => columns.find(column => column.code === code)?.name ?? words.wholeRow
  const table = () =>
    writePastedTable([
      [...used.map(column => column.name), words.reason],
      ...rows.map(row => [...used.map(column => row.typed[column.code] ?? ''), Object.values(row.problems).join(' ')].map(asText)),
    ])
  return (
    <section className={classes.problems} aria-label={words.problems}>
      <ul>
        {problems.slice(0, MOST_SHOWN).map(({ line, column, sentence }) => (
          <li key={`${line} ${column}`}>
            <button
              type="button"
              className={classes.go}
              onClick={() => onGo(pasteCellId(line, column === '' ? (used[0]?.code ?? '') : column))}
            >
              {words.at(line, nameOf(column))}
            </button>
            : {sentence}
          </li>
        ))}
      </ul>
      {problems.length > MOST_SHOWN && <p className={classes.more}>{words.moreProblems(problems.length - MOST_SHOWN)}</p>}
      <div className={classes.bar}>
        <ActionButton variant="default" onClick={() => void copyText(table()).then(setIsCopied)}>
          {words.copyBad}
        </ActionButton>
        <ActionButton variant="default" onClick={() => keepFile(table(), words.badFile)}>
          {words.downloadBad}
        </ActionButton>
        <span role="status">{isCopied && words.copied}</span>
      </div>
    </section>
  )
}

/** A cell that begins like a formula leaves as text, as in every export. */
function asText(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

/** As UTF-16 with its mark, which Excel opens with Vietnamese letters whole and columns apart. */
function keepFile(table: string, name: string): void {
  const units = new Uint16Array(table.length + 1)
  units[0] = 0xfeff
  for (let at = 0; at < table.length; at += 1) units[at + 1] = table.charCodeAt(at)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([units], { type: 'text/tab-separated-values;charset=utf-16' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
