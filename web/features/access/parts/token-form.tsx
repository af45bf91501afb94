import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Day } from '#domain/shared/calendar.ts'
import type { Answer } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'
import { accessWords } from '../../../i18n/access-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FormHeading } from '../../../ui/form-heading.tsx'
import form from '../../../ui/form.module.css'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { missingField, useFormErrors } from '../../../ui/use-form-errors.ts'
import { membersQuery } from '../../organisation/api/members-query.ts'
import { tokensQuery } from '../api/tokens-query.ts'

type Props = { readonly onCancel: () => void; readonly onMade: (answer: Answer<'createToken'>) => void }

export function TokenForm({ onCancel, onMade }: Props) {
  const words = useWords(accessWords)
  const general = useWords(sharedWords)
  const queries = useQueryClient()
  const members = useQuery(membersQuery)
  const [typed, setTyped] = useState<{ readonly name: string; readonly memberId: string; readonly expiresOn: Day | null }>({
    name: '',
    memberId: '',
    expiresOn: null,
  })
  const [dayValid, setDayValid] = useState(true)
  const errors = useFormErrors()
  const key = useCreationKey()
  const create = useMutation({
    mutationFn: () => callApi('createToken', { body: typed, idempotencyKey: key.get() }),
    onSuccess: answer => {
      onMade(answer)
      return queries.invalidateQueries({ queryKey: tokensQuery.queryKey })
    },
  })

  function send(): void {
    const day = dayValid ? [] : [{ fieldId: 'token-expires', text: general.dayWrong }]
    if (
      errors.check([
        ...missingField('token-name', typed.name, words.nameMissing),
        ...missingField('token-member', typed.memberId, words.memberMissing),
        ...day,
      ])
    )
      create.mutate()
  }

  function change(part: Partial<typeof typed>): void {
    setTyped({ ...typed, ...part })
    key.renew()
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
      <FormHeading>{words.addToken}</FormHeading>
      <ErrorSummary errors={errors.errors} attempt={errors.attempt} />
      {create.error !== null && <ProblemMessage error={create.error} />}
      <TextInput
        id="token-name"
        label={words.name}
        description={words.nameHint}
        value={typed.name}
        error={errors.at('token-name')}
        maxLength={80}
        onChange={event => change({ name: event.currentTarget.value })}
      />
      <NativeSelect
        id="token-member"
        label={words.member}
        value={typed.memberId}
        error={errors.at('token-member')}
        onChange={event => change({ memberId: event.currentTarget.value })}
        data={[
          { value: '', label: words.chooseMember },
          ...(members.data?.items ?? []).map(member => ({ value: member.memberId, label: `${member.fullName} (${member.login})` })),
        ]}
      />
      <DayField
        id="token-expires"
        label={words.expires}
        value={typed.expiresOn}
        error={errors.at('token-expires')}
        onChange={expiresOn => change({ expiresOn })}
        onValidity={setDayValid}
      />
      <div className={form.actions}>
        <Button type="submit" loading={create.isPending}>
          {words.create}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {general.cancel}
        </Button>
      </div>
    </form>
  )
}
