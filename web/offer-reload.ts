import { updated as english } from './i18n/en/updated.ts'
import { updated as vietnamese } from './i18n/vi/updated.ts'
import { readLanguage } from './theme/saved-look.ts'

const ID = 'updated'

/** A part of the application that the server no longer has: says so above whatever stands on the page. Without a network nothing is said here. */
export function offerReloadWhenUpdated(): void {
  const told = new Set<unknown>()
  window.addEventListener('vite:preloadError', event => {
    told.add(event.payload)
    void fetch('/', { cache: 'no-store' }).then(
      answer => answer.ok && offerReload(),
      () => undefined,
    )
  })
  // Told above; the browser need not complain of it as well.
  window.addEventListener('unhandledrejection', event => told.has(event.reason) && event.preventDefault())
}

function offerReload(): void {
  if (document.getElementById(ID) !== null) return
  const words = readLanguage() === 'en' ? english : vietnamese
  const notice = document.createElement('div')
  notice.id = ID
  notice.role = 'alert'
  notice.style.cssText =
    'position:sticky;top:0;z-index:1000;display:flex;flex-wrap:wrap;gap:12px;align-items:center;padding:8px 16px;color:#1d2733;background:#fff1cc;border-bottom:2px solid #7a4d00;font:1.0625rem/1.5 sans-serif'
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = words.reload
  button.style.cssText =
    'min-height:44px;padding:0 18px;border:0;border-radius:6px;color:#fff;background:#17437a;font:inherit;font-weight:600;cursor:pointer'
  button.addEventListener('click', () => location.reload())
  notice.append(words.what, button)
  document.body.prepend(notice)
}
