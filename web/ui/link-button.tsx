import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'
import { buttonClasses } from './button-classes.ts'
import type { ButtonLook } from './button-classes.ts'

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & ButtonLook & { readonly ref?: Ref<HTMLAnchorElement> | undefined }

function AnchorButton({ variant, size, className, ref, children, ...props }: Props) {
  return (
    <a ref={ref} {...props} className={buttonClasses({ variant, size }, className)}>
      {children}
    </a>
  )
}

/** A link of the application that looks like a button: `<LinkButton to="/ke-hoach/nhap">`. */
export const LinkButton = createLink(AnchorButton)
