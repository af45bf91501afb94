import { Command } from 'commander'
import {
  type ProvinceOverview,
  type WardPlan,
  type WardStanding,
  buildProvinceOverview,
} from '#application/monitoring/build-province-overview.ts'
import type { LightCounts } from '#application/ports/status-store.ts'
import { lightReasonText } from '#domain/monitoring/light-reason-text.ts'
import { LIGHT_WORDS } from '#domain/monitoring/light-words.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import type { CommandParts, JsonOption, PlaceOptions } from './command-parts.ts'
import { withPlace } from './shared-options.ts'
import { printJson } from './terminal.ts'

/** `sauro province`: how the plans of every ward of this installation stand, most late tasks first. */
export function makeProvinceCommand(parts: CommandParts): Command {
  return withPlace(new Command('province'))
    .description('Đèn của mọi phường trên máy này, nhiều nhiệm vụ chậm trước / lights of every ward, most late tasks first')
    .action(async (options: PlaceOptions & JsonOption) => {
      const opened = await parts.openApplication(options, 'use')
      try {
        const overview = await buildProvinceOverview(opened.application)
        if (options.json) printJson(parts.terminal, described(overview))
        else parts.terminal.write(overviewText(overview))
      } finally {
        await opened.close()
      }
    })
}

function described({ wards, ...sums }: ProvinceOverview) {
  const sentences = ({ reasons, ...plan }: WardPlan) => ({ ...plan, why: reasons.map(reason => lightReasonText(reason)) })
  return { ...sums, wards: wards.map(ward => ({ ...ward, plans: ward.plans.map(sentences) })) }
}

function overviewText({ today, wards, tasks, units }: ProvinceOverview): string {
  const head = `${formatDay(today)}: ${wards.length} phường / wards`
  const sums = [`Nhiệm vụ / tasks: ${countsText(tasks)}`, `Đơn vị / units: ${countsText(units)}`]
  return `${[head, ...sums, '', ...wards.flatMap(wardLines)].join('\n')}\n`
}

function wardLines({ name, plans }: WardStanding): readonly string[] {
  if (plans.length === 0) return [`${name}: chưa có kế hoạch đang thực hiện / no plan in force`]
  return plans.map(({ number, light, reasons }) => {
    const why = reasons.map(reason => lightReasonText(reason)).join(' ')
    return `${name} · ${number}: ${LIGHT_WORDS[light]}. ${why}`
  })
}

function countsText({ late, at_risk: atRisk, on_track: onTrack, done }: LightCounts): string {
  return `${late} chậm / late, ${atRisk} có nguy cơ / at risk, ${onTrack} đúng tiến độ / on track, ${done} hoàn thành / done`
}
