import { addDays, daysBetween } from '#domain/shared/calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { CAMPAIGN_DAYS } from '#domain/monitoring/campaign-day.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import form from '../../../ui/form.module.css'
import type { PlanHeadingForm } from './plan-heading.ts'

type Props = {
  readonly heading: PlanHeadingForm
  readonly errorAt: (fieldId: string) => string | undefined
  readonly onChange: (part: Partial<PlanHeadingForm>) => void
}

/** First and last day; the last is proposed from the first until somebody types another. */
export function CampaignFields({ heading, errorAt, onChange }: Props) {
  const { confirm: words } = useWords(planWords)
  const { campaignStart, campaignEnd } = heading
  const length = campaignStart === null || campaignEnd === null ? 0 : daysBetween(campaignStart, campaignEnd) + 1

  function begin(start: Day | null): void {
    const proposed = campaignStart === null ? null : lastDayOfCampaign(campaignStart)
    const isProposed = campaignEnd === null || campaignEnd === proposed
    onChange({ campaignStart: start, ...(isProposed && { campaignEnd: start && lastDayOfCampaign(start) }) })
  }

  return (
    <div className={form.pair}>
      <DayField
        id="campaign-start"
        label={words.start}
        value={campaignStart}
        error={errorAt('campaign-start')}
        onChange={begin}
        onValidity={isValid => onChange({ validStart: isValid })}
      />
      <DayField
        id="campaign-end"
        label={words.end}
        description={length > 0 ? words.dayCount(length) : words.endHint(CAMPAIGN_DAYS)}
        value={campaignEnd}
        error={errorAt('campaign-end')}
        onChange={end => onChange({ campaignEnd: end })}
        onValidity={isValid => onChange({ validEnd: isValid })}
      />
    </div>
  )
}

function lastDayOfCampaign(start: Day): Day {
  return addDays(start, CAMPAIGN_DAYS - 1)
}
