import type { ReactNode } from 'react'
import classes from './notice.module.css'

type Props = {
  readonly tone: 'error' | 'warning' | 'good' | 'plain'
  readonly heading?: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** A boxed message. Errors are announced at once, the others politely. */
export function Notice({ tone, heading, children, actions }: Props) {
  return (
    <div className={`${classes.notice} ${classes[tone]}`} role={tone === 'error' ? 'alert' : 'status'}>
      {heading !== undefined && <p className={classes.heading}>{heading}</p>}
      {children}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  )
}
