import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { headRoleIn } from '#domain/period/deputy.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { periodWords } from '../../../i18n/period-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { membersQuery } from '../../organisation/api/members-query.ts'
import { useUnitsInReach } from '../../organisation/api/use-units-in-reach.ts'
import { StepForm } from '../../work/parts/step-form.tsx'
import { fieldErrorsOf, fieldIdOf } from '../../work/parts/work-draft.ts'
import { useAppointDeputy } from '../api/deputies.ts'

/** Unit, absent head, deputy, days and why. */
export function DeputyForm({ onClose }: { readonly onClose: () => void }) {
  const { deputy: words } = useWords(periodWords)
  const general = useWords(sharedWords)
  const units = useUnitsInReach('deputy.manage')
  const { data: members } = useQuery(membersQuery)
  const [chosenUnit, setUnit] = useState<string | null>(null)
  const [chosenHead, setHead] = useState<string | null>(null)
  const [deputyMemberId, setDeputy] = useState('')
  const [firstDay, setFirstDay] = useState<Day | null>(todayOfWard())
  const [lastDay, setLastDay] = useState<Day | null>(null)
  const [reason, setReason] = useState('')
  const [documentNumber, setDocumentNumber] = useState('')
  const appoint = useAppointDeputy(onClose)
  const unitId = chosenUnit ?? units[0]?.unitId ?? ''
  const active = members?.items.filter(member => member.active) ?? []
  const heads = active.filter(member => headRoleIn(member.roles, unitId) !== undefined)
  const absentMemberId = heads.some(member => member.memberId === chosenHead) ? (chosenHead ?? '') : (heads[0]?.memberId ?? '')
  const at = (place: string) => fieldErrorsOf(appoint.error).find(item => item.fieldId === fieldIdOf(place))?.text
  return (
    <StepForm
      error={appoint.error}
      isSending={appoint.isPending}
      onClose={onClose}
      onSubmit={() => {
        if (firstDay === null || lastDay === null || deputyMemberId === '' || absentMemberId === '') return
        appoint.mutate({ unitId, body: { absentMemberId, deputyMemberId, firstDay, lastDay, reason, documentNumber } })
      }}
    >
      <PlainSelect id={fieldIdOf('unitId')} label={words.unit} value={unitId} onChange={setUnit}>
        {units.map(unit => (
          <option key={unit.unitId} value={unit.unitId}>
            {unit.name}
          </option>
        ))}
      </PlainSelect>
      {members !== undefined && heads.length === 0 && <Notice tone="warning">{words.noHead}</Notice>}
      <PlainSelect id={fieldIdOf('absentMemberId')} label={words.absent} value={absentMemberId} onChange={setHead}>
        {heads.map(member => (
          <option key={member.memberId} value={member.memberId}>
            {member.fullName}
          </option>
        ))}
      </PlainSelect>
      <PlainSelect id={fieldIdOf('deputyMemberId')} label={words.deputy} value={deputyMemberId} onChange={setDeputy}>
        <option value="">{words.choose}</option>
        {active
          .filter(member => member.memberId !== absentMemberId)
          .map(member => (
            <option key={member.memberId} value={member.memberId}>
              {member.fullName}
            </option>
          ))}
      </PlainSelect>
      <DayField
        id={fieldIdOf('firstDay')}
        label={words.firstDay}
        value={firstDay}
        required
        error={at('firstDay') ?? (firstDay === null ? general.dayMissing : undefined)}
        onChange={setFirstDay}
      />
      <DayField
        id={fieldIdOf('lastDay')}
        label={words.lastDay}
        value={lastDay}
        required
        error={at('lastDay') ?? (lastDay === null ? general.dayMissing : undefined)}
        onChange={setLastDay}
      />
      <PlainText
        id={fieldIdOf('reason')}
        label={words.reason}
        value={reason}
        required
        maxLength={500}
        error={at('reason')}
        onChange={setReason}
      />
      <PlainText
        id={fieldIdOf('documentNumber')}
        label={words.documentNumber}
        value={documentNumber}
        maxLength={100}
        error={at('documentNumber')}
        onChange={setDocumentNumber}
      />
      <FormButtons send={words.add} isSending={appoint.isPending} onCancel={onClose} />
    </StepForm>
  )
}
