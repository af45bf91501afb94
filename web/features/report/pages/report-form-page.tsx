import { PageTitle } from '../../../ui/page-title.tsx'

export function ReportFormPage() {
  return <PageTitle title="Báo cáo tháng" />
}
