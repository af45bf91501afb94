import type { z } from 'zod'
import type { AgendaItemView, AgendaLineView, DecisionView, MeetingView } from '#application/meeting/meeting-view.ts'
import type { agendaItem, agendaLine, decision, meetingDetail } from '#contract/meeting/meeting-shapes.ts'
import type { PageTarget, TaskPage } from '#domain/meeting/task-page.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { presentMissing, presentReason } from '../plan/present-task.ts'

export function presentMeeting(
  { agenda, attendees, decisionList, allowedActions, ...meeting }: MeetingView,
  language: Language,
): z.input<typeof meetingDetail> {
  return {
    ...meeting,
    agenda: agenda.map(item => presentLine(item, language)),
    attendees: [...attendees],
    decisionList: decisionList.map(item => presentDecision(item, language)),
    allowedActions: [...allowedActions],
  }
}

export function presentItem({ page, ...line }: AgendaItemView, language: Language): z.input<typeof agendaItem> {
  return { ...presentLine(line, language), page: page && presentPage(page, language) }
}

export function presentDecision({ coordinators, missing, ...item }: DecisionView, language: Language): z.input<typeof decision> {
  return { ...item, coordinators: [...coordinators], missing: presentMissing(missing, language) }
}

function presentLine({ facts, ...line }: AgendaLineView, language: Language): z.input<typeof agendaLine> {
  if (facts === null) return { ...line, facts }
  switch (facts.of) {
    case 'target':
      return { ...line, facts: { of: 'target', target: presentTarget(facts.target, language) } }
    case 'unit':
      return { ...line, facts: { ...facts, reports: [...facts.reports] } }
    case 'decision':
    case 'case':
      return { ...line, facts }
  }
}

function presentPage(page: TaskPage, language: Language) {
  return {
    ...page,
    reasons: page.reasons.map(reason => presentReason(reason, language)),
    leadUnits: [...page.leadUnits],
    coordinators: [...page.coordinators],
    clears: [...page.clears],
    missing: presentMissing(page.missing, language),
    milestones: [...page.milestones],
    targets: page.targets.map(target => presentTarget(target, language)),
    reports: [...page.reports],
    promises: [...page.promises],
    cases: [...page.cases],
    directives: [...page.directives],
  }
}

function presentTarget({ reasons, points, ...target }: PageTarget, language: Language) {
  return { ...target, reasons: reasons.map(reason => presentReason(reason, language)), points: [...points] }
}
