import { useRef, useState } from 'react'
import type { DragEvent } from 'react'
import { registerImportWords } from '../../../../i18n/register-import-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import classes from './import-parts.module.css'

/** A workbook is dropped or chosen; the button alone does everything, for the keyboard and the phone. */
export function WorkbookDrop({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const { choose: words } = useWords(registerImportWords)
  const [over, setOver] = useState(false)
  const [said, setSaid] = useState('')
  const input = useRef<HTMLInputElement>(null)

  function take(files: FileList | null): void {
    const file = files?.[0]
    // The same file may be chosen again after it was mended.
    if (input.current !== null) input.current.value = ''
    if (file === undefined) return
    const isWorkbook = file.name.toLowerCase().endsWith('.xlsx')
    setSaid(isWorkbook ? '' : words.wrongKind)
    if (isWorkbook && (files?.length ?? 0) > 1) setSaid(words.oneOnly)
    if (isWorkbook) onChoose(file)
  }

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }

  return (
    <div
      className={`${classes.zone} ${over ? classes.over : ''}`}
      onDrop={drop}
      onDragLeave={() => setOver(false)}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
    >
      <p className={classes.drop}>{words.drop}</p>
      <input ref={input} type="file" hidden accept=".xlsx" id="register-file" onChange={event => take(event.currentTarget.files)} />
      <ActionButton size="lg" aria-describedby="register-file-kinds" onClick={() => input.current?.click()}>
        {words.button}
      </ActionButton>
      <p className={classes.note} id="register-file-kinds">
        {words.kinds}
      </p>
      <p role="status" className={classes.note}>
        {said}
      </p>
    </div>
  )
}
