import { PageTitle } from '../../../ui/page-title.tsx'

export function UnitsPage() {
  return <PageTitle title="Đơn vị" />
}
