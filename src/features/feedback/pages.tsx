import { emptyForm, type FormState } from '../../basics/formState.ts'
import {
  Button,
  Buttons,
  Card,
  DescriptionList,
  Form,
  LinkButton,
  Page,
  RadioGroup,
  Stack,
  TextArea,
} from '../../ui/index.ts'
import { BODY_MAX_LENGTH, KINDS } from './rules.ts'
import { words } from './words.ts'

/** このページについての意見 */
export function FeedbackPage({ about, form = emptyForm }: { about: string; form?: FormState }) {
  return (
    <Page
      title={words.title}
      breadcrumb={[{ label: words.top, href: '/' }, { label: words.title }]}
      errors={form}
      errorOrder={['kind', 'body']}
    >
      <Card>
        <Stack>
          <p>{words.lead}</p>
          <p>{words.privacy}</p>
          <DescriptionList items={[{ term: words.page, description: about }]} />
          <Form action="/feedback">
            <input type="hidden" name="about" value={about} />
            <div class="mp-stack">
              <RadioGroup
                name="kind"
                label={words.kind}
                form={form}
                required
                options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
              />
              <TextArea name="body" label={words.body} hint={words.bodyHint} limit={BODY_MAX_LENGTH} form={form} />
              <Buttons>
                <Button>{words.send}</Button>
                <LinkButton href={about}>{words.cancel}</LinkButton>
              </Buttons>
            </div>
          </Form>
        </Stack>
      </Card>
    </Page>
  )
}

/** 意見を受け付けました */
export function ThanksPage({ about }: { about: string }) {
  return (
    <Page title={words.thanksTitle} breadcrumb={[{ label: words.top, href: '/' }, { label: words.thanksTitle }]}>
      <Card>
        <Stack>
          <p>{words.thanks}</p>
          <p>
            {words.urgent} <a href="/contact">{words.contact}</a>
          </p>
          <Buttons>
            <LinkButton href={about}>{words.back}</LinkButton>
          </Buttons>
        </Stack>
      </Card>
    </Page>
  )
}
