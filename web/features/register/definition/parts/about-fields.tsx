import { Radio, Textarea, TextInput } from '@mantine/core'
import { REGISTER_SCOPES } from '#domain/register/register-definition.ts'
import { registerDefinitionWords } from '../../../../i18n/register-definition-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import form from '../../../../ui/form.module.css'
import { Panel } from '../../../../ui/panel.tsx'
import { definitionFieldId } from '../definition-field-ids.ts'
import type { DefinitionDesk } from '../use-definition-desk.ts'
import classes from './definition-parts.module.css'

/** Name, code, purpose, and whose rows it holds. */
export function AboutFields({ desk, isNew }: { readonly desk: DefinitionDesk; readonly isNew: boolean }) {
  const { about: words } = useWords(registerDefinitionWords)
  const { definition } = desk.draft
  const change = (part: Partial<typeof definition>) => desk.dispatch({ kind: 'about', part })
  const id = definitionFieldId
  return (
    <Panel heading={words.heading}>
      <div className={classes.fields}>
        <div className={form.pair}>
          <TextInput
            id={id('name')}
            label={words.name}
            value={definition.name}
            maxLength={120}
            error={desk.errorAt(id('name'))}
            onChange={event => change({ name: event.currentTarget.value })}
          />
          <TextInput
            id={id('code')}
            label={words.code}
            value={definition.code}
            maxLength={40}
            readOnly={!isNew}
            error={desk.errorAt(id('code'))}
            onChange={event => desk.dispatch({ kind: 'code', code: event.currentTarget.value })}
          />
        </div>
        {isNew && <p className={classes.note}>{words.codeHint}</p>}
        <Textarea
          id={id('purpose')}
          label={words.purpose}
          description={words.purposeHint}
          value={definition.purpose}
          rows={2}
          styles={{ input: { fieldSizing: 'content', minHeight: 'calc(2lh + 1rem)' } }}
          maxLength={600}
          error={desk.errorAt(id('purpose'))}
          onChange={event => change({ purpose: event.currentTarget.value })}
        />
        {isNew ? (
          <fieldset className={classes.choice} id={id('scope')} tabIndex={-1}>
            <legend>{words.scope}</legend>
            {REGISTER_SCOPES.map(scope => (
              <Radio
                key={scope}
                name="definition-scope"
                label={words.scopes[scope]}
                description={words.scopeHints[scope]}
                checked={definition.scope === scope}
                onChange={() => change({ scope })}
              />
            ))}
          </fieldset>
        ) : (
          <p className={classes.note}>
            {words.scope}: {words.scopes[definition.scope]}. {words.scopeHints[definition.scope]}
          </p>
        )}
      </div>
    </Panel>
  )
}
