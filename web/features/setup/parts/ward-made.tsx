import { Button } from '@mantine/core'
import { setupWords } from '../../../i18n/setup-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Notice } from '../../../ui/notice.tsx'

export function WardMade({ units, neighbourhoods }: { readonly units: number; readonly neighbourhoods: number }) {
  const words = useWords(setupWords)
  return (
    <Notice
      tone="good"
      heading={words.done}
      actions={
        <Button component="a" href="/dang-nhap?tiep=%2Fke-hoach%2Fnhap">
          {words.signIn}
        </Button>
      }
    >
      <p>{words.doneWhat(units, neighbourhoods)}</p>
    </Notice>
  )
}
