/** Every work list, by its rule (issue, part 7). */
export const WORK_LISTS = {
  expiring: { title: '有効期限が近い方', about: '14日以内に求職登録の期限が来ます。' },
  silent: { title: '返事のない応募', about: '求人者の番になってから14日を過ぎた応募です。' },
  noShows: { title: '面接不参加 3・4件', about: '直近3か月に3件以上の報告があります。5件で制限されます。' },
  restricted: { title: '利用制限中の方', about: '面談のうえ解除できます。' },
  thresholds: {
    title: '来所のお願いを送った方',
    about: '面接不参加や不採用が通知の件数に達し、30日以内に来所をお願いしました。',
  },
  unreachable: { title: 'メールが届かない方', about: '最近30日に、届かなかったメールがあります。' },
  unconfirmed: { title: '確認前のオンライン登録者', about: '登録の内容をまだ窓口で確認していません。' },
  appeals: { title: '利用不可への異議', about: '回答を待っています。' },
  unread: { title: '未読のメッセージ', about: '求職者から安定所へのメッセージです。' },
} as const
export type WorkListKey = keyof typeof WORK_LISTS
export const WORK_LIST_KEYS = Object.keys(WORK_LISTS) as WorkListKey[]

/** 来所のお願い and dead mails stand on their lists for so many days. */
export const TOLD_DAYS = 30

/** More than this is shown as 「1,000件以上」: counting on would cost, and tells nobody more. */
export const COUNTED_AT_MOST = 1000

/** People on one page of a work list. */
export const WORK_LIST_SHOWN = 50

/** お知らせ to a list leaves so many minutes after it was pressed: until then it can be taken back (our number). */
export const UNDO_MINUTES = 10
export const NOTICE_MAX_LENGTH = 1000

/** Which offices' people a list shows. */
export const OFFICE_CHOICES = ['own', 'all'] as const
export type OfficeChoice = (typeof OFFICE_CHOICES)[number]

/** Which of them: by registration, and by who looks after them. */
export const KIND_CHOICES = ['any', 'online', 'office'] as const
export const ASSIGNED_CHOICES = ['any', 'mine', 'nobody'] as const

/** How a list is narrowed. */
export interface WorkListFilter {
  office: OfficeChoice
  kind: (typeof KIND_CHOICES)[number]
  assigned: (typeof ASSIGNED_CHOICES)[number]
}

/** How a list is seen until a member of the staff has saved a way of their own. */
export const FIRST_FILTER: WorkListFilter = { office: 'own', kind: 'any', assigned: 'any' }
