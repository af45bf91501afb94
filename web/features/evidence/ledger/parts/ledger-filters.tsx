import { useQuery } from '@tanstack/react-query'
import { EVIDENCE_KINDS, evidenceKindWords } from '#domain/evidence/evidence-kind.ts'
import { EVIDENCE_SIGN_CODES } from '#domain/evidence/evidence-signs.ts'
import { EVIDENCE_STATES } from '#domain/evidence/evidence-state.ts'
import { formatMonth } from '#domain/shared/calendar.ts'
import { evidenceLedgerWords } from '../../../../i18n/evidence-ledger-words.ts'
import { evidenceWords } from '../../../../i18n/evidence-words.ts'
import { useLanguage, useWords } from '../../../../i18n/use-words.ts'
import type { EvidenceSearch } from '../../../../routes/evidence-search.ts'
import { PlainSelect } from '../../../../ui/plain-select.tsx'
import { useMe } from '../../../access/api/use-me.ts'
import { tasksQuery } from '../../../plan/api/tasks-query.ts'
import { useReportMonths } from '../../../report/parts/use-report-months.ts'
import { FilterBar } from '../../../../ui/filter-bar.tsx'
import { UnitChoice } from '../../../organisation/parts/unit-choice.tsx'

export type LedgerChange = { readonly [Key in keyof EvidenceSearch]?: string | true | undefined }
type Props = { readonly search: EvidenceSearch; readonly onChange: (part: LedgerChange) => void }

const NOTHING: LedgerChange = {
  tim: undefined,
  thang: undefined,
  donvi: undefined,
  nhiemvu: undefined,
  trangthai: undefined,
  dauhieu: undefined,
  loai: undefined,
}

/** The filters of the ledger; each change stands in the address at once. */
export function LedgerFilters({ search, onChange }: Props) {
  const words = useWords(evidenceLedgerWords)
  const count = Object.keys(search).filter(name => !['tim', 'luoi', 'xem'].includes(name)).length
  const isFiltered = count > 0 || search.tim !== undefined
  return (
    <FilterBar
      id="ledger-search"
      sought={search.tim}
      onSeek={tim => onChange({ tim })}
      summary={words.filters(count)}
      clear={isFiltered ? { word: words.clear, onClear: () => onChange(NOTHING) } : undefined}
    >
      <PlaceChoices search={search} onChange={onChange} />
      <KindChoices search={search} onChange={onChange} />
    </FilterBar>
  )
}

/** When, who, what for. */
function PlaceChoices({ search, onChange }: Props) {
  const words = useWords(evidenceLedgerWords)
  const { activePlanId } = useMe()
  const months = useReportMonths(search.thang)
  const tasks = useQuery({ ...tasksQuery(activePlanId ?? ''), enabled: activePlanId !== null })
  return (
    <>
      <PlainSelect id="ledger-month" label={words.month} value={search.thang ?? ''} onChange={thang => onChange({ thang })}>
        <option value="">{words.everyMonth}</option>
        {months.map(month => (
          <option key={month} value={month}>
            {formatMonth(month)}
          </option>
        ))}
      </PlainSelect>
      <UnitChoice
        id="ledger-unit"
        right="evidence.read"
        label={words.unit}
        every={words.everyUnit}
        value={search.donvi}
        onChange={donvi => onChange({ donvi })}
      />
      <PlainSelect id="ledger-task" label={words.task} value={search.nhiemvu ?? ''} onChange={nhiemvu => onChange({ nhiemvu })}>
        <option value="">{words.everyTask}</option>
        {tasks.data?.items.map(task => (
          <option key={task.taskId} value={task.taskId}>
            {task.code} {task.title}
          </option>
        ))}
      </PlainSelect>
    </>
  )
}

/** What it is, and what is known of it. */
function KindChoices({ search, onChange }: Props) {
  const words = useWords(evidenceLedgerWords)
  const shared = useWords(evidenceWords)
  const language = useLanguage()
  return (
    <>
      <PlainSelect id="ledger-state" label={words.state} value={search.trangthai ?? ''} onChange={trangthai => onChange({ trangthai })}>
        <option value="">{words.everyState}</option>
        {EVIDENCE_STATES.map(state => (
          <option key={state} value={state}>
            {shared.states[state]}
          </option>
        ))}
      </PlainSelect>
      <PlainSelect id="ledger-sign" label={words.sign} value={search.dauhieu ?? ''} onChange={dauhieu => onChange({ dauhieu })}>
        <option value="">{words.everySign}</option>
        {EVIDENCE_SIGN_CODES.map(code => (
          <option key={code} value={code}>
            {words.signs[code]}
          </option>
        ))}
      </PlainSelect>
      <PlainSelect id="ledger-kind" label={words.kind} value={search.loai ?? ''} onChange={loai => onChange({ loai })}>
        <option value="">{words.everyKind}</option>
        {EVIDENCE_KINDS.map(kind => (
          <option key={kind} value={kind}>
            {evidenceKindWords[kind][language]}
          </option>
        ))}
      </PlainSelect>
    </>
  )
}
