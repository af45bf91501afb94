import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs'
import IconCircleDashed from '@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs'
import IconCircleX from '@tabler/icons-react/dist/esm/icons/IconCircleX.mjs'
import IconProgress from '@tabler/icons-react/dist/esm/icons/IconProgress.mjs'
import type { VisitFinding } from '#domain/verification/decide-visit.ts'
import { verificationWords } from '../../../i18n/verification-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './finding-word.module.css'

const LOOKS = {
  open: { Icon: IconCircleDashed, tone: 'calm' },
  found: { Icon: IconCircleCheck, tone: 'good' },
  partly: { Icon: IconProgress, tone: 'soon' },
  not_found: { Icon: IconCircleX, tone: 'bad' },
} as const

/** What was found, as icon and word together; null: nobody has been there. */
export function FindingWord({ finding }: { readonly finding: VisitFinding | null }) {
  const words = useWords(verificationWords)
  const { Icon, tone } = LOOKS[finding ?? 'open']
  return (
    <span className={classes.finding} data-tone={tone}>
      <Icon size={18} stroke={2} aria-hidden="true" />
      {finding === null ? words.open : words.findings[finding]}
    </span>
  )
}
