import type { ReactNode } from 'react'
import { fileAddress } from '../../api/call-api.ts'
import { evidenceWords } from '../../i18n/evidence-words.ts'
import { useLanguage, useWords } from '../../i18n/use-words.ts'
import classes from './evidence-card.module.css'
import { EvidenceStateWords } from './evidence-state-words.tsx'
import { factsOf } from './facts-of.ts'
import type { ShownEvidence } from './shown-evidence.ts'
import { isBeingRead } from './shown-evidence.ts'
import { SignList } from './sign-list.tsx'
import { Thumbnail } from './thumbnail.tsx'

type Props = {
  readonly evidence: ShownEvidence
  readonly onOpen: () => void
  /** Picture above the words, large enough to judge. */
  readonly large?: boolean
  readonly children?: ReactNode
}

/** A file with its picture, what is known of it, its state and what is worth a look. */
export function EvidenceCard({ evidence, onOpen, large = false, children }: Props) {
  const words = useWords(evidenceWords)
  const language = useLanguage()
  const address = fileAddress('getEvidenceFile', { params: { evidenceId: evidence.evidenceId } })
  return (
    <div className={classes.card} data-large={large || undefined}>
      <Thumbnail evidence={evidence} large={large} onOpen={onOpen} />
      <div className={classes.words}>
        <a className={classes.name} href={address} target="_blank" rel="noreferrer">
          {evidence.fileName}
        </a>
        <p className={classes.facts}>{factsOf(evidence, words, language).join(' · ')}</p>
        <EvidenceStateWords evidence={evidence} />
        {isBeingRead(evidence) && <p className={classes.facts}>{words.isRead}</p>}
        <SignList signs={evidence.signs} />
        {children}
      </div>
    </div>
  )
}
