import { launch } from './launch.mjs'
import { prepare } from './prepare.mjs'

const node = await prepare()
await launch(node, 'bench/run.ts', process.argv.slice(2))
