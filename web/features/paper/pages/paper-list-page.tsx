import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { fileAddress } from '../../../api/call-api.ts'
import { paperWords } from '../../../i18n/paper-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readPaperSearch } from '../../../routes/paper-search.ts'
import type { PaperSearch } from '../../../routes/paper-search.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMay } from '../../access/api/use-me.ts'
import { DownloadButtons } from '../../report/parts/download-buttons.tsx'
import classes from '../../work/pages/work-list-page.module.css'
import { papersQuery } from '../api/papers-query.ts'
import { NumberingPanel } from '../parts/numbering-panel.tsx'
import { PaperFilters } from '../parts/paper-filters.tsx'
import { PaperTable } from '../parts/paper-table.tsx'

/** Drafts to sign first, then the register of what was issued; the filters stand in the address. */
export function PaperListPage() {
  const { list } = useWords(paperWords)
  const navigate = useNavigate()
  const mayDraft = useMay('paper.draft')
  const search = useAddressSearch(readPaperSearch)
  const { tim, donvi, trangthai, loai } = search
  const filters = { search: tim, unitId: donvi, kind: loai }
  const query = useInfiniteQuery(papersQuery({ ...filters, state: trangthai }))
  const items = query.data?.pages.flatMap(page => page.items) ?? []
  const total = query.data?.pages[0]?.total
  const isFiltered = Object.keys(search).length > 0
  const change = (part: { readonly [Key in keyof PaperSearch]?: string | undefined }) =>
    void navigate({ to: '/van-ban', search: readPaperSearch({ ...search, ...part }), replace: true, resetScroll: false })
  return (
    <div className={classes.page}>
      <PageTitle
        title={list.title}
        subtitle={total === undefined ? list.what : list.found(total)}
        actions={mayDraft && <LinkButton to="/van-ban/moi">{list.add}</LinkButton>}
      />
      <PaperFilters search={search} onChange={change} />
      {query.error !== null && <ProblemMessage error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && query.error === null && <LoadingState />}
      {query.data !== undefined && items.length === 0 && (
        <EmptyState heading={isFiltered ? list.none : list.empty}>
          {isFiltered ? list.noneWhat : mayDraft ? list.emptyWhat : list.emptyUnit}
        </EmptyState>
      )}
      {items.length > 0 && <PaperTable items={items} />}
      {query.hasNextPage && (
        <ActionButton variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {list.more}
        </ActionButton>
      )}
      {items.length > 0 && (
        <DownloadButtons
          what={list.papers}
          formats={['xlsx', 'docx', 'pdf']}
          addressOf={format => fileAddress('exportPaperRegister', { query: { ...filters, format } })}
        />
      )}
      {mayDraft && <NumberingPanel />}
    </div>
  )
}
