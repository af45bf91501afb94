import { TextInput } from '@mantine/core'
import { PASSWORD_SHORTEST } from '#domain/access/password-policy.ts'
import { setupWords } from '../../../i18n/setup-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { PasswordField } from '../../../ui/password-field.tsx'
import { errorAt } from './step-props.ts'
import type { StepProps } from './step-props.ts'

export function AdministratorStep({ form, errors, onChange }: StepProps) {
  const words = useWords(setupWords)
  return (
    <>
      <TextInput
        id="fullName"
        label={words.fullName}
        value={form.fullName}
        error={errorAt(errors, 'fullName')}
        maxLength={120}
        autoComplete="name"
        onChange={event => onChange({ fullName: event.currentTarget.value })}
      />
      <TextInput
        id="position"
        label={words.position}
        value={form.position}
        maxLength={120}
        autoComplete="organization-title"
        onChange={event => onChange({ position: event.currentTarget.value })}
      />
      <TextInput
        id="login"
        label={words.login}
        description={words.loginHint}
        value={form.login}
        error={errorAt(errors, 'login')}
        maxLength={60}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        onChange={event => onChange({ login: event.currentTarget.value })}
      />
      <PasswordField
        id="password"
        label={words.password}
        description={words.passwordHint(PASSWORD_SHORTEST)}
        value={form.password}
        error={errorAt(errors, 'password')}
        autoComplete="new-password"
        onChange={password => onChange({ password })}
      />
    </>
  )
}
