import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import IconEye from '@tabler/icons-react/dist/esm/icons/IconEye.mjs'
import IconInfoCircle from '@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs'
import { Link } from '@tanstack/react-router'
import type { EvidenceSignAnswer } from '#contract/evidence/evidence-shapes.ts'
import { evidenceWords } from '../../i18n/evidence-words.ts'
import { useWords } from '../../i18n/use-words.ts'
import classes from './sign-list.module.css'

const ICONS = { alert: IconAlertTriangle, look: IconEye, info: IconInfoCircle }

/** What is worth a look in a file, each in one sentence, with the way to where it was used before. */
export function SignList({ signs: all }: { readonly signs: readonly EvidenceSignAnswer[] }) {
  const words = useWords(evidenceWords)
  // The state of the scan stands beside the file already.
  const signs = all.filter(sign => sign.code !== 'FILE_NOT_SCANNED')
  if (signs.length === 0) return null
  return (
    <ul className={classes.signs} aria-label={words.signs(signs.length)}>
      {signs.map(sign => (
        <Sign key={`${sign.code} ${sign.evidenceId ?? ''}`} sign={sign} />
      ))}
    </ul>
  )
}

function Sign({ sign }: { readonly sign: EvidenceSignAnswer }) {
  const words = useWords(evidenceWords)
  const Icon = ICONS[sign.level]
  return (
    <li className={classes[sign.level]}>
      <Icon size={18} stroke={2} aria-hidden="true" />
      <span>
        <span className="only-read">{words.levels[sign.level]}: </span>
        {sign.sentence}{' '}
        {sign.evidenceId !== null && (
          <Link to="/minh-chung" search={{ xem: sign.evidenceId }} className={classes.earlier}>
            {words.seeEarlier}
          </Link>
        )}
      </span>
    </li>
  )
}
