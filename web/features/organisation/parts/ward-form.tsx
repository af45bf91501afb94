import { Button, NativeSelect, TextInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Ward } from '#contract/organisation/organisation-routes.ts'
import { organisationWords } from '../../../i18n/organisation-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import form from '../../../ui/form.module.css'
import { Notice } from '../../../ui/notice.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { missingField, useFormErrors } from '../../../ui/use-form-errors.ts'
import { useSaveWard } from '../api/use-save-ward.ts'
import { DeadlineFields } from './deadline-fields.tsx'
import { PeriodKindFields } from './period-kind-fields.tsx'
import { draftOfWard, isDueDay, withIssuer } from './ward-draft.ts'
import type { WardDraft } from './ward-draft.ts'

/** What papers say and when reports are due. */
export function WardForm({ ward }: { readonly ward: Ward }) {
  const { ward: words } = useWords(organisationWords)
  const general = useWords(sharedWords)
  const [draft, setDraft] = useState(() => draftOfWard(ward))
  const errors = useFormErrors()
  const save = useSaveWard(ward.version)
  const change = (part: Partial<WardDraft>) => {
    setDraft({ ...draft, ...part })
    save.reset()
  }
  const changeSigner = (part: Partial<WardDraft['signer']>) => change({ signer: { ...draft.signer, ...part } })

  function send(): void {
    const wrongDay = isDueDay(draft.reportDueDay) ? [] : [{ fieldId: 'due-day', text: words.dueDayWrong }]
    if (
      errors.check([
        ...missingField('superior', draft.superiorName, words.superiorMissing),
        ...missingField('issuer', draft.issuerName, words.issuerMissing),
        ...wrongDay,
      ])
    )
      save.mutate(draft)
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
      <ErrorSummary errors={errors.errors} attempt={errors.attempt} />
      {save.error !== null && <ProblemMessage error={save.error} />}
      {save.isSuccess && (
        <Notice tone="good">
          <p>{words.saved}</p>
        </Notice>
      )}
      <h2 className={form.heading}>{words.reporting}</h2>
      <DeadlineFields draft={draft} error={errors.at('due-day')} onChange={change} />
      <PeriodKindFields kinds={draft.periodKinds} onChange={periodKinds => change({ periodKinds })} />
      <h2 className={form.heading}>{words.paper}</h2>
      <TextInput
        id="superior"
        label={words.superiorName}
        value={draft.superiorName}
        error={errors.at('superior')}
        maxLength={160}
        onChange={event => change({ superiorName: event.currentTarget.value })}
      />
      <TextInput
        id="issuer"
        label={words.issuerName}
        value={draft.issuerName}
        error={errors.at('issuer')}
        maxLength={160}
        onChange={event => change({ issuerName: event.currentTarget.value })}
      />
      <div className={form.pair}>
        <NativeSelect
          id="format"
          label={words.formatProfile}
          value={draft.formatProfile}
          data={(['party-hd05', 'party-hd36'] as const).map(value => ({ value, label: words.formatProfiles[value] }))}
          onChange={event => change({ formatProfile: event.currentTarget.value === 'party-hd36' ? 'party-hd36' : 'party-hd05' })}
        />
        <NativeSelect
          id="tone"
          label={words.toneStyle}
          value={draft.toneStyle}
          data={(['new', 'old'] as const).map(value => ({ value, label: words.toneStyles[value] }))}
          onChange={event => change({ toneStyle: event.currentTarget.value === 'old' ? 'old' : 'new' })}
        />
      </div>
      <h2 className={form.heading}>{words.consolidated}</h2>
      <NativeSelect
        id="report-issuer"
        label={words.reportIssuer}
        description={words.reportIssuerHint}
        value={draft.reportIssuer}
        data={(['partyOffice', 'partyCommittee'] as const).map(value => ({ value, label: words.reportIssuers[value] }))}
        onChange={event => change(withIssuer(draft, event.currentTarget.value === 'partyCommittee' ? 'partyCommittee' : 'partyOffice'))}
      />
      <Textarea
        id="recipients"
        label={words.recipients}
        description={words.recipientsHint}
        value={draft.recipients}
        rows={4}
        maxLength={4000}
        onChange={event => change({ recipients: event.currentTarget.value })}
      />
      <h2 className={form.heading}>{words.signer}</h2>
      <TextInput
        id="authority"
        label={words.authority}
        description={words.authorityHint}
        value={draft.signer.authority}
        maxLength={120}
        onChange={event => changeSigner({ authority: event.currentTarget.value })}
      />
      <div className={form.pair}>
        <TextInput
          id="signer-position"
          label={words.position}
          value={draft.signer.position}
          maxLength={120}
          onChange={event => changeSigner({ position: event.currentTarget.value })}
        />
        <TextInput
          id="signer-name"
          label={words.signerName}
          value={draft.signer.name}
          maxLength={120}
          autoComplete="off"
          onChange={event => changeSigner({ name: event.currentTarget.value })}
        />
      </div>
      <div className={form.actions}>
        <Button type="submit" loading={save.isPending}>
          {general.save}
        </Button>
      </div>
    </form>
  )
}
