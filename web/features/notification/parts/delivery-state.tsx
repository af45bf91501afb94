import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import IconCircleMinus from '@tabler/icons-react/dist/esm/icons/IconCircleMinus.mjs'
import IconClock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs'
import IconMailOpened from '@tabler/icons-react/dist/esm/icons/IconMailOpened.mjs'
import type { DeliveryState as State } from '#domain/notification/delivery-state.ts'
import { notificationWords } from '../../../i18n/notification-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './badges.module.css'

const ICONS = { waiting: IconClock, sent: IconCheck, opened: IconMailOpened, failed: IconAlertTriangle, not_needed: IconCircleMinus }
const TONES = { waiting: 'waiting', sent: 'good', opened: 'good', failed: 'late', not_needed: 'calm' }

/** What became of a sending, as icon and word together. */
export function DeliveryState({ state }: { readonly state: State }) {
  const Icon = ICONS[state]
  return (
    <span className={classes.badge} data-tone={TONES[state]}>
      <Icon size={18} stroke={2} aria-hidden="true" />
      {useWords(notificationWords).states[state]}
    </span>
  )
}
