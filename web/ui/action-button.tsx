import type { ComponentProps } from 'react'
import { buttonClasses } from './button-classes.ts'
import type { ButtonLook } from './button-classes.ts'

type Props = ComponentProps<'button'> & ButtonLook & { readonly loading?: boolean }

/** A button without Mantine, for the frame and the pages that come first; looks the same. */
export function ActionButton({ variant, size, loading = false, className, disabled, children, ...props }: Props) {
  return (
    <button
      type="button"
      {...props}
      disabled={loading || disabled}
      aria-busy={loading}
      className={buttonClasses({ variant, size }, className)}
    >
      {children}
    </button>
  )
}
