import type { NotificationRecord, StoredPreference } from '#application/ports/notification-store.ts'
import { NOTIFICATION_KINDS, NOTIFICATION_LEVELS } from '#domain/notification/notification-kind.ts'
import type { Preference } from '#domain/notification/preference.ts'
import { foldText } from '#domain/shared/vietnamese-text.ts'
import { oneOf, parseColumn } from '../columns.ts'
import { toFlag } from '../flag.ts'
import type { Database } from '../schema.ts'

export function toNotification(row: Omit<Database['notification'], 'tenantId' | 'searchText'>): NotificationRecord {
  const { notificationId, memberId, causeKey, kind, level, sentenceVi, sentenceEn, link, alertId, muted, createdAt, openedAt } = row
  return {
    notificationId,
    memberId,
    causeKey,
    link,
    alertId,
    createdAt,
    openedAt,
    kind: oneOf(NOTIFICATION_KINDS, kind),
    level: oneOf(NOTIFICATION_LEVELS, level),
    sentence: { vi: sentenceVi, en: sentenceEn },
    isMuted: muted === 1,
  }
}

export function fromNotification({ sentence, isMuted, ...record }: Omit<NotificationRecord, 'openedAt'>) {
  const searchText = foldText(`${sentence.vi} ${sentence.en}`)
  return { ...record, sentenceVi: sentence.vi, sentenceEn: sentence.en, searchText, muted: toFlag(isMuted), openedAt: null }
}

export function toPreference({ frequencies, quietFrom, quietTo, language, version }: Database['notificationPreference']): StoredPreference {
  const quiet = { from: quietFrom, to: quietTo }
  return { frequencies: parseColumn(frequencies), quiet, language: oneOf(['vi', 'en'], language), version }
}

export function fromPreference({ frequencies, quiet, language }: Preference) {
  return { frequencies: JSON.stringify(frequencies), quietFrom: quiet.from, quietTo: quiet.to, language }
}
