import { useEffect, useRef } from 'react'
import classes from './form.module.css'

/** The heading of a form that has just been opened: comes into view with the focus, so that one need not look for it. */
export function FormHeading({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [])
  return (
    <h2 ref={heading} tabIndex={-1} className={classes.heading}>
      {children}
    </h2>
  )
}
