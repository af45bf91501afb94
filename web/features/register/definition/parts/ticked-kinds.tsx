import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { UNIT_KIND_WORDS, UNIT_KINDS } from '#domain/organisation/unit-kind.ts'
import type { UnitKind } from '#domain/organisation/unit-kind.ts'
import { registerDefinitionWords } from '../../../../i18n/register-definition-words.ts'
import { useLanguage, useWords } from '../../../../i18n/use-words.ts'
import { PlainCheck } from '../../../../ui/plain-check.tsx'
import { unitsQuery } from '../../../organisation/api/units-query.ts'
import classes from './column-card.module.css'

type Props = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly value: readonly UnitKind[]
  readonly onChange: (kinds: readonly UnitKind[]) => void
}

/** Kinds of units to tick: those the ward has and those ticked already; the others on request. */
export function TickedKinds({ id, label, hint, error, value, onChange }: Props) {
  const { access: words } = useWords(registerDefinitionWords)
  const language = useLanguage()
  const units = useQuery(unitsQuery)
  const [every, setEvery] = useState(false)
  const present = new Set<string>(units.data?.items.map(unit => unit.kind))
  const shown = UNIT_KINDS.filter(kind => every || units.data === undefined || present.has(kind) || value.includes(kind))
  return (
    <fieldset className={classes.group} id={id} tabIndex={-1}>
      <legend>{label}</legend>
      {hint !== undefined && <p className={classes.note}>{hint}</p>}
      {error !== undefined && <p className={classes.wrong}>{error}</p>}
      <div className={classes.ticks}>
        {shown.map(kind => (
          <PlainCheck
            key={kind}
            label={UNIT_KIND_WORDS[kind][language]}
            checked={value.includes(kind)}
            onChange={isChecked => onChange(UNIT_KINDS.filter(other => (other === kind ? isChecked : value.includes(other))))}
          />
        ))}
      </div>
      {shown.length < UNIT_KINDS.length || every ? <PlainCheck label={words.allKinds} checked={every} onChange={setEvery} /> : null}
    </fieldset>
  )
}
