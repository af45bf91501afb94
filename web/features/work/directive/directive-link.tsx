import type { DirectiveSource } from '#domain/work/directive-source.ts'
import { workBriefWords } from '../../../i18n/work-brief-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { useMay } from '../../access/api/use-me.ts'

type Props = {
  readonly source: DirectiveSource
  /** What it is, for whoever hears the button. */ readonly what: string
}

/** Leads to the form of an instruction on this; leaders give it, the office prepares it, nobody else sees the button. */
export function DirectiveLink({ source, what }: Props) {
  const words = useWords(workBriefWords)
  if (!useMay('directive.prepare')) return null
  return (
    <LinkButton
      to="/chi-dao/moi"
      search={{ ve: source.kind, id: source.id }}
      variant="default"
      className="no-print"
      aria-label={words.directOn(what)}
    >
      {words.direct}
    </LinkButton>
  )
}
