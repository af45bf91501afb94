import { useState } from 'react'
import { registerWords } from '../../../i18n/register-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './paste-desk.module.css'
import { parsePastedTable } from './parse-pasted-table.ts'
import type { PastedRow } from './parse-pasted-table.ts'

/** Where cells copied in Excel are pasted. */
export function PasteBox({ onRows }: { readonly onRows: (rows: readonly PastedRow[]) => void }) {
  const words = useWords(registerWords).paste
  const [isEmpty, setIsEmpty] = useState(false)
  return (
    <div className={classes.box}>
      <label htmlFor="paste-box">{words.box}</label>
      <p id="paste-box-hint">{words.boxHint}</p>
      <textarea
        id="paste-box"
        className={classes.area}
        aria-describedby="paste-box-hint"
        rows={6}
        // One came here to paste and for nothing else.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value=""
        onChange={() => undefined}
        onPaste={event => {
          event.preventDefault()
          const rows = parsePastedTable(event.clipboardData.getData('text/plain'))
          setIsEmpty(rows.length === 0)
          if (rows.length > 0) onRows(rows)
        }}
      />
      {isEmpty && (
        <p className={classes.wrong} role="alert">
          {words.boxEmpty}
        </p>
      )}
    </div>
  )
}
