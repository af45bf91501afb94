import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlanImportAnswer } from '#contract/plan/import-routes.ts'
import { namedParties } from '#domain/plan/assign-units.ts'
import type { NameChoice } from '#domain/plan/name-resolution.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { unitsQuery } from '../../organisation/api/units-query.ts'
import { isSure, isUnknown } from './name-choice.ts'
import { NameRow } from './name-row.tsx'
import classes from './review-names.module.css'
import type { ImportDesk } from './use-import-desk.ts'

type Props = { readonly desk: ImportDesk; readonly resolutions: PlanImportAnswer['resolutions'] }

/** Every name of the plan with the units it is understood as; unknown ones first. */
export function ReviewNames({ desk, resolutions }: Props) {
  const { review: words } = useWords(planWords)
  const units = useQuery(unitsQuery)
  const [open, setOpen] = useState<string | null>(null)
  const { choices, extraction } = desk.draft
  const [first] = useState(() => new Set(choices.filter(choice => isUnknown(choice)).map(choice => choice.name)))
  const named = new Set(namedParties(extraction.tasks))
  const proposed = new Map(resolutions.map(resolution => [resolution.name, resolution]))
  const shown = choices
    .filter(choice => named.has(choice.name))
    .toSorted((left, right) => Number(first.has(right.name)) - Number(first.has(left.name)))
  const newNames = [...named].filter(name => !proposed.has(name))
  const sure = shown.filter(choice => isSure(choice, proposed.get(choice.name)))
  const unknown = shown.filter(isUnknown).length
  const toConfirm = shown.filter(choice => !choice.confirmed).length - unknown
  const set = (field: string, changed: (choice: NameChoice) => NameChoice) => desk.edit(field, { choices: choices.map(changed) })

  return (
    <Panel
      heading={words.tabs.names}
      note={unknown + toConfirm === 0 ? words.namesDone : words.namesLeft(unknown, toConfirm)}
      action={
        sure.length > 0 && (
          <ActionButton
            variant="default"
            onClick={() => set('sure', choice => (sure.includes(choice) ? { ...choice, confirmed: true } : choice))}
          >
            {words.confirmSure(sure.length)}
          </ActionButton>
        )
      }
    >
      <p className={classes.what}>{words.namesWhat}</p>
      {units.error !== null && <ProblemMessage error={units.error} onRetry={() => void units.refetch()} />}
      <ul className={classes.list}>
        {shown.map(choice => (
          <NameRow
            key={choice.name}
            choice={choice}
            resolution={proposed.get(choice.name)}
            units={units.data?.items ?? []}
            isOpen={open === choice.name}
            usedIn={extraction.tasks
              .filter(task => [...task.leads, ...task.coordinators, ...task.implementers].includes(choice.name))
              .map(task => task.code)}
            onOpen={isOpen => setOpen(isOpen ? choice.name : null)}
            onChange={changed => set(`name ${choice.name}`, other => (other.name === choice.name ? changed : other))}
          />
        ))}
        {newNames.map(name => (
          <li key={name} className={classes.fresh}>
            <strong>{name}</strong> {words.newName}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
