import { lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { loadChosenWords } from '../i18n/use-words.ts'

type Load = () => Promise<ComponentType>

/** A page of plain parts, fetched when it is first opened. */
export function plainPage(load: Load) {
  return lazyRouteComponent(async () => {
    const Page = await load()
    await loadChosenWords()
    return { default: Page }
  })
}

/** A page with Mantine's fields: its styles and theme come at the same time. */
export function fieldPage(load: Load) {
  return lazyRouteComponent(async () => {
    const [{ withMantine }, Page] = await Promise.all([import('../theme/mantine-room.tsx'), load()])
    await loadChosenWords()
    return { default: withMantine(Page) }
  })
}
