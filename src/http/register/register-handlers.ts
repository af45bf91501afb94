import { archiveRegister as archive } from '#application/register/archive-register.ts'
import { changeDefinition } from '#application/register/change-definition.ts'
import { createRegister as create } from '#application/register/create-register.ts'
import { getRegister as get, listDefinitions, listRegisters as list } from '#application/register/list-registers.ts'
import type { RegisterDetailView } from '#application/register/register-view.ts'
import {
  archiveRegister,
  changeRegisterDefinition,
  createRegister,
  getRegister,
  listRegisterDefinitions,
  listRegisters,
} from '#contract/register/register-routes.ts'
import { registerDefinition } from '#contract/register/register-shapes.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'
import { presentRegister } from './present-register.ts'

export const registerHandlers: readonly Handler[] = [
  handle(listRegisters, async ({ application, actor }) => accepted({ answer: await list(application, actor) })),
  handle(getRegister, async ({ application, actor, params }) => versioned(await get(application, actor, params.registerId))),
  handle(createRegister, async ({ application, actor, body }) => versioned(await create(application, actor, body))),
  handle(changeRegisterDefinition, async ({ application, actor, params, body, ifMatch }) =>
    versioned(await changeDefinition(application, actor, { ...params, ...body, seenVersion: ifMatch })),
  ),
  handle(archiveRegister, async ({ application, actor, params, body, ifMatch }) =>
    versioned(await archive(application, actor, { ...params, ...body, seenVersion: ifMatch })),
  ),
  handle(listRegisterDefinitions, async ({ application, actor, params }) => {
    const outcome = await listDefinitions(application, actor, params.registerId)
    if (!outcome.ok) return outcome
    return accepted({ answer: { items: outcome.value.map(item => ({ ...item, definition: registerDefinition.parse(item.definition) })) } })
  }),
]

function versioned<Code extends string>(outcome: Outcome<RegisterDetailView, Code>) {
  return outcome.ok ? accepted({ answer: presentRegister(outcome.value), version: outcome.value.version }) : outcome
}
