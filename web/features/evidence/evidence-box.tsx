import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { ALLOWED_ENDINGS } from '#domain/evidence/decide-attachment.ts'
import { evidenceWords } from '../../i18n/evidence-words.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import classes from './evidence-box.module.css'
import { useAttachmentWords } from './use-attachment-words.ts'

type Props = {
  readonly id: string
  /** Instead of “evidence”: what these files are. */
  readonly heading?: string
  readonly onFiles: (files: readonly File[]) => void
  readonly wrong: boolean
  /** Another way in, beside the buttons. */
  readonly more?: ReactNode
  readonly children: ReactNode
}

const ACCEPTED = ALLOWED_ENDINGS.map(ending => `.${ending}`).join(',')

/** Where files come in: chosen, photographed, dropped or pasted. */
export function EvidenceBox({ id, heading, onFiles, wrong, more, children }: Props) {
  const words = useWords(evidenceWords)
  // Asked for beforehand: a file can be refused while there is no line.
  useAttachmentWords()
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement) => {
    onFiles([...(input.files ?? [])])
    // The same file may be chosen again after it was dropped.
    input.value = ''
  }
  return (
    // Dropping is an extra for the mouse; the buttons inside do the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={classes.box}
      aria-labelledby={`${id}-label`}
      data-over={over || undefined}
      data-wrong={wrong || undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      <h3 className={classes.label} id={`${id}-label`}>
        {heading ?? words.heading}
      </h3>
      <p className={classes.hint} id={`${id}-hint`}>
        {words.hint}
      </p>
      {children}
      <div className={classes.buttons}>
        <ActionButton id={id} variant="default" aria-describedby={`${id}-hint`} onClick={() => chooser.current?.click()}>
          {words.add}
        </ActionButton>
        <ActionButton className={classes.camera} variant="default" onClick={() => camera.current?.click()}>
          {words.camera}
        </ActionButton>
        {more}
        <span className={classes.drop}>{words.drop}</span>
      </div>
      <input ref={chooser} type="file" hidden multiple accept={ACCEPTED} onChange={event => take(event.currentTarget)} />
      <input ref={camera} type="file" hidden accept="image/*" capture="environment" onChange={event => take(event.currentTarget)} />
    </section>
  )
}
