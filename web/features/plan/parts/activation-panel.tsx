import { useState } from 'react'
import type { PlanDetail } from '#contract/plan/plan-routes.ts'
import { reportingMonthChoices } from '#domain/report/reporting-months.ts'
import { formatMonth } from '#domain/shared/calendar.ts'
import type { Month } from '#domain/shared/calendar.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import classes from './activation-panel.module.css'

type Props = { readonly plan: PlanDetail; readonly isPending: boolean; readonly onActivate: (firstReportingMonth: Month | null) => void }

/** The step into force. It can always be tried: the refusal says all that is still to do. */
export function ActivationPanel({ plan, isPending, onActivate }: Props) {
  const { ready: words } = useWords(planWords)
  const choices = reportingMonthChoices(plan, todayOfWard())
  const usual = choices.at(-1) ?? choices[0]
  const [chosen, setChosen] = useState<Month | null>(null)
  const first = chosen ?? usual
  const toPlan = (
    <LinkButton to="/ke-hoach/$planId" params={{ planId: plan.planId }}>
      {words.toPlan}
    </LinkButton>
  )
  return (
    <section id="activate">
      <Panel heading={words.steps.activate} note={words.activateWhat}>
        {plan.status !== 'draft' && <Notice tone="good" heading={words.activated} actions={toPlan} />}
        {plan.allowedActions.includes('plan.activate') && (
          <div className={classes.choice}>
            <PlainSelect
              id="first-reporting-month"
              label={words.firstMonth}
              value={first}
              onChange={value => setChosen(choices.find(month => month === value && month !== usual) ?? null)}
            >
              {choices.toReversed().map(month => (
                <option key={month} value={month}>
                  {month === usual ? words.usualMonth(formatMonth(month)) : formatMonth(month)}
                </option>
              ))}
            </PlainSelect>
            <p>{words.firstMonthMeans(formatMonth(first), choices.length - 1 - choices.indexOf(first))}</p>
            <ConfirmButton
              label={words.activate}
              question={words.activateAsk}
              confirmLabel={words.activateYes}
              variant="filled"
              confirmVariant="filled"
              loading={isPending}
              onConfirm={() => onActivate(chosen)}
            />
          </div>
        )}
      </Panel>
    </section>
  )
}
