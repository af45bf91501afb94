import classes from './action-button.module.css'

export type ButtonLook = { readonly variant?: 'filled' | 'default' | undefined; readonly size?: 'md' | 'lg' | undefined }

export function buttonClasses({ variant = 'filled', size = 'md' }: ButtonLook, more = ''): string {
  return `${classes.button} ${classes[variant]} ${classes[size]} ${more}`.trim()
}
