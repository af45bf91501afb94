import { PageTitle } from '../../../ui/page-title.tsx'

export function SetupPage() {
  return <PageTitle title="Thiết lập" />
}
