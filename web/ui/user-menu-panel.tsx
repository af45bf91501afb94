import { Link } from '@tanstack/react-router'
import type { Me } from '#contract/access/session-routes.ts'
import { queryClient } from '../api/query-client.ts'
import { signOutAndLeave } from '../features/access/api/sign-out.ts'
import { frameWords } from '../i18n/frame-words.ts'
import { setLanguage, useLanguage, useWords } from '../i18n/use-words.ts'
import type { Language } from '../i18n/use-words.ts'
import type { Scheme } from '../theme/saved-look.ts'
import { setScheme } from '../theme/use-scheme.ts'
import { ChoiceRow } from './choice-row.tsx'
import classes from './user-menu.module.css'

type Props = { readonly me: Me; readonly scheme: Scheme; readonly onGo: () => void }

/** Who is signed in; account, language, appearance, sign out. */
export function UserMenuPanel({ me, scheme, onGo }: Props) {
  const words = useWords(frameWords)
  const language = useLanguage()
  return (
    <div className={classes.panel}>
      <p className={classes.who}>
        <strong>{me.fullName}</strong>
        <br />
        {me.position === '' ? me.login : me.position}
      </p>
      <Link to="/tai-khoan" className={classes.row} onClick={onGo}>
        {words.account}
      </Link>
      <ChoiceRow
        label={words.language}
        value={language}
        options={[
          { value: 'vi', text: 'Tiếng Việt' },
          { value: 'en', text: 'English' },
        ]}
        onChange={chosen => void changeLanguage(chosen)}
      />
      <ChoiceRow
        label={words.scheme}
        value={scheme}
        onChange={setScheme}
        options={[
          { value: 'light', text: words.schemes.light },
          { value: 'dark', text: words.schemes.dark },
          { value: 'auto', text: words.schemes.auto },
        ]}
      />
      <button type="button" className={classes.row} onClick={() => void signOutAndLeave()}>
        {words.signOut}
      </button>
    </div>
  )
}

/** The server's sentences come in the language of the call: what was read is read again. */
async function changeLanguage(language: Language): Promise<void> {
  await setLanguage(language)
  await queryClient.invalidateQueries()
}
