import { Link } from '@tanstack/react-router'
import type { RegisterSummary } from '#contract/register/register-shapes.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import classes from './register-table.module.css'
import { sayCount } from './say-count.ts'

type Props = { readonly caption: string; readonly registers: readonly RegisterSummary[] }

/** Registers of one group: what each is for, how many rows, when it last changed. */
export function RegisterTable({ caption, registers }: Props) {
  const words = useWords(registerWords)
  const language = useLanguage()
  const columns: readonly Column<RegisterSummary>[] = [
    {
      key: 'name',
      header: words.list.name,
      head: true,
      width: '64%',
      render: register => (
        <>
          <RegisterLink register={register} />
          {register.purpose !== '' && <p className={classes.purpose}>{register.purpose}</p>}
          {register.holdsPersonalData && (
            <p className={classes.personal} title={words.personalDataWhat}>
              <span aria-hidden="true">●</span> {words.personalData}
            </p>
          )}
        </>
      ),
    },
    {
      key: 'rows',
      header: words.list.rows,
      align: 'right',
      render: register => (register.readable ? sayCount(register.rows, language) : '–'),
    },
    {
      key: 'changed',
      header: words.list.changed,
      render: register => (register.readable ? sayChanged(register, words.list.never) : words.list.closed),
    },
  ]
  return <DataTable caption={caption} captionShown columns={columns} rows={registers} keyOf={register => register.registerId} />
}

/** A register that is closed to the reader opens to its definition alone. */
function RegisterLink({ register: { registerId, name, readable } }: { readonly register: RegisterSummary }) {
  return (
    <Link to={readable ? '/so/$registerId' : '/so/$registerId/dinh-nghia'} params={{ registerId }}>
      {name}
    </Link>
  )
}

function sayChanged({ lastChangedAt }: RegisterSummary, never: string): string {
  return lastChangedAt === null ? never : formatMoment(lastChangedAt)
}
