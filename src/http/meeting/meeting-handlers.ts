import {
  addAgendaItem as addItem,
  changeAgendaItem as changeItem,
  orderAgenda,
  removeAgendaItem as removeItem,
} from '#application/meeting/change-agenda.ts'
import { exportMeetingMinutes as writeMinutes, exportMeetingPack as writePack } from '#application/meeting/export-meeting.ts'
import { draftMeetingNotice as draftNotice } from '#application/meeting/draft-notice.ts'
import { makeMeeting as make, remakePack } from '#application/meeting/make-meeting.ts'
import type { AgendaItemView, DecisionView, MeetingView } from '#application/meeting/meeting-view.ts'
import { addDecision, assignDecision, removeDecision, saveDecision } from '#application/meeting/minute-decisions.ts'
import {
  cancelMeeting as cancel,
  concludeMeeting as conclude,
  saveAttendance,
  saveClosing,
  startMeeting as start,
  updateMeeting as update,
} from '#application/meeting/move-meeting.ts'
import { getAgendaItem as getItem, getMeeting as get, listMeetings as list } from '#application/meeting/read-meetings.ts'
import type { PaperFile } from '#application/report/paper-file.ts'
import {
  addAgendaItem,
  addMeetingDecision,
  assignMeetingDecision,
  cancelMeeting,
  changeAgendaItem,
  concludeMeeting,
  draftMeetingNotice,
  exportMeetingMinutes,
  exportMeetingPack,
  getAgendaItem,
  getMeeting,
  listMeetings,
  makeMeeting,
  orderMeetingAgenda,
  remakeMeetingPack,
  removeAgendaItem,
  removeMeetingDecision,
  saveMeetingAttendance,
  saveMeetingClosing,
  saveMeetingDecision,
  startMeeting,
  updateMeeting,
} from '#contract/meeting/meeting-routes.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { type Handler, handle } from '../handler.ts'
import { presentDecision, presentItem, presentMeeting } from './present-meeting.ts'

export const meetingHandlers: readonly Handler[] = [
  handle(exportMeetingPack, async ({ application, actor, params, query }) =>
    file(await writePack(application, actor, params.meetingId, query.format)),
  ),
  handle(exportMeetingMinutes, async ({ application, actor, params, query }) =>
    file(await writeMinutes(application, actor, params.meetingId, query.format)),
  ),
  handle(listMeetings, async ({ application, actor, query }) => {
    const { state, ...listing } = query
    const { items, total } = await list(application, actor, { ...listing, states: state === undefined ? undefined : [state] })
    return accepted({ answer: { items: [...items], total } })
  }),
  handle(makeMeeting, async ({ application, actor, body, language }) => whole(await make(application, actor, body), language)),
  handle(getMeeting, async ({ application, actor, params, language }) => whole(await get(application, actor, params.meetingId), language)),
  handle(updateMeeting, async ({ application, actor, params, body, ifMatch, language }) =>
    whole(await update(application, actor, { ...params, seenVersion: ifMatch }, body), language),
  ),
  handle(remakeMeetingPack, async ({ application, actor, params, ifMatch, language }) =>
    whole(await remakePack(application, actor, { ...params, seenVersion: ifMatch }), language),
  ),
  handle(startMeeting, async ({ application, actor, params, ifMatch, language }) =>
    whole(await start(application, actor, { ...params, seenVersion: ifMatch }), language),
  ),
  handle(concludeMeeting, async ({ application, actor, params, ifMatch, language }) =>
    whole(await conclude(application, actor, { ...params, seenVersion: ifMatch }), language),
  ),
  handle(draftMeetingNotice, async ({ application, actor, params, ifMatch, language }) =>
    whole(await draftNotice(application, actor, { ...params, seenVersion: ifMatch }), language),
  ),
  handle(cancelMeeting, async ({ application, actor, params, body, ifMatch, language }) =>
    whole(await cancel(application, actor, { ...params, seenVersion: ifMatch }, body.reason), language),
  ),
  handle(saveMeetingAttendance, async ({ application, actor, params, body, ifMatch, language }) =>
    whole(await saveAttendance(application, actor, { ...params, seenVersion: ifMatch }, body.attendees), language),
  ),
  handle(orderMeetingAgenda, async ({ application, actor, params, body, ifMatch, language }) =>
    whole(await orderAgenda(application, actor, { ...params, seenVersion: ifMatch }, body.itemIds), language),
  ),
  handle(saveMeetingClosing, async ({ application, actor, params, body, ifMatch, language }) =>
    whole(await saveClosing(application, actor, { ...params, seenVersion: ifMatch }, body.closing), language),
  ),
  handle(addAgendaItem, async ({ application, actor, params, body, language }) =>
    item(await addItem(application, actor, params.meetingId, body), language),
  ),
  handle(getAgendaItem, async ({ application, actor, params, language }) => item(await getItem(application, actor, params), language)),
  handle(changeAgendaItem, async ({ application, actor, params, body, ifMatch, language }) =>
    item(await changeItem(application, actor, { ...params, seenVersion: ifMatch }, body), language),
  ),
  handle(removeAgendaItem, async ({ application, actor, params, ifMatch, language }) =>
    whole(await removeItem(application, actor, { ...params, seenVersion: ifMatch }), language),
  ),
  handle(addMeetingDecision, async ({ application, actor, params, body, language }) =>
    decided(await addDecision(application, actor, params, body), language),
  ),
  handle(saveMeetingDecision, async ({ application, actor, params, body, ifMatch, language }) =>
    decided(await saveDecision(application, actor, { ...params, seenVersion: ifMatch }, body), language),
  ),
  handle(removeMeetingDecision, async ({ application, actor, params, ifMatch }) => {
    const outcome = await removeDecision(application, actor, { ...params, seenVersion: ifMatch })
    return outcome.ok ? accepted({ answer: outcome.value }) : outcome
  }),
  handle(assignMeetingDecision, async ({ application, actor, params, body, ifMatch, language }) =>
    decided(await assignDecision(application, actor, { ...params, seenVersion: ifMatch }, body.asProposed), language),
  ),
]

function whole<Code extends string>(outcome: Outcome<MeetingView, Code>, language: Language) {
  return outcome.ok ? accepted({ answer: presentMeeting(outcome.value, language), version: outcome.value.version }) : outcome
}

function item<Code extends string>(outcome: Outcome<AgendaItemView, Code>, language: Language) {
  return outcome.ok ? accepted({ answer: presentItem(outcome.value, language), version: outcome.value.version }) : outcome
}

function file<Code extends string>(outcome: Outcome<PaperFile, Code>) {
  return outcome.ok ? accepted({ file: outcome.value }) : outcome
}

function decided<Code extends string>(outcome: Outcome<DecisionView, Code>, language: Language) {
  return outcome.ok ? accepted({ answer: presentDecision(outcome.value, language), version: outcome.value.version }) : outcome
}
