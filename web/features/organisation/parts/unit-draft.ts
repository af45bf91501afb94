import type { UnitAnswer } from '#contract/organisation/organisation-routes.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'

export type UnitDraft = Pick<UnitAnswer, 'parentId' | 'name' | 'shortName' | 'kind' | 'activeFrom' | 'activeTo' | 'officersMaySubmit'> & {
  /** Other names, one a line. */
  readonly aliasLines: string
}

export function draftOf(unit: UnitAnswer | null): UnitDraft {
  if (unit === null)
    return {
      parentId: null,
      name: '',
      shortName: '',
      kind: 'other',
      activeFrom: null,
      activeTo: null,
      officersMaySubmit: false,
      aliasLines: '',
    }
  const { parentId, name, shortName, kind, activeFrom, activeTo, officersMaySubmit, aliases } = unit
  return { parentId, name, shortName, kind, activeFrom, activeTo, officersMaySubmit, aliasLines: aliases.join('\n') }
}

export function bodyOfDraft({ aliasLines, ...draft }: UnitDraft) {
  return {
    ...draft,
    aliases: aliasLines
      .split('\n')
      .map(tidyText)
      .filter(alias => alias !== ''),
  }
}
