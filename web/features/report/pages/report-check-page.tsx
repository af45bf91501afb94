import { PageTitle } from '../../../ui/page-title.tsx'

export function ReportCheckPage() {
  return <PageTitle title="Kiểm tra trước khi gửi" />
}
