import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import { registerDefinitionWords } from '../../../../i18n/register-definition-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { useAddressId } from '../../../../routes/use-address.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { FailedPage } from '../../../../ui/failed-page.tsx'
import { LoadingState } from '../../../../ui/loading-state.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageTitle } from '../../../../ui/page-title.tsx'
import { registerQuery } from '../../api/register-query.ts'
import { registersQuery } from '../../api/registers-query.ts'
import { ArchivePanel } from '../parts/archive-panel.tsx'
import { DefinitionEditor } from '../parts/definition-editor.tsx'
import classes from '../parts/definition-parts.module.css'
import { VersionList } from '../parts/version-list.tsx'

/** How one register is made: its definition, versions, and putting it away. */
export function DefinitionPage() {
  const registerId = useAddressId('registerId')
  const register = useQuery(registerQuery(registerId))
  const registers = useQuery(registersQuery)
  const error = register.error ?? registers.error
  if (register.data !== undefined && registers.data !== undefined) {
    const others = registers.data.items.filter(item => item.registerId !== registerId).map(item => item.code)
    return <DefinitionBody key={registerId} register={register.data} otherCodes={others} />
  }
  if (error === null) return <LoadingState />
  return <FailedPage error={error} reset={() => void Promise.all([register.refetch(), registers.refetch()])} />
}

function DefinitionBody({ register, otherCodes }: { readonly register: RegisterDetail; readonly otherCodes: readonly string[] }) {
  const words = useWords(registerDefinitionWords)
  const [saved, setSaved] = useState<{ readonly version: number } | null>(null)
  const [start, setStart] = useState(register.definition)
  const { registerId } = register
  const title = (
    <PageTitle
      title={words.editTitle(register.name)}
      actions={
        <Link to="/so/$registerId" params={{ registerId }}>
          {words.toRegister}
        </Link>
      }
    />
  )
  if (!register.allowedActions.includes('define'))
    return (
      <>
        {title}
        <EmptyState heading={words.notAllowed} />
      </>
    )
  return (
    <>
      {title}
      {saved !== null && (
        <Notice tone="good">
          <p>{words.save.saved(saved.version)}</p>
        </Notice>
      )}
      <DefinitionEditor
        key={saved?.version ?? 'first'}
        register={register}
        start={start}
        otherCodes={otherCodes}
        onSaved={answer => {
          setStart(answer.definition)
          setSaved({ version: answer.definitionVersion })
          window.scrollTo({ top: 0 })
        }}
      />
      <div className={classes.below}>
        <VersionList registerId={registerId} />
        <ArchivePanel key={String(register.archivedAt)} register={register} />
      </div>
    </>
  )
}
