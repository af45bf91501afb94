import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { useIsPhone } from '../../../ui/use-is-phone.ts'

type Props = {
  readonly register: RegisterDetail
  readonly mayWrite: boolean
  readonly isUnmasked: boolean
  readonly onUnmask: () => void
  readonly onPaste: () => void
}

/** What may be done with the register as a whole. */
export function RegisterActions({ register, mayWrite, isUnmasked, onUnmask, onPaste }: Props) {
  const words = useWords(registerWords)
  const isPhone = useIsPhone()
  const params = { registerId: register.registerId }
  return (
    <>
      {mayWrite && (
        <LinkButton to="/so/$registerId/them" params={params}>
          {words.sheet.addOne}
        </LinkButton>
      )}
      {mayWrite && !isPhone && (
        <ActionButton variant="default" onClick={onPaste}>
          {words.sheet.paste}
        </ActionButton>
      )}
      {!isPhone && (
        <LinkButton variant="default" to="/so/$registerId/nhap" params={params}>
          {words.sheet.imports}
        </LinkButton>
      )}
      {register.allowedActions.includes('define') && (
        <LinkButton variant="default" to="/so/$registerId/dinh-nghia" params={params}>
          {words.sheet.define}
        </LinkButton>
      )}
      {register.holdsPersonalData && register.allowedActions.includes('unmask') && (
        <ActionButton variant="default" onClick={onUnmask}>
          {isUnmasked ? words.unmask.hide : words.sheet.unmask}
        </ActionButton>
      )}
    </>
  )
}
