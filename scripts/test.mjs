import { launch } from './launch.mjs'
import { prepare } from './prepare.mjs'

const node = await prepare()
await launch(node, 'scripts/checks/run-checks.ts', process.argv.slice(2))
