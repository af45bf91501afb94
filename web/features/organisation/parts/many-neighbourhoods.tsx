import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { readNeighbourhoodList } from '#domain/organisation/neighbourhood-list.ts'
import { toneKey } from '#domain/shared/vietnamese-text.ts'
import { callApi } from '../../../api/call-api.ts'
import { organisationWords } from '../../../i18n/organisation-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { FormHeading } from '../../../ui/form-heading.tsx'
import form from '../../../ui/form.module.css'
import { Notice } from '../../../ui/notice.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { unitsQuery } from '../api/units-query.ts'
import { wardQuery } from '../api/ward-query.ts'
import { NeighbourhoodPreview } from './neighbourhood-preview.tsx'
import type { TreeUnit } from './order-units.ts'

/** Neighbourhoods by a pasted list; those already there are left alone. Sent one by one: after a failure the same button sends the rest. */
export function ManyNeighbourhoods({ tree, onClose }: { readonly tree: readonly TreeUnit[]; readonly onClose: () => void }) {
  const { units: words } = useWords(organisationWords)
  const general = useWords(sharedWords)
  const queries = useQueryClient()
  const [text, setText] = useState('')
  const [parentId, setParentId] = useState(() => tree.find(unit => unit.kind === 'peoples_committee')?.unitId ?? '')
  const level = useQuery(wardQuery).data?.level ?? 'phường'
  const list = readNeighbourhoodList(text, level)
  const known = new Set(tree.map(unit => toneKey(unit.name)))
  const fresh = list.ok ? list.value.filter(name => !known.has(toneKey(name))) : []
  const add = useMutation({
    mutationFn: async (names: readonly string[]) => {
      for (const name of names)
        await callApi('createUnit', { body: { parentId: parentId === '' ? null : parentId, name, kind: 'neighbourhood' } })
      return names.length
    },
    onSettled: () => queries.invalidateQueries({ queryKey: unitsQuery.queryKey }),
    onSuccess: () => setText(''),
  })
  return (
    <form
      className={form.form}
      onSubmit={event => {
        event.preventDefault()
        add.mutate(fresh)
      }}
    >
      <FormHeading>{words.addMany}</FormHeading>
      {add.isSuccess && text === '' && (
        <Notice tone="good">
          <p>{words.made(add.data)}</p>
        </Notice>
      )}
      {add.error !== null && <ProblemMessage error={add.error} />}
      <NativeSelect
        id="many-parent"
        label={words.under}
        value={parentId}
        onChange={event => setParentId(event.currentTarget.value)}
        data={[
          { value: '', label: words.noParent },
          ...tree.map(unit => ({ value: unit.unitId, label: `${'\u2003'.repeat(unit.depth)}${unit.name}` })),
        ]}
      />
      <div className={form.pair}>
        <Textarea
          id="many-list"
          label={words.list}
          description={words.addManyWhat}
          value={text}
          rows={8}
          onChange={event => setText(event.currentTarget.value)}
        />
        <NeighbourhoodPreview text={text} level={level} />
      </div>
      {list.ok && fresh.length === 0 && <p role="status">{words.allThere}</p>}
      <div className={form.actions}>
        {fresh.length > 0 && (
          <Button type="submit" loading={add.isPending}>
            {words.makeMany(fresh.length)}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {general.close}
        </Button>
      </div>
    </form>
  )
}
