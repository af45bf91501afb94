import classes from './action-button.module.css'

/** `quiet` is for what may be left undone; `good` and `danger` for a verdict, whose words say it too. */
export type ButtonVariant = 'filled' | 'default' | 'quiet' | 'good' | 'danger'
export type ButtonLook = { readonly variant?: ButtonVariant | undefined; readonly size?: 'md' | 'lg' | undefined }

export function buttonClasses({ variant = 'filled', size = 'md' }: ButtonLook, more = ''): string {
  return `${classes.button} ${classes[variant]} ${classes[size]} ${more}`.trim()
}
