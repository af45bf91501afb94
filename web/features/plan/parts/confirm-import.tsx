import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PlanImportAnswer } from '#contract/plan/import-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import form from '../../../ui/form.module.css'
import { Notice } from '../../../ui/notice.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useFormErrors } from '../../../ui/use-form-errors.ts'
import { importQuery } from '../api/import-query.ts'
import { importsQuery } from '../api/imports-query.ts'
import { plansQuery } from '../api/plans-query.ts'
import { CampaignFields } from './campaign-fields.tsx'
import { bodyOfHeading, checkHeading, proposeHeading } from './plan-heading.ts'
import type { PlanHeadingForm } from './plan-heading.ts'
import type { ImportDesk } from './use-import-desk.ts'

type Props = {
  readonly imported: PlanImportAnswer
  readonly desk: ImportDesk
  readonly unknown: number
  readonly onNames: () => void
  readonly onClose: () => void
}

/** Title, number, day, issuer and campaign; then the plan is made as a draft. Unsaved mendings are saved first. */
export function ConfirmImport({ imported, desk, unknown, onNames, onClose }: Props) {
  const { confirm: words, review } = useWords(planWords)
  const general = useWords(sharedWords)
  const [heading, setHeading] = useState(() => proposeHeading(desk.draft.extraction))
  const errors = useFormErrors()
  const make = useMakePlan(imported, desk)
  const change = (part: Partial<PlanHeadingForm>) => setHeading(before => ({ ...before, ...part }))
  const send = () => errors.check(checkHeading(heading, words, general)) && make.mutate(heading)
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <h2 className={form.heading}>{words.title}</h2>
      <p style={{ margin: 0 }}>{words.what}</p>
      <ErrorSummary errors={errors.errors} attempt={errors.attempt} />
      {unknown > 0 && (
        <Notice
          tone="warning"
          actions={
            <ActionButton variant="default" onClick={onNames}>
              {review.tabs.names}
            </ActionButton>
          }
        >
          <p>{words.unknown(unknown)}</p>
        </Notice>
      )}
      {make.error !== null && <ProblemMessage error={make.error} />}
      <Textarea
        id="plan-title"
        label={words.name}
        value={heading.title}
        error={errors.at('plan-title')}
        rows={2}
        maxLength={500}
        onChange={event => change({ title: event.currentTarget.value })}
      />
      <div className={form.pair}>
        <TextInput
          id="plan-number"
          label={words.number}
          value={heading.number}
          maxLength={60}
          onChange={event => change({ number: event.currentTarget.value })}
        />
        <DayField
          id="plan-date"
          label={words.date}
          value={heading.date}
          error={errors.at('plan-date')}
          onChange={date => change({ date })}
          onValidity={isValid => change({ validDate: isValid })}
        />
      </div>
      <TextInput
        id="plan-issuer"
        label={words.issuer}
        value={heading.issuer}
        maxLength={200}
        onChange={event => change({ issuer: event.currentTarget.value })}
      />
      <Checkbox
        label={words.campaign}
        checked={heading.hasCampaign}
        onChange={event => change({ hasCampaign: event.currentTarget.checked })}
      />
      {heading.hasCampaign && <CampaignFields heading={heading} errorAt={errors.at} onChange={change} />}
      <div className={form.actions}>
        <ActionButton type="submit" loading={make.isPending} disabled={unknown > 0}>
          {words.send}
        </ActionButton>
        <ActionButton variant="default" onClick={onClose}>
          {general.cancel}
        </ActionButton>
      </div>
    </form>
  )
}

function useMakePlan(imported: PlanImportAnswer, desk: ImportDesk) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const key = useCreationKey()
  return useMutation({
    mutationFn: async (heading: PlanHeadingForm) => {
      const { version } = desk.isChanged ? await desk.save.mutateAsync(desk.draft) : imported
      return callApi('confirmImport', {
        params: { importId: imported.importId },
        body: bodyOfHeading(heading),
        ifMatch: version,
        idempotencyKey: key.get(),
      })
    },
    onSuccess: ({ planId }) => {
      void queries.invalidateQueries({ queryKey: plansQuery.queryKey })
      void queries.invalidateQueries({ queryKey: importsQuery.queryKey })
      void queries.invalidateQueries({ queryKey: importQuery(imported.importId).queryKey })
      void navigate({ to: '/ke-hoach/$planId/ra-soat', params: { planId } })
    },
    onError: () => key.renew(),
  })
}
