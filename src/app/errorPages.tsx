import { html } from 'hono/html'
import { Card, LinkButton, Page } from '../ui/index.ts'

type Shown = 403 | 404 | 413 | 429 | 500 | 503

const WORDS: Record<Shown, { title: string; what: string; advice: string }> = {
  403: {
    title: 'このページからは操作できませんでした',
    what: '画面を開いてから時間がたったか、別の画面からの操作だったため、受け付けませんでした。',
    advice: '前の画面を開き直して、もう一度お試しください。',
  },
  404: {
    title: 'ページが見つかりません',
    what: 'お探しのページは、アドレスが違うか、もう公開されていません。',
    advice: 'トップページからお探しください。',
  },
  413: {
    title: '送信できませんでした',
    what: '送られた内容が大きすぎるため、受け付けませんでした。',
    advice: '前の画面に戻り、文章を短くするか、ファイルを小さくしてお試しください。',
  },
  429: {
    title: 'しばらくお待ちください',
    what: '短い間に操作が続いたため、いったん受け付けを止めています。',
    advice: '数分おいてから、もう一度お試しください。',
  },
  500: {
    title: 'ただいま処理できませんでした',
    what: 'サービス側の不具合です。ご不便をおかけして申し訳ありません。',
    advice: '少し時間をおいて、もう一度お試しください。',
  },
  503: {
    title: 'ただいま混み合っています',
    what: '利用が集中しているため、処理を始められませんでした。',
    advice: '少し時間をおいて、もう一度お試しください。',
  },
}

/** A calm page with what happened, what to do, and a number by which the help desk finds the case. */
export function ErrorPage({
  status,
  reference,
  helpdeskPhone,
}: {
  status: Shown
  reference: string
  helpdeskPhone: string
}) {
  const words = WORDS[status]
  return (
    <Page title={words.title}>
      <Card>
        <p>{words.what}</p>
        <p>{words.advice}</p>
        <p>
          お困りのときは、ヘルプデスク（{helpdeskPhone}）に次の受付番号をお伝えください。
          <br />
          受付番号：{reference}
        </p>
        <LinkButton href="/">トップページへ</LinkButton>
      </Card>
    </Page>
  )
}

/** While the operator has closed the service: why, and until when, in the operator's own words. */
export function MaintenancePage({ message }: { message: string }) {
  return (
    <Page title="ただいま保守のため休止しています">
      <Card>
        <p>{message}</p>
        <p>それまでに入力・送信された内容は保存されています。終わりましたら、もう一度お開きください。</p>
      </Card>
    </Page>
  )
}

/**
 * The page for who is turned away because too much comes at once. It is put together from strings, without the frame of
 * the other pages: what is refused must cost next to nothing, or refusing would not help (AUTH-14, OVER-1).
 */
export function refusalPage(status: 429 | 503, facts: { css: string; reference: string; helpdeskPhone: string }) {
  const { title, what, advice } = WORDS[status]
  return html`<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | ハローワーク インターネットサービス</title>
<link rel="stylesheet" href="${facts.css}">
</head>
<body class="mp-body mp-face-public">
<div class="mp-container mp-contents">
<main id="main">
<div class="mp-title"><h1>${title}</h1></div>
<div class="mp-card">
<p>${what}</p>
<p>${advice}</p>
<p>お困りのときは、ヘルプデスク（${facts.helpdeskPhone}）に次の受付番号をお伝えください。<br>受付番号：${facts.reference}</p>
<p><a href="/">トップページへ</a></p>
</div>
</main>
</div>
</body>
</html>
`
}
