import { PageTitle } from '../../../ui/page-title.tsx'

export function TokensPage() {
  return <PageTitle title="Mã truy cập API" />
}
