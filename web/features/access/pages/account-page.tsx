import { accessWords } from '../../../i18n/access-words.ts'
import { roleWords } from '../../../i18n/role-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useMe } from '../api/use-me.ts'
import { lateModule } from '../../../ui/late-module.ts'
import { PasswordForm } from '../parts/password-form.tsx'
import classes from './account-page.module.css'

/** Below the password, which is what most people come for. */
const usePreferences = lateModule(() => import('../../notification/preference-form.tsx'))

export function AccountPage() {
  const preferences = usePreferences()
  const me = useMe()
  const words = useWords(accessWords)
  const { names } = useWords(roleWords)
  return (
    <div className={classes.page}>
      <PageTitle title={me.mustChangePassword ? words.changePassword : words.account} />
      {me.mustChangePassword && (
        <Notice tone="warning">
          <p>{words.mustChange}</p>
        </Notice>
      )}
      {!me.mustChangePassword && (
        <Panel heading={me.fullName}>
          <dl className={classes.facts}>
            <dt>{words.login}</dt>
            <dd>{me.login}</dd>
            {me.position !== '' && (
              <>
                <dt>{words.position}</dt>
                <dd>{me.position}</dd>
              </>
            )}
            <dt>{words.roles}</dt>
            <dd>
              {me.memberships.map(({ unitId, unitName, role }) => (
                <div key={`${unitId} ${role}`}>{words.roleIn(names[role], unitName)}</div>
              ))}
            </dd>
          </dl>
        </Panel>
      )}
      <PasswordForm login={me.login} required={me.mustChangePassword} />
      {!me.mustChangePassword && preferences !== undefined && <preferences.PreferencePanel />}
    </div>
  )
}
