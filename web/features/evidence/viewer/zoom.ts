/** 1: the picture fits its frame. */
export const FIT = 1
export const LARGEST_ZOOM = 6
const STEP = 1.5

export function largerZoom(zoom: number): number {
  return Math.min(LARGEST_ZOOM, zoom * STEP)
}

export function smallerZoom(zoom: number): number {
  return Math.max(FIT, zoom / STEP)
}

/** What a key makes of the zoom; other keys leave it. */
export function zoomFor(key: string, zoom: number): number {
  if (key === '+' || key === '=') return largerZoom(zoom)
  if (key === '-') return smallerZoom(zoom)
  return key === '0' ? FIT : zoom
}
