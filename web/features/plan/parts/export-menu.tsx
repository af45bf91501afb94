import { useRef } from 'react'
import { fileAddress } from '../../../api/call-api.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import classes from './export-menu.module.css'

const FORMATS = [['docx', 'word'], ['xlsx', 'excel'], ['pdf', 'pdf']] as const

/** The table as a file, or on paper. */
export function ExportMenu({ planId }: { readonly planId: string }) {
  const { plan: words } = useWords(planWords)
  const menu = useRef<HTMLDetailsElement>(null)
  const close = () => menu.current?.removeAttribute('open')
  return (
    <details
      className={classes.menu} ref={menu} onBlur={event => !event.currentTarget.contains(event.relatedTarget) && close()}
      onKeyDown={event => event.key === 'Escape' && (close(), menu.current?.querySelector('summary')?.focus())}
    >
      <summary className={classes.opener}>{words.export}</summary>
      <div className={classes.items}>
        {FORMATS.map(([format, word]) => <a key={format} href={fileAddress('exportPlanTable', { params: { planId }, query: { format } })} download onClick={close}>{words[word]}</a>)}
        <ActionButton variant="default" onClick={() => { close(); window.print() }}>{words.print}</ActionButton>
      </div>
    </details>
  )
}
