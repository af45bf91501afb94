import { useRef, useState } from 'react'
import type { DragEvent } from 'react'
import { ActionButton } from './action-button.tsx'
import classes from './file-drop.module.css'

type Props = {
  readonly id: string
  /** Endings of the names, such as ".docx,.xlsx". */
  readonly accept: string
  readonly words: {
    readonly drop: string
    readonly button: string
    readonly kinds: string
    readonly oneOnly: string
    /** Said of a file with another ending, which is not taken; without it the server judges every file. */
    readonly wrongKind?: string
  }
  readonly onChoose: (file: File) => void
}

/** A file is dropped or chosen; the button alone does everything, for the keyboard and the phone. */
export function FileDrop({ id, accept, words, onChoose }: Props) {
  const [over, setOver] = useState(false)
  const [said, setSaid] = useState('')
  const input = useRef<HTMLInputElement>(null)

  function take(files: FileList | null): void {
    const [file, ...others] = files ?? []
    // The same file may be chosen again after it was mended.
    if (input.current !== null) input.current.value = ''
    if (file === undefined) return
    if (others.length > 0) setSaid(words.oneOnly)
    else if (words.wrongKind !== undefined && !hasEnding(file.name, accept)) setSaid(words.wrongKind)
    else onChoose(file)
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
      <input ref={input} type="file" hidden accept={accept} id={id} onChange={event => take(event.currentTarget.files)} />
      <ActionButton size="lg" aria-describedby={`${id}-kinds`} onClick={() => input.current?.click()}>
        {words.button}
      </ActionButton>
      <p className={classes.kinds} id={`${id}-kinds`}>
        {words.kinds}
      </p>
      <p role="status">{said}</p>
    </div>
  )
}

function hasEnding(name: string, accept: string): boolean {
  return accept.split(',').some(ending => name.toLowerCase().endsWith(ending))
}
