import type { KeyboardEvent } from 'react'
import classes from './tab-row.module.css'

type Tab<Key extends string> = { readonly key: Key; readonly text: string; readonly count?: number; readonly phoneOnly?: boolean }
type Props<Key extends string> = {
  readonly label: string
  readonly tabs: readonly Tab<Key>[]
  readonly chosen: Key
  readonly onChoose: (key: Key) => void
  readonly panelId: string
}

/** Parts of one page side by side; arrow keys go from one to the next. */
export function TabRow<Key extends string>({ label, tabs, chosen, onChoose, panelId }: Props<Key>) {
  function step(event: KeyboardEvent<HTMLDivElement>): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const shown = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[role=tab]')].filter(button => button.offsetParent !== null)
    const at = shown.findIndex(button => button === document.activeElement)
    const next = shown[(at + by + shown.length) % shown.length]
    if (by === 0 || at < 0 || next === undefined) return
    event.preventDefault()
    next.focus()
    next.click()
  }

  return (
    <div className={classes.row} role="tablist" tabIndex={-1} aria-label={label} onKeyDown={step}>
      {tabs.map(tab => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          id={`${panelId}-${tab.key}`}
          aria-selected={tab.key === chosen}
          aria-controls={panelId}
          tabIndex={tab.key === chosen ? 0 : -1}
          className={`${classes.tab} ${tab.phoneOnly === true ? classes.phoneOnly : ''}`}
          onClick={() => onChoose(tab.key)}
        >
          {tab.text}
          {tab.count !== undefined && <span className={classes.count}>{tab.count}</span>}
        </button>
      ))}
    </div>
  )
}
