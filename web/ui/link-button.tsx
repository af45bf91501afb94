import { Button } from '@mantine/core'
import type { ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'

type Props = ButtonProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & { readonly ref?: Ref<HTMLAnchorElement> }

function AnchorButton({ ref, ...props }: Props) {
  return <Button component="a" {...(ref !== undefined && { ref })} {...props} />
}

/** A link of the application that looks like a button: `<LinkButton to="/ke-hoach/nhap">`. */
export const LinkButton = createLink(AnchorButton)
