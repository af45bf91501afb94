import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { accessWords } from '../i18n/access-words.ts'
import { useWords } from '../i18n/use-words.ts'

type Props = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly autoComplete: 'new-password' | 'current-password'
  readonly description?: string
  readonly error?: string | undefined
}

/** A password with a "show it" box in words, not an eye. */
export function PasswordField({ id, label, value, onChange, autoComplete, description, error }: Props) {
  const words = useWords(accessWords)
  const [shown, setShown] = useState(false)
  return (
    <div>
      <TextInput
        id={id}
        label={label}
        value={value}
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        error={error}
        maxLength={200}
        maw="26rem"
        autoCapitalize="none"
        spellCheck={false}
        {...(description !== undefined && { description })}
        onChange={event => onChange(event.currentTarget.value)}
      />
      <Checkbox mt={6} label={words.showPassword} checked={shown} onChange={event => setShown(event.currentTarget.checked)} />
    </div>
  )
}
