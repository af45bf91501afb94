import { paperBriefWords } from '../../../i18n/paper-brief-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { useMay } from '../../access/api/use-me.ts'

type Props = {
  /** Alerts it is about, or the unit whose late work it is. */
  readonly about: { readonly alertIds: readonly string[] } | { readonly unitId: string }
  /** What it is, for whoever hears the button. */
  readonly what: string
}

/** Leads to the form of a new paper on this; nobody but the office and leaders sees it. */
export function DraftPaperButton({ about, what }: Props) {
  const words = useWords(paperBriefWords)
  if (!useMay('paper.draft')) return null
  const search = 'unitId' in about ? { donvi: about.unitId } : { canhbao: about.alertIds.join(',') }
  return (
    <LinkButton to="/van-ban/moi" search={search} variant="default" className="no-print" aria-label={words.draftOn(what)}>
      {words.draft}
    </LinkButton>
  )
}
