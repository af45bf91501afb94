import type { PaperFacts } from '#domain/paper/paper-facts.ts'
import { type PaperKind, typeOfPaper } from '#domain/paper/paper-kind.ts'
import type { PaperContent, PaperGround } from '#domain/paper/paper.ts'
import { usualContent, usualDue } from '#domain/paper/usual-content.ts'
import { wardCalendar } from '#domain/period/working-calendar.ts'
import { wordsIn } from '#domain/report/administrative-words.ts'
import { type Day, type Instant, dayAt } from '#domain/shared/calendar.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { PaperRecord } from '../ports/paper-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { paperFrame } from '../report/paper-words.ts'
import { paperSearchText, recordPaper } from './record-paper.ts'

export type PaperModelDraft = {
  readonly kind: PaperKind
  readonly facts: PaperFacts
  readonly planId: string | null
  readonly meetingId: string | null
}
type Drafting = { readonly identifiers: Application['identifiers']; readonly actor: Actor; readonly now: Instant }

/** A paper of any kind from its facts, with the usual words and the ward's own frame; a person signs it later. */
export async function draftPaper(
  stores: Stores,
  { kind, facts, planId, meetingId }: PaperModelDraft,
  { identifiers, actor, now }: Drafting,
): Promise<PaperRecord> {
  const { type, ground, content } = await paperGround(stores, { kind, facts, today: dayAt(now) })
  const paper: PaperRecord = {
    paperId: identifiers.next(),
    kind,
    type,
    state: 'drafted',
    organSymbol: ground.organSymbol,
    planId,
    meetingId,
    subject: content.subject,
    currentVersion: 1,
    draftedBy: actor.memberId,
    draftedAt: now,
    number: null,
    term: null,
    issuedOn: null,
    signerName: '',
    issueNote: '',
    issuedBy: null,
    issuedAt: null,
    withdrawReason: '',
    withdrawnAt: null,
    version: 1,
  }
  const { paperId } = paper
  await stores.papers.addPaper(paper, paperSearchText(paper, content))
  await stores.papers.addVersion(paperId, { ordinal: 1, ground, facts, content, draftedBy: actor.memberId, draftedAt: now })
  await stores.papers.replaceParts(paperId, partsOf(facts, type))
  const event = { kind: 'drafted', at: now, byMember: actor.memberId, note: '' } as const
  await recordPaper(stores, { action: 'draft', paperId, before: null, after: { ...paper, content }, event })
  return paper
}

type Laid = { readonly type: PaperRecord['type']; readonly ground: PaperGround; readonly content: PaperContent }

/** Type, frame and usual words by the ward's settings of today. */
export async function paperGround(
  stores: Stores,
  { kind, facts, today }: { readonly kind: PaperKind; readonly facts: PaperFacts; readonly today: Day },
): Promise<Laid> {
  const ward = await stores.organisation.getWard()
  const { number: _number, issuedOn: _issuedOn, recipients: _recipients, signer, reader, ...ground } = paperFrame(ward, null, null)
  const type = typeOfPaper(kind, ward.reportIssuer)
  const due = usualDue(kind, today, wardCalendar(await stores.periods.listDecisions()))
  const filed = wordsIn(ward.toneStyle)`Lưu Văn phòng Đảng uỷ`
  return { type, ground, content: usualContent({ kind, type, facts, toneStyle: ward.toneStyle, reader, signer, filed, due }) }
}

/** A report to those above goes to no unit; every other paper to the units it names. */
export function partsOf(facts: PaperFacts, type: PaperRecord['type']) {
  return {
    unitIds: type === 'BC' ? [] : facts.units.map(unit => unit.unitId),
    causeKeys: facts.of === 'late' ? facts.items.map(item => item.causeKey) : [],
  }
}
