import { useId } from 'react'
import type { ReactNode } from 'react'
import classes from './panel.module.css'

type Props = { readonly heading: string; readonly note?: ReactNode; readonly action?: ReactNode; readonly children: ReactNode }

/** A titled box of a page. */
export function Panel({ heading, note, action, children }: Props) {
  const id = useId()
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <div className={classes.top}>
        <div>
          <h2 className={classes.heading} id={id}>
            {heading}
          </h2>
          {note !== undefined && <p className={classes.note}>{note}</p>}
        </div>
        {action !== undefined && <div className="no-print">{action}</div>}
      </div>
      {children}
    </section>
  )
}
