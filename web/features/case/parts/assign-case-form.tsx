import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseDetail } from '#contract/case/case-routes.ts'
import { CASE_AUTHORITIES, CASE_KINDS } from '#domain/case/case-file.ts'
import type { Day } from '#domain/shared/calendar.ts'
import type { Body } from '../../../api/api-routes.ts'
import { caseWords } from '../../../i18n/case-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { unitsQuery } from '../../organisation/api/units-query.ts'
import { StepForm } from '../../work/parts/step-form.tsx'
import type { StepFormShared } from '../../work/parts/step-form.tsx'
import { UnitPersonSelect } from '../../work/parts/unit-person-select.tsx'
import { fieldErrorsOf, fieldIdOf } from '../../work/parts/work-draft.ts'
import classes from './case-steps.module.css'

type Props = StepFormShared & { readonly file: CaseDetail; readonly onSend: (body: Body<'assignCase'>) => void }

/** Who answers for the case, within whose authority it lies, and by which day. */
export function AssignCaseForm({ file, onSend, ...shared }: Props) {
  const words = useWords(caseWords)
  const general = useWords(sharedWords)
  const units = useQuery(unitsQuery).data?.items ?? []
  const [ownerUnitId, setUnit] = useState(file.ownerUnitId ?? '')
  const [ownerMemberId, setPerson] = useState(file.ownerMemberId ?? '')
  const [kind, setKind] = useState(file.kind)
  const [authority, setAuthority] = useState(file.authority ?? 'within')
  const [deadline, setDeadline] = useState<Day | null>(file.deadline)
  const [note, setNote] = useState('')
  const [hasTried, setHasTried] = useState(false)
  const at = (place: string) => fieldErrorsOf(shared.error).find(item => item.fieldId === fieldIdOf(place))?.text

  function send(): void {
    setHasTried(true)
    if (ownerUnitId === '' || deadline === null) return
    onSend({ ownerUnitId, ownerMemberId: ownerMemberId === '' ? null : ownerMemberId, kind, authority, deadline, note })
  }

  return (
    <StepForm {...shared} onSubmit={send}>
      <PlainSelect
        id={fieldIdOf('ownerUnitId')}
        label={words.steps.ownerUnit}
        value={ownerUnitId}
        onChange={unitId => {
          setUnit(unitId)
          setPerson('')
        }}
      >
        <option value="">{words.steps.chooseUnit}</option>
        {units.map(unit => (
          <option key={unit.unitId} value={unit.unitId}>
            {unit.name}
          </option>
        ))}
      </PlainSelect>
      {hasTried && ownerUnitId === '' && <p className={classes.wrong}>{words.steps.unitMissing}</p>}
      {ownerUnitId !== '' && (
        <UnitPersonSelect
          id={fieldIdOf('ownerMemberId')}
          label={words.steps.ownerPerson}
          unitId={ownerUnitId}
          value={ownerMemberId}
          onChange={setPerson}
        />
      )}
      <PlainSelect
        id={fieldIdOf('kind')}
        label={words.form.kind}
        value={kind}
        onChange={value => setKind(CASE_KINDS.find(item => item === value) ?? kind)}
      >
        {CASE_KINDS.map(item => (
          <option key={item} value={item}>
            {words.kinds[item]}
          </option>
        ))}
      </PlainSelect>
      <PlainSelect
        id={fieldIdOf('authority')}
        label={words.page.authority}
        value={authority}
        onChange={value => setAuthority(CASE_AUTHORITIES.find(item => item === value) ?? authority)}
      >
        {CASE_AUTHORITIES.map(item => (
          <option key={item} value={item}>
            {words.authorities[item]}
          </option>
        ))}
      </PlainSelect>
      <DayField
        id={fieldIdOf('deadline')}
        label={words.steps.deadline}
        value={deadline}
        required
        error={hasTried && deadline === null ? general.dayMissing : at('deadline')}
        onChange={setDeadline}
      />
      <PlainArea id={fieldIdOf('note')} label={words.steps.note} value={note} error={at('note')} maxLength={1000} onChange={setNote} />
      <FormButtons
        send={file.state === 'new' ? words.steps.assign : words.steps.reassign}
        isSending={shared.isSending}
        onCancel={shared.onClose}
      />
    </StepForm>
  )
}
