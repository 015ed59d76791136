import { formatInstant } from '../../basics/japaneseDay.ts'
import { Card, DescriptionList, EmptyState, Page, Stack } from '../../ui/index.ts'

export interface ShownMail {
  to: string
  subject: string
  body: string
  date: Date
}

/** Every mail of the practice environment, newest first: to, subject, date, text. */
export function DemoMailboxPage({ mails }: { mails: ShownMail[] }) {
  return (
    <Page title="練習用メールボックス" breadcrumb={[{ label: 'トップ', href: '/' }, { label: '練習用メールボックス' }]}>
      <p>練習用の環境では、メールは外に送られず、ここに届きます。新しい順に50通まで表示します。</p>
      {mails.length === 0 ? (
        <EmptyState title="メールはまだ届いていません">
          <p>届いたはずのメールがないときは、数秒おいてこのページを開き直してください。</p>
        </EmptyState>
      ) : (
        <Stack>
          {mails.map((mail) => (
            <Card as="article" title={mail.subject}>
              <DescriptionList
                layout="compact"
                items={[
                  { term: '宛先', description: mail.to },
                  { term: '件名', description: mail.subject },
                  { term: '日時', description: formatInstant(mail.date) },
                ]}
              />
              <pre class="mp-mail-text">{mail.body}</pre>
            </Card>
          ))}
        </Stack>
      )}
    </Page>
  )
}
