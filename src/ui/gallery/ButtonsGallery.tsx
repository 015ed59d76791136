import { Button } from '../Button.tsx'
import { Buttons } from '../Buttons.tsx'
import { Card } from '../Card.tsx'
import { Chip, Chips, LinkChip, RemovableChip } from '../Chip.tsx'
import { ExternalLink } from '../ExternalLink.tsx'
import { LinkButton } from '../LinkButton.tsx'
import { LONG_TEXT } from './galleryWords.ts'

/** Buttons, links and chips. */
export function ButtonsGallery() {
  return (
    <>
      <Card as="section" id="buttons" title="ボタン">
        <Buttons>
          <Button size="large" type="button">
            検索
          </Button>
          <Button type="button">詳細を表示</Button>
          <Button variant="secondary" type="button">
            お気に入りに追加
          </Button>
          <Button variant="danger" type="button">
            削除
          </Button>
          <Button variant="text" type="button">
            検索条件をクリア
          </Button>
        </Buttons>
        <Buttons>
          <Button size="small" type="button">
            保存
          </Button>
          <Button variant="secondary" size="small" type="button">
            変更する
          </Button>
          <LinkButton href="#main">詳細を表示</LinkButton>
          <Button variant="secondary" type="button">
            {LONG_TEXT}
          </Button>
          <Button type="button" id="disabled-sample" disabledReason="面接日の前日まで押せません。">
            面接結果を送る
          </Button>
        </Buttons>
      </Card>
      <Card as="section" id="chips" title="チップとリンク">
        <p>
          <Chip kind="filled">新着</Chip> <Chip kind="success">有効</Chip> <Chip>フルタイム</Chip>{' '}
          <Chip kind="warning">あと3日</Chip> <Chip kind="error">募集終了</Chip> <Chip kind="quiet">経験不問</Chip>
        </p>
        <Chips kind="quiet" label="こだわり条件" items={['経験不問', '学歴不問', '転勤なし', '駅近（徒歩10分以内）']} />
        <div class="mp-chips">
          <RemovableChip href="#main" label="正社員" />
          <RemovableChip href="#main" label="月給20万円以上" />
          <LinkChip href="#main">＋ 条件を足す</LinkChip>
        </div>
        <p>
          <ExternalLink href="https://example.jp/training">職業訓練検索</ExternalLink>
        </p>
        <p>
          <ExternalLink href="https://example.jp/events" newTab>
            イベント情報検索
          </ExternalLink>
        </p>
      </Card>
    </>
  )
}
