import { formatDay } from '#domain/shared/calendar.ts'
import type { Answer } from '../../../api/api-routes.ts'
import { accessWords } from '../../../i18n/access-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'

type Token = Answer<'listTokens'>['items'][number]

export function TokenTable({ tokens, onRevoke }: { readonly tokens: readonly Token[]; readonly onRevoke: (tokenId: string) => void }) {
  const words = useWords(accessWords)
  const columns: readonly Column<Token>[] = [
    {
      key: 'name',
      header: words.name,
      head: true,
      render: token => (
        <>
          {token.name} <small>({words.ending(token.ending)})</small>
        </>
      ),
    },
    { key: 'member', header: words.member, render: token => token.memberName },
    { key: 'created', header: words.created, render: token => formatMoment(token.createdAt) },
    { key: 'expires', header: words.expiresOn, render: token => (token.expiresOn === null ? words.never : formatDay(token.expiresOn)) },
    { key: 'used', header: words.lastUsed, render: token => (token.lastUsedAt === null ? words.notUsed : formatMoment(token.lastUsedAt)) },
    {
      key: 'state',
      header: words.state,
      render: token => (token.revokedAt === null ? words.inUse : words.revoked(formatMoment(token.revokedAt))),
    },
    {
      key: 'revoke',
      header: words.revoke,
      actions: true,
      render: token =>
        token.revokedAt === null && (
          <ConfirmButton
            label={words.revoke}
            question={words.revokeQuestion(token.name)}
            confirmLabel={words.revoke}
            onConfirm={() => onRevoke(token.tokenId)}
          />
        ),
    },
  ]
  return <DataTable caption={words.tokens} columns={columns} rows={tokens} keyOf={token => token.tokenId} />
}
