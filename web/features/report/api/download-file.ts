import { ApiProblem, isProblem, OFFLINE, UNREADABLE_ANSWER } from '../../../api/api-problem.ts'
import { readLanguage } from '../../../theme/saved-look.ts'

/** Fetches a paper and gives it to the browser to keep; a refusal comes as ApiProblem instead of a page of JSON. */
export async function downloadFile(address: string): Promise<void> {
  const response = await fetch(address, { credentials: 'same-origin', headers: { 'Accept-Language': readLanguage() } }).catch(
    () => undefined,
  )
  if (response === undefined) throw new ApiProblem({ type: 'about:blank', title: '', status: 0, code: OFFLINE })
  if (!response.ok) throw new ApiProblem(await readProblem(response))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = nameOf(response.headers.get('Content-Disposition') ?? '')
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

async function readProblem(response: Response) {
  const answer: unknown = await response.json().catch(() => null)
  return isProblem(answer) ? answer : { type: 'about:blank', title: '', status: response.status, code: UNREADABLE_ANSWER }
}

/** `filename*=UTF-8''b%C3%A1o.docx` before `filename="bao.docx"`. */
export function nameOf(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  if (encoded !== undefined) return decodeURIComponent(encoded)
  return /filename="([^"]*)"/i.exec(disposition)?.[1] ?? ''
}
