import { PERIOD_KINDS, PERIOD_KIND_WORDS } from '#domain/report/period-kind.ts'
import type { PeriodKind } from '#domain/report/period-kind.ts'
import { organisationWords } from '../../../i18n/organisation-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import classes from './period-kind-fields.module.css'

type Props = { readonly kinds: readonly PeriodKind[]; readonly onChange: (kinds: PeriodKind[]) => void }

/** Which reports the ward asks for beside the monthly one, of those that its plan provides for. */
export function PeriodKindFields({ kinds, onChange }: Props) {
  const { ward: words } = useWords(organisationWords)
  const language = useLanguage()
  const others = PERIOD_KINDS.filter(kind => kind !== 'month')
  return (
    <fieldset className={classes.kinds} aria-describedby="period-kinds-hint">
      <legend>{words.periodKinds}</legend>
      <p id="period-kinds-hint">{words.periodKindsHint}</p>
      <div className={classes.row}>
        {others.map(kind => (
          <PlainCheck
            key={kind}
            label={PERIOD_KIND_WORDS[kind][language]}
            checked={kinds.includes(kind)}
            onChange={checked => onChange(PERIOD_KINDS.filter(item => (item === kind ? checked : kinds.includes(item))))}
          />
        ))}
      </div>
    </fieldset>
  )
}
