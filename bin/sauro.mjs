#!/usr/bin/env node
import { launch } from '../scripts/launch.mjs'
import { prepare } from '../scripts/prepare.mjs'

const args = process.argv.slice(2)
const node = await prepare({ web: args[0] === 'serve' && !args.includes('--help') })
await launch(node, 'src/main/sauro.ts', args)
