import { Checkbox, Radio } from '@mantine/core'
import { reachOfRole, ROLES } from '#domain/access/rights.ts'
import type { RegisterAccess } from '#domain/register/register-definition.ts'
import { registerDefinitionWords } from '../../../../i18n/register-definition-words.ts'
import { roleWords } from '../../../../i18n/role-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainCheck } from '../../../../ui/plain-check.tsx'
import { definitionFieldId } from '../definition-field-ids.ts'
import type { DefinitionDesk } from '../use-definition-desk.ts'
import column from './column-card.module.css'
import classes from './definition-parts.module.css'
import { TickedKinds } from './ticked-kinds.tsx'

/** Roles that the table of rights lets unmask somewhere. */
const UNMASKING_ROLES = ROLES.filter(role => reachOfRole('register.unmask', role) !== 'none')

/** Who writes, who reads, who may see personal data unmasked. */
export function AccessFields({ desk }: { readonly desk: DefinitionDesk }) {
  const { access: words } = useWords(registerDefinitionWords)
  const { names } = useWords(roleWords)
  const { access } = desk.draft.definition
  const change = (part: Partial<RegisterAccess>) => desk.dispatch({ kind: 'about', part: { access: { ...access, ...part } } })
  const id = definitionFieldId
  return (
    <Panel heading={words.heading}>
      <div className={classes.fields}>
        <TickedKinds
          id={id('keptBy')}
          label={words.keptBy}
          value={access.keptBy}
          error={desk.errorAt(id('keptBy'))}
          onChange={keptBy => change({ keptBy })}
        />
        <fieldset className={classes.choice} id={id('readBy')} tabIndex={-1}>
          <legend>{words.readBy}</legend>
          <Radio
            name="definition-read"
            label={words.everyone}
            checked={access.readBy === 'every'}
            onChange={() => change({ readBy: 'every' })}
          />
          <Radio name="definition-read" label={words.listed} checked={access.readBy !== 'every'} onChange={() => change({ readBy: [] })} />
        </fieldset>
        {access.readBy !== 'every' && (
          <TickedKinds id={id('readUnits')} label={words.readUnits} value={access.readBy} onChange={readBy => change({ readBy })} />
        )}
        <Checkbox
          label={words.openToLeaders}
          description={words.openToLeadersHint}
          checked={access.openToLeaders}
          onChange={event => change({ openToLeaders: event.currentTarget.checked })}
        />
        <fieldset className={column.group} id={id('unmaskedFor')} tabIndex={-1}>
          <legend>{words.unmaskedFor}</legend>
          <p className={classes.note}>{words.unmaskedHint}</p>
          {desk.errorAt(id('unmaskedFor')) !== undefined && <p className={column.wrong}>{desk.errorAt(id('unmaskedFor'))}</p>}
          <div className={column.ticks}>
            {ROLES.filter(role => UNMASKING_ROLES.includes(role) || access.unmaskedFor.includes(role)).map(role => (
              <PlainCheck
                key={role}
                label={names[role]}
                checked={access.unmaskedFor.includes(role)}
                onChange={isChecked =>
                  change({ unmaskedFor: ROLES.filter(other => (other === role ? isChecked : access.unmaskedFor.includes(other))) })
                }
              />
            ))}
          </div>
        </fieldset>
      </div>
    </Panel>
  )
}
