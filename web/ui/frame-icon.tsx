import type { PageKey } from '../routes/frame-pages.ts'
import { lateModule } from './late-module.ts'

const useFrameIcons = lateModule(() => import('./frame-icons.ts'))

/** Its place is kept until it has come. */
export function FrameIcon({ page, size = 22 }: { readonly page: PageKey; readonly size?: number }) {
  const Icon = useFrameIcons()?.FRAME_ICONS[page]
  if (Icon === undefined) return <svg width={size} height={size} aria-hidden="true" />
  return <Icon size={size} stroke={1.7} aria-hidden="true" />
}
