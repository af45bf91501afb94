import type { Overview } from '#contract/monitoring/monitoring-routes.ts'
import { daysBetween, formatDay } from '#domain/shared/calendar.ts'
import { monitoringWords } from '../../../i18n/monitoring-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './campaign-progress.module.css'

type Campaign = NonNullable<Overview['campaign']>

/** Day n of the campaign in figures, as a bar, and in words. */
export function CampaignProgress({ campaign }: { readonly campaign: Campaign }) {
  const words = useWords(monitoringWords)
  const share = Math.min(100, Math.max(0, (campaign.dayNumber / campaign.dayCount) * 100))
  return (
    <section className={classes.box} aria-label={sentence(campaign, words)}>
      <p className={classes.day}>{sentence(campaign, words)}</p>
      <div className={classes.bar} aria-hidden="true">
        <div style={{ width: `${share}%` }} />
      </div>
      <p>{words.fromTo(formatDay(campaign.start), formatDay(campaign.end))}</p>
      {campaign.phase !== null && <p>{words.phase(campaign.phase)}</p>}
      {campaign.nextMilestone !== null && (
        <p>
          <strong>{words.nextMilestone(campaign.nextMilestone.header, campaign.nextMilestone.daysLeft)}</strong>
        </p>
      )}
    </section>
  )
}

function sentence(campaign: Campaign, words: (typeof monitoringWords)['vi']): string {
  if (campaign.today < campaign.start) return words.beforeStart(daysBetween(campaign.today, campaign.start))
  return campaign.today > campaign.end ? words.afterEnd : words.dayOf(campaign.dayNumber, campaign.dayCount)
}
