import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect } from 'vitest'
import { SIZES, type Size } from './person.ts'
import { settle } from './sound-page.ts'

const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url))
const LARGEST_BYTES = 200_000

/** With `UPDATE_SCREENSHOTS=1` writes what is seen into `docs/images`; otherwise does nothing. */
export async function takePicture(page: Page, name: string, size: Size = 'desk'): Promise<void> {
  if (process.env['UPDATE_SCREENSHOTS'] !== '1') return
  const own = page.viewportSize()
  await page.setViewportSize(SIZES[size])
  await settle(page)
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  const small = await sharp(picture).png({ palette: true, colours: 128, effort: 10, compressionLevel: 9 }).toBuffer()
  expect(small.length, `${name}.png`).toBeLessThanOrEqual(LARGEST_BYTES)
  const path = join(folder, `${name}.png`)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, small)
  if (own !== null) await page.setViewportSize(own)
}
