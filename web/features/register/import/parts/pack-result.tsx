import { Link } from '@tanstack/react-router'
import type { Answer } from '../../../../api/api-routes.ts'
import { registerImportWords } from '../../../../i18n/register-import-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { Notice } from '../../../../ui/notice.tsx'
import classes from './import-parts.module.css'

/** What taking a pack did, and which of its targets found no place. */
export function PackResult({ result }: { readonly result: Answer<'importRegisterPack'> }) {
  const { result: words } = useWords(registerImportWords).pack
  const lists = [
    { heading: words.created(result.created.length), items: result.created },
    { heading: words.kept(result.kept.length), items: result.kept },
  ]
  return (
    <>
      <Notice tone="good" heading={words.heading}>
        {lists.map(({ heading, items }) => (
          <details key={heading}>
            <summary>{heading}</summary>
            <ul className={classes.list}>
              {items.map(item => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </details>
        ))}
        <p>
          {words.formulas(result.formulas)} <Link to="/chi-tieu">{words.toTargets}</Link>
        </p>
      </Notice>
      {result.unmatched.length > 0 && (
        <Notice tone="warning" heading={words.unmatched(result.unmatched.length)}>
          <p>{words.unmatchedHint}</p>
          <ul>
            {result.unmatched.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
