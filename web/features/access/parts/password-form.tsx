import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { checkPassword, PASSWORD_SHORTEST } from '#domain/access/password-policy.ts'
import { refusalSentence } from '#domain/words/refusal-words.ts'
import { callApi } from '../../../api/call-api.ts'
import { accessWords } from '../../../i18n/access-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import form from '../../../ui/form.module.css'
import { Notice } from '../../../ui/notice.tsx'
import { PasswordField } from '../../../ui/password-field.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { missingField, useFormErrors } from '../../../ui/use-form-errors.ts'
import { meQuery } from '../api/use-me.ts'

const EMPTY = { current: '', fresh: '', again: '' }

/** Changes one's own password; by the same rules as the server's. */
export function PasswordForm({ login, required }: { readonly login: string; readonly required: boolean }) {
  const words = useWords(accessWords)
  const language = useLanguage()
  const queries = useQueryClient()
  const [typed, setTyped] = useState(EMPTY)
  const errors = useFormErrors()
  const change = useMutation({
    mutationFn: async () => {
      await callApi('changePassword', { body: { currentPassword: typed.current, newPassword: typed.fresh } })
      // Every session of the account may have ended with the old password: this one goes on with the new.
      await callApi('signIn', { body: { login, password: typed.fresh } })
    },
    onSuccess: async () => {
      setTyped(EMPTY)
      // A temporary password barred everything else: nothing that was read before counts.
      if (required) location.assign('/')
      else await queries.invalidateQueries({ queryKey: meQuery.queryKey })
    },
  })

  function send(): void {
    const weak = checkPassword(typed.fresh, login).map(found => ({ fieldId: 'new-password', text: refusalSentence(found, language) }))
    const differs = typed.fresh === typed.again ? [] : [{ fieldId: 'new-password-again', text: words.againWrong }]
    if (errors.check([...missingField('current-password', typed.current, words.currentMissing), ...weak, ...differs])) change.mutate()
  }

  return (
    <form
      className={form.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      {!required && <h2 className={form.heading}>{words.changePassword}</h2>}
      <ErrorSummary errors={errors.errors} attempt={errors.attempt} />
      {change.error !== null && <ProblemMessage error={change.error} />}
      {change.isSuccess && !required && (
        <Notice tone="good">
          <p>{words.changed}</p>
        </Notice>
      )}
      <PasswordField
        id="current-password"
        label={words.current}
        value={typed.current}
        error={errors.at('current-password')}
        autoComplete="current-password"
        onChange={current => setTyped({ ...typed, current })}
      />
      <PasswordField
        id="new-password"
        label={words.fresh}
        description={words.freshHint(PASSWORD_SHORTEST)}
        value={typed.fresh}
        error={errors.at('new-password')}
        autoComplete="new-password"
        onChange={fresh => setTyped({ ...typed, fresh })}
      />
      <PasswordField
        id="new-password-again"
        label={words.again}
        value={typed.again}
        error={errors.at('new-password-again')}
        autoComplete="new-password"
        onChange={again => setTyped({ ...typed, again })}
      />
      <div className={form.actions}>
        <Button type="submit" loading={change.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
