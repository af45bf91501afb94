import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { fileAddress } from '../../../../api/call-api.ts'
import { registerImportWords } from '../../../../i18n/register-import-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../../ui/confirm-button.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { LoadingState } from '../../../../ui/loading-state.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageTitle } from '../../../../ui/page-title.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { ProblemMessage } from '../../../../ui/problem-message.tsx'
import { registersQuery } from '../../api/registers-query.ts'
import { useImportPack } from '../api/use-import-pack.ts'
import { DownloadButton } from '../parts/download-button.tsx'
import classes from '../parts/import-parts.module.css'
import { PackResult } from '../parts/pack-result.tsx'
import { previewPack } from '../read-pack-file.ts'
import type { PackPreview } from '../read-pack-file.ts'

/** Packs of registers: the built-in one, one from a file, and this ward's own as a file. */
export function RegisterPackPage() {
  const { pack: words } = useWords(registerImportWords)
  const { data, error, refetch } = useQuery(registersQuery)
  return (
    <>
      <PageTitle title={words.title} subtitle={words.intro} actions={<Link to="/so">{words.toList}</Link>} />
      {data === undefined && (error === null ? <LoadingState /> : <ProblemMessage error={error} onRetry={() => void refetch()} />)}
      {data !== undefined &&
        (data.allowedActions.includes('define') ? (
          <PackDesk known={data.items.map(register => register.code)} />
        ) : (
          <EmptyState heading={words.notAllowed} />
        ))}
    </>
  )
}

function PackDesk({ known }: { readonly known: readonly string[] }) {
  const { pack: words } = useWords(registerImportWords)
  const take = useImportPack()
  return (
    <div className={classes.page}>
      {take.error !== null && <ProblemMessage error={take.error} />}
      {take.data !== undefined && <PackResult result={take.data} />}
      <Panel heading={words.builtIn.heading} note={words.builtIn.explain}>
        <ConfirmButton
          label={words.builtIn.button}
          question={words.builtIn.question}
          confirmLabel={words.builtIn.button}
          confirmVariant="filled"
          variant="filled"
          loading={take.isPending}
          onConfirm={() => take.mutate({ builtIn: 'plan-55' })}
        />
      </Panel>
      <Panel heading={words.file.heading}>
        <PackFile known={known} loading={take.isPending} onTake={pack => take.mutate({ pack })} />
      </Panel>
      <Panel heading={words.export.heading} note={words.export.explain}>
        <DownloadButton address={fileAddress('exportRegisterPack')} label={words.export.button} />
      </Panel>
    </div>
  )
}

type FileProps = { readonly known: readonly string[]; readonly loading: boolean; readonly onTake: (pack: unknown) => void }

/** A file is chosen, looked at, and taken when somebody says so. */
function PackFile({ known, loading, onTake }: FileProps) {
  const { file: words } = useWords(registerImportWords).pack
  const input = useRef<HTMLInputElement>(null)
  const [fault, setFault] = useState('')
  const [chosen, setChosen] = useState<{ readonly pack: unknown; readonly preview: PackPreview } | null>(null)

  async function choose(file: File): Promise<void> {
    const pack = readJson(await file.text())
    const preview = pack === undefined ? undefined : previewPack(pack, known)
    setFault(pack === undefined ? words.notJson : preview === undefined ? words.notPack : '')
    setChosen(preview === undefined ? null : { pack, preview })
    // The same file may be chosen again after it was mended.
    if (input.current !== null) input.current.value = ''
  }

  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        id="pack-file"
        onChange={event => {
          const file = event.currentTarget.files?.[0]
          if (file !== undefined) void choose(file)
        }}
      />
      <ActionButton variant="default" onClick={() => input.current?.click()}>
        {words.button}
      </ActionButton>
      {fault !== '' && (
        <div className={classes.part}>
          <Notice tone="error" heading={fault} />
        </div>
      )}
      {chosen !== null && (
        <div className={classes.part}>
          <Notice
            tone="plain"
            heading={words.preview(chosen.preview.name)}
            actions={
              <>
                <ActionButton
                  loading={loading}
                  onClick={() => {
                    onTake(chosen.pack)
                    setChosen(null)
                  }}
                >
                  {words.confirm}
                </ActionButton>
                <ActionButton variant="default" onClick={() => setChosen(null)}>
                  {words.cancel}
                </ActionButton>
              </>
            }
          >
            <PreviewLists preview={chosen.preview} />
          </Notice>
        </div>
      )}
    </>
  )
}

function PreviewLists({ preview }: { readonly preview: PackPreview }) {
  const { file: words } = useWords(registerImportWords).pack
  const lists = [
    { heading: words.willCreate(preview.created.length), items: preview.created },
    { heading: words.willKeep(preview.kept.length), items: preview.kept },
    { heading: words.formulas(preview.formulas), items: [] },
    ...(preview.notes.length === 0 ? [] : [{ heading: words.notes, items: preview.notes }]),
  ]
  return lists.map(({ heading, items }) => (
    <div key={heading}>
      <p>{heading}</p>
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map(item => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </div>
  ))
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
