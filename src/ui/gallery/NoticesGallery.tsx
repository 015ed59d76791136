import { EmergencyBanner } from '../EmergencyBanner.tsx'
import { EmptyState } from '../EmptyState.tsx'
import { LinkButton } from '../LinkButton.tsx'
import { Notice } from '../Notice.tsx'
import { Stack } from '../Stack.tsx'
import { LONG_TEXT } from './galleryWords.ts'

/** Messages about a screen as a whole. */
export function NoticesGallery() {
  return (
    <Stack gap="small">
      <h2>お知らせ</h2>
      <EmergencyBanner
        title="台風のため、きょうは17時に閉庁します"
        issued={{ datetime: '2026-11-21T09:00:00+09:00', label: '2026年11月21日（土）9時00分' }}
        action={{ href: '#main', label: '開庁状況を確認する' }}
      >
        <p>オンラインの手続きはいつもどおり使えます。</p>
      </EmergencyBanner>
      <Notice kind="success" title="応募を送信しました">
        求人者が確認すると、求職活動状況の表示が変わります。
      </Notice>
      <Notice
        kind="information"
        title="求職登録の有効期限まで10日です"
        headingLevel={3}
        actions={
          <LinkButton href="#main" size="small">
            延長のしかた
          </LinkButton>
        }
      >
        期限を過ぎると求人検索が使えなくなります。
      </Notice>
      <Notice kind="warning" title="まだ応募していません">
        {LONG_TEXT}
      </Notice>
      <Notice kind="error" title="ログインできません">
        パスワードを5回続けて間違えたため、14時32分までログインできません。
      </Notice>
      <Notice kind="information">見出しのない短いお知らせです。</Notice>
      <EmptyState title="お気に入り求人はまだありません" actions={<LinkButton href="#main">求人を探す</LinkButton>}>
        求人検索の結果で「お気に入りに追加」を押すと、ここに並びます。
      </EmptyState>
    </Stack>
  )
}
