import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { UnitAnswer } from '#contract/organisation/organisation-routes.ts'
import { isUnitKind, UNIT_KIND_WORDS, UNIT_KINDS } from '#domain/organisation/unit-kind.ts'
import { organisationWords } from '../../../i18n/organisation-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FormHeading } from '../../../ui/form-heading.tsx'
import form from '../../../ui/form.module.css'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { missingField, useFormErrors } from '../../../ui/use-form-errors.ts'
import { useSaveUnit } from '../api/use-save-unit.ts'
import { possibleParents } from './order-units.ts'
import type { TreeUnit } from './order-units.ts'
import { draftOf } from './unit-draft.ts'

type Props = { readonly tree: readonly TreeUnit[]; readonly unit: UnitAnswer | null; readonly onClose: () => void }

/** A new unit, or one to mend. A unit that ends gets its last day; it is never deleted. */
export function UnitForm({ tree, unit, onClose }: Props) {
  const { units: words } = useWords(organisationWords)
  const general = useWords(sharedWords)
  const language = useLanguage()
  const [draft, setDraft] = useState(() => draftOf(unit))
  const [validDays, setValidDays] = useState({ from: true, to: true })
  const errors = useFormErrors()
  const save = useSaveUnit(unit, onClose)
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })

  function send(): void {
    const wrongDays = [...(validDays.from ? [] : ['unit-from']), ...(validDays.to ? [] : ['unit-to'])].map(fieldId => ({
      fieldId,
      text: general.dayWrong,
    }))
    const reversed =
      draft.activeFrom !== null && draft.activeTo !== null && draft.activeTo < draft.activeFrom
        ? [{ fieldId: 'unit-to', text: words.datesWrong }]
        : []
    if (errors.check([...missingField('unit-name', draft.name, words.nameMissing), ...wrongDays, ...reversed])) save.mutate(draft)
  }

  return (
    <form
      className={form.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <FormHeading>{unit === null ? words.add : words.edit(unit.name)}</FormHeading>
      <ErrorSummary errors={errors.errors} attempt={errors.attempt} />
      {save.error !== null && <ProblemMessage error={save.error} />}
      <TextInput
        id="unit-name"
        label={words.name}
        value={draft.name}
        error={errors.at('unit-name')}
        maxLength={200}
        onChange={event => change({ name: event.currentTarget.value })}
      />
      <div className={form.pair}>
        <NativeSelect
          id="unit-kind"
          label={words.kind}
          value={draft.kind}
          data={UNIT_KINDS.map(kind => ({ value: kind, label: UNIT_KIND_WORDS[kind][language] }))}
          onChange={event => isUnitKind(event.currentTarget.value) && change({ kind: event.currentTarget.value })}
        />
        <TextInput
          id="unit-short"
          label={words.shortName}
          value={draft.shortName}
          maxLength={40}
          onChange={event => change({ shortName: event.currentTarget.value })}
        />
      </div>
      <NativeSelect
        id="unit-parent"
        label={words.parent}
        value={draft.parentId ?? ''}
        onChange={event => change({ parentId: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        data={[
          { value: '', label: words.noParent },
          ...possibleParents(tree, unit?.unitId ?? null).map(parent => ({
            value: parent.unitId,
            label: `${'\u2003'.repeat(parent.depth)}${parent.name}`,
          })),
        ]}
      />
      <Textarea
        id="unit-aliases"
        label={words.aliases}
        description={words.aliasesHint}
        value={draft.aliasLines}
        rows={4}
        onChange={event => change({ aliasLines: event.currentTarget.value })}
      />
      <Checkbox
        label={words.delegated}
        checked={draft.officersMaySubmit}
        onChange={event => change({ officersMaySubmit: event.currentTarget.checked })}
      />
      <div className={form.pair}>
        <DayField
          id="unit-from"
          label={words.activeFrom}
          value={draft.activeFrom}
          error={errors.at('unit-from')}
          onChange={activeFrom => change({ activeFrom })}
          onValidity={from => setValidDays({ ...validDays, from })}
        />
        <DayField
          id="unit-to"
          label={words.activeTo}
          description={words.activeToHint}
          value={draft.activeTo}
          error={errors.at('unit-to')}
          onChange={activeTo => change({ activeTo })}
          onValidity={to => setValidDays({ ...validDays, to })}
        />
      </div>
      <div className={form.actions}>
        <Button type="submit" loading={save.isPending}>
          {general.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {general.cancel}
        </Button>
      </div>
    </form>
  )
}
