import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import IconClock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs'
import IconClockExclamation from '@tabler/icons-react/dist/esm/icons/IconClockExclamation.mjs'
import type { AlertLevel as Level } from '#domain/alert/alert-kind.ts'
import { alertWords } from '../../../i18n/alert-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './alert-level.module.css'

const ICONS = { blue: IconClock, yellow: IconClockExclamation, red: IconAlertTriangle }

/** The level as icon, word and colour together; a closed alert is told by its word. */
export function AlertLevel({ level, isOpen }: { readonly level: Level; readonly isOpen: boolean }) {
  const words = useWords(alertWords)
  const Icon = ICONS[level]
  return (
    <span className={classes.level} data-level={isOpen ? level : 'closed'}>
      <Icon size={18} stroke={2} aria-hidden="true" />
      {isOpen ? words.levels[level] : words.list.closed}
    </span>
  )
}
