import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { registerDefinitionWords } from '../../../../i18n/register-definition-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { LoadingState } from '../../../../ui/loading-state.tsx'
import { PageTitle } from '../../../../ui/page-title.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { ProblemMessage } from '../../../../ui/problem-message.tsx'
import { registerQuery } from '../../api/register-query.ts'
import { registersQuery } from '../../api/registers-query.ts'
import { EMPTY_DEFINITION } from '../definition-draft.ts'
import { DefinitionEditor } from '../parts/definition-editor.tsx'
import { proposeCode } from '../propose-code.ts'

/** A new register, from nothing or from how another is made. */
export function NewRegisterPage() {
  const words = useWords(registerDefinitionWords)
  const { data, error, refetch } = useQuery(registersQuery)
  const [copied, setCopied] = useState('')
  const title = <PageTitle title={words.newTitle} actions={<Link to="/so">{words.toList}</Link>} />
  if (data === undefined)
    return (
      <>
        {title}
        {error === null ? <LoadingState /> : <ProblemMessage error={error} onRetry={() => void refetch()} />}
      </>
    )
  if (!data.allowedActions.includes('define'))
    return (
      <>
        {title}
        <EmptyState heading={words.notAllowed} />
      </>
    )
  const otherCodes = data.items.map(register => register.code)
  return (
    <>
      {title}
      {data.items.length > 0 && (
        <div style={{ marginBottom: 16 }}>
          <Panel heading={words.start.heading}>
            <NativeSelect
              id="definition-start"
              label={words.start.copy}
              description={words.start.copyHint}
              maw="34rem"
              value={copied}
              onChange={event => setCopied(event.currentTarget.value)}
              data={[{ value: '', label: words.start.blank }, ...data.items.map(item => ({ value: item.registerId, label: item.name }))]}
            />
          </Panel>
        </div>
      )}
      {copied === '' ? (
        <NewEditor key="blank" otherCodes={otherCodes} />
      ) : (
        <CopiedEditor key={copied} registerId={copied} otherCodes={otherCodes} />
      )}
    </>
  )
}

function CopiedEditor({ registerId, otherCodes }: { readonly registerId: string; readonly otherCodes: readonly string[] }) {
  const words = useWords(registerDefinitionWords)
  const { data, error, refetch } = useQuery(registerQuery(registerId))
  if (data === undefined) return error === null ? <LoadingState /> : <ProblemMessage error={error} onRetry={() => void refetch()} />
  const name = words.copyOf(data.definition.name)
  return (
    <NewEditor otherCodes={otherCodes} start={{ ...data.definition, name, code: proposeCode(name, otherCodes, 'so'), generated: null }} />
  )
}

function NewEditor({
  otherCodes,
  start = EMPTY_DEFINITION,
}: {
  readonly otherCodes: readonly string[]
  readonly start?: typeof EMPTY_DEFINITION
}) {
  const navigate = useNavigate()
  return (
    <DefinitionEditor
      register={null}
      start={start}
      otherCodes={otherCodes}
      onSaved={saved => void navigate({ to: '/so/$registerId', params: { registerId: saved.registerId } })}
    />
  )
}
