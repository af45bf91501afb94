import { paperSymbol } from '#domain/paper/paper-names.ts'
import { type Instant, dayAt } from '#domain/shared/calendar.ts'
import { paperAnsweredNotice, paperIssuedNotice } from '#domain/words/paper-words.ts'
import { invitedPeople } from '../meeting/meeting-people.ts'
import { notify } from '../notification/notify.ts'
import type { PaperRecord } from '../ports/paper-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

/** Whoever heads a unit that the paper goes to is told once that it was issued. */
export async function tellIssued(
  stores: Stores,
  paper: PaperRecord,
  units: readonly { readonly unitId: string }[],
  now: Instant,
): Promise<void> {
  const memberIds = await invitedPeople(
    stores,
    units.map(({ unitId }) => ({ unitId, memberId: null })),
  )
  await notify(
    stores,
    {
      memberIds,
      causeKey: `paper:${paper.paperId}:issued`,
      kind: 'paper',
      level: paper.kind === 'reminder' || paper.kind === 'conclusion' ? 'blue' : 'yellow',
      sentence: paperIssuedNotice({ kind: paper.kind, symbol: paperSymbol(paper), subject: paper.subject }),
      link: `/van-ban/${paper.paperId}`,
    },
    now,
  )
}

/** The office is told of each answer. */
export async function tellAnswered(stores: Stores, paper: PaperRecord, unitName: string, now: Instant): Promise<void> {
  const { office } = await stores.alerts.listPeople(dayAt(now))
  await notify(
    stores,
    {
      memberIds: office,
      causeKey: `paper:${paper.paperId}:answered:${paper.version}`,
      kind: 'paper',
      level: 'blue',
      sentence: paperAnsweredNotice({ unit: unitName, symbol: paperSymbol(paper) }),
      link: `/van-ban/${paper.paperId}`,
    },
    now,
  )
}
