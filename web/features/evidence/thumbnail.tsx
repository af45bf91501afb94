import type { ComponentProps } from 'react'
import { fileAddress } from '../../api/call-api.ts'
import { evidenceWords } from '../../i18n/evidence-words.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { ShownEvidence } from './shown-evidence.ts'
import classes from './thumbnail.module.css'

type Pictured = Pick<ShownEvidence, 'evidenceId' | 'fileName' | 'file'>
type Props = {
  readonly evidence: Pictured
  readonly large?: boolean
  /** Absent where nothing opens. */
  readonly onOpen?: ComponentProps<'button'>['onClick']
}

/** The small picture of a file, which opens it; a tile with the ending of its name where there is none. */
export function Thumbnail({ evidence, large = false, onOpen }: Props) {
  const words = useWords(evidenceWords)
  const face = <Face evidence={evidence} large={large} />
  if (onOpen === undefined) return <span className={classes.frame}>{face}</span>
  return (
    <button
      type="button"
      className={classes.frame}
      data-large={large || undefined}
      onClick={onOpen}
      aria-label={words.see(evidence.fileName)}
    >
      {face}
    </button>
  )
}

function Face({ evidence, large }: { readonly evidence: Pictured; readonly large: boolean }) {
  const { evidenceId, fileName, file } = evidence
  if (file.preview === 'ready') {
    const size = large ? 'preview' : 'thumbnail'
    return (
      <img src={fileAddress('getEvidencePreview', { params: { evidenceId }, query: { size } })} alt="" loading="lazy" decoding="async" />
    )
  }
  return (
    <span className={classes.tile} aria-hidden="true">
      {file.preview === 'waiting' ? '…' : endingOf(fileName)}
    </span>
  )
}

function endingOf(name: string): string {
  return /\.([^.]{1,5})$/.exec(name)?.[1]?.toUpperCase() ?? '?'
}
