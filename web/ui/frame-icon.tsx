import IconChecklist from '@tabler/icons-react/dist/esm/icons/IconChecklist.mjs'
import IconClipboardCheck from '@tabler/icons-react/dist/esm/icons/IconClipboardCheck.mjs'
import IconFileText from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs'
import IconContract from '@tabler/icons-react/dist/esm/icons/IconContract.mjs'
import IconFlag from '@tabler/icons-react/dist/esm/icons/IconFlag.mjs'
import IconHeartHandshake from '@tabler/icons-react/dist/esm/icons/IconHeartHandshake.mjs'
import IconLayoutDashboard from '@tabler/icons-react/dist/esm/icons/IconLayoutDashboard.mjs'
import IconMessageForward from '@tabler/icons-react/dist/esm/icons/IconMessageForward.mjs'
import IconMessageReport from '@tabler/icons-react/dist/esm/icons/IconMessageReport.mjs'
import IconPresentation from '@tabler/icons-react/dist/esm/icons/IconPresentation.mjs'
import IconNotebook from '@tabler/icons-react/dist/esm/icons/IconNotebook.mjs'
import IconPhotoSearch from '@tabler/icons-react/dist/esm/icons/IconPhotoSearch.mjs'
import IconReport from '@tabler/icons-react/dist/esm/icons/IconReport.mjs'
import IconSubtask from '@tabler/icons-react/dist/esm/icons/IconSubtask.mjs'
import IconBellExclamation from '@tabler/icons-react/dist/esm/icons/IconBellExclamation.mjs'
import IconCalendarStats from '@tabler/icons-react/dist/esm/icons/IconCalendarStats.mjs'
import IconTargetArrow from '@tabler/icons-react/dist/esm/icons/IconTargetArrow.mjs'
import IconTable from '@tabler/icons-react/dist/esm/icons/IconTable.mjs'
import IconMapPinCheck from '@tabler/icons-react/dist/esm/icons/IconMapPinCheck.mjs'
import IconUserCheck from '@tabler/icons-react/dist/esm/icons/IconUserCheck.mjs'
import type { PageKey } from '../routes/frame-pages.ts'
import { lateModule } from './late-module.ts'

const ICONS = {
  overview: IconLayoutDashboard,
  leader: IconFlag,
  directives: IconMessageForward,
  duties: IconUserCheck,
  plan: IconTable,
  registers: IconNotebook,
  tasks: IconChecklist,
  targets: IconTargetArrow,
  work: IconSubtask,
  reports: IconFileText,
  periods: IconCalendarStats,
  promises: IconHeartHandshake,
  alerts: IconBellExclamation,
  cases: IconMessageReport,
  meetings: IconPresentation,
  commitments: IconContract,
  review: IconClipboardCheck,
  verification: IconMapPinCheck,
  evidence: IconPhotoSearch,
  consolidated: IconReport,
} as const
type WorkPage = keyof typeof ICONS

/** Only a few people see these pages: the others do not fetch their icons. */
const useAdministrationIcons = lateModule(() => import('./administration-icons.ts'))

type Props<Page> = { readonly page: Page; readonly size?: number }

export function FrameIcon({ page, size = 22 }: Props<PageKey>) {
  if (!isWorkPage(page)) return <AdministrationIcon page={page} size={size} />
  const Icon = ICONS[page]
  return <Icon size={size} stroke={1.7} aria-hidden="true" />
}

function AdministrationIcon({ page, size = 22 }: Props<Exclude<PageKey, WorkPage>>) {
  const Icon = useAdministrationIcons()?.ADMINISTRATION_ICONS[page]
  if (Icon === undefined) return <svg width={size} height={size} aria-hidden="true" />
  return <Icon size={size} stroke={1.7} aria-hidden="true" />
}

function isWorkPage(page: PageKey): page is WorkPage {
  return Object.hasOwn(ICONS, page)
}
