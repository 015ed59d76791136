import type { JobPostingSheet } from '../sheet/jobPostingSheet.ts'
import type { Making } from './sheetParts.ts'

const DESKS = ['総務課', '人事担当', '事務長', '採用係', '管理部　課長']

export function selectionPart({ random, firm }: Making): JobPostingSheet['selection'] {
  const method = random.pick([
    '面接（予定１回）',
    '面接（予定１回）',
    '書類選考、面接（予定１回）',
    '書類選考、面接（予定２回）、筆記試験',
    '面接（予定１回）、その他',
  ])
  const byDocuments = method.includes('書類')
  const online = random.chance(0.5)
  return {
    openings: random.pick([1, 1, 1, 2, 2, 3, 5, 10]),
    openingsReason: random.pick(['欠員補充', '増員', '新規事業所設立', 'その他']),
    method,
    interviews: method.includes('２回') ? 2 : 1,
    ...(byDocuments && { documentResultDays: random.between(3, 14) }),
    interviewResultDays: random.between(3, 14),
    resultTiming: byDocuments ? '書類選考結果通知、面接選考結果通知' : random.pick(['面接選考結果通知', '即決']),
    noticeMeans: online ? '電話、求職者マイページ' : random.pick(['電話', '郵送', '電話、Ｅメール']),
    schedule: random.pick(['随時', '随時', 'その他（応募のあった日から１週間以内に連絡）']),
    placePostalCode: firm.postalCode,
    placeAddress: firm.address,
    documents: random.pick([
      'ハローワーク紹介状、履歴書（写真貼付）',
      'ハローワーク紹介状、履歴書（写真貼付）、職務経歴書',
      '履歴書（写真貼付）、職務経歴書、資格証の写し',
    ]),
    documentsMeans: online ? '求職者マイページ、郵送' : random.pick(['郵送', '面接時に持参', 'Ｅメール']),
    documentsPostalCode: firm.postalCode,
    documentsAddress: firm.address,
    documentsReturn: random.pick(['求人者の責任にて廃棄', '選考後に返却']),
    remarks: random.pick([
      '応募の際は、事前に電話で日時を相談してください。',
      '書類の到着後、３日以内に連絡します。',
      '見学だけの希望も歓迎します。',
      '特記事項なし',
    ]),
    contactRole: random.pick(DESKS),
    contactKana: 'ミホン　タロウ',
    contactName: random.pick(['見本　太郎', '架空　花子', '例示　一郎']),
    // No Japanese number begins with 00: nobody can be rung up by mistake.
    contactPhone: `00-0000-${String(random.between(0, 9_999)).padStart(4, '0')}`,
    contactFax: '00-0000-0000',
    ...(random.chance(0.3) && { contactEmail: `saiyo-${firm.number.slice(5, 11)}@example.jp` }),
  }
}

export function accessibilityPart({ random }: Making): JobPostingSheet['accessibility'] {
  return {
    jobCoach: random.chance(0.2),
    elevator: random.chance(0.6),
    braille: random.chance(0.1),
    handrails: random.pick(['両側あり', '片側あり', 'なし']),
    wheelchair: random.pick(['一部可', '可', '不可']),
    restRoom: random.chance(0.8),
    accessibleToilet: random.chance(0.5),
    other: '通院のための休みや、短い時間からの勤務を相談できます。',
  }
}
