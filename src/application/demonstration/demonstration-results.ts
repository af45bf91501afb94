/** What a unit reports on a task in a month of the demonstration. `step` is 1 for the first month. All figures are made up and grow from month to month. */
export type DemonstrationResult = { readonly result: string; readonly difficulty: string; readonly proposal: string }

const RESULTS: Readonly<Record<string, (step: number) => string>> = {
  '1.1': step =>
    `Ban hành Báo cáo số ${10 + step}/BC-UBND về cải cách hành chính; rà soát ${18 * step} thủ tục hành chính, tiếp nhận ${420 + 35 * step} hồ sơ trực tuyến trên ${500 + 30 * step} hồ sơ, giải quyết đúng hạn ${480 + 30 * step} hồ sơ.`,
  '1.2': step =>
    `Ra mắt ${Math.min(7, step + 1)} Tổ hỗ trợ dịch vụ công trực tuyến theo Quyết định số ${30 + step}/QĐ-UBND; hỗ trợ ${60 * step} lượt người dân, phát sinh ${25 * step} hồ sơ.`,
  '1.3': step => `Tiếp nhận ${2 * step} hồ sơ sáng kiến, thẩm định ${step} sáng kiến; mở Sổ đăng ký sáng kiến số 01/SĐK-UBND.`,
  '1.4': step => `Tổ chức ${step} buổi khảo sát mức độ hài lòng với ${40 * step} phiếu khảo sát; ban hành Kế hoạch số ${5 + step}/KH-MTTQ về giám sát.`,
  '2.1': step => `Khảo sát ${2 * step} đoạn tuyến, lập dự toán và Biên bản số ${step}/BB-UBND; vận động ${12 * step} hộ dân ký cam kết.`,
  '2.2': step => `Đăng ký 01 tuyến đường kiểu mẫu, ${15 * step} hộ dân ký cam kết; tổ chức ${step} buổi ra quân vệ sinh, lập ${step} biên bản chấm điểm.`,
  '2.3': step => `Làm việc với ${Math.min(5, step)} doanh nghiệp, có ${Math.min(5, step)} biên bản; tiếp nhận ${18 * step} triệu đồng kinh phí ngoài ngân sách.`,
  '2.4': step => `Tổ chức ${step} buổi ra quân, lập ${6 * step} biên bản vi phạm lấn chiếm; gỡ ${85 * step} biển quảng cáo, rao vặt trái phép.`,
  '2.5': step => `Lập danh mục ${9 + step} điểm nghẽn, tổ chức ${step} buổi đối thoại; giải quyết ${2 * step} kiến nghị, báo cáo cấp trên ${step} kiến nghị theo Công văn số ${40 + step}/UBND.`,
  '3.1': step => `Rà soát ${140 * step} cơ sở cho thuê trọ, cập nhật ${310 * step} nhân khẩu lưu trú; ${95 * step} chủ nhà trọ ký cam kết theo Danh sách số ${step}/DS-CAP.`,
  '3.2': step => `Chọn ${Math.min(7, step)} mô hình nhà trọ tự quản, kiểm tra phòng cháy ${60 * step} cơ sở, lập ${60 * step} biên bản.`,
  '3.3': step => `Mở ${step} đợt cao điểm theo Kế hoạch số ${20 + step}/KH-CAP; xử lý ${3 + step} vụ việc, lập ${3 + step} hồ sơ.`,
  '3.4': step => `Tổ chức ${2 * step} buổi tuyên truyền tại ${step + 1} doanh nghiệp với ${150 * step} lượt người tham gia.`,
  '3.5': step => `Rà soát ${45 * step} trường hợp khó khăn, hỗ trợ ${30 * step} trường hợp; tư vấn việc làm cho ${20 * step} lượt người theo Danh sách số ${step}/DS-UBND.`,
  '4.1': step => `Ban hành Báo cáo tổng hợp tháng số ${step}/BC-VPĐU; đôn đốc ${6 - Math.min(5, step)} đơn vị, lập danh mục ${step} nhiệm vụ chậm.`,
  '4.2': step => `Ban hành Hướng dẫn số ${step}/HD-BXDĐ; ${Math.min(19, 9 + 2 * step)} chi bộ đưa nội dung vào sinh hoạt, có ${Math.min(19, 9 + 2 * step)} biên bản.`,
  '4.3': step => `Ban hành Kế hoạch số ${step}/KH-UBKT; kiểm tra ${step} đơn vị, có ${step} biên bản làm việc.`,
}

const DIFFICULTIES = [
  { difficulty: 'Một số hộ dân đi làm xa nên chưa gặp để ký cam kết.', proposal: 'Đề nghị cho tổ chức vận động ngoài giờ và cuối tuần.' },
  { difficulty: 'Kinh phí chỉnh trang chưa được bố trí đủ.', proposal: 'Đề nghị UBND phường bổ sung từ nguồn xã hội hoá.' },
  { difficulty: 'Phần mềm chuyên ngành còn chậm vào giờ cao điểm.', proposal: 'Đề nghị cấp trên nâng cấp đường truyền.' },
]

/** Undefined for a task the demonstration plan does not have. */
export function demonstrationResult(taskCode: string, step: number, seed: number): DemonstrationResult | undefined {
  const result = RESULTS[taskCode]?.(step)
  if (result === undefined) return undefined
  const trouble = seed % 5 === 0 ? DIFFICULTIES[seed % DIFFICULTIES.length] : undefined
  return { result, difficulty: trouble?.difficulty ?? '', proposal: trouble?.proposal ?? '' }
}

/** Percent; slower tasks stay behind so that the overview has every light to show. */
export function demonstrationRate(taskCode: string, step: number): number {
  const pace = ['2.1', '2.3', '1.3'].includes(taskCode) ? 6 : ['3.1', '4.1', '4.2'].includes(taskCode) ? 13 : 10
  return Math.min(95, 4 + pace * step)
}

export type Fate = 'on_time' | 'late' | 'missing' | 'returned'

/** Which reports come late, never, or go back: fixed, spread over units and months. The first month's unit order decides, nothing random. */
export function demonstrationFate(unitOrdinal: number, step: number, isNeighbourhood: boolean): Fate {
  const place = (unitOrdinal * 5 + step * 3) % 13
  if (place === 0 && isNeighbourhood) return 'missing'
  if (place === 4) return 'late'
  return place === 8 ? 'returned' : 'on_time'
}
