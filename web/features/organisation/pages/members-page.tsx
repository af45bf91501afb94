import { PageTitle } from '../../../ui/page-title.tsx'

export function MembersPage() {
  return <PageTitle title="Tài khoản" />
}
