// Writes the published JSON Schemas from the shapes the program itself checks with: node scripts/write-schemas.mjs
import { mkdirSync, writeFileSync } from 'node:fs'
import { planExtractionSchema } from '../src/contract/plan/plan-extraction-schema.ts'
import { registerPackSchema } from '../src/contract/register/register-pack.ts'

const folder = new URL('../docs/schema/', import.meta.url)
mkdirSync(folder, { recursive: true })
const write = (name, schema) => writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`)
write('plan-extraction.schema.json', planExtractionSchema())
write('register-pack.schema.json', registerPackSchema())
