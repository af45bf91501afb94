import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs'
import IconClockExclamation from '@tabler/icons-react/dist/esm/icons/IconClockExclamation.mjs'
import { evidenceWords } from '../../i18n/evidence-words.ts'
import { useWords } from '../../i18n/use-words.ts'
import classes from './evidence-state-words.module.css'
import type { ShownEvidence } from './shown-evidence.ts'

const ICONS = { unchecked: IconClockExclamation, checked: IconCircleCheck, rejected: IconAlertTriangle }

/** What the checker found of a file, with the reason, and what the virus scanner said. */
export function EvidenceStateWords({ evidence }: { readonly evidence: Pick<ShownEvidence, 'state' | 'stateReason' | 'file'> }) {
  const words = useWords(evidenceWords)
  const { state, stateReason, file } = evidence
  const Icon = ICONS[state]
  return (
    <p className={classes.states}>
      <span className={classes[state]}>
        <Icon size={18} stroke={2} aria-hidden="true" />
        {state === 'rejected' ? words.rejectedFor(stateReason) : words.states[state]}
      </span>
      <span className={classes[file.scanState]} title={file.scanNote === '' ? undefined : file.scanNote}>
        {words.scan[file.scanState]}
      </span>
    </p>
  )
}
