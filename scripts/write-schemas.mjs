// Writes the published JSON Schemas from the shapes the program itself checks with: node scripts/write-schemas.mjs
import { mkdirSync, writeFileSync } from 'node:fs'
import { planExtractionSchema } from '../src/contract/plan/plan-extraction-schema.ts'

const folder = new URL('../docs/schema/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('plan-extraction.schema.json', folder), `${JSON.stringify(planExtractionSchema(), null, 2)}\n`)
