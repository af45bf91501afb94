import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import IconClock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs'
import IconClockExclamation from '@tabler/icons-react/dist/esm/icons/IconClockExclamation.mjs'
import type { NotificationLevel } from '#domain/notification/notification-kind.ts'
import { notificationWords } from '../../../i18n/notification-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './badges.module.css'

const ICONS = { blue: IconClock, yellow: IconClockExclamation, red: IconAlertTriangle }
const TONES = { blue: 'waiting', yellow: 'soon', red: 'late' }

/** The level as icon, word and colour together. */
export function LevelBadge({ level }: { readonly level: NotificationLevel }) {
  const Icon = ICONS[level]
  return (
    <span className={classes.badge} data-tone={TONES[level]}>
      <Icon size={18} stroke={2} aria-hidden="true" />
      {useWords(notificationWords).levels[level]}
    </span>
  )
}
