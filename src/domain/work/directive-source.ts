/** What a leader's instruction was given on. */
export const DIRECTIVE_SOURCES = ['task', 'target', 'milestone', 'alert', 'unit', 'report_line', 'case'] as const
export type DirectiveSourceKind = (typeof DIRECTIVE_SOURCES)[number]

/** A milestone is the cell of one task and a line the task of one report: both stand as two ids with a colon between. */
export type DirectiveSource = { readonly kind: DirectiveSourceKind; readonly id: string }

/** What the office prepared: waiting for a leader, given by one, declined with a reason, or taken back by the office. */
export const DIRECTIVE_DRAFT_STATES = ['waiting', 'given', 'declined', 'withdrawn'] as const
export type DirectiveDraftState = (typeof DIRECTIVE_DRAFT_STATES)[number]

/** The two ids of a milestone's or a line's source; undefined where there are not two. */
export function twoIds(id: string): readonly [string, string] | undefined {
  const [first = '', second = '', ...more] = id.split(':')
  return first === '' || second === '' || more.length > 0 ? undefined : [first, second]
}
