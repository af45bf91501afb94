import { PageTitle } from '../../../ui/page-title.tsx'

export function ReviewReportPage() {
  return <PageTitle title="Duyệt báo cáo" />
}
