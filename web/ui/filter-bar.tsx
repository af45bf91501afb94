import type { ReactNode } from 'react'
import { ActionButton } from './action-button.tsx'
import classes from './filter-bar.module.css'
import { PlainSearch } from './plain-search.tsx'
import { useIsPhone } from './use-is-phone.ts'

type Props = {
  /** Of the search field. */
  readonly id: string
  readonly sought: string | undefined
  readonly onSeek: (text: string) => void
  /** What the fold is called on a phone, with how many filters are set. */
  readonly summary: string
  /** Takes every filter away; missing where none is set. */
  readonly clear?: { readonly word: string; readonly onClear: () => void } | undefined
  readonly children: ReactNode
}

/** The filters above a list: what is sought first, the choices beside it, on a phone behind a fold. */
export function FilterBar({ id, sought = '', onSeek, summary, clear, children }: Props) {
  const isPhone = useIsPhone()
  const choices = (
    <>
      {children}
      {clear !== undefined && (
        <ActionButton variant="default" onClick={clear.onClear}>
          {clear.word}
        </ActionButton>
      )}
    </>
  )
  return (
    <div className={`${classes.filters} no-print`} role="search">
      <PlainSearch id={id} value={sought} onChange={onSeek} />
      {isPhone ? (
        <details className={classes.more}>
          <summary>{summary}</summary>
          <div className={classes.filters}>{choices}</div>
        </details>
      ) : (
        choices
      )}
    </div>
  )
}
