import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answer } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { accessWords } from '../../../i18n/access-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { SecretOnce } from '../../../ui/secret-once.tsx'
import { tokensQuery } from '../api/tokens-query.ts'
import { TokenForm } from '../parts/token-form.tsx'
import { TokenTable } from '../parts/token-table.tsx'

export function TokensPage() {
  const words = useWords(accessWords)
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(tokensQuery)
  const [adding, setAdding] = useState(false)
  const [made, setMade] = useState<Answer<'createToken'> | null>(null)
  const revoke = useMutation({
    mutationFn: (tokenId: string) => callApi('revokeToken', { params: { tokenId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  })
  return (
    <>
      <PageTitle
        title={words.tokens}
        subtitle={words.tokensWhat}
        actions={!adding && <Button onClick={() => setAdding(true)}>{words.addToken}</Button>}
      />
      {made !== null && (
        <SecretOnce
          heading={made.token.name}
          explanation={words.secretOnce}
          secret={made.secret}
          closeLabel={words.secretKept}
          onClose={() => setMade(null)}
        />
      )}
      {adding && (
        <TokenForm
          onCancel={() => setAdding(false)}
          onMade={answer => {
            setMade(answer)
            setAdding(false)
          }}
        />
      )}
      {(error ?? revoke.error) !== null && <ProblemMessage error={error ?? revoke.error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingState />}
      {data?.items.length === 0 && <EmptyState heading={words.noTokens}>{words.tokensWhat}</EmptyState>}
      {data !== undefined && data.items.length > 0 && <TokenTable tokens={data.items} onRevoke={tokenId => revoke.mutate(tokenId)} />}
    </>
  )
}
