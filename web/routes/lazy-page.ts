import { lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'

type Load = () => Promise<ComponentType>

/** A page of plain parts, fetched when it is first opened. */
export function plainPage(load: Load) {
  return lazyRouteComponent(async () => ({ default: await load() }))
}

/** A page with Mantine's fields: its styles and theme come at the same time. */
export function fieldPage(load: Load) {
  return lazyRouteComponent(async () => {
    const [{ withMantine }, Page] = await Promise.all([import('../theme/mantine-room.tsx'), load()])
    return { default: withMantine(Page) }
  })
}
