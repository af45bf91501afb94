import { Button } from '@mantine/core'
import { setupWords } from '../../../i18n/setup-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'

export function AlreadySetUp() {
  const words = useWords(setupWords)
  return (
    <EmptyState
      heading={words.ready}
      action={
        <Button component="a" href="/dang-nhap">
          {words.toSignIn}
        </Button>
      }
    >
      {words.readyWhat}
    </EmptyState>
  )
}
