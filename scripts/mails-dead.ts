import { runCommand } from '../src/app/operator.ts'
import { formatInstant } from '../src/basics/japaneseDay.ts'
import { listDeadMails } from '../src/platform/mail/deadMails.ts'

/** `npm run mails:dead`: mails that could not be sent, oldest first, without addresses. */
await runCommand(async ({ depsNow }) => {
  const mails = await listDeadMails(depsNow().db, 1000)
  if (mails.length === 0) console.log('送れなかったメールはありません。')
  for (const mail of mails)
    console.log(
      `${mail.id}  ${mail.template}  ${formatInstant(mail.createdAt)}  ${mail.attempts}回  ${mail.lastError ?? ''}`,
    )
  if (mails.length > 0) console.log('もう一度送るには：npm run mails:resend -- 番号')
})
