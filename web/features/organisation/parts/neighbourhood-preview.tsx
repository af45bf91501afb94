import { readNeighbourhoodList } from '#domain/organisation/neighbourhood-list.ts'
import type { CommuneLevel } from '#domain/organisation/ward-pattern.ts'
import { refusalSentence } from '#domain/words/refusal-words.ts'
import { setupWords } from '../../../i18n/setup-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import classes from './neighbourhood-preview.module.css'

/** What the pasted list is read as, line by line while it is typed; what is wrong with it by the server's own rules. */
export function NeighbourhoodPreview({ text, level }: { readonly text: string; readonly level: CommuneLevel }) {
  const words = useWords(setupWords)
  const language = useLanguage()
  const list = readNeighbourhoodList(text, level)
  if (text.trim() === '')
    return (
      <div className={classes.preview}>
        <p>{words.previewEmpty}</p>
      </div>
    )
  return (
    <div className={classes.preview} role="status">
      {list.ok ? (
        <>
          <h3>{words.preview(list.value.length)}</h3>
          <ol>
            {list.value.map(name => (
              <li key={name}>{name}</li>
            ))}
          </ol>
        </>
      ) : (
        list.refusals.map(found => (
          <p key={`${found.code} ${found.at}`} className={classes.wrong}>
            {refusalSentence(found, language)}
          </p>
        ))
      )}
    </div>
  )
}
