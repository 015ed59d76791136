import { Button } from '../Button.tsx'
import { Buttons } from '../Buttons.tsx'
import { Card } from '../Card.tsx'
import { Chip, Chips } from '../Chip.tsx'
import { DescriptionList } from '../DescriptionList.tsx'
import { LinkButton } from '../LinkButton.tsx'
import { Pager } from '../Pager.tsx'
import { Stack } from '../Stack.tsx'
import { StepBar } from '../StepBar.tsx'
import { Table } from '../Table.tsx'
import { Tabs } from '../Tabs.tsx'
import { LONG_TEXT } from './galleryWords.ts'

const STEPS = [
  '基本情報',
  '求職情報提供等',
  '希望職種・時間等',
  '希望勤務地・賃金',
  '学歴・資格',
  '経歴',
  '障害情報',
  '自己PR',
]

/** Lists, tables and the ways through them. */
export function ListsGallery() {
  return (
    <Stack>
      <h2>一覧と移動</h2>
      <StepBar steps={STEPS.map((label, index) => ({ label, href: index < 2 ? '#main' : undefined }))} current={3} />
      <Tabs
        label="求職活動状況"
        tabs={[
          { label: '応募中の求人', href: '#main', count: 1, current: true },
          { label: '選考が終わった求人', href: '#main', count: 12 },
          { label: 'お気に入り求人', href: '#main', count: 0 },
          { label: 'おすすめ求人', href: '#main' },
          { label: 'リクエスト求人', href: '#main', count: 2 },
        ]}
      />
      <PostingCard />
      <Pager current={5} last={42} href={(page) => `#page-${page}`} />
      <Pager current={1} last={3} href={(page) => `#page-${page}`} label="先頭のページの移動" />
      <DescriptionList
        items={[
          { term: '事業所名', description: '株式会社ハローワークケア' },
          { term: '賃金（手当等を含む）', description: '月給 205,000円～290,000円', strong: true },
          { term: '仕事の内容', description: LONG_TEXT },
        ]}
      />
      <SampleTable dense={false} />
      <SampleTable dense />
    </Stack>
  )
}

function PostingCard() {
  return (
    <Card
      as="article"
      id="sample-posting"
      level={3}
      title="介護福祉士"
      href="#main"
      meta={
        <>
          <Chip kind="filled">新着</Chip>
          <Chip>フルタイム</Chip>
          <Chip>オンライン自主応募可</Chip>
          <span>応募期限 2026年12月31日（木）</span>
        </>
      }
    >
      <p>株式会社ハローワークケア　東京都千代田区　飯田橋駅 徒歩5分</p>
      <DescriptionList
        layout="facts"
        items={[
          { term: '賃金（手当等を含む）', description: '月給 205,000円～290,000円' },
          { term: '就業場所', description: '東京都千代田区' },
          { term: '就業時間', description: '09:00～18:00' },
          { term: '休日', description: '土日祝・週休二日（毎週）・年間120日' },
        ]}
      />
      <DescriptionList
        layout="compact"
        items={[
          { term: '仕事の内容', description: 'グループホームで、ご利用者の生活全般を支える仕事です。' },
          { term: '求人番号', description: '13010-00999999' },
        ]}
      />
      <Chips kind="quiet" items={['経験不問', '学歴不問', '時間外労働なし', '転勤なし', '通勤手当あり']} />
      <Buttons>
        <LinkButton href="#main" variant="primary">
          詳細を表示
        </LinkButton>
        <Button variant="secondary" type="button">
          お気に入りに追加
        </Button>
      </Buttons>
    </Card>
  )
}

function SampleTable({ dense }: { dense: boolean }) {
  return (
    <Table
      id={dense ? 'dense-table' : 'plain-table'}
      caption={dense ? '応募者一覧（詰めて表示）' : '応募者一覧'}
      dense={dense}
      rowHeader
      columns={[
        { label: '氏名' },
        { label: '応募日', sort: { href: '#main', direction: 'descending', word: '新しい順' } },
        { label: '状態', sort: { href: '#main' } },
        { label: '希望する賃金', align: 'right' },
      ]}
      rows={[
        ['窓口 花子', '2026年11月20日（金）', <Chip kind="warning">返事待ち</Chip>, '205,000円'],
        ['相談 太郎', '2026年11月18日（水）', <Chip kind="success">面接日が決定</Chip>, '1,290,000円'],
      ]}
    />
  )
}
