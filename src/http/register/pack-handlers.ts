import { exportPack } from '#application/register/export-pack.ts'
import { importPack } from '#application/register/import-pack.ts'
import { REGISTER_PACK_FORMAT, REGISTER_PACK_VERSION, type RegisterPackFile } from '#contract/register/register-pack.ts'
import { exportRegisterPack, importRegisterPack } from '#contract/register/register-routes.ts'
import { accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'
import { readPack } from './read-pack.ts'

export const packHandlers: readonly Handler[] = [
  handle(exportRegisterPack, async ({ application, actor }) => {
    const pack = await exportPack(application, actor)
    const file = { format: REGISTER_PACK_FORMAT, version: REGISTER_PACK_VERSION, ...pack } satisfies Readonly<
      Record<keyof RegisterPackFile, unknown>
    >
    const bytes = new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`)
    return accepted({ file: { name: 'bo-so.json', mime: 'application/json', bytes } })
  }),
  handle(importRegisterPack, async ({ application, actor, body }) => {
    const pack = readPack(body)
    if (!pack.ok) return pack
    const imported = await importPack(application, actor, pack.value)
    return imported.ok ? accepted({ answer: imported.value }) : imported
  }),
]
