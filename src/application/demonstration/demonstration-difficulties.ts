type Trouble = { readonly difficulty: string; readonly proposal: string }

const of = (difficulty: string, proposal: string): Trouble => ({ difficulty, proposal })

/** By task and kind of unit, by task, or by the plan's content: the nearest there is. Nobody asks for what it decides itself. */
const TROUBLES: Readonly<Record<string, readonly Trouble[]>> = {
  '1': [
    of(
      'Phần mềm một cửa chậm vào giờ cao điểm, hồ sơ đính kèm lớn hay phải nộp lại.',
      'Đề nghị cấp trên nâng cấp đường truyền và hạn mức tệp đính kèm.',
    ),
    of(
      'Người cao tuổi chưa có tài khoản định danh nên phải nộp hồ sơ giấy.',
      'Đề nghị Công an phường bố trí thêm buổi cấp tài khoản lưu động tại khu phố.',
    ),
    of(
      'Cán bộ tiếp nhận kiêm nhiệm nên buổi thứ Hai thường quá tải.',
      'Đề nghị Ban Thường vụ cho điều chỉnh một biên chế về Bộ phận Một cửa.',
    ),
  ],
  '1.2 youth_union': [
    of(
      'Đoàn viên phần lớn đi làm ca nên khó xếp đủ lịch trực buổi sáng.',
      'Đề nghị UBND phường cho trực buổi tối tại nhà văn hoá khu phố.',
    ),
    of('Tổ hỗ trợ thiếu máy quét, đoàn viên phải chụp hồ sơ bằng điện thoại riêng.', 'Đề nghị UBND phường cấp thêm máy quét cho các Tổ.'),
  ],
  '1.4': [
    of('Người dân ngại ghi phiếu khảo sát ngay tại quầy giao dịch.', 'Đề nghị UBND phường đặt mã khảo sát ở khu chờ, cách quầy tiếp nhận.'),
    of('Một số kiến nghị về đất đai trả lời quá hạn đã hẹn.', 'Đề nghị UBND phường gửi danh sách hồ sơ quá hạn kèm ngày trả lời.'),
  ],
  '2': [
    of('Kinh phí chỉnh trang chưa được bố trí đủ so với dự toán.', 'Đề nghị Ban Thường vụ cho ý kiến về mức huy động xã hội hoá năm nay.'),
    of('Ranh lộ giới một số đoạn chưa cắm mốc nên chưa tháo dỡ được mái che.', 'Đề nghị cơ quan quản lý đường bộ bàn giao mốc lộ giới.'),
    of('Doanh nghiệp chờ công ty mẹ duyệt khoản tài trợ.', 'Đề nghị Thường trực Đảng uỷ chủ trì một buổi làm việc với các doanh nghiệp.'),
  ],
  '2.2 neighbourhood': [
    of(
      'Một số hộ đi làm xa, chủ nhà cho thuê vắng mặt nên chưa gặp để ký cam kết.',
      'Đề nghị cho tổ chức vận động ngoài giờ và cuối tuần.',
    ),
    of(
      'Xe thu gom rác chỉ vào hẻm hai lần một tuần, rác đọng ở đầu tuyến.',
      'Đề nghị UBND phường làm việc với đơn vị thu gom để thêm chuyến.',
    ),
    of(
      'Cống thoát nước hai bên đường bị lấp, mưa lớn ngập vỉa hè vừa dọn.',
      'Đề nghị Phòng Kinh tế, Hạ tầng và Đô thị khảo sát, nạo vét cống.',
    ),
  ],
  '2.2 neighbourhood_cell': [
    of('Nhiều đảng viên làm ca trong khu công nghiệp nên khó dự buổi vận động chung.', 'Đề nghị cho chi bộ chia nhóm vận động theo ca.'),
    of(
      'Đảng viên sinh hoạt tạm thời chưa nhận phần việc ở khu phố.',
      'Đề nghị Ban Xây dựng Đảng hướng dẫn giao việc cho đảng viên nơi cư trú.',
    ),
    of('Vài hộ kinh doanh cho rằng dời hàng vào trong sẽ giảm khách.', 'Đề nghị Uỷ ban MTTQ cùng dự buổi đối thoại với các hộ.'),
  ],
  '3': [
    of(
      'Chủ nhà trọ không ở tại chỗ, uỷ quyền miệng cho người quản lý.',
      'Đề nghị UBND phường mời chủ nhà trọ làm việc tập trung hằng quý.',
    ),
    of('Công nhân đổi chỗ ở liên tục nên dữ liệu tạm trú cũ sau vài tuần.', 'Đề nghị doanh nghiệp cung cấp danh sách lao động theo tháng.'),
    of('Nhà trọ xây từ lâu không có lối thoát nạn thứ hai.', 'Đề nghị có hướng dẫn cải tạo và mức hỗ trợ cho chủ cơ sở.'),
  ],
  '3.5': [
    of(
      'Lao động lớn tuổi khó đáp ứng yêu cầu tuyển dụng của doanh nghiệp.',
      'Đề nghị MTTQ và các đoàn thể giới thiệu mô hình việc làm tại nhà.',
    ),
    of(
      'Danh sách hộ khó khăn ở khu nhà trọ thay đổi từng tháng.',
      'Đề nghị Công an phường và khu phố đối chiếu danh sách trước ngày 10 hằng tháng.',
    ),
  ],
  '4.1': [
    of(
      'Vài đơn vị gửi minh chứng ảnh mờ, phải đề nghị gửi lại.',
      'Đề nghị Thường trực Đảng uỷ nhắc đơn vị chụp biên bản đủ trang, đủ chữ ký.',
    ),
    of(
      'Hai khu phố gửi số liệu khác với chi bộ cùng địa bàn.',
      'Đề nghị chi bộ và Ban điều hành khu phố thống nhất số liệu trước khi gửi.',
    ),
  ],
  '4.2': [
    of('Chi bộ đông đảng viên miễn sinh hoạt nên khó thu đủ bản cam kết.', 'Đề nghị cho cam kết theo tổ đảng.'),
    of('Tiêu chí đánh giá theo Kế hoạch trùng một phần với tiêu chí cuối năm.', 'Đề nghị Ban Thường vụ cho gộp phiếu đánh giá.'),
  ],
  '4.3': [
    of(
      'Biên bản làm việc của một số đơn vị thiếu chữ ký người đứng đầu.',
      'Đề nghị Ban Thường vụ yêu cầu đơn vị hoàn chỉnh trước cuộc kiểm tra sau.',
    ),
    of(
      'Cán bộ kiểm tra kiêm nhiệm nên mỗi tháng chỉ làm việc được với ít đơn vị.',
      'Đề nghị trưng tập thêm cán bộ cho đoàn kiểm tra quý tới.',
    ),
  ],
}

/** The same trouble for the same unit, task and month; every fifth line has one. */
export function demonstrationTrouble(taskCode: string, unitKind: string, seed: number): Trouble | undefined {
  if (seed % 5 !== 0) return undefined
  const troubles = TROUBLES[`${taskCode} ${unitKind}`] ?? TROUBLES[taskCode] ?? TROUBLES[taskCode.slice(0, 1)] ?? []
  return troubles[(seed / 5) % troubles.length]
}
