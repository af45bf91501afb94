import { VISIT_FINDINGS, type VisitFinding } from '#domain/verification/decide-visit.ts'
import { readTexts } from './read-texts.ts'

/** `?thang=`, `?ketqua=`, `?donvi=`, `?tim=`: which drawn lines are shown. */
export type VerificationSearch = { thang?: string; donvi?: string; tim?: string; ketqua?: VisitFinding | 'open' | 'wanting' }

/** Takes what an address may hold; anything else is left out. */
export function readVerificationSearch(search: Readonly<Record<string, unknown>>): VerificationSearch {
  const state = (['open', 'wanting', ...VISIT_FINDINGS] as const).find(item => item === search['ketqua'])
  return { ...readTexts(search, ['thang', 'donvi', 'tim']), ...(state !== undefined && { ketqua: state }) }
}
