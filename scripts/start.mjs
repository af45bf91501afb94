import { launch } from './launch.mjs'
import { prepare } from './prepare.mjs'

const node = await prepare({ web: true })
await launch(node, 'src/main/sauro.ts', ['serve', ...process.argv.slice(2)])
