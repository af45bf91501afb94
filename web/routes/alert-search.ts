import { ALERT_KINDS, ALERT_LEVELS } from '#domain/alert/alert-kind.ts'
import type { AlertKind, AlertLevel } from '#domain/alert/alert-kind.ts'
import { readTexts } from './read-texts.ts'

/** The filters of the list of alerts, as they stand in the address. Without `trangthai` the open ones. */
export type AlertSearch = {
  tim?: string
  donvi?: string
  nhiemvu?: string
  trangthai?: 'closed' | 'tatca'
  muc?: AlertLevel
  loai?: AlertKind
  hoan?: true
}

/** Takes what an address may hold; anything else is left out. */
export function readAlertSearch(search: Readonly<Record<string, unknown>>): AlertSearch {
  const state = (['closed', 'tatca'] as const).find(item => item === search['trangthai'])
  const level = ALERT_LEVELS.find(item => item === search['muc'])
  const kind = ALERT_KINDS.find(item => item === search['loai'])
  return {
    ...readTexts(search, ['tim', 'donvi', 'nhiemvu']),
    ...(state !== undefined && { trangthai: state }),
    ...(level !== undefined && { muc: level }),
    ...(kind !== undefined && { loai: kind }),
    ...(search['hoan'] === true && { hoan: true as const }),
  }
}
