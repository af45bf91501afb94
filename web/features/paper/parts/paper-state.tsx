import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs'
import IconCircleX from '@tabler/icons-react/dist/esm/icons/IconCircleX.mjs'
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs'
import type { PaperState as State } from '#domain/paper/paper-kind.ts'
import { paperWords } from '../../../i18n/paper-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from '../../case/parts/case-state.module.css'

const ICONS = { drafted: IconPencil, issued: IconCircleCheck, withdrawn: IconCircleX }
const TONES = { drafted: 'soon', issued: 'good', withdrawn: 'calm' } as const

/** The state as icon and word together. */
export function PaperState({ state }: { readonly state: State }) {
  const Icon = ICONS[state]
  return (
    <span className={classes.state} data-tone={TONES[state]}>
      <Icon size={18} stroke={2} aria-hidden="true" />
      {useWords(paperWords).states[state]}
    </span>
  )
}
