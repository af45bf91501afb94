import type { PackFormula } from './register-pack.ts'
import { all, divided, doneOn, equal, filled, rows, span, sum, units } from './pack-measures.ts'

const NEIGHBOURHOOD = ['neighbourhood'] as const

/**
 * Key content 1: administrative reform. Targets without a period of their own are counted since the campaign began ("đợt thi đua đặc biệt
 * 500 ngày đêm"); those of a year, quarter or month within theirs.
 */
export const REFORM_FORMULAS: readonly PackFormula[] = [
  {
    task: '1.1',
    text: '100% TTHC xử lý trên môi trường số',
    measure: 'TTHC xử lý trên môi trường số',
    // "Trên môi trường số" names no level: toàn trình and một phần are both handled digitally.
    formula: {
      kind: 'share',
      part: rows('procedures', { column: 'online_level', is: 'one_of', values: ['full', 'partial'] }),
      whole: rows('procedures'),
    },
    note: 'Thủ tục thực hiện toàn trình hoặc một phần trên tổng số thủ tục đang có hiệu lực.',
  },
  {
    task: '1.1',
    text: 'tối thiểu 90% hồ sơ qua hệ thống điện tử',
    measure: 'hồ sơ qua hệ thống điện tử',
    formula: {
      kind: 'share',
      part: sum('dossier_stats', 'received_online', { where: filled('received'), span: span('period', 'campaign') }),
      whole: sum('dossier_stats', 'received', { where: filled('received_online'), span: span('period', 'campaign') }),
    },
    note: 'Hồ sơ nộp trực tuyến trên hồ sơ tiếp nhận, cộng dồn từ khi phát động; dòng thiếu một trong hai số không được tính.',
  },
  {
    task: '1.1',
    text: 'giảm ít nhất 30% thời gian xử lý',
    measure: 'thời gian xử lý',
    formula: {
      kind: 'reduction',
      now: divided(
        sum('dossier_stats', 'total_hours', { where: filled('settled'), span: span('period', 'campaign') }),
        sum('dossier_stats', 'settled', { where: filled('total_hours'), span: span('period', 'campaign') }),
      ),
      baseline: sum('baselines', 'value', { where: equal('measure', 'settling_hours') }),
    },
    note: 'Thời gian giải quyết bình quân một hồ sơ từ khi phát động so với số liệu nền đã ghi kèm căn cứ.',
  },
  {
    task: '1.1',
    text: 'hài lòng đạt 95% trở lên',
    measure: 'hài lòng',
    formula: {
      kind: 'share',
      part: rows('satisfaction', equal('satisfied', true), span('answered_on', 'campaign')),
      whole: rows('satisfaction', null, span('answered_on', 'campaign')),
    },
    note: 'Phiếu trả lời hài lòng trên tổng số phiếu từ khi phát động.',
  },
  {
    task: '1.2',
    text: '100% khu phố có Tổ hỗ trợ',
    measure: 'khu phố có Tổ hỗ trợ',
    formula: { kind: 'share', part: units(NEIGHBOURHOOD, { register: 'support_teams' }), whole: units(NEIGHBOURHOOD) },
    note: 'Khu phố có Tổ hỗ trợ đang hoạt động trên tổng số khu phố.',
  },
  {
    task: '1.3',
    text: 'Ít nhất 10 sáng kiến, giải pháp được công nhận cấp cơ sở và áp dụng hiệu quả',
    measure: 'sáng kiến, giải pháp được công nhận cấp cơ sở và áp dụng hiệu quả',
    // A higher level is given to what the base level has recognised already.
    formula: {
      kind: 'value',
      value: rows('initiatives', all(filled('recognised_level'), doneOn('applied_from')), span('recognised_on', 'campaign')),
    },
    note: 'Sáng kiến đã có quyết định công nhận từ cấp cơ sở trở lên và đã áp dụng.',
  },
  {
    task: '1.3',
    text: 'tối thiểu 5 sáng kiến có sản phẩm áp dụng',
    measure: 'sáng kiến có sản phẩm áp dụng',
    // "Tối thiểu 5 sáng kiến có sản phẩm áp dụng" asks for application, not yet for recognition.
    formula: { kind: 'value', value: rows('initiatives', null, span('applied_from', 'campaign')) },
    note: 'Sáng kiến đã áp dụng, kể cả khi chưa được công nhận.',
  },
  {
    task: '1.3',
    text: 'Đạt tối thiểu 10 sáng kiến',
    measure: 'sáng kiến',
    // The milestone repeats the target itself ("Đạt tối thiểu 10 sáng kiến"): counted alike.
    formula: {
      kind: 'value',
      value: rows('initiatives', all(filled('recognised_level'), doneOn('applied_from')), span('recognised_on', 'campaign')),
    },
    note: 'Như chỉ tiêu 10 sáng kiến được công nhận và áp dụng.',
  },
  {
    task: '1.4',
    text: 'Ít nhất 01 cuộc giám sát chuyên đề/năm',
    measure: 'cuộc giám sát chuyên đề',
    formula: { kind: 'value', value: rows('supervision', equal('kind', 'thematic'), span('ends_on', 'period')) },
    note: 'Cuộc giám sát chuyên đề kết thúc trong năm; sang năm mới tính lại từ đầu.',
  },
  {
    task: '1.4',
    text: '100% kiến nghị sau giám sát có đầu mối, thời hạn xử lý',
    measure: 'kiến nghị sau giám sát có đầu mối, thời hạn xử lý',
    formula: {
      kind: 'share',
      part: rows(
        'recommendations',
        all(equal('source', 'supervision'), filled('responsible'), filled('deadline')),
        span('raised_on', 'always'),
      ),
      whole: rows('recommendations', equal('source', 'supervision'), span('raised_on', 'always')),
    },
    note: 'Kiến nghị sau giám sát có đơn vị chịu trách nhiệm và thời hạn trên tổng số kiến nghị sau giám sát.',
  },
]
