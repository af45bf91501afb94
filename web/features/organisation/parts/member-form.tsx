import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { MemberAnswer } from '#contract/organisation/organisation-routes.ts'
import { isLoginName } from '#domain/access/login-name.ts'
import { refusal } from '#domain/shared/outcome.ts'
import { refusalSentence } from '#domain/words/refusal-words.ts'
import { organisationWords } from '../../../i18n/organisation-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FormHeading } from '../../../ui/form-heading.tsx'
import form from '../../../ui/form.module.css'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { missingField, useFormErrors } from '../../../ui/use-form-errors.ts'
import { useSaveMember } from '../api/use-save-member.ts'
import type { MemberDraft } from '../api/use-save-member.ts'
import type { TreeUnit } from './order-units.ts'
import { RoleRows } from './role-rows.tsx'

type Props = {
  readonly member: MemberAnswer | null
  readonly units: readonly TreeUnit[]
  readonly onClose: () => void
  readonly onHandover: (name: string, password: string) => void
}

/** A new account, or one to mend: name, roles per unit, locked or not. */
export function MemberForm({ member, units, onClose, onHandover }: Props) {
  const { members: words } = useWords(organisationWords)
  const general = useWords(sharedWords)
  const language = useLanguage()
  const [draft, setDraft] = useState(() => draftOf(member))
  const errors = useFormErrors()
  const save = useSaveMember(member, { onClose, onHandover })
  const change = (part: Partial<MemberDraft>) => setDraft({ ...draft, ...part })

  function send(): void {
    const login = draft.login.trim().toLowerCase()
    const wrongLogin =
      member !== null || isLoginName(login)
        ? []
        : [{ fieldId: 'member-login', text: refusalSentence(refusal('LOGIN_MALFORMED', '', { login }), language) }]
    const wrongRoles =
      draft.roles.length > 0 && draft.roles.every(role => role.unitId !== '') ? [] : [{ fieldId: 'role-unit-0', text: words.rolesMissing }]
    if (errors.check([...missingField('member-name', draft.fullName, words.fullNameMissing), ...wrongLogin, ...wrongRoles]))
      save.mutate({ ...draft, login })
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
      <FormHeading>{member === null ? words.add : words.edit(member.fullName)}</FormHeading>
      <ErrorSummary errors={errors.errors} attempt={errors.attempt} />
      {save.error !== null && <ProblemMessage error={save.error} />}
      <TextInput
        id="member-name"
        label={words.fullName}
        value={draft.fullName}
        error={errors.at('member-name')}
        maxLength={120}
        autoComplete="off"
        onChange={event => change({ fullName: event.currentTarget.value })}
      />
      {member === null && (
        <TextInput
          id="member-login"
          label={words.login}
          description={words.loginHint}
          value={draft.login}
          error={errors.at('member-login')}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={event => change({ login: event.currentTarget.value })}
        />
      )}
      <div className={form.pair}>
        <TextInput
          id="member-position"
          label={words.position}
          value={draft.position}
          maxLength={120}
          autoComplete="off"
          onChange={event => change({ position: event.currentTarget.value })}
        />
        <TextInput
          id="member-phone"
          label={words.phone}
          value={draft.phone}
          type="tel"
          maxLength={30}
          autoComplete="off"
          onChange={event => change({ phone: event.currentTarget.value })}
        />
      </div>
      <RoleRows roles={draft.roles} units={units} error={errors.at('role-unit-0')} onChange={roles => change({ roles })} />
      {member !== null && (
        <Checkbox label={words.active} checked={draft.active} onChange={event => change({ active: event.currentTarget.checked })} />
      )}
      <div className={form.actions}>
        <Button type="submit" loading={save.isPending}>
          {member === null ? words.add : general.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {general.cancel}
        </Button>
      </div>
    </form>
  )
}

function draftOf(member: MemberAnswer | null): MemberDraft {
  if (member === null) return { login: '', fullName: '', position: '', phone: '', active: true, roles: [{ unitId: '', role: 'officer' }] }
  const { login, fullName, position, phone, active, roles } = member
  return { login, fullName, position, phone, active, roles: roles.map(({ unitId, role }) => ({ unitId, role })) }
}
