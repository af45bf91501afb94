import type { PlanDetail } from '#contract/plan/plan-routes.ts'
import type { PlanExtraction } from '#domain/plan/plan-extraction.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { foldText } from '#domain/shared/vietnamese-text.ts'
import type { planWords } from '../../../i18n/plan-words.ts'
import type { sharedWords } from '../../../i18n/shared-words.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'

/** What heads a plan, as it stands in a form. `valid…`: whether what stands in a day's field is a day. */
export type PlanHeadingForm = {
  readonly title: string
  readonly number: string
  readonly date: Day | null
  readonly issuer: string
  readonly hasCampaign: boolean
  readonly campaignStart: Day | null
  readonly campaignEnd: Day | null
  readonly validDate: boolean
  readonly validStart: boolean
  readonly validEnd: boolean
}
const VALID = { validDate: true, validStart: true, validEnd: true }
const COUNTED_DAYS = /\d+ ngay dem/

/** The heading as the file has it; a campaign is proposed when the plan's words count days (`500 ngày đêm`). */
export function proposeHeading({ plan, phases, tasks }: PlanExtraction): PlanHeadingForm {
  const places = [plan.title ?? '', ...phases.map(phase => phase.focus), ...tasks.map(task => task.title)]
  return {
    ...VALID,
    title: plan.title ?? '',
    number: plan.number ?? '',
    date: plan.date,
    issuer: plan.issuer ?? '',
    hasCampaign: places.some(text => COUNTED_DAYS.test(foldText(text))),
    campaignStart: null,
    campaignEnd: null,
  }
}

export function headingOf({ title, number, date, issuer, campaignStart, campaignEnd }: PlanDetail): PlanHeadingForm {
  return { ...VALID, title, number, date, issuer, hasCampaign: campaignStart !== null, campaignStart, campaignEnd }
}

export function bodyOfHeading({ title, number, date, issuer, hasCampaign, campaignStart, campaignEnd }: PlanHeadingForm) {
  return {
    title: title.trim(),
    number: number.trim(),
    date,
    issuer: issuer.trim(),
    campaignStart: hasCampaign ? campaignStart : null,
    campaignEnd: hasCampaign ? campaignEnd : null,
  }
}

export function checkHeading(
  heading: PlanHeadingForm,
  words: (typeof planWords)['vi']['confirm'],
  general: (typeof sharedWords)['vi'],
): readonly FieldError[] {
  const errors: FieldError[] = []
  if (heading.title.trim() === '') errors.push({ fieldId: 'plan-title', text: words.nameMissing })
  if (!heading.validDate) errors.push({ fieldId: 'plan-date', text: general.dayWrong })
  if (!heading.hasCampaign) return errors
  const { campaignStart: start, campaignEnd: end } = heading
  if (!heading.validStart) errors.push({ fieldId: 'campaign-start', text: general.dayWrong })
  else if (start === null) errors.push({ fieldId: 'campaign-start', text: words.startMissing })
  if (!heading.validEnd) errors.push({ fieldId: 'campaign-end', text: general.dayWrong })
  else if (end === null) errors.push({ fieldId: 'campaign-end', text: words.endMissing })
  if (start !== null && end !== null && end < start) errors.push({ fieldId: 'campaign-end', text: words.reversed })
  return errors
}
