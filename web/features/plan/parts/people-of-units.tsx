import { lazy, Suspense, useState } from 'react'
import type { TaskDetail } from '#contract/plan/plan-routes.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import classes from './people-of-units.module.css'

const PeopleEditor = lazy(async () => ({ default: (await import('./people-editor.tsx')).PeopleEditor }))

type Assignment = TaskDetail['assignments'][number]
type Member = Assignment['headMember']

/** Units shown before the others are folded; the fold is open from the start where somebody is missing. */
const SHOWN = 4

/** Every unit that leads with its head and focal person, each named in place by those who may; a head finds the own unit first. */
export function PeopleOfUnits({ task }: { readonly task: TaskDetail }) {
  const { task: words } = useWords(planWords)
  const [editing, setEditing] = useState<string | null>(null)
  const leading = task.assignments
    .filter(assignment => assignment.role !== 'coordinator')
    .toSorted((left, right) => right.allowedActions.length - left.allowedActions.length)
  const outside = task.externalParties.filter(party => party.role !== 'coordinator')
  const isFolded = leading.length > SHOWN + 1
  const [first, rest] = isFolded ? [leading.slice(0, SHOWN), leading.slice(SHOWN)] : [leading, []]
  const [isOpen] = useState(rest.some(lacksSomebody))
  const show = (assignment: Assignment) => (
    <li key={assignment.unitId} className={classes.unit}>
      <UnitPeople assignment={assignment} isEditing={editing === assignment.unitId} onEdit={() => setEditing(assignment.unitId)} />
      {editing === assignment.unitId && (
        <Suspense fallback={<LoadingState />}>
          <PeopleEditor task={task} unitId={assignment.unitId} onClose={() => setEditing(null)} />
        </Suspense>
      )}
    </li>
  )
  return (
    <>
      <ul className={classes.list}>{first.map(show)}</ul>
      {rest.length > 0 && (
        <details className={classes.more} open={isOpen}>
          <summary>{words.moreLeads(rest.length)}</summary>
          <ul className={classes.list}>{rest.map(show)}</ul>
        </details>
      )}
      {outside.length > 0 && (
        <ul className={classes.list}>
          {outside.map(party => (
            <li key={party.name} className={classes.unit}>
              {party.name} ({words.outside})
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function UnitPeople({
  assignment,
  isEditing,
  onEdit,
}: {
  readonly assignment: Assignment
  readonly isEditing: boolean
  readonly onEdit: () => void
}) {
  const { task: words } = useWords(planWords)
  const general = useWords(sharedWords)
  const { unitName, role, headMember, focalMember } = assignment
  const isSame = headMember !== null && headMember.memberId === focalMember?.memberId
  return (
    <div className={classes.row}>
      <div className={classes.text}>
        <strong>{unitName}</strong> <span className={classes.role}>{words.roles[role]}</span>
        {assignment.peopleShown && (
          <dl className={classes.people}>
            {isSame ? (
              <Person label={words.headAndFocal} member={headMember} none="" />
            ) : (
              <>
                <Person label={words.headShort} member={headMember} none={words.noHead} />
                <Person label={words.focalShort} member={focalMember} none={words.noFocal} />
              </>
            )}
          </dl>
        )}
      </div>
      {assignment.allowedActions.includes('assignment.edit') && !isEditing && (
        <ActionButton
          variant="default"
          className={classes.edit}
          aria-label={`${general.edit}: ${words.peopleOf(unitName)}`}
          onClick={onEdit}
        >
          {general.edit}
        </ActionButton>
      )}
    </div>
  )
}

function Person({ label, member, none }: { readonly label: string; readonly member: Member; readonly none: string }) {
  return (
    <div>
      <dt>{label}: </dt>
      <dd className={member === null ? classes.none : undefined}>
        {member === null ? none : [member.fullName, member.position].filter(text => text !== '').join(', ')}
      </dd>
    </div>
  )
}

function lacksSomebody({ peopleShown, headMember, focalMember }: Assignment): boolean {
  return peopleShown && (headMember === null || focalMember === null)
}
