/** Bytes. A piece that is lost has to go again as a whole: small on a weak line, large on a good one. */
export const FIRST_PIECE = 256 * 1024
const SMALLEST_PIECE = 64 * 1024
const LARGEST_PIECE = 1024 * 1024
const QUICK_MILLISECONDS = 2000
const SLOW_MILLISECONDS = 8000

/** How large the next piece is, by how long the last one took. */
export function nextPieceSize(size: number, milliseconds: number): number {
  if (milliseconds <= QUICK_MILLISECONDS) return Math.min(LARGEST_PIECE, size * 2)
  return milliseconds > SLOW_MILLISECONDS ? Math.max(SMALLEST_PIECE, Math.floor(size / 2)) : size
}
