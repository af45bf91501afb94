import { useEffect, useRef, useState } from 'react'
import { sharedWords } from '../i18n/shared-words.ts'
import { useWords } from '../i18n/use-words.ts'
import { ActionButton } from './action-button.tsx'
import { copyText } from './copy-text.ts'
import classes from './secret-once.module.css'

type Props = {
  readonly heading: string
  readonly explanation: string
  readonly secret: string
  readonly closeLabel: string
  readonly onClose: () => void
}

/** A password or token shown once: to copy, then gone. Takes the focus, so that nobody passes it by. */
export function SecretOnce({ heading, explanation, secret, closeLabel, onClose }: Props) {
  const words = useWords(sharedWords)
  const [copied, setCopied] = useState(false)
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section className={classes.box} ref={box} tabIndex={-1} aria-label={heading}>
      <h2>{heading}</h2>
      <p>{explanation}</p>
      <div className={classes.line}>
        <code className={classes.secret}>{secret}</code>
        <ActionButton variant="default" onClick={() => void copyText(secret).then(setCopied)}>
          {copied ? words.copied : words.copy}
        </ActionButton>
      </div>
      <p role="status" className="only-read">
        {copied ? words.copied : ''}
      </p>
      <ActionButton onClick={onClose}>{closeLabel}</ActionButton>
    </section>
  )
}
