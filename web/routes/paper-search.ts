import { CHASING_KINDS, PAPER_KINDS, PAPER_STATES } from '#domain/paper/paper-kind.ts'
import type { ChasingKind, PaperKind, PaperState } from '#domain/paper/paper-kind.ts'
import { readTexts } from './read-texts.ts'

type Search = Readonly<Record<string, unknown>>

/** The filters of the list of papers, as they stand in the address. */
export type PaperSearch = { tim?: string; donvi?: string; trangthai?: PaperState | 'registered'; loai?: PaperKind }

/** Takes what an address may hold; anything else is left out. */
export function readPaperSearch(search: Search): PaperSearch {
  const state = (['registered', ...PAPER_STATES] as const).find(item => item === search['trangthai'])
  const kind = PAPER_KINDS.find(item => item === search['loai'])
  return {
    ...readTexts(search, ['tim', 'donvi']),
    ...(state !== undefined && { trangthai: state }),
    ...(kind !== undefined && { loai: kind }),
  }
}

/** `?canhbao=<id>,<id>`: what a new paper is about; `?donvi=`: whose late work. */
export function readNewPaperSearch(search: Search): { canhbao?: string; donvi?: string; loai?: ChasingKind } {
  const kind = CHASING_KINDS.find(item => item === search['loai'])
  return { ...readTexts(search, ['canhbao', 'donvi']), ...(kind !== undefined && { loai: kind }) }
}
