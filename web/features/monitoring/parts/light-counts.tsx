import type { Overview } from '#contract/monitoring/monitoring-routes.ts'
import type { Light } from '#domain/monitoring/light-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LightIcon } from '../../../ui/light-badge.tsx'
import classes from './light-counts.module.css'

const WORST_FIRST: readonly Light[] = ['late', 'at_risk', 'on_track', 'done']

type Props = { readonly lights: Overview['lights']; readonly chosen: Light | null; readonly onChoose: (light: Light | null) => void }

/** How many tasks have which light, late first; a press shows those tasks below. */
export function LightCounts({ lights, chosen, onChoose }: Props) {
  const { lights: names } = useWords(sharedWords)
  return (
    <ul className={classes.counts}>
      {WORST_FIRST.map(light => (
        <li key={light}>
          <button
            type="button"
            className={`${classes.count} ${classes[light]}`}
            aria-pressed={chosen === light}
            onClick={() => onChoose(chosen === light ? null : light)}
          >
            <LightIcon light={light} size={26} />
            <span className={classes.number}>{lights[light] ?? 0}</span>
            <span>{names[light]}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
