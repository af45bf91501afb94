import { PageTitle } from '../../../ui/page-title.tsx'

export function ImportStartPage() {
  return <PageTitle title="Nhập kế hoạch" />
}
