import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { fileAddress } from '../../../api/call-api.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import classes from './export-menu.module.css'

const FORMATS = [
  ['docx', 'word'],
  ['xlsx', 'excel'],
  ['pdf', 'pdf'],
] as const

/** The table as a file, or on paper. */
export function ExportMenu({ planId }: { readonly planId: string }) {
  const { plan: words } = useWords(planWords)
  const menu = useRef<HTMLDetailsElement>(null)
  const close = () => menu.current?.removeAttribute('open')
  useClosing(menu)
  return (
    <details className={classes.menu} ref={menu}>
      <summary className={classes.opener}>{words.export}</summary>
      <div className={classes.items}>
        {FORMATS.map(([format, word]) => (
          <a key={format} href={fileAddress('exportPlanTable', { params: { planId }, query: { format } })} download onClick={close}>
            {words[word]}
          </a>
        ))}
        <ActionButton
          variant="default"
          onClick={() => {
            close()
            window.print()
          }}
        >
          {words.print}
        </ActionButton>
      </div>
    </details>
  )
}

/** Escape closes the menu and goes back to its opener; so does leaving it by the keyboard or by a press elsewhere. */
function useClosing(menu: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const box = menu.current
    if (box === null) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      box.removeAttribute('open')
      box.querySelector('summary')?.focus()
    }
    const onLeave = (event: FocusEvent) => {
      if (!(event.relatedTarget instanceof Node) || !box.contains(event.relatedTarget)) box.removeAttribute('open')
    }
    box.addEventListener('keydown', onKey)
    box.addEventListener('focusout', onLeave)
    return () => {
      box.removeEventListener('keydown', onKey)
      box.removeEventListener('focusout', onLeave)
    }
  }, [menu])
}
