import type { WorkOrigin } from '#domain/work/work-item.ts'

/** One thing that happens to an item, by whom (the unit's own account where nobody is named). */
export type WorkMoment = { readonly on: string; readonly by?: string } & (
  | { readonly act: 'start' | 'accept' | 'grant' }
  | { readonly act: 'progress'; readonly percent: number }
  | { readonly act: 'submit'; readonly outcome: string; readonly evidence: string }
  | { readonly act: 'giveBack' | 'cancel' | 'refuse'; readonly reason: string }
  | { readonly act: 'askLater'; readonly until: string; readonly reason: string }
)

/** Work of the demonstration ward; every name and figure in it is made up. Logins are those of the demonstration's accounts. */
export type DemonstrationWork = {
  readonly task: string
  readonly origin: WorkOrigin
  readonly setBy: string
  readonly setOn: string
  /** Account of the unit that does it. */
  readonly doneBy: string
  readonly title: string
  readonly instruction?: string
  readonly due: string
  readonly result: string
  readonly recordedReason?: string
  /** Waits for the first product of this task's milestone (from 1). */
  readonly waitsFor?: { readonly task: string; readonly milestone: number }
  readonly life: readonly WorkMoment[]
}

const DIRECTIVES: readonly DemonstrationWork[] = [
  {
    task: '1.1',
    origin: 'directive',
    setBy: 'bithu',
    setOn: '2026-06-05',
    doneBy: 'ubnd',
    title: 'Niêm yết công khai danh mục thủ tục hành chính trọng tâm tại bộ phận một cửa',
    instruction: 'Làm xong trước kỳ giao ban cuối tháng 6; niêm yết cả bản giấy và mã QR. (Ý kiến mẫu)',
    due: '2026-06-20',
    result: '01 bảng niêm yết và danh mục có phê duyệt',
    life: [
      { on: '2026-06-06', act: 'start' },
      { on: '2026-06-17', act: 'submit', outcome: 'Đã niêm yết 01 bảng danh mục 42 thủ tục tại bộ phận một cửa', evidence: 'Ảnh minh hoạ' },
      { on: '2026-06-18', by: 'bithu', act: 'accept' },
    ],
  },
  {
    task: '3.1',
    origin: 'directive',
    setBy: 'bithu',
    setOn: '2026-09-10',
    doneBy: 'congan',
    title: 'Rà soát lại các cơ sở cho thuê trọ chưa khai báo lưu trú',
    instruction: 'Ưu tiên khu vực giáp khu công nghiệp, báo cáo danh sách theo từng khu phố. (Ý kiến mẫu)',
    due: '2026-10-20',
    result: 'Danh sách cơ sở chưa khai báo theo từng khu phố',
    life: [
      { on: '2026-09-11', act: 'start' },
      { on: '2026-10-02', act: 'progress', percent: 60 },
    ],
  },
  {
    task: '2.3',
    origin: 'directive',
    setBy: 'bithu',
    setOn: '2026-09-25',
    doneBy: 'ubnd',
    title: 'Trình phương án xã hội hoá chiếu sáng các tuyến hẻm',
    instruction: 'Phương án nêu rõ tuyến, kinh phí, nguồn vận động. (Ý kiến mẫu)',
    due: '2026-11-10',
    result: 'Tờ trình kèm phương án',
    life: [
      { on: '2026-09-28', act: 'start' },
      { on: '2026-10-28', act: 'askLater', until: '2026-12-15', reason: 'Hai đơn vị tài trợ mẫu xin thêm thời gian khảo sát' },
    ],
  },
  {
    task: '4.1',
    origin: 'directive',
    setBy: 'bithu',
    setOn: '2026-08-03',
    doneBy: 'vanphong',
    title: 'Lập bảng theo dõi việc chậm để trình tại mỗi kỳ giao ban',
    instruction: 'Một trang, xếp theo số ngày quá hạn. (Ý kiến mẫu)',
    due: '2026-08-20',
    result: 'Bảng theo dõi việc chậm',
    life: [
      { on: '2026-08-04', act: 'start' },
      { on: '2026-08-19', act: 'submit', outcome: 'Đã lập 01 bảng theo dõi việc chậm, trình giao ban', evidence: 'Bảng minh hoạ' },
      { on: '2026-08-20', by: 'bithu', act: 'accept' },
    ],
  },
]

const OFFICE_ORDERS: readonly DemonstrationWork[] = [
  {
    task: '1.2',
    origin: 'office',
    setBy: 'vanphong',
    setOn: '2026-07-01',
    doneBy: 'ubnd',
    title: 'Lập danh sách thành viên tổ hỗ trợ dịch vụ công của từng khu phố',
    due: '2026-07-15',
    result: 'Danh sách thành viên của 07 khu phố',
    life: [
      { on: '2026-07-02', act: 'start' },
      { on: '2026-07-14', act: 'submit', outcome: 'Đã lập danh sách 21 thành viên của 05 khu phố', evidence: 'Danh sách minh hoạ' },
      { on: '2026-07-16', by: 'vanphong', act: 'giveBack', reason: 'Còn thiếu danh sách của 02 khu phố' },
      { on: '2026-07-21', act: 'submit', outcome: 'Đã lập danh sách 29 thành viên của 07 khu phố', evidence: 'Danh sách minh hoạ' },
      { on: '2026-07-22', by: 'vanphong', act: 'accept' },
    ],
  },
  {
    task: '1.2',
    origin: 'office',
    setBy: 'vanphong',
    setOn: '2026-09-01',
    doneBy: 'doantn',
    title: 'Phân công đoàn viên trực hỗ trợ nộp hồ sơ trực tuyến',
    due: '2026-09-25',
    result: 'Lịch trực có tên đoàn viên',
    life: [
      { on: '2026-09-02', act: 'start' },
      { on: '2026-09-18', act: 'askLater', until: '2026-10-10', reason: 'Đoàn viên mẫu bận nhập học, cần xếp lại lịch' },
      { on: '2026-09-21', by: 'vanphong', act: 'grant' },
      { on: '2026-10-08', act: 'submit', outcome: 'Đã lập lịch trực quý IV cho 18 đoàn viên', evidence: 'Lịch trực minh hoạ' },
      { on: '2026-10-09', by: 'vanphong', act: 'accept' },
    ],
  },
  {
    task: '1.4',
    origin: 'office',
    setBy: 'vanphong',
    setOn: '2026-10-05',
    doneBy: 'mttq',
    title: 'Tổ chức 02 cuộc giám sát thái độ phục vụ tại bộ phận một cửa',
    due: '2026-12-18',
    result: '02 biên bản giám sát',
    life: [
      { on: '2026-10-07', act: 'start' },
      { on: '2026-10-26', act: 'progress', percent: 50 },
    ],
  },
  {
    task: '3.2',
    origin: 'office',
    setBy: 'vanphong',
    setOn: '2026-09-15',
    doneBy: 'congan',
    title: 'Thẩm định 05 nhà trọ đăng ký mô hình an toàn, văn minh, tự quản',
    due: '2026-10-31',
    result: '05 biên bản thẩm định',
    life: [
      { on: '2026-09-16', act: 'start' },
      { on: '2026-10-29', act: 'submit', outcome: 'Đã thẩm định 05 nhà trọ, lập 05 biên bản', evidence: 'Biên bản minh hoạ' },
    ],
  },
  {
    task: '3.1',
    origin: 'office',
    setBy: 'vanphong',
    setOn: '2026-10-01',
    doneBy: 'khupho3',
    title: 'Đối chiếu danh sách nhà trọ của khu phố với sổ của Công an phường',
    due: '2026-11-27',
    result: 'Danh sách đã đối chiếu, có chữ ký hai bên',
    life: [
      { on: '2026-10-02', act: 'start' },
      { on: '2026-10-20', act: 'askLater', until: '2026-12-31', reason: 'Khu phố mẫu thiếu người đi đối chiếu' },
      { on: '2026-10-21', by: 'vanphong', act: 'refuse', reason: 'Số liệu cần cho báo cáo tháng 11, không lùi được' },
    ],
  },
  {
    task: '4.3',
    origin: 'office',
    setBy: 'vanphong',
    setOn: '2026-10-12',
    doneBy: 'ubkt',
    title: 'Kiểm tra 03 đơn vị có việc quá hạn nhiều nhất',
    due: '2026-12-10',
    result: '03 biên bản kiểm tra',
    life: [],
  },
  {
    task: '2.5',
    origin: 'office',
    setBy: 'vanphong',
    setOn: '2026-08-10',
    doneBy: 'mttq',
    title: 'Tổng hợp kiến nghị về giải phóng mặt bằng',
    due: '2026-09-30',
    result: 'Bảng tổng hợp kiến nghị',
    life: [{ on: '2026-08-14', by: 'vanphong', act: 'cancel', reason: 'Trùng với việc UBND phường đang làm' }],
  },
]

const OWN_WORK: readonly DemonstrationWork[] = [
  {
    task: '2.1',
    origin: 'unit',
    setBy: 'ubnd',
    setOn: '2026-08-03',
    doneBy: 'ubnd',
    title: 'Khảo sát hiện trạng đèn chiếu sáng trục điểm kiểu mẫu',
    due: '2026-08-31',
    result: 'Bảng khảo sát vị trí đèn',
    life: [
      { on: '2026-08-04', act: 'start' },
      { on: '2026-08-28', act: 'submit', outcome: 'Đã khảo sát 64 vị trí đèn, lập bảng hiện trạng', evidence: 'Bảng khảo sát minh hoạ' },
    ],
  },
  {
    task: '2.2',
    origin: 'unit',
    setBy: 'khupho1',
    setOn: '2026-10-03',
    doneBy: 'khupho1',
    title: 'Vận động 20 hộ ký cam kết giữ vỉa hè sạch đẹp',
    due: '2026-11-18',
    result: '20 bản cam kết',
    life: [
      { on: '2026-10-05', act: 'start' },
      { on: '2026-10-25', act: 'progress', percent: 45 },
    ],
  },
  {
    task: '2.2',
    origin: 'unit',
    setBy: 'khupho2',
    setOn: '2026-10-15',
    doneBy: 'khupho2',
    title: 'Sơn lại cổng chào và biển tên hẻm',
    due: '2026-12-05',
    result: '',
    life: [],
  },
  {
    task: '3.3',
    origin: 'unit',
    setBy: 'congan',
    setOn: '2026-09-05',
    doneBy: 'congan',
    title: 'Lập kế hoạch tuần tra khép kín ban đêm',
    due: '2026-11-28',
    result: '',
    recordedReason: 'Sản phẩm ghi sau khi có hướng dẫn của Công an thành phố',
    life: [{ on: '2026-09-07', act: 'start' }],
  },
  {
    task: '1.3',
    origin: 'unit',
    setBy: 'ubnd',
    setOn: '2026-10-10',
    doneBy: 'ubnd',
    title: 'Nhân rộng sáng kiến được công nhận ra 03 bộ phận',
    due: '2026-12-20',
    result: 'Báo cáo nhân rộng 03 bộ phận',
    waitsFor: { task: '4.2', milestone: 2 },
    life: [],
  },
]

export const DEMONSTRATION_WORK: readonly DemonstrationWork[] = [...DIRECTIVES, ...OFFICE_ORDERS, ...OWN_WORK]
