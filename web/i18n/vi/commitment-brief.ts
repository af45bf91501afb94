/** Of a commitment where it stands among other things: the pages that show no more of it need not fetch the rest. */
export const commitmentBrief = {
  states: { none: 'Chưa đăng ký', draft: 'Đang soạn', signed: 'Chờ phê duyệt', returned: 'Bị trả lại', approved: 'Đã phê duyệt' },
  missing: (count: number) => `Còn thiếu ${count} mục để ký`,
  duty: {
    none: 'Đăng ký cam kết của đơn vị',
    draft: 'Hoàn thiện và ký cam kết',
    returned: 'Sửa cam kết bị trả lại',
    open: 'Mở cam kết',
  },
} as const
