import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { setupWords } from '../../../i18n/setup-words.ts'
import { setLanguage, useLanguage, useWords } from '../../../i18n/use-words.ts'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { setupQuery } from '../api/setup-query.ts'
import { AlreadySetUp } from '../parts/already-set-up.tsx'
import { NewWard } from '../parts/new-ward.tsx'
import { StartChoice } from '../parts/start-choice.tsx'
import classes from './setup-page.module.css'

/** The first run: an empty system is tried with Plan 55 or becomes a ward. */
export function SetupPage() {
  const words = useWords(setupWords)
  const language = useLanguage()
  const { data, error, refetch } = useQuery(setupQuery)
  return (
    <>
      <header className={classes.bar}>
        <strong>Sáu Rõ</strong>
        <button type="button" lang={language === 'en' ? 'vi' : 'en'} onClick={() => void setLanguage(language === 'en' ? 'vi' : 'en')}>
          {language === 'en' ? 'Tiếng Việt' : 'English'}
        </button>
      </header>
      <main className={classes.content}>
        <PageTitle title={words.title} />
        {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <LoadingState />}
        {data?.state === 'ready' && <AlreadySetUp />}
        {data?.state === 'empty' && <FirstRun />}
      </main>
    </>
  )
}

function FirstRun() {
  const [code, setCode] = useState(() => new URLSearchParams(location.search).get('ma') ?? '')
  const [settingUp, setSettingUp] = useState(false)
  if (settingUp) return <NewWard code={code} onBack={() => setSettingUp(false)} />
  return <StartChoice code={code} onCode={setCode} onNewWard={() => setSettingUp(true)} />
}
