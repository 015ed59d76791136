import {
  ATTACHMENT_BYTES_AT_MOST,
  ATTACHMENTS_AT_MOST,
  FILE_NAME_MAX_LENGTH,
  type FileProblem,
  PIXELS_AT_MOST,
  type ScanState,
  UPLOADS_PER_DAY,
} from './rules.ts'

const megabytes = ATTACHMENT_BYTES_AT_MOST / 1024 / 1024

const problems: Record<FileProblem, string> = {
  badName: `ファイル名を変えてください（${FILE_NAME_MAX_LENGTH}文字まで。/ \\ : * ? " < > | や見えない文字は使えません）。`,
  badExtension: 'PDF、Word（docx）、Excel（xlsx）、JPEG、PNGのどれかにしてください。',
  typeDiffers: 'ファイルの中身と拡張子が合っていません。元のアプリで保存し直してください。',
  empty: '中身が空です。',
  tooLarge: `大きすぎます。${megabytes}MBまでにしてください。`,
  broken: 'ファイルが壊れていて開けません。元のアプリで保存し直してください。',
  macro: 'マクロが入っています。マクロのない形式（docx、xlsx）で保存し直してください。',
  encrypted: 'パスワードがかかっています。パスワードを外してください。',
  tooLargeUnpacked: '中身が大きすぎます。画像を減らすなどして、小さくしてください。',
  tooManyPixels: `画像が大きすぎます。${PIXELS_AT_MOST / 10_000}万画素までにしてください。`,
  suspicious: '安全を確かめられない内容が入っています。元のアプリで保存し直すか、PDFや画像にしてください。',
  infected: 'ウイルスが見つかったため、受け取りませんでした。',
  notScanned: 'ウイルスの検査ができなかったため、受け取りませんでした。',
}

export const words = {
  label: '添付ファイル',
  hint: `PDF、Word（docx）、Excel（xlsx）、JPEG、PNG。1つ${megabytes}MBまで、${ATTACHMENTS_AT_MOST}つまで。`,
  applicationHint: `履歴書、職務経歴書などを付けられます。PDF、Word（docx）、Excel（xlsx）、JPEG、PNG。1つ${megabytes}MBまで、${ATTACHMENTS_AT_MOST}つまで。`,
  attach: 'ファイルを追加',
  staged: '添付したファイル（まだ送っていません）',
  remove: '外す',
  removeNamed: (name: string) => `${name}を外す`,
  sent: '送られたファイル',
  states: {
    arriving: '受け取り中です',
    pending: 'ウイルスの検査中です。終わるとダウンロードできます。',
    clean: '',
    infected: 'ウイルスが見つかったため、だれもダウンロードできません。',
    failed: 'ウイルスの検査ができなかったため、ダウンロードできません。',
  } satisfies Record<ScanState, string>,
  stagedStates: {
    arriving: '受け取り中です',
    pending: 'ウイルスの検査中です。送ることはできます。',
    clean: '',
    infected: 'ウイルスが見つかったため、送れません。',
    failed: 'ウイルスの検査ができなかったため、送れません。',
  } satisfies Record<ScanState, string>,
  problem: (fileName: string, problem: FileProblem) => `「${fileName}」：${problems[problem]}`,
  tooMany: `ファイルは${ATTACHMENTS_AT_MOST}つまでです。いらないファイルを外してください。`,
  tooManyToday: `1日に送れるファイルは${UPLOADS_PER_DAY}個までです。あすもう一度お試しください。`,
  notStored: (fileName: string) => `「${fileName}」：受け取れませんでした。もう一度選んでください。`,
  cannotBeSent: (fileName: string) => `「${fileName}」は送れません。外してから送ってください。`,
  namelessFile: '名前のないファイル',
  infectedTold: (fileName: string) =>
    `添付ファイル「${fileName}」からウイルスが見つかったため、ファイルを消しました。だれもダウンロードできません。`,
}
