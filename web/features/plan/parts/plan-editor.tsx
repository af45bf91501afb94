import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PlanDetail } from '#contract/plan/plan-routes.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { FormHeading } from '../../../ui/form-heading.tsx'
import form from '../../../ui/form.module.css'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useFormErrors } from '../../../ui/use-form-errors.ts'
import { useUpdatePlan } from '../api/use-update-plan.ts'
import { CampaignFields } from './campaign-fields.tsx'
import { bodyOfHeading, checkHeading, headingOf } from './plan-heading.ts'
import type { PlanHeadingForm } from './plan-heading.ts'
import { bodyOfParts, partsOf } from './plan-parts.ts'

type Props = { readonly plan: PlanDetail; readonly onClose: () => void }

/** What heads the plan, the names of its groups, the days of its milestones and phases. */
export function PlanEditor({ plan, onClose }: Props) {
  const { heading: words, confirm, review } = useWords(planWords)
  const general = useWords(sharedWords)
  const [heading, setHeading] = useState(() => headingOf(plan))
  const [parts, setParts] = useState(() => partsOf(plan))
  const [wrongDays, setWrongDays] = useState<ReadonlySet<string>>(new Set())
  const errors = useFormErrors()
  const save = useUpdatePlan(plan, onClose)
  const change = (part: Partial<PlanHeadingForm>) => setHeading(before => ({ ...before, ...part }))

  function note(fieldId: string, isValid: boolean): void {
    setWrongDays(before =>
      before.has(fieldId) === !isValid ? before : new Set(isValid ? [...before].filter(other => other !== fieldId) : [...before, fieldId]),
    )
  }

  function send(): void {
    const found = [...checkHeading(heading, confirm, general), ...[...wrongDays].map(fieldId => ({ fieldId, text: general.dayWrong }))]
    if (errors.check(found)) save.mutate({ ...bodyOfHeading(heading), ...bodyOfParts(parts) })
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
      <FormHeading>{words.title}</FormHeading>
      <ErrorSummary errors={errors.errors} attempt={errors.attempt} />
      {save.error !== null && <ProblemMessage error={save.error} />}
      <Textarea
        id="plan-title"
        label={confirm.name}
        value={heading.title}
        error={errors.at('plan-title')}
        rows={2}
        maxLength={500}
        onChange={event => change({ title: event.currentTarget.value })}
      />
      <div className={form.pair}>
        <TextInput
          id="plan-number"
          label={confirm.number}
          value={heading.number}
          maxLength={60}
          onChange={event => change({ number: event.currentTarget.value })}
        />
        <DayField
          id="plan-date"
          label={confirm.date}
          value={heading.date}
          error={errors.at('plan-date')}
          onChange={date => change({ date })}
          onValidity={isValid => change({ validDate: isValid })}
        />
      </div>
      <TextInput
        id="plan-issuer"
        label={confirm.issuer}
        value={heading.issuer}
        maxLength={200}
        onChange={event => change({ issuer: event.currentTarget.value })}
      />
      <Checkbox
        label={confirm.campaign}
        checked={heading.hasCampaign}
        onChange={event => change({ hasCampaign: event.currentTarget.checked })}
      />
      {heading.hasCampaign && <CampaignFields heading={heading} errorAt={errors.at} onChange={change} />}
      {parts.groups.length > 0 && <h3 className={form.heading}>{words.groups}</h3>}
      {parts.groups.map(({ code, title }) => (
        <TextInput
          key={code}
          id={`group-${code}`}
          label={words.groupName(code)}
          value={title}
          maxLength={300}
          onChange={event => {
            const typed = event.currentTarget.value
            setParts({ ...parts, groups: parts.groups.map(group => (group.code === code ? { code, title: typed } : group)) })
          }}
        />
      ))}
      {parts.milestones.length > 0 && <h3 className={form.heading}>{words.milestones}</h3>}
      <div className={form.pair}>
        {parts.milestones.map(({ milestoneId, due, header }) => (
          <DayField
            key={milestoneId}
            id={milestoneId}
            label={review.due(header)}
            value={due}
            error={errors.at(milestoneId)}
            description=""
            onValidity={isValid => note(milestoneId, isValid)}
            onChange={day =>
              setParts({
                ...parts,
                milestones: parts.milestones.map(milestone =>
                  milestone.milestoneId === milestoneId ? { ...milestone, due: day } : milestone,
                ),
              })
            }
          />
        ))}
      </div>
      {parts.phases.length > 0 && <h3 className={form.heading}>{words.phases}</h3>}
      {parts.phases.map(({ phaseId, ordinal, start, end }) => {
        const set = (days: { start?: typeof start; end?: typeof end }) =>
          setParts({ ...parts, phases: parts.phases.map(phase => (phase.phaseId === phaseId ? { ...phase, ...days } : phase)) })
        return (
          <div key={phaseId} className={form.pair}>
            <DayField
              id={`${phaseId}-start`}
              label={`${review.phase(ordinal)}: ${review.start}`}
              value={start}
              error={errors.at(`${phaseId}-start`)}
              onChange={day => set({ start: day })}
              description=""
              onValidity={isValid => note(`${phaseId}-start`, isValid)}
            />
            <DayField
              id={`${phaseId}-end`}
              label={`${review.phase(ordinal)}: ${review.end}`}
              value={end}
              error={errors.at(`${phaseId}-end`)}
              onChange={day => set({ end: day })}
              description=""
              onValidity={isValid => note(`${phaseId}-end`, isValid)}
            />
          </div>
        )
      })}
      <FormButtons isSending={save.isPending} onCancel={onClose} />
    </form>
  )
}
