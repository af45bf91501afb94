import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useRef, useState } from 'react'
import type { RegisterDetail, RegisterRowAnswer } from '#contract/register/register-shapes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readRegisterSearch } from '../../../routes/register-search.ts'
import { useAddressId, useAddressSearch } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { useIsPhone } from '../../../ui/use-is-phone.ts'
import { registerQuery } from '../api/register-query.ts'
import { PasteDesk } from '../paste/paste-desk.tsx'
import type { PastedRow } from '../paste/parse-pasted-table.ts'
import { RegisterActions } from '../parts/register-actions.tsx'
import { RegisterCards } from '../parts/register-cards.tsx'
import { NoRows, RegisterCount } from '../parts/register-count.tsx'
import { RegisterFilters } from '../parts/register-filters.tsx'
import type { SearchChange } from '../parts/register-filters.tsx'
import { rowsFilter } from '../parts/rows-filter.ts'
import { UnmaskPanel } from '../parts/unmask-panel.tsx'
import { Sheet } from '../sheet/sheet.tsx'
import { useSheetDesk } from '../sheet/use-sheet-desk.ts'
import classes from './register-page.module.css'

/** One register: the sheet on a computer, cards on the phone. */
export function RegisterPage() {
  const registerId = useAddressId('registerId')
  const { data: register, error, refetch } = useQuery(registerQuery(registerId))
  if (error !== null && register === undefined) return <FailedPage error={error} reset={() => void refetch()} />
  if (register === undefined) return <LoadingState />
  return register.readable ? <OpenRegister key={registerId} register={register} /> : <ClosedRegister register={register} />
}

/** One may change how the register is made and see none of its rows. */
function ClosedRegister({ register }: { readonly register: RegisterDetail }) {
  const words = useWords(registerWords)
  const params = { registerId: register.registerId }
  return (
    <>
      <PageTitle
        title={register.name}
        subtitle={register.purpose}
        actions={
          <LinkButton variant="default" to="/so/$registerId/dinh-nghia" params={params}>
            {words.sheet.define}
          </LinkButton>
        }
      />
      <EmptyState heading={words.list.closed}>{words.sheet.closedWhat}</EmptyState>
    </>
  )
}

const NOTHING_SHOWN: ReadonlyMap<string, RegisterRowAnswer> = new Map()

function OpenRegister({ register }: { readonly register: RegisterDetail }) {
  const words = useWords(registerWords)
  const isPhone = useIsPhone()
  const navigate = useNavigate({ from: '/so/$registerId' })
  const search = useAddressSearch(readRegisterSearch)
  const desk = useSheetDesk(register)
  const inSight = useRef<readonly string[]>([])
  const [unmasked, setUnmasked] = useState(NOTHING_SHOWN)
  const [isAsking, setIsAsking] = useState(false)
  const [pasted, setPasted] = useState<{ readonly rows: readonly PastedRow[]; readonly column: string } | null>(null)
  const keepSight = useCallback((rowIds: readonly string[]) => void (inSight.current = rowIds), [])
  const filter = rowsFilter(search)
  const mayWrite = register.allowedActions.includes('write') && search.ngay === undefined && register.archivedAt === null
  const change = (part: SearchChange) =>
    void navigate({
      search: (before: unknown) => withoutEmpty({ ...readRegisterSearch(recordOf(before)), ...part }),
      replace: true,
      resetScroll: false,
    })

  if (pasted !== null)
    return <PasteDesk register={register} pasted={pasted.rows} column={pasted.column} desk={desk} onClose={() => setPasted(null)} />
  return (
    <div className={classes.page}>
      <PageTitle
        title={register.name}
        subtitle={register.purpose}
        actions={
          <RegisterActions
            register={register}
            mayWrite={mayWrite}
            isUnmasked={unmasked.size > 0}
            onUnmask={() => (unmasked.size > 0 ? setUnmasked(NOTHING_SHOWN) : setIsAsking(true))}
            onPaste={() => setPasted({ rows: [], column: '' })}
          />
        }
      />
      {register.archivedAt !== null && <Notice tone="warning">{words.archivedWhat}</Notice>}
      {isAsking && (
        <UnmaskPanel
          registerId={register.registerId}
          rowIds={() => inSight.current}
          onClose={() => setIsAsking(false)}
          onShown={rows => {
            setUnmasked(new Map(rows.map(row => [row.rowId, row])))
            setIsAsking(false)
          }}
        />
      )}
      {unmasked.size > 0 && <Notice tone="plain">{words.unmask.shown(unmasked.size)}</Notice>}
      <RegisterFilters register={register} search={search} onChange={change}>
        <RegisterCount register={register} filter={filter} />
      </RegisterFilters>
      <NoRows register={register} filter={filter} mayWrite={mayWrite} />
      {search.ngay !== undefined && (
        <Notice
          tone="plain"
          actions={
            <ActionButton variant="default" onClick={() => change({ ngay: undefined })}>
              {words.sheet.asOfNow}
            </ActionButton>
          }
        >
          {words.sheet.asOfWhat(formatDay(search.ngay))}
        </Notice>
      )}
      {isPhone ? (
        <RegisterCards register={register} filter={filter} unmasked={unmasked} onSight={keepSight} />
      ) : (
        <Sheet
          register={register}
          filter={filter}
          desk={desk}
          mayWrite={mayWrite}
          unmasked={unmasked}
          onSight={keepSight}
          onOrder={(order, isDescending) =>
            change({ xep: order === 'ordinal' && !isDescending ? undefined : order, giam: isDescending ? true : undefined })
          }
          onPaste={(rows, column) => setPasted({ rows, column })}
        />
      )}
    </div>
  )
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function withoutEmpty(search: SearchChange): ReturnType<typeof readRegisterSearch> {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''))
}
