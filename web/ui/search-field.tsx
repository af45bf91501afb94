import { CloseButton, TextInput } from '@mantine/core'
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import { sharedWords } from '../i18n/shared-words.ts'
import { useWords } from '../i18n/use-words.ts'

type Props = { readonly value: string; readonly onChange: (text: string) => void; readonly label?: string; readonly id?: string }

/** Search as one types; the search itself is without diacritics (`isFoundIn` of the domain, or the server's). */
export function SearchField({ value, onChange, label, id = 'search' }: Props) {
  const words = useWords(sharedWords)
  return (
    <TextInput
      id={id}
      type="search"
      value={value}
      label={label ?? words.search}
      maw="26rem"
      autoComplete="off"
      leftSection={<IconSearch size={20} aria-hidden="true" />}
      rightSection={value === '' ? null : <CloseButton aria-label={words.clearSearch} onClick={() => onChange('')} />}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
