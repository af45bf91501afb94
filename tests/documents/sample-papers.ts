import type { PlanTable, PlanTableRow } from '#domain/plan/plan-table.ts'
import type { ConsolidatedLine, ConsolidatedReport, ConsolidatedTask } from '#domain/report/consolidated-report.ts'
import type { PrintedFigure } from '#domain/report/printed-figure.ts'
import type { ReportForm, UnitReport } from '#domain/report/report-sheet.ts'
import { toDay, toMonth } from '#domain/shared/calendar.ts'

const PLAN = {
  title: 'Thực hiện 03 nội dung trọng tâm trong Đợt thi đua đặc biệt 500 ngày đêm trên địa bàn phường Tam Phước',
  number: '55-KH/ĐU',
  date: toDay('2026-05-25'),
  issuer: 'Ban Thường vụ Đảng ủy phường Tam Phước',
}

const SIGNER = { authority: 'T/L BAN THƯỜNG VỤ', position: 'CHÁNH VĂN PHÒNG', name: null }

export function sampleLine(change: Partial<ConsolidatedLine> = {}): ConsolidatedLine {
  return {
    ordinal: 1,
    taskCode: '1.1',
    taskTitle: 'Rà soát, chuẩn hóa quy trình TTHC; rút ngắn thời gian xử lý, nâng chất lượng phục vụ',
    unitName: 'UBND phường',
    commitment: '100% TTHC xử lý trên môi trường số; tối thiểu 90% hồ sơ qua hệ thống điện tử',
    result: 'Ban hành Kế hoạch cải cách hành chính; lập danh mục 42 thủ tục trọng tâm; phân công từng đầu mối.',
    completionRate: 40,
    verifiedRate: null,
    computedRate: null,
    typed: true,
    difficulty: 'Phần mềm một cửa chưa liên thông với cơ sở dữ liệu đất đai',
    proposal: 'Đề nghị Thành phố mở kết nối cơ sở dữ liệu đất đai',
    nextActionDue: toDay('2026-07-15'),
    evidenceCount: 2,
    evidenceNames: ['Quyết định 12/QĐ-UBND', 'Danh mục thủ tục trọng tâm'],
    corrections: [],
    ...change,
  }
}

const FIGURE: PrintedFigure = {
  taskCode: '1.1',
  text: 'tối thiểu 90% hồ sơ qua hệ thống điện tử',
  comparator: 'at_least',
  unit: '%',
  floor: 90,
  upper: null,
  committed: 95,
  value: 92.4,
  part: 1155,
  whole: 1250,
  kind: 'computed',
  state: 'behind',
  asOf: toDay('2026-06-30'),
}

/** A counted, a typed, a span and one without a figure. */
export const SAMPLE_FIGURES: readonly PrintedFigure[] = [
  FIGURE,
  {
    ...FIGURE,
    taskCode: '1.3',
    text: 'Ít nhất 10 sáng kiến, giải pháp được công nhận cấp cơ sở và áp dụng hiệu quả',
    unit: 'sáng kiến, giải pháp',
    floor: 10,
    committed: null,
    value: 4,
    part: null,
    whole: null,
    kind: 'typed',
    state: 'on_path',
  },
  {
    ...FIGURE,
    taskCode: '2.3',
    text: 'làm việc 03-05 doanh nghiệp',
    comparator: 'between',
    unit: 'doanh nghiệp',
    floor: 3,
    upper: 5,
    committed: 4,
    value: 4,
    part: null,
    whole: null,
    state: 'met',
  },
  {
    ...FIGURE,
    taskCode: '3.3',
    text: 'Kéo giảm ít nhất 20% vụ vi phạm',
    comparator: 'reduce_at_least',
    floor: 20,
    committed: 25,
    value: null,
    part: null,
    whole: null,
    state: 'no_data',
  },
]

function task(code: string, title: string, light: ConsolidatedTask['light'], why: string): ConsolidatedTask {
  return { code, title, light, why, completionRate: null }
}

const MODEL_STREET = 'Mỗi khu phố xây dựng ít nhất 01 tuyến đường/cụm dân cư kiểu mẫu'
const LODGING = 'Làm sạch dữ liệu cư trú, quản lý cơ sở cho thuê trọ, lưu trú'

export function sampleReport(change: Partial<ConsolidatedReport> = {}): ConsolidatedReport {
  return {
    profile: 'party-hd05',
    toneStyle: 'new',
    superior: 'ĐẢNG BỘ THÀNH PHỐ ĐỒNG NAI',
    issuer: 'ĐẢNG UỶ PHƯỜNG TAM PHƯỚC',
    issuerInProse: 'Ban Thường vụ Đảng uỷ phường Tam Phước',
    reader: 'Ban Thường vụ Thành uỷ Đồng Nai',
    organSymbol: 'ĐU',
    placeName: 'Tam Phước',
    number: 6,
    issuedOn: toDay('2026-06-25'),
    kind: 'month',
    period: toMonth('2026-06'),
    plan: PLAN,
    signer: { authority: 'T/M BAN THƯỜNG VỤ', position: 'PHÓ BÍ THƯ', name: 'Nguyễn Văn A' },
    recipients: [
      'Thường trực Thành uỷ',
      'Các đồng chí Uỷ viên Ban Chấp hành Đảng bộ phường',
      'Các cơ quan, đơn vị thuộc Kế hoạch',
      'Lưu Văn phòng Đảng uỷ',
    ],
    addressee: 'Ban Thường vụ Thành uỷ Đồng Nai',
    summary: {
      unitsExpected: 12,
      onTime: 9,
      late: ['Khu phố Long Khánh 3'],
      missing: ['Hội Nông dân', 'Cựu chiến binh'],
      notDueCount: 0,
      returned: ['Công an phường'],
    },
    groups: [
      {
        code: '1',
        title: 'Cải cách hành chính, chuyển đổi số, nâng chất lượng phục vụ Nhân dân',
        tasks: [
          task('1.1', sampleLine().taskTitle, 'on_track', 'Các mốc đến hạn đã hoàn thành'),
          task(
            '1.2',
            'Thành lập, vận hành Tổ hỗ trợ dịch vụ công trực tuyến tại các khu phố',
            'late',
            'Mốc đến 31/5/2026 quá hạn 25 ngày, mới có 05/07 khu phố ra mắt Tổ hỗ trợ',
          ),
          task('1.3', 'Phát hiện, thẩm định, lập hồ sơ sáng kiến cải cách hành chính', 'done', ''),
        ],
      },
      {
        code: '2',
        title: 'Chỉnh trang đô thị, xây dựng tuyến, cụm dân cư kiểu mẫu',
        tasks: [task('2.2', MODEL_STREET, 'at_risk', 'Còn 29 ngày đến mốc, tỷ lệ 35% thấp hơn thời gian đã qua 80%')],
      },
      { code: '3', title: 'Bảo đảm an ninh trật tự, an sinh xã hội', tasks: [task('3.1', LODGING, 'on_track', '')] },
    ],
    figures: [],
    lines: [
      sampleLine(),
      sampleLine({
        ordinal: 2,
        taskCode: '1.2',
        taskTitle: 'Thành lập, vận hành Tổ hỗ trợ dịch vụ công trực tuyến tại các khu phố',
        unitName: 'Đoàn Thanh niên',
        commitment: '100% khu phố có Tổ hỗ trợ; có lịch trực, sổ theo dõi',
        result: 'Ra mắt 05 Tổ hỗ trợ\nTập huấn 01 lớp cho 35 đoàn viên',
        completionRate: 71.4,
        computedRate: 71.4,
        typed: false,
        difficulty: 'Khu phố Long Đức và Thiên Bình chưa bố trí được địa điểm',
        proposal: 'Không',
        nextActionDue: toDay('2026-07-05'),
        evidenceCount: 5,
        evidenceNames: ['Biên bản ra mắt 05 Tổ'],
      }),
      ...['Long Khánh 1', 'Long Khánh 3', 'Thiên Bình'].map((name, index) =>
        sampleLine({
          ordinal: 3 + index,
          taskCode: '2.2',
          taskTitle: MODEL_STREET,
          unitName: `Khu phố ${name}`,
          commitment: '01 tuyến đường kiểu mẫu, hoàn thành trước tháng 6/2027',
          result: `Vận động ${12 + index * 5} hộ ký cam kết giữ vệ sinh, không lấn chiếm vỉa hè`,
          completionRate: 30 + index * 5,
          difficulty: index === 1 ? 'Thiếu kinh phí lắp camera' : '',
          proposal: index === 1 ? 'Hỗ trợ 20 triệu đồng từ nguồn xã hội hóa' : '',
          nextActionDue: index === 1 ? toDay('2026-07-31') : null,
          evidenceCount: index + 1,
          evidenceNames: [],
        }),
      ),
      sampleLine({
        ordinal: 6,
        taskCode: '3.1',
        taskTitle: LODGING,
        unitName: 'Công an phường',
        commitment: '100% cơ sở cho thuê trọ, lưu trú được rà soát, phân loại, cập nhật',
        result: 'Rà soát 310/520 cơ sở cho thuê trọ, cập nhật 4.215 nhân khẩu tạm trú; 288 chủ nhà trọ ký cam kết an ninh trật tự',
        completionRate: 62,
        computedRate: 59.6,
        typed: true,
        difficulty: 'không có',
        proposal: '',
        nextActionDue: null,
        evidenceCount: 3,
        evidenceNames: ['Danh sách cơ sở lưu trú'],
      }),
    ],
    upcoming: [
      {
        taskCode: '4.1',
        taskTitle: 'Theo dõi, đôn đốc',
        content: 'Tham mưu họp chuyên đề quý III',
        due: toDay('2026-07-20'),
        unitNames: ['Văn phòng Đảng uỷ'],
      },
    ],
    nextReportLastDay: toDay('2026-07-24'),
    ...change,
  }
}

export function sampleForm(change: Partial<ReportForm> = {}): ReportForm {
  return {
    toneStyle: 'new',
    title: 'Mẫu báo cáo tiến độ hằng tháng áp dụng chung',
    plan: PLAN,
    columns: [],
    blankRows: 6,
    note: 'Ghi chú: Các cơ quan, đơn vị gửi báo cáo về Đảng ủy phường qua Văn phòng Đảng ủy trước ngày 25 hằng tháng. Báo cáo phải kèm số liệu, hình ảnh, biên bản, quyết định, danh sách hoặc tài liệu kiểm chứng.',
    ...change,
  }
}

export function sampleUnitReport(change: Partial<UnitReport> = {}): UnitReport {
  return {
    toneStyle: 'new',
    plan: PLAN,
    kind: 'month',
    period: toMonth('2026-06'),
    unitName: 'UBND phường',
    stateText: 'Đã chấp nhận ngày 24/6/2026',
    addressee: 'Đảng uỷ phường (qua Văn phòng Đảng uỷ)',
    lines: [sampleLine(), sampleLine({ ordinal: 2, taskCode: '1.10', completionRate: 37.5, computedRate: 35 })],
    figures: [],
    note: null,
    placeName: 'Tam Phước',
    signedOn: toDay('2026-06-20'),
    signer: { ...SIGNER, authority: '', position: 'CHỦ TỊCH' },
    ...change,
  }
}

export function sampleTableRow(change: Partial<PlanTableRow> = {}): PlanTableRow {
  return {
    code: '1.1',
    implementers: 'UBND phường, Trung tâm Phục vụ Hành chính công phường',
    title: 'Rà soát, chuẩn hóa quy trình TTHC; rút ngắn thời gian xử lý, nâng chất lượng phục vụ',
    targetText:
      '100% TTHC xử lý trên môi trường số; tối thiểu 90% hồ sơ qua hệ thống điện tử; giảm ít nhất 30% thời gian xử lý; hài lòng đạt 95% trở lên',
    cells: [
      { content: 'Ban hành kế hoạch CCHC, chuyển đổi số; lập danh mục TTHC trọng tâm; phân công từng đầu mối', light: 'done' },
      {
        content: 'Triển khai đồng bộ; báo cáo tỷ lệ hồ sơ trực tuyến, hồ sơ trễ hạn, thời gian xử lý; khắc phục hồ sơ tồn',
        light: 'at_risk',
      },
      { content: 'Rà soát chỉ tiêu thấp; xử lý dứt điểm điểm nghẽn, hồ sơ tồn; điều chỉnh quy trình nếu cần', light: 'on_track' },
      { content: 'Hoàn thành mục tiêu 500 ngày; công bố kết quả, mô hình tốt; đề xuất khen thưởng, xử lý trách nhiệm', light: null },
      { content: 'Duy trì cơ chế đo thời gian, hài lòng; cập nhật bộ chỉ số hằng năm', light: null },
    ],
    assignment: 'Chủ trì: UBND phường. Phối hợp: Văn phòng Đảng ủy, Ban Xây dựng Đảng, MTTQ, các đoàn thể, khu phố',
    light: 'at_risk',
    why: 'Còn 29 ngày đến mốc 31/12/2026, tỷ lệ 55% thấp hơn thời gian đã qua 86%',
    ...change,
  }
}

export function samplePlanTable(change: Partial<PlanTable> = {}): PlanTable {
  return {
    toneStyle: 'new',
    title: 'Phân công nhiệm vụ cụ thể theo 03 nội dung trọng tâm',
    plan: PLAN,
    asOf: toDay('2026-12-02'),
    milestones: [
      { header: 'Đến 31/5/2026', due: toDay('2026-05-31') },
      { header: 'Đến 31/12/2026', due: toDay('2026-12-31') },
      { header: 'Đến 31/3/2027', due: toDay('2027-03-31') },
      { header: 'Đến 27/8/2027', due: toDay('2027-08-27') },
      { header: 'Đến năm 2030', due: null },
    ],
    groups: [
      {
        title: null,
        rows: [
          sampleTableRow(),
          sampleTableRow({ code: '1.10', light: 'late', why: 'Thiếu báo cáo tháng 11/2026' }),
          sampleTableRow({ code: '2.1', light: 'done', why: '' }),
          sampleTableRow({ code: '2.2', light: 'on_track', why: 'Các mốc đến hạn đã hoàn thành' }),
        ],
      },
    ],
    ...change,
  }
}
