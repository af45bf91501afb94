import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { SIZES, type Size } from './person.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Nothing against accessibility and no sideways scroll, on the office's screen and on the phone; the page is left at the size it had. */
export async function expectSoundPage(page: Page, sizes: readonly Size[] = ['desk', 'phone']): Promise<void> {
  const own = page.viewportSize()
  for (const size of sizes) {
    await page.setViewportSize(SIZES[size])
    await settle(page)
    expect(await violationsOn(page), `accessibility of ${pathOf(page)} at ${size}`).toEqual([])
    expect(await overflowOf(page), `sideways scroll of ${pathOf(page)} at ${size}`).toBeLessThanOrEqual(0)
  }
  if (own !== null) await page.setViewportSize(own)
}

/** The page has its heading, nothing is still being fetched, and the letters are there. */
export async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page
    .locator('[role=status]', { hasText: /^(Đang tải|Loading)/ })
    .first()
    .waitFor({ state: 'detached' })
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}

async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(`window.axe ?? (() => { ${axe} })()`)
  const results: AxeResults = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')
  return results.violations.map(
    ({ id, nodes }) => `${id} at ${nodes.length} places, first ${nodes[0]?.html ?? ''}: ${nodes[0]?.failureSummary ?? ''}`,
  )
}

function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

function pathOf(page: Page): string {
  return new URL(page.url()).pathname
}
