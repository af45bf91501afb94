import { Link } from '@tanstack/react-router'
import type { LedgerEntry } from '#contract/evidence/evidence-shapes.ts'
import { formatMonth } from '#domain/shared/calendar.ts'
import { evidenceLedgerWords } from '../../../../i18n/evidence-ledger-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import type { EvidenceSearch } from '../../../../routes/evidence-search.ts'
import { LinkButton } from '../../../../ui/link-button.tsx'
import { EvidenceCard } from '../../evidence-card.tsx'
import { useEvidenceViewer } from '../../use-evidence-viewer.tsx'
import classes from './ledger-list.module.css'

export type ManyChoice = {
  readonly seen: ReadonlySet<string>
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}
type Props = {
  readonly items: readonly LedgerEntry[]
  readonly isGrid: boolean
  /** Absent where one only reads. */
  readonly choice: ManyChoice | undefined
  /** A file was opened large. */
  readonly onSeen: (evidenceId: string) => void
  readonly search: EvidenceSearch
}

/** The files of the ledger; a press on the picture opens the viewer. */
export function LedgerList({ items, isGrid, choice, onSeen, search }: Props) {
  const words = useWords(evidenceLedgerWords)
  const { open, viewer } = useEvidenceViewer(items, onSeen)
  return (
    <>
      <ul className={isGrid ? classes.grid : classes.list} aria-label={words.title}>
        {items.map(item => (
          <li key={item.evidenceId} className={classes.item}>
            {choice !== undefined && <Choose item={item} choice={choice} />}
            <EvidenceCard evidence={item} large={isGrid} onOpen={() => open(item.evidenceId)}>
              <p className={classes.where}>
                <Link to="/bao-cao/$reportId" params={{ reportId: item.reportId }} search={{ dong: item.taskId }} title={words.openReport}>
                  {words.where(item.unitName, formatMonth(item.month), item.taskCode)}
                </Link>
              </p>
              <div className="no-print">
                <LinkButton
                  variant="default"
                  to="/minh-chung"
                  search={{ ...search, xem: item.evidenceId }}
                  aria-label={words.detailsOf(item.fileName)}
                >
                  {words.details}
                </LinkButton>
              </div>
            </EvidenceCard>
          </li>
        ))}
      </ul>
      {viewer}
    </>
  )
}

/** Only what was opened may be chosen: nobody accepts unseen. */
function Choose({ item, choice }: { readonly item: LedgerEntry; readonly choice: ManyChoice }) {
  const words = useWords(evidenceLedgerWords)
  const { evidenceId, fileName } = item
  const { seen, chosen, onChoose } = choice
  const isSeen = seen.has(evidenceId)
  return (
    <label className={`${classes.choose} no-print`} title={isSeen ? undefined : words.seeFirst}>
      <input
        type="checkbox"
        checked={chosen.has(evidenceId)}
        disabled={!isSeen}
        onChange={event => {
          const others = [...chosen].filter(other => other !== evidenceId)
          onChoose(new Set(event.currentTarget.checked ? [...others, evidenceId] : others))
        }}
      />
      <span className="only-read">
        {words.choose(fileName)}
        {!isSeen && `. ${words.seeFirst}`}
      </span>
    </label>
  )
}
