/** Items of the queue are the elements with `data-queue-item`; the link inside is what takes the focus, so that Enter opens it. */
const ITEMS = '[data-queue-item]'

export function moveInQueue(step: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>(ITEMS)]
  const at = items.findIndex(item => item.contains(document.activeElement))
  const target = at === -1 ? items[0] : items[Math.min(items.length - 1, Math.max(0, at + step))]
  target?.querySelector('a')?.focus({ preventScroll: true })
  target?.scrollIntoView({ block: 'nearest' })
}

/** What stands in `data-queue-item` of the item that has the focus. */
export function chosenInQueue(): string | undefined {
  return document.activeElement?.closest<HTMLElement>(ITEMS)?.dataset['queueItem']
}
