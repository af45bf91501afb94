import type { CommitmentState as State } from '#contract/commitment/commitment-routes.ts'
import { commitmentBriefWords } from '../../../i18n/commitment-brief-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './commitment-state.module.css'

const TONES = { none: 'soon', draft: 'calm', signed: 'waiting', returned: 'urgent', approved: 'good' } as const

export function CommitmentState({ state }: { readonly state: State }) {
  return (
    <span className={classes.word} data-tone={TONES[state]}>
      {useWords(commitmentBriefWords).states[state]}
    </span>
  )
}
