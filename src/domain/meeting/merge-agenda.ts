import { AGENDA_KINDS, type AgendaItem, type AgendaKind, type MadeAgendaItem } from './agenda-item.ts'

/** A task that turned from amber to red is still the same item. */
function keyOf({ kind, subjectId }: { readonly kind: AgendaKind; readonly subjectId: string | null }): string {
  const about = kind === 'red_task' || kind === 'amber_task' ? 'task' : kind === 'case_above' || kind === 'case_within' ? 'case' : kind
  return `${about} ${subjectId ?? ''}`
}

/**
 * The agenda made anew: what is no longer so goes, what is new comes after the others of its kind, and what people did stays:
 * their order, what they dropped and why, their own questions and items.
 */
export function mergeAgenda(standing: readonly AgendaItem[], made: readonly MadeAgendaItem[], newId: () => string): readonly AgendaItem[] {
  const found = new Map(made.map(item => [keyOf(item), item]))
  const kept = standing.flatMap((item): AgendaItem[] => {
    if (item.kind === 'other') return [item]
    const anew = found.get(keyOf(item))
    if (anew === undefined) return []
    return [{ ...item, ...anew, question: item.questionEdited ? item.question : anew.question }]
  })
  const known = new Set(standing.map(keyOf))
  const merged = made.filter(item => !known.has(keyOf(item))).reduce((agenda, item) => placed(agenda, asItem(item, newId())), kept)
  return merged.map((item, index) => ({ ...item, ordinal: index + 1 }))
}

/** Behind the last one of its own or an earlier kind; what people added by hand keeps its place. */
function placed(agenda: readonly AgendaItem[], item: AgendaItem): AgendaItem[] {
  const rank = AGENDA_KINDS.indexOf(item.kind)
  const after = agenda.findLastIndex(other => other.kind !== 'other' && AGENDA_KINDS.indexOf(other.kind) <= rank)
  return agenda.toSpliced(after + 1, 0, item)
}

function asItem(made: MadeAgendaItem, itemId: string): AgendaItem {
  return { ...made, itemId, ordinal: 0, droppedReason: null, questionEdited: false, discussion: '', version: 1 }
}
