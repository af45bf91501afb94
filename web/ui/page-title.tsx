import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { sharedWords } from '../i18n/shared-words.ts'
import { useWords } from '../i18n/use-words.ts'
import classes from './page-title.module.css'

type Props = {
  readonly title: string
  /** One line below: period, unit, number. */
  readonly subtitle?: ReactNode
  /** Buttons at the right; below on the phone. */
  readonly actions?: ReactNode
  /** After a failed send: the window's title begins with "Lỗi: ". */
  readonly failed?: boolean
}

export function PageTitle({ title, subtitle, actions, failed = false }: Props) {
  const words = useWords(sharedWords)
  useEffect(() => {
    document.title = `${failed ? words.errorPrefix : ''}${title} · Sáu Rõ`
  }, [title, failed, words])
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <h1 className={classes.title} tabIndex={-1} id="page-title">
          {title}
        </h1>
        {subtitle !== undefined && <div className={classes.subtitle}>{subtitle}</div>}
      </div>
      {actions !== undefined && <div className={`${classes.actions} no-print`}>{actions}</div>}
    </header>
  )
}
