import { PageTitle } from '../../../ui/page-title.tsx'

export function ReportListPage() {
  return <PageTitle title="Báo cáo tháng" />
}
