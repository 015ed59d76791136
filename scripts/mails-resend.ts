import { runCommand, UsageError } from '../src/app/operator.ts'
import { resendMail } from '../src/platform/mail/deadMails.ts'

/** `npm run mails:resend -- 番号 …`: puts mails that were laid aside back into the queue. */
await runCommand(async ({ depsNow }, ids) => {
  if (ids.length === 0 || ids.some((id) => !/^\d+$/.test(id)))
    throw new UsageError('使い方：npm run mails:resend -- 番号 …')
  for (const id of ids) {
    const { db, now } = depsNow()
    console.log(
      (await resendMail(db, Number(id), now))
        ? `${id}：もう一度送ります。`
        : `${id}：送れなかったメールの中にありません。`,
    )
  }
})
