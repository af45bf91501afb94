import type { RegisterDefinition } from '../register-definition.ts'
import { EVIDENCE, PERSONAL, REQUIRED, choice, day, file, flag, rowOf, text } from './pack-columns.ts'
import { GOVERNMENT, keepersAccess, keptTwoYears, register } from './pack-register.ts'

/** Task 1.2: teams that help with public services online, and whom they helped. */
export const SUPPORT_REGISTERS: readonly RegisterDefinition[] = [
  register({
    code: 'support_teams',
    name: 'Tổ hỗ trợ dịch vụ công trực tuyến',
    purpose: 'Tổ hỗ trợ ở từng khu phố: quyết định thành lập, người, nơi trực, lịch trực, sổ theo dõi, danh sách người được hỗ trợ.',
    scope: 'neighbourhood',
    access: { ...keepersAccess([...GOVERNMENT, 'youth_union'], ['unitHead', 'officer', 'partyOffice']), readBy: 'every' },
    title: 'decision_number',
    unique: [['decision_number', 'neighbourhood']],
    validity: { from: 'active_from', until: 'active_until' },
    retention: keptTwoYears('active_until'),
    columns: [
      text('decision_number', 'Số quyết định', { ...REQUIRED, ...EVIDENCE, longest: 60 }),
      day('decision_date', 'Ngày quyết định', REQUIRED),
      text('leader', 'Tổ trưởng', { ...PERSONAL, longest: 120 }),
      text('members', 'Tổ viên', { ...PERSONAL, longest: 1000, hint: 'Mỗi người cách nhau dấu phẩy.' }),
      text('place', 'Nơi trực'),
      file('duty_schedule', 'Lịch trực', REQUIRED),
      flag('has_log_book', 'Có sổ theo dõi', REQUIRED),
      flag('has_list', 'Có danh sách người dân được hỗ trợ', REQUIRED),
      day('active_from', 'Hoạt động từ'),
      day('active_until', 'Hoạt động đến hết', { hint: 'Để trống khi Tổ còn hoạt động.' }),
    ],
  }),
  register({
    code: 'support_log',
    name: 'Lượt hỗ trợ dịch vụ công trực tuyến',
    purpose: 'Từng lượt người dân được Tổ hỗ trợ, để báo cáo số lượt, hồ sơ phát sinh và phản ánh.',
    scope: 'neighbourhood',
    access: keepersAccess([...GOVERNMENT, 'youth_union', 'neighbourhood'], ['unitHead', 'officer', 'neighbourhood']),
    title: 'kind',
    retention: keptTwoYears('helped_on'),
    columns: [
      day('helped_on', 'Ngày', REQUIRED),
      rowOf('support_teams', 'team', 'Tổ hỗ trợ', REQUIRED),
      text('person', 'Người được hỗ trợ', { ...PERSONAL, longest: 120 }),
      choice('kind', 'Nội dung hỗ trợ', {
        identity: 'Tài khoản định danh điện tử',
        dossier: 'Nộp hồ sơ trực tuyến',
        payment: 'Thanh toán trực tuyến',
        lookup: 'Tra cứu, hướng dẫn',
        other: 'Nội dung khác',
      }),
      rowOf('procedures', 'procedure', 'Thủ tục'),
      flag('dossier_created', 'Có phát sinh hồ sơ'),
      text('feedback', 'Phản ánh', { longest: 1000 }),
    ],
  }),
]
