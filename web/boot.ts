import { applySavedLook } from './theme/saved-look.ts'

applySavedLook()
void import('./main.tsx').then(application => application.startApplication())
