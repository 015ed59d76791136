import type { KeptForm } from '../../platform/keptForms.ts'
import { Button, Buttons, Card, Form, Page } from '../../ui/index.ts'
import { RESUMED_FIELD } from './lateForm.ts'
import { words } from './words.ts'

/** 入力の続き: what was typed before the session ended, to be sent again or dropped. */
export function LateFormPage({ base, kept }: { base: string; kept: KeptForm }) {
  const entries = Object.entries(kept.fields).flatMap(([name, value]) =>
    [value].flat().map((text): [string, string] => [name, text]),
  )
  const typed = entries.map(([, text]) => text).filter((text) => text.trim() !== '')
  return (
    <Page title={words.lateFormTitle}>
      <Card>
        <p>{words.lateFormLead}</p>
        <ul>
          {typed.map((text) => (
            <li class="mp-kept-text">{text}</li>
          ))}
        </ul>
        <Buttons>
          <Form action={kept.path}>
            <input type="hidden" name={RESUMED_FIELD} value="yes" />
            {entries.map(([name, text]) => (
              <input type="hidden" name={name} value={text} />
            ))}
            <Button>{words.lateFormResume}</Button>
          </Form>
          <Form action={`${base}/kept-form`}>
            <Button variant="secondary">{words.lateFormDrop}</Button>
          </Form>
        </Buttons>
      </Card>
    </Page>
  )
}
