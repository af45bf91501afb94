import { registerDefinitionWords } from '../../../../i18n/register-definition-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import type { DefinitionChange } from '../list-definition-changes.ts'
import classes from './definition-parts.module.css'

/** What differs between two versions, in words. */
export function ChangeList({ changes }: { readonly changes: readonly DefinitionChange[] }) {
  const { change: words } = useWords(registerDefinitionWords)
  return (
    <ul className={classes.list}>
      {changes.map(change => {
        const text = sayChange(change, words)
        return <li key={text}>{text}</li>
      })}
    </ul>
  )
}

function sayChange(change: DefinitionChange, words: (typeof registerDefinitionWords)['vi']['change']): string {
  switch (change.kind) {
    case 'about':
      return words.about[change.what]
    case 'renamed':
      return words.renamed(change.name, change.to)
    case 'choiceRenamed':
      return words.choiceRenamed(change.name, change.from, change.to)
    case 'added':
    case 'removed':
    case 'retyped':
    case 'changed':
      return words[change.kind](change.name)
  }
}
