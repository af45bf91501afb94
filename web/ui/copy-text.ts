/** Puts a text on the clipboard; also where the page came without TLS and the browser hides its clipboard. */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard !== undefined) {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      return copyBySelection(text)
    }
  }
  return copyBySelection(text)
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.style.position = 'fixed'
  area.style.opacity = '0'
  document.body.append(area)
  area.select()
  // The only way where there is no clipboard object; nothing has taken its place.
  // oxlint-disable-next-line typescript/no-deprecated -- as said above
  const copied = document.execCommand('copy')
  area.remove()
  return copied
}
