import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs'
import IconClockExclamation from '@tabler/icons-react/dist/esm/icons/IconClockExclamation.mjs'
import IconTrendingUp from '@tabler/icons-react/dist/esm/icons/IconTrendingUp.mjs'
import type { Light } from '#domain/monitoring/light-words.ts'
import { sharedWords } from '../i18n/shared-words.ts'
import { useWords } from '../i18n/use-words.ts'
import classes from './light-badge.module.css'

const ICONS = { done: IconCircleCheck, on_track: IconTrendingUp, at_risk: IconClockExclamation, late: IconAlertTriangle }

/** A light: icon, word and colour together. `count` stands before the word. */
export function LightBadge({ light, count }: { readonly light: Light; readonly count?: number }) {
  const words = useWords(sharedWords)
  return (
    <span className={`${classes.badge} ${classes[light]}`}>
      <LightIcon light={light} />
      {count !== undefined && <strong>{count}</strong>}
      {words.lights[light]}
    </span>
  )
}

/** The icon alone, where the word stands beside it. */
export function LightIcon({ light, size = 18 }: { readonly light: Light; readonly size?: number }) {
  const Icon = ICONS[light]
  return <Icon size={size} stroke={2} aria-hidden="true" />
}
