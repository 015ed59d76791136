import { Card } from '../Card.tsx'
import { DescriptionList } from '../DescriptionList.tsx'
import { MainPart, SideLayout, SidePart } from '../SideLayout.tsx'
import { LONG_TEXT } from './galleryWords.ts'

/** The two columns, with parts in the phone's order. */
export function LayoutGallery() {
  return (
    <>
      <h2>二段組</h2>
      <SideLayout>
        <SidePart>
          <Card as="section" id="side-who" level={3} title="明日 勇気 様">
            <DescriptionList
              layout="stacked"
              items={[
                { term: '利用安定所名', description: <a href="#main">飯田橋公共職業安定所</a>, strong: true },
                { term: '新着メッセージ', description: <a href="#main">2件</a>, strong: true },
                { term: '求職公開状況', description: '公開中', strong: true },
              ]}
            />
          </Card>
        </SidePart>
        <MainPart>
          <Card as="section" id="main-next" level={3} title="次にすること" tone="tinted">
            <p>あと3日　面接日時の候補に返事をする（社会福祉法人さくら会）</p>
          </Card>
          <Card
            as="section"
            id="main-request"
            level={3}
            title="求人者からのリクエスト求人"
            aside="全2件中最新の求人を表示しています。"
          >
            <p>{LONG_TEXT}</p>
            <p>{LONG_TEXT}</p>
            <p>{LONG_TEXT}</p>
          </Card>
        </MainPart>
        <SidePart>
          <Card as="section" id="side-number" level={3} title="ハローワークをご利用にあたってのご案内">
            <DescriptionList
              layout="stacked"
              items={[{ term: '求職番号', description: '70000-01169703', strong: true }]}
            />
          </Card>
        </SidePart>
        <MainPart>
          <Card as="section" id="main-saved" level={3} title="保存した求人検索条件">
            <p>まだ保存していません。検索結果の画面で保存できます。</p>
          </Card>
        </MainPart>
      </SideLayout>
    </>
  )
}
