/** A label beside the line it names: where it would like to stand, in the middle of its height. */
export type WishedLabel<Key extends string> = { readonly key: Key; readonly y: number }

/**
 * Heights for labels in one column, so that none covers another and all lie between top and bottom: each as near to its wish as the others let it.
 *
 * @param height of one label; where they do not fit they stand closer than that, evenly.
 */
export function placeLabels<Key extends string>(
  wishes: readonly WishedLabel<Key>[],
  { top, bottom, height }: { readonly top: number; readonly bottom: number; readonly height: number },
): readonly WishedLabel<Key>[] {
  const step = wishes.length < 2 ? height : Math.min(height, (bottom - top - height) / (wishes.length - 1))
  const ordered = wishes.toSorted((left, right) => left.y - right.y)
  const lowest = bottom - height / 2
  const placed: WishedLabel<Key>[] = []
  for (const { key, y } of ordered) {
    const above = placed.at(-1)
    const free = above === undefined ? top + height / 2 : above.y + step
    placed.push({ key, y: Math.max(free, Math.min(y, lowest)) })
  }
  // What was pushed over the bottom edge goes back up, and pushes in its turn.
  for (let place = placed.length - 1, limit = lowest; place >= 0; place -= 1) {
    const label = placed[place]
    if (label === undefined || label.y <= limit) break
    placed[place] = { key: label.key, y: limit }
    limit -= step
  }
  return placed
}
