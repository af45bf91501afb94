import { PageTitle } from '../../../ui/page-title.tsx'

export function WardPage() {
  return <PageTitle title="Thiết đặt phường" />
}
