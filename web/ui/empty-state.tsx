import type { ReactNode } from 'react'
import classes from './states.module.css'

type Props = { readonly heading: string; readonly children?: ReactNode; readonly action?: ReactNode }

/** Nothing here: says why, and what to do next. */
export function EmptyState({ heading, children, action }: Props) {
  return (
    <div className={classes.empty}>
      <p className={classes.heading}>{heading}</p>
      {children !== undefined && <div className={classes.explanation}>{children}</div>}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  )
}
