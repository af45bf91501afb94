import type { RegisterDefinition } from '#domain/register/register-definition.ts'

const plain = { hint: '', required: false, privacy: 'open', evidence: false } as const

/** A register by neighbourhood with a column of each kind that the tests need. */
export function makeDefinition(part: Partial<RegisterDefinition> = {}): RegisterDefinition {
  return {
    code: 'lodgings',
    name: 'Cơ sở cho thuê trọ',
    purpose: '',
    scope: 'neighbourhood',
    access: { keptBy: ['police'], readBy: 'every', openToLeaders: true, unmaskedFor: ['officer'] },
    columns: [
      { ...plain, type: 'text', code: 'owner', name: 'Chủ cơ sở', required: true, privacy: 'personal', longest: 200 },
      { ...plain, type: 'integer', code: 'rooms', name: 'Số phòng', required: true, unit: 'phòng', least: 1, most: 1000 },
      { ...plain, type: 'day', code: 'reviewed', name: 'Ngày rà soát' },
      {
        ...plain,
        type: 'choice',
        code: 'class',
        name: 'Phân loại',
        choices: [
          { code: 'safe', name: 'An toàn' },
          { code: 'mend', name: 'Cần khắc phục' },
        ],
      },
      { ...plain, type: 'flag', code: 'fire', name: 'Đủ thiết bị chữa cháy' },
      { ...plain, type: 'file', code: 'paper', name: 'Bản cam kết' },
    ],
    title: 'owner',
    unique: [['owner', 'neighbourhood']],
    validity: { from: null, until: null },
    retention: null,
    generated: null,
    ...part,
  }
}
