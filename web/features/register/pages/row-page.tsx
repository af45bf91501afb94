import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RegisterDetail, RegisterRowAnswer, RegisterRowDetail } from '#contract/register/register-shapes.ts'
import { callApi } from '../../../api/call-api.ts'
import { queryClient } from '../../../api/query-client.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { useAddressId } from '../../../routes/use-address.ts'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { registerQuery } from '../api/register-query.ts'
import { rowQuery } from '../api/row-query.ts'
import { readRowsAgain } from '../api/rows-query.ts'
import { ErasePanel } from '../parts/erase-panel.tsx'
import { RowActions } from '../parts/row-actions.tsx'
import { RowEvidence } from '../parts/row-evidence.tsx'
import { RowHistory } from '../parts/row-history.tsx'
import { RowReading } from '../parts/row-reading.tsx'
import { titleOfRow } from '../parts/title-of-row.ts'
import { UnmaskPanel } from '../parts/unmask-panel.tsx'
import classes from './row-page.module.css'

/** One row of a register: its cells, its files, and everything that happened to it. */
export function RowPage() {
  const registerId = useAddressId('registerId')
  const rowId = useAddressId('rowId')
  const register = useQuery(registerQuery(registerId))
  const row = useQuery(rowQuery(registerId, rowId))
  const error = register.error ?? row.error
  if (error !== null && (register.data === undefined || row.data === undefined))
    return <FailedPage error={error} reset={() => void Promise.all([register.refetch(), row.refetch()])} />
  if (register.data === undefined || row.data === undefined) return <LoadingState />
  return <OpenRow key={rowId} register={register.data} row={row.data} />
}

function OpenRow({ register, row }: { readonly register: RegisterDetail; readonly row: RegisterRowDetail }) {
  const words = useWords(registerWords)
  const language = useLanguage()
  const [asking, setAsking] = useState<'unmask' | 'erase' | null>(null)
  const [unmasked, setUnmasked] = useState<RegisterRowAnswer | null>(null)
  const { registerId } = register
  const marking = useMutation({
    mutationFn: (removed: boolean) =>
      callApi('removeRegisterRow', { params: { registerId, rowId: row.rowId }, ifMatch: row.rowVersion, body: { removed } }),
    onSuccess: keepDetail,
    onError: () => void readRowsAgain(registerId),
  })

  async function keepDetail(answer: RegisterRowDetail): Promise<void> {
    queryClient.setQueryData(rowQuery(registerId, row.rowId).queryKey, answer)
    await readRowsAgain(registerId)
  }

  const shown = unmasked?.rowVersion === row.rowVersion ? { ...row, ...unmasked } : row
  return (
    <>
      <PageTitle
        title={titleOfRow(register, shown, language)}
        subtitle={
          <>
            <Link to="/so/$registerId" params={{ registerId }}>
              {register.name}
            </Link>{' '}
            · {words.sheet.rowNumber(row.ordinal)} · {words.sheet.lastChange(row.changedByName, formatMoment(row.changedAt))}
          </>
        }
        actions={
          <RowActions
            register={register}
            row={row}
            isUnmasked={shown !== row}
            isMarking={marking.isPending}
            onMark={removed => marking.mutate(removed)}
            onUnmask={() => (shown === row ? setAsking('unmask') : setUnmasked(null))}
            onErase={() => setAsking('erase')}
          />
        }
      />
      {marking.error !== null && <ProblemMessage error={marking.error} />}
      {row.removed && <Notice tone="warning">{words.row.removed}</Notice>}
      {row.ofCase !== null && (
        <Notice tone="plain">
          {words.row.ofCase(row.ofCase.number)}{' '}
          <Link to="/vu-viec/$caseId" params={{ caseId: row.ofCase.caseId }}>
            {words.row.toCase}
          </Link>
        </Notice>
      )}
      {asking === 'unmask' && (
        <UnmaskPanel
          registerId={registerId}
          rowIds={() => [row.rowId]}
          onClose={() => setAsking(null)}
          onShown={rows => {
            setUnmasked(rows[0] ?? null)
            setAsking(null)
          }}
        />
      )}
      {asking === 'erase' && (
        <ErasePanel
          row={row}
          onClose={() => setAsking(null)}
          onErased={answer => {
            setAsking(null)
            setUnmasked(null)
            void keepDetail(answer)
          }}
        />
      )}
      <div className={classes.columns}>
        <RowReading register={register} row={shown} />
        <RowEvidence register={register} row={row} />
      </div>
      <RowHistory register={register} row={row} />
    </>
  )
}
