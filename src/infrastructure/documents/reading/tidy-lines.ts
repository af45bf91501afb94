import { tidyText } from '#domain/shared/vietnamese-text.ts'

const PLAIN = /^[\x21-\x7e]*(?: [\x21-\x7e]+)*$/

/** `tidyText` on every line, empty lines left out: what a cell or paragraph keeps. */
export function tidyLines(text: string): string {
  if (PLAIN.test(text)) return text
  if (!text.includes('\n')) return tidyText(text)
  return text
    .split('\n')
    .map(line => tidyText(line))
    .filter(line => line !== '')
    .join('\n')
}
