import { useQuery } from '@tanstack/react-query'
import { registerDefinitionWords } from '../../../../i18n/register-definition-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { formatMoment } from '../../../../ui/format-moment.ts'
import { LoadingState } from '../../../../ui/loading-state.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { ProblemMessage } from '../../../../ui/problem-message.tsx'
import { definitionsQuery } from '../api/definitions-query.ts'
import { listDefinitionChanges } from '../list-definition-changes.ts'
import { ChangeList } from './change-list.tsx'
import classes from './definition-parts.module.css'

/** Every version, newest first: who made it, why, and what changed from the one before. */
export function VersionList({ registerId }: { readonly registerId: string }) {
  const { versions: words } = useWords(registerDefinitionWords)
  const { data, error, refetch } = useQuery(definitionsQuery(registerId))
  const versions = (data?.items ?? []).toSorted((left, right) => right.definitionVersion - left.definitionVersion)
  return (
    <Panel heading={words.heading}>
      {data === undefined && (error === null ? <LoadingState /> : <ProblemMessage error={error} onRetry={() => void refetch()} />)}
      <ol className={classes.versions}>
        {versions.map((version, place) => {
          const before = versions[place + 1]
          return (
            <li key={version.definitionVersion}>
              <h3>
                {words.version(version.definitionVersion)}
                {place === 0 && ` (${words.current})`}
              </h3>
              <p className={classes.note}>{words.by(version.byName, formatMoment(version.at))}</p>
              {version.note !== '' && <p className={classes.note}>{version.note}</p>}
              {before === undefined ? (
                <p className={classes.note}>{words.first}</p>
              ) : (
                <ChangeList changes={listDefinitionChanges(before.definition, version.definition)} />
              )}
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}
