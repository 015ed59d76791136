import type { FormState } from '../../basics/formState.ts'
import { Button, Buttons, FileField, Stack } from '../../ui/index.ts'
import { KINDS, type ShownAttachment, sizeInWords } from './rules.ts'
import { words } from './words.ts'

const ACCEPTED = Object.values(KINDS)
  .flatMap(({ extensions, mime }) => [...extensions.map((extension) => `.${extension}`), mime])
  .join(',')

/** Choosing files inside a multipart form, and what has been attached so far. Works without JavaScript. */
export function AttachmentField(props: { staged: ShownAttachment[]; form?: FormState | undefined; hint?: string }) {
  const { staged } = props
  return (
    <Stack gap="small">
      <FileField
        name="files"
        label={words.label}
        hint={props.hint ?? words.hint}
        accept={ACCEPTED}
        form={props.form}
        multiple
        optional
      />
      {staged.length > 0 && (
        <section aria-label={words.staged}>
          <p>{words.staged}</p>
          <ul class="mp-files">
            {staged.map((file) => (
              <li>
                <span>
                  {file.fileName}（{sizeInWords(file.byteSize)}）{words.stagedStates[file.scanState]}
                </span>
                <Button name="press" value={`remove:${file.publicId}`} variant="text" size="small">
                  {words.removeNamed(file.fileName)}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Buttons>
        <Button name="press" value="attach" variant="secondary" size="small">
          {words.attach}
        </Button>
      </Buttons>
    </Stack>
  )
}

/** Files that were sent: each a link, or why it is none. */
export function AttachmentLinks(props: { files: ShownAttachment[]; base: string }) {
  if (props.files.length === 0) return null
  return (
    <ul class="mp-files" aria-label={words.sent}>
      {props.files.map((file) => (
        <li>
          {file.scanState === 'clean' ? (
            <a href={`${props.base}/${file.publicId}`} download>
              {file.fileName}（{sizeInWords(file.byteSize)}）
            </a>
          ) : (
            <span>
              {file.fileName}　{words.states[file.scanState]}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
