import { useRef, useState } from 'react'
import type { DragEvent } from 'react'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import classes from './file-drop.module.css'

const ACCEPTED = '.docx,.xlsx,.pdf,.txt'

/** A file is dropped or chosen; the button alone does everything, for the keyboard and the phone. */
export function FileDrop({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const { start: words } = useWords(planWords)
  const [over, setOver] = useState(false)
  const [several, setSeveral] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  function take(files: FileList | null): void {
    const file = files?.[0]
    setSeveral((files?.length ?? 0) > 1)
    if (file !== undefined) onChoose(file)
    // The same file may be chosen again after it was mended.
    if (input.current !== null) input.current.value = ''
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
      <input ref={input} type="file" hidden accept={ACCEPTED} id="plan-file" onChange={event => take(event.currentTarget.files)} />
      <ActionButton size="lg" aria-describedby="plan-file-kinds" onClick={() => input.current?.click()}>
        {words.choose}
      </ActionButton>
      <p className={classes.kinds} id="plan-file-kinds">
        {words.kinds}
      </p>
      {several && <p role="status">{words.oneOnly}</p>}
    </div>
  )
}
