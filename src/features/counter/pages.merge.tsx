import type { FormState } from '../../basics/formState.ts'
import { formatDay } from '../../basics/japaneseDay.ts'
import { Button, Card, Form, Notice, Table, TextField } from '../../ui/index.ts'
import { type MergePreview, UNDO_DAYS } from '../identityRepair/index.ts'
import { fullName } from '../jobSeekers/index.ts'
import { DocumentField } from './pages.mailbox.tsx'
import { type AboutPerson, PersonPage } from './pages.state.tsx'
import { mergeWords as words } from './words.merge.ts'

const base = (person: AboutPerson) => `/counter/job-seekers/${person.publicId}/merge`

/** The number of the second registration, or one of those that look like the same person. */
export function OtherNumberPage(props: { person: AboutPerson; doubles: AboutPerson[]; form?: FormState | undefined }) {
  const { person, doubles, form } = props
  return (
    <PersonPage person={person} title={words.title} form={form}>
      <Card>
        <Form action={base(person)}>
          <p>{words.lead}</p>
          <TextField
            name="number"
            label={words.number}
            hint={words.numberHint}
            form={form}
            autocomplete="off"
            spellcheck={false}
            required
          />
          <Button>{words.next}</Button>
        </Form>
      </Card>
      {doubles.length > 0 && (
        <Card title={words.candidates}>
          <ul>
            {doubles.map((double) => (
              <li>
                <a href={`${base(person)}/${double.publicId}`}>{`${fullName(double)}（${double.number}）`}</a>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </PersonPage>
  )
}

/** What goes where, before anything does. */
export function MergePage(props: { person: AboutPerson; preview: MergePreview; form?: FormState | undefined }) {
  const { person, preview, form } = props
  const { obstacle } = preview
  const notice = obstacle && (
    <Notice kind="warning" title={words.obstacleTitle}>
      {words.obstacles[obstacle]}
    </Notice>
  )
  return (
    <PersonPage person={person} title={words.title} form={form} notices={notice}>
      <Comparison preview={preview} />
      {!obstacle && (
        <>
          <WhatMoves preview={preview} />
          <Card>
            <Form action={`${base(person)}/${preview.gone.publicId}`}>
              <DocumentField form={form} />
              <p>{words.undoNote(UNDO_DAYS)}</p>
              <Button>{words.merge}</Button>
            </Form>
          </Card>
        </>
      )}
      <p>
        <a href={base(person)}>{words.back}</a>
      </p>
    </PersonPage>
  )
}

const pageOf = ({ email, accountClosedAt }: MergePreview['kept']) =>
  email === null ? words.noPage : accountClosedAt ? words.closedPage : email

function Comparison({ preview: { kept, gone } }: { preview: MergePreview }) {
  const { columns, items } = words
  const kana = (one: MergePreview['kept']) => `${one.familyNameKana} ${one.givenNameKana}`
  return (
    <Table
      id="comparison"
      caption={words.compare}
      dense
      rowHeader
      columns={[columns.item, `${columns.kept} ${kept.number}`, `${columns.gone} ${gone.number}`].map((label) => ({
        label,
      }))}
      rows={[
        [items.name, fullName(kept), fullName(gone)],
        [items.kana, kana(kept), kana(gone)],
        [items.birthDay, formatDay(kept.birthDay), formatDay(gone.birthDay)],
        [items.address, kept.address, gone.address],
        [items.page, pageOf(kept), pageOf(gone)],
      ]}
    />
  )
}

function WhatMoves({ preview: { counts, staying, gone } }: { preview: MergePreview }) {
  const { moveColumns: columns } = words
  const found = counts.filter(({ moves, stays }) => moves + stays > 0)
  const isClosing = staying === 'kept' && gone.email !== null && gone.accountClosedAt === null
  return (
    <Card title={words.moves}>
      {found.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <Table
          id="moves"
          caption={words.moves}
          captionHidden
          dense
          rowHeader
          columns={[
            { label: columns.what },
            { label: columns.moves, align: 'right' },
            { label: columns.stays, align: 'right' },
          ]}
          rows={found.map(({ table, moves, stays }) => [words.tables[table] ?? table, String(moves), String(stays)])}
        />
      )}
      <ul>
        <li>{words.accounts[staying]}</li>
        {isClosing && <li>{words.accounts.closing}</li>}
        <li>{words.threads}</li>
        <li>{words.staysNote}</li>
      </ul>
    </Card>
  )
}
