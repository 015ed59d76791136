import { API_REQUESTS_A_MINUTE, MOST_LISTED, USUALLY_LISTED } from './rules.ts'

export const words = {
  top: 'トップ',
  guide: '求人・求職情報提供サービス',
  title: '求人データのAPI',
  lead: '公開している求人を、プログラムから受け取れます。登録や鍵はいりません。',
  unknownParameter: 'この名前の条件はありません。',
  limitWrong: `1から${MOST_LISTED}までの整数で指定してください。`,
  cursorWrong: '前の答えの next にあるものを、条件を変えずにそのまま使ってください。',
  sections: {
    what: '受け取れるもの',
    whatText:
      '公開範囲が「事業所名等を含む求人情報を公開する」で、募集中の求人です。担当者の氏名や電話番号は含みません。内容は求人検索と同じもので、変わるとすぐに反映されます。',
    how: '受け取り方',
    addresses: [
      ['GET /api/v1/postings', '条件に合う求人を、新着順に受け取ります。'],
      ['GET /api/v1/postings/求人番号', '1件を受け取ります。'],
      ['GET /api/v1/openapi.json', '機械で読める説明（OpenAPI 3.1）です。'],
    ] as const,
    example: '例：東京都の「介護」の正社員を、10件ずつ',
    exampleAddress: '/api/v1/postings?q=介護&place=13&type=regular&limit=10',
    same: '条件の名前は、求人検索の結果の画面のアドレスと同じです。画面で条件を選び、アドレスの「?」から後ろをそのまま使えます（並べ替えと表示件数は無視します）。同じ名前をくり返すと、いくつも指定できます。',
    parameters: '条件の一覧',
    name: '名前',
    meaning: '意味',
    paging: '続きを受け取る',
    pagingText: `1回に受け取れるのは${MOST_LISTED}件まで（指定がなければ${USUALLY_LISTED}件）です。答えの next が続きのアドレスで、null になれば終わりです。受け取っている間に求人が増えても、同じ求人を二度渡したり、飛ばしたりはしません。`,
    fresh: '変わったときだけ受け取る',
    freshText:
      '答えには ETag が付きます。次に If-None-Match でそれを送ると、変わっていなければ 304 だけを返します。くり返し受け取るときにお使いください。',
    limits: '回数の限り',
    limitsText: `同じネットワークアドレスから1分に${API_REQUESTS_A_MINUTE}回までです。超えると 429 を返し、Retry-After で何秒後に受け取れるかを知らせます。`,
    errors: 'エラー',
    errorsText:
      'エラーは application/problem+json（RFC 9457）で返します。条件の間違いは 400 で、errors にどの条件をどう直せばよいかを書きます。',
    bulk: '全ての求人を受け取るには',
    bulkText:
      '条件を付けずに next をたどると、全ての求人を受け取れます。次の日からは new=1（当日・前日）を付けると、新しい求人だけになります。',
  },
}
