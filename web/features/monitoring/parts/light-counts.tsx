import type { Overview } from '#contract/monitoring/monitoring-routes.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LightIcon } from '../../../ui/light-badge.tsx'
import type { LightState } from '../../../ui/light-badge.tsx'
import classes from './light-counts.module.css'

const WORST_FIRST: readonly LightState[] = ['late', 'at_risk', 'on_track', 'done', 'not_started']

type Props = { readonly lights: Overview['lights']; readonly chosen: string | null; readonly onChoose: (light: string | null) => void }

/** How many tasks have which light, late first; a press shows those tasks below. */
export function LightCounts({ lights, chosen, onChoose }: Props) {
  const { lights: names } = useWords(sharedWords)
  return (
    <ul className={classes.counts}>
      {WORST_FIRST.map(light => (
        <li key={light}>
          <button type="button" className={`${classes.count} ${classes[light]}`} aria-pressed={chosen === light} onClick={() => onChoose(chosen === light ? null : light)}>
            <LightIcon light={light} size={26} />
            <span className={classes.number}>{lights[light] ?? 0}</span>
            <span>{names[light]}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
