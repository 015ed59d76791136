import { describe, expect, test } from 'vitest'
import { makeCatalogue } from './catalogue.ts'
import { htmlTokens } from './htmlTokens.ts'
import { translatePage } from './translatePage.ts'

const english = (html: string, entries: Record<string, string>) => translatePage(html, makeCatalogue('en', entries))
const easy = (html: string, entries: Record<string, string>) => translatePage(html, makeCatalogue('easy', entries))

describe('a page in another language', () => {
  test('a person reads the words of the catalogue in the place of the Japanese ones', () => {
    expect(english('<p class="x"> 求人検索\n</p>', { 求人検索: 'Search for jobs' })).toBe(
      '<p class="x"> Search for jobs\n</p>',
    )
  })

  test('a sentence keeps its links and emphasis, also where English says them in another order', () => {
    const html = '<p><a href="/x">認証キー</a>は<strong>50分</strong>以内に入力します。</p>'
    const entries = {
      '<a>認証キー</a>は<b>{n}分</b>以内に入力します。': 'Within <b>{n} minutes</b>, type the <a>key</a>.',
    }
    expect(english(html, entries)).toBe('<p>Within <strong>50 minutes</strong>, type the <a href="/x">key</a>.</p>')
  })

  test('dates are written as the language writes them, and numbers go where they belong', () => {
    expect(
      english('<p>2026年11月21日（土）15時09分まで、残り3日</p>', {
        '{date}まで、残り{n}日': '{2} days left, until {1}',
      }),
    ).toBe('<p>3 days left, until Sat, 21 Nov 2026, 15:09</p>')
  })

  test('words that stand side by side keep the blank between them', () => {
    expect(english('<span>青空 <wbr />検索</span>', { 青空: 'Blue', 検索: 'search' })).toBe(
      '<span>Blue <wbr />search</span>',
    )
  })

  test('a name inside a sentence stays as it is', () => {
    expect(english('<p>明日 勇気 様</p>', { '{*} 様': 'Dear {*}' })).toBe('<p>Dear 明日 勇気</p>')
  })

  test('what is not known stays Japanese and says so to screen readers', () => {
    expect(english('<p>未知の言葉</p>', {})).toBe('<p><span lang="ja">未知の言葉</span></p>')
  })

  test('nothing that a person typed is touched', () => {
    const html = '<textarea name="a">求人</textarea><input name="b" value="求人" />'
    expect(english(html, { 求人: 'Job' })).toBe(html)
  })

  test('labels for screen readers and the document’s language change with the words', () => {
    expect(english('<html lang="ja"><nav aria-label="求人"></nav></html>', { 求人: 'Job' })).toBe(
      '<html lang="en"><nav aria-label="Job"></nav></html>',
    )
  })

  test('easy Japanese shows readings above words, but not where nothing can stand above', () => {
    const entries = { 求職者: '｜仕事《しごと》をさがす人《ひと》' }
    expect(easy('<p>求職者</p>', entries)).toBe(
      '<p><ruby>仕事<rp>（</rp><rt>しごと</rt><rp>）</rp></ruby>をさがす<ruby>人<rp>（</rp><rt>ひと</rt><rp>）</rp></ruby></p>',
    )
    expect(easy('<option>求職者</option>', entries)).toBe('<option>仕事をさがす人</option>')
  })

  test('a document is put together again byte for byte', () => {
    const html =
      '<!doctype html><html><p title="a>b">1 < 2</p><script>if (a < b) "</p>"</script><svg><path d="M0"/></svg>'
    expect(
      htmlTokens(html)
        .map(({ raw }) => raw)
        .join(''),
    ).toBe(html)
  })
})
