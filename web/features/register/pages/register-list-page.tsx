import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Answer } from '../../../api/api-routes.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readRegisterListSearch } from '../../../routes/register-search.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { PlainSearch } from '../../../ui/plain-search.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { registersQuery } from '../api/registers-query.ts'
import { useLayPack } from '../api/use-lay-pack.ts'
import { groupRegisters } from '../parts/group-registers.ts'
import { RegisterTable } from '../parts/register-table.tsx'
import classes from './register-list-page.module.css'

/** Every register one may see, those one writes first. A ward without any is told what they are for and may lay the pack. */
export function RegisterListPage() {
  const words = useWords(registerWords).list
  const { data, error, refetch } = useQuery(registersQuery)
  const pack = useLayPack()
  const mayDefine = data?.allowedActions.includes('define') === true
  return (
    <>
      <PageTitle
        title={words.title}
        actions={
          mayDefine && (
            <>
              <LinkButton to="/so/moi">{words.newRegister}</LinkButton>
              <LinkButton variant="default" to="/so/bo-so">
                {words.pack}
              </LinkButton>
            </>
          )
        }
      />
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingState />}
      {pack.error !== null && <ProblemMessage error={pack.error} />}
      {pack.data !== undefined && <PackResult result={pack.data} />}
      {data?.items.length === 0 && <NoRegisters mayDefine={mayDefine} pack={pack} />}
      {data !== undefined && data.items.length > 0 && <Found registers={data.items} />}
    </>
  )
}

function Found({ registers }: { readonly registers: Answer<'listRegisters'>['items'] }) {
  const words = useWords(registerWords).list
  const navigate = useNavigate({ from: '/so' })
  const { tim = '' } = useAddressSearch(readRegisterListSearch)
  const groups = groupRegisters(registers, tim)
  const count = groups.reduce((sum, group) => sum + group.registers.length, 0)
  return (
    <>
      <div className={classes.search} role="search">
        <PlainSearch
          id="register-search"
          value={tim}
          onChange={text => void navigate({ search: text === '' ? {} : { tim: text }, replace: true, resetScroll: false })}
        />
      </div>
      <p className={classes.count} role="status">
        {words.found(count, registers.length)}
      </p>
      {count === 0 && <EmptyState heading={words.nothingFound}>{words.nothingFoundWhat}</EmptyState>}
      <div className={classes.groups}>
        {groups.map(item => (
          <RegisterTable key={item.group} caption={words.group[item.group]} registers={item.registers} />
        ))}
      </div>
    </>
  )
}

type NoRegistersProps = { readonly mayDefine: boolean; readonly pack: ReturnType<typeof useLayPack> }

function NoRegisters({ mayDefine, pack }: NoRegistersProps) {
  const words = useWords(registerWords).list
  if (!mayDefine) return <EmptyState heading={words.emptyOther}>{words.emptyOtherWhat}</EmptyState>
  return (
    <EmptyState
      heading={words.empty}
      action={
        <div className={classes.beginnings}>
          <ConfirmButton
            label={words.layPack}
            question={words.layPackQuestion}
            confirmLabel={words.layPackConfirm}
            variant="filled"
            confirmVariant="filled"
            loading={pack.isPending}
            onConfirm={() => pack.mutate()}
          />
        </div>
      }
    >
      {words.emptyWhat}
    </EmptyState>
  )
}

function PackResult({ result }: { readonly result: Answer<'importRegisterPack'> }) {
  const words = useWords(registerWords).list
  return (
    <Notice tone="good" heading={words.laid(result.created.length, result.formulas)}>
      {result.kept.length > 0 && <p>{words.laidKept(result.kept.join(', '))}</p>}
      {result.unmatched.length > 0 && <p>{words.laidUnmatched(result.unmatched.join(', '))}</p>}
      {result.unfit.length > 0 && <p>{words.laidUnfit(result.unfit.join(', '))}</p>}
    </Notice>
  )
}
