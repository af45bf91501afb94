import { type ReactNode, useState } from 'react'
import { usePrinting } from './use-printing.ts'

type Props = {
  readonly summary: string
  readonly className?: string | undefined
  readonly startsOpen?: boolean
  readonly children: ReactNode
}

/** What stands behind a press is made only when it is asked for, or when the page goes to paper. */
export function Fold({ summary, className, startsOpen = false, children }: Props) {
  const printing = usePrinting()
  const [isOpen, setIsOpen] = useState(startsOpen)
  return (
    <details open={isOpen || printing} className={className} onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {(isOpen || printing) && children}
    </details>
  )
}
