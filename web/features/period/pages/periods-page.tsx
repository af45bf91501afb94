import { useNavigate } from '@tanstack/react-router'
import { periodWords } from '../../../i18n/period-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readPeriodSearch } from '../../../routes/period-search.ts'
import type { PeriodSearch } from '../../../routes/period-search.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ChoiceRow } from '../../../ui/choice-row.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { CorrectionSection } from '../../lock/parts/correction-section.tsx'
import { useMay, useMe } from '../../access/api/use-me.ts'
import { CalendarSection } from '../parts/calendar-section.tsx'
import { DeputySection } from '../parts/deputy-section.tsx'
import { ExtensionSection } from '../parts/extension-section.tsx'
import { TimelinessSection } from '../parts/timeliness-section.tsx'
import classes from './periods-page.module.css'

/** Periods with what came and what came in time; requests for more time; the office's days; who stands in for a head. */
export function PeriodsPage() {
  const words = useWords(periodWords)
  const navigate = useNavigate()
  const search = useAddressSearch(readPeriodSearch)
  const change = (part: { readonly [Key in keyof PeriodSearch]?: PeriodSearch[Key] | undefined }) =>
    void navigate({ to: '/ky-bao-cao', search: readPeriodSearch({ ...search, ...part }), replace: true, resetScroll: false })
  return (
    <div className={classes.page}>
      <PageTitle
        title={words.title}
        subtitle={words.purpose}
        actions={
          <ActionButton variant="default" onClick={() => print()}>
            {words.print}
          </ActionButton>
        }
      />
      <div className="no-print">
        <Sections shown={search.muc} onChoose={muc => change({ muc })} />
      </div>
      <Section search={search} onChange={change} />
    </div>
  )
}

type SectionKey = PeriodSearch['muc']

function Sections({ shown, onChoose }: { readonly shown: SectionKey; readonly onChoose: (section: SectionKey) => void }) {
  const words = useWords(periodWords)
  const mayAppoint = useMay('deputy.manage')
  const all = [
    { value: '', text: words.sections.periods },
    { value: 'gia-han', text: words.sections.extensions },
    { value: 'dinh-chinh', text: words.sections.corrections },
    { value: 'lich', text: words.sections.calendar },
    ...(mayAppoint ? [{ value: 'thay', text: words.sections.deputies } as const] : []),
  ] as const
  return (
    <ChoiceRow
      label={words.section}
      value={shown ?? ''}
      options={all}
      onChange={section => onChoose(section === '' ? undefined : section)}
    />
  )
}

type Props = {
  readonly search: PeriodSearch
  readonly onChange: (part: { readonly [Key in keyof PeriodSearch]?: PeriodSearch[Key] | undefined }) => void
}

function Section({ search, onChange }: Props) {
  const words = useWords(periodWords)
  const { activePlanId } = useMe()
  const mayAppoint = useMay('deputy.manage')
  if (search.muc === 'gia-han') return <ExtensionSection />
  if (search.muc === 'dinh-chinh') return <CorrectionSection />
  if (search.muc === 'lich') return <CalendarSection />
  if (search.muc === 'thay' && mayAppoint) return <DeputySection />
  if (activePlanId === null) return <EmptyState heading={words.noPlan}>{words.noPlanWhat}</EmptyState>
  return <TimelinessSection planId={activePlanId} search={search} onChange={onChange} />
}
