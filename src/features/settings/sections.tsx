import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { foundOr404 } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { ClosureSection } from '../accountClosure/index.ts'
import { AccountSections } from '../accountSettings/index.ts'
import { findAccountById } from '../accounts/index.ts'
import { hasOpenDirectApplication } from '../jobApplications/index.ts'
import { countPasskeys, PasskeysSection } from '../passkeys/index.ts'
import { isSwitchedOn, SecondStepSection } from '../secondStep/index.ts'

/** One part of 各種設定: what it shows to this person now. */
export type SettingsSection = (c: Context<AppEnv>) => Promise<Child>

/** アカウントを編集 and ログイン中の端末. */
export const accountSection: SettingsSection = async (c) => {
  const { email } = foundOr404(await findAccountById(c.var.deps.db, c.var.signedIn!.principalId))
  return <AccountSections email={email} />
}

/** 二段階の確認. */
export const secondStepSection: SettingsSection = async (c) => (
  <SecondStepSection isOn={await isSwitchedOn(c.var.deps.db, c.var.signedIn!.principalId)} />
)

/** パスキー. */
export const passkeysSection: SettingsSection = async (c) => (
  <PasskeysSection count={await countPasskeys(c.var.deps.db, c.var.signedIn!.principalId)} />
)

/** マイページを退会. */
export const closureSection: SettingsSection = async (c) => (
  <ClosureSection applicationOpen={await hasOpenDirectApplication(c.var.deps.db, c.var.signedIn!.principalId)} />
)
