import { Link } from '@tanstack/react-router'
import type { DirectiveSource } from '#domain/work/directive-source.ts'
import { twoIds } from '#domain/work/directive-source.ts'

type Props = { readonly source: DirectiveSource & { readonly label: string } }

/** Back to what an instruction was given on. */
export function SourceLink({ source }: Props) {
  const [first = '', second = ''] = twoIds(source.id) ?? []
  switch (source.kind) {
    case 'task':
      return (
        <Link to="/nhiem-vu/$taskId" params={{ taskId: source.id }}>
          {source.label}
        </Link>
      )
    case 'target':
      return (
        <Link to="/chi-tieu/$targetId" params={{ targetId: source.id }}>
          {source.label}
        </Link>
      )
    case 'milestone':
      return (
        <Link to="/nhiem-vu/$taskId" params={{ taskId: first }}>
          {source.label}
        </Link>
      )
    case 'alert':
      return <a href={`/canh-bao/${source.id}`}>{source.label}</a>
    case 'unit':
      return (
        <Link to="/nhiem-vu" search={{ donvi: source.id }}>
          {source.label}
        </Link>
      )
    case 'report_line':
      return (
        <Link to="/bao-cao/$reportId" params={{ reportId: first }} search={{ dong: second }}>
          {source.label}
        </Link>
      )
    case 'case':
      return (
        <Link to="/vu-viec/$caseId" params={{ caseId: source.id }}>
          {source.label}
        </Link>
      )
  }
}
