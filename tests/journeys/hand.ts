import type { Locator, Page } from 'playwright-core'

/** Keystroke-level model (Card, Moran, Newell 1980), seconds: a key of an average typist who is no expert, pointing and pressing, making up one's mind. */
const KEY = 0.28
const POINT_AND_PRESS = 1.3
const MAKE_UP_MIND = 1.35

/** One person's hand: does what is asked on the page and counts it. */
export type Hand = {
  press(target: Locator): Promise<void>
  write(field: Locator, text: string): Promise<void>
  /** What is pasted costs two keys, however long. */
  paste(field: Locator, text: string): Promise<void>
  choose(field: Locator, label: string): Promise<void>
  drop(target: Locator, name: string, mime: string, bytes: Uint8Array): Promise<void>
  count(): { readonly presses: number; readonly fields: number; readonly keys: number; readonly seconds: number }
}

export function openHand(page: Page): Hand {
  let presses = 0
  let fields = 0
  let keys = 0
  return {
    async press(target) {
      presses += 1
      await target.click()
    },
    async write(field, text) {
      fields += 1
      keys += text.length
      await field.click()
      await field.fill(text)
    },
    async paste(field, text) {
      fields += 1
      keys += 2
      await field.click()
      await field.fill(text)
    },
    async choose(field, label) {
      fields += 1
      await field.selectOption({ label })
    },
    async drop(target, name, mime, bytes) {
      presses += 1
      const data = await page.evaluateHandle(
        ({ fileName, type, content }) => {
          const transfer = new DataTransfer()
          transfer.items.add(new File([Uint8Array.from(atob(content), letter => letter.charCodeAt(0))], fileName, { type }))
          return transfer
        },
        { fileName: name, type: mime, content: Buffer.from(bytes).toString('base64') },
      )
      await target.dispatchEvent('dragover', { dataTransfer: data })
      await target.dispatchEvent('drop', { dataTransfer: data })
    },
    count: () => ({ presses, fields, keys, seconds: keys * KEY + (presses + fields) * (POINT_AND_PRESS + MAKE_UP_MIND) }),
  }
}
