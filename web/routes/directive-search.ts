import { DIRECTIVE_SOURCES } from '#domain/work/directive-source.ts'
import type { DirectiveSourceKind } from '#domain/work/directive-source.ts'
import { readTexts } from './read-texts.ts'

/** `?ve=task&id=…`: what a new instruction is about; `?duthao=…`: the draft that a leader looks at. */
export type NewDirectiveSearch = { ve?: DirectiveSourceKind; id?: string; duthao?: string }

export function readNewDirectiveSearch(search: Readonly<Record<string, unknown>>): NewDirectiveSearch {
  const kind = DIRECTIVE_SOURCES.find(item => item === search['ve'])
  return { ...readTexts(search, ['id', 'duthao']), ...(kind !== undefined && { ve: kind }) }
}
