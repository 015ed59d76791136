import type { FormState } from '../../basics/formState.ts'
import { formatInstant } from '../../basics/japaneseDay.ts'
import { Button, Buttons, Form, Notice, TextArea } from '../../ui/index.ts'
import { AttachmentField, AttachmentLinks, type ShownAttachment } from '../attachments/index.ts'
import type { ShownMessage } from './readThread.ts'
import { MESSAGE_MAX_LENGTH, type Side } from './rules.ts'
import { words } from './words.ts'

const FILES_BASE: Record<Side, string> = {
  jobSeeker: '/my-page/attachments',
  employer: '/employer/attachments',
  office: '/counter/attachments',
}

/** How the people of a thread are called for whoever looks. */
export type SideNames = Record<Side, string>

/** Messages as bubbles, oldest first, each with its sender's name and time in words. */
export function Conversation(props: { messages: ShownMessage[]; side: Side; names: SideNames }) {
  const { messages, side, names } = props
  if (messages.length === 0) return <p>{words.conversationEmpty}</p>
  return (
    <ol class="mp-conversation">
      {messages.map((message) => (
        <li class={`mp-bubble mp-bubble--${bubbleKind(message, side)}`}>
          <p class="mp-bubble__head">
            <strong>{nameOf(message, side, names)}</strong>
            <span>{formatInstant(message.sentAt)}</span>
          </p>
          <p class="mp-bubble__body">{message.body}</p>
          <AttachmentLinks files={message.files} base={FILES_BASE[side]} />
          {message.sender === side && <p class="mp-bubble__foot">{message.readAt ? words.read : words.notYetRead}</p>}
        </li>
      ))}
    </ol>
  )
}

function bubbleKind(message: ShownMessage, side: Side): 'own' | 'other' | 'service' {
  if (message.sender === 'service') return 'service'
  return message.sender === side ? 'own' : 'other'
}

function nameOf(message: ShownMessage, side: Side, names: SideNames): string {
  if (message.sender === 'service') return words.service
  return message.sender === side ? words.you : names[message.sender]
}

/** The one text box of a thread, or why there is none. */
export function MessageForm(props: {
  action: string
  form?: FormState | undefined
  staged: ShownAttachment[]
  /** Why nothing can be sent now. */
  closedReason?: string | undefined
  /** Where the answer leads back to, when the thread stands inside another screen. */
  back?: string
}) {
  if (props.closedReason)
    return (
      <Notice kind="information" title={words.closedTitle}>
        {props.closedReason}
      </Notice>
    )
  return (
    <Form action={props.action} multipart>
      {props.back && <input type="hidden" name="back" value={props.back} />}
      <TextArea
        name="body"
        label={words.body}
        hint={words.bodyHint}
        limit={MESSAGE_MAX_LENGTH}
        rows={5}
        form={props.form}
        required
      />
      <AttachmentField staged={props.staged} form={props.form} />
      <Buttons>
        <Button name="press" value="send">
          {words.send}
        </Button>
      </Buttons>
    </Form>
  )
}
