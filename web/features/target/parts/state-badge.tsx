import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs'
import IconCircleDashed from '@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs'
import IconClockExclamation from '@tabler/icons-react/dist/esm/icons/IconClockExclamation.mjs'
import IconTrendingUp from '@tabler/icons-react/dist/esm/icons/IconTrendingUp.mjs'
import type { FigureKind, FigureState } from '#domain/target/figure-state.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './state-badge.module.css'

const ICONS = {
  met: IconCircleCheck,
  on_path: IconTrendingUp,
  behind: IconClockExclamation,
  missed: IconAlertTriangle,
  no_data: IconCircleDashed,
} as const satisfies Record<FigureState, unknown>

/** How a figure stands: icon, word and colour together. */
export function StateBadge({ state }: { readonly state: FigureState }) {
  const { states } = useWords(targetWords)
  const Icon = ICONS[state]
  return (
    <span className={`${classes.badge} ${classes[state]}`}>
      <Icon size={18} stroke={2} aria-hidden="true" />
      {states[state]}
    </span>
  )
}

/** Where a figure comes from; a typed one stands out wherever it is shown. */
export function KindMark({ kind }: { readonly kind: FigureKind }) {
  const { kinds } = useWords(targetWords)
  return <span className={kind === 'typed' ? `${classes.kind} ${classes.typed}` : classes.kind}>{kinds[kind]}</span>
}
