import { offerReloadWhenUpdated } from './offer-reload.ts'
import { applySavedLook } from './theme/saved-look.ts'

const loadApplication = () => import('./main.tsx')

applySavedLook()
offerReloadWhenUpdated()
const root = document.getElementById('root')
if (root !== null && location.pathname === '/dang-nhap')
  void import('./features/access/sign-in/show-sign-in.ts').then(page => page.showSignIn(root, loadApplication))
else void loadApplication().then(application => application.startApplication())
