import type { Context } from 'hono'
import { randomId } from '../../basics/randomIds.ts'
import type { Deps } from '../../platform/deps.ts'
import { readToken, writeDeviceToken } from '../../platform/http/cookies.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { findAccountById } from '../accounts/index.ts'
import { deviceLabel } from '../signIn/index.ts'
import { accountHash } from './accountHash.ts'
import { TRUSTED_DEVICE_DAYS, trustEndsAt } from './rules.ts'
import { deleteDevices, insertTrustedDevice, listDevices } from './store.ts'

const tokenHash = (deps: Pick<Deps, 'secrets'>, token: string) => deps.secrets.fingerprint('trustedDevice', token)

/** A device as its owner sees it in a list. */
export interface ListedDevice {
  /** Names the device in a form without telling its token's fingerprint. */
  mark: string
  deviceLabel: string
  trustEndsAt: Date
}

async function livingDevices(deps: Deps, accountId: number) {
  const account = await findAccountById(deps.db, accountId)
  if (!account) return []
  const devices = await listDevices(deps.db, accountId, accountHash(deps, account))
  return devices
    .filter((device) => deps.now < trustEndsAt(device.trustedAt))
    .map((device) => ({
      ...device,
      trustEndsAt: trustEndsAt(device.trustedAt),
      mark: deps.secrets.fingerprint('trustedDeviceMark', device.tokenHash.toString('hex')).toString('base64url'),
    }))
}

/** この端末では30日間省略する: from now on, until the address or password changes. */
export async function trustThisDevice(c: Context<AppEnv>, accountId: number): Promise<void> {
  const { deps } = c.var
  const account = await findAccountById(deps.db, accountId)
  if (!account) return
  const token = randomId()
  await insertTrustedDevice(deps.db, {
    tokenHash: tokenHash(deps, token),
    accountId,
    accountHash: accountHash(deps, account),
    deviceLabel: deviceLabel(c.req.header('user-agent')),
    trustedAt: deps.now,
  })
  writeDeviceToken(c, token, TRUSTED_DEVICE_DAYS)
}

/** Whether this browser may leave the second step out for this account. */
export async function isTrusted(c: Context<AppEnv>, accountId: number): Promise<boolean> {
  const token = readToken(c, 'device')
  if (!token) return false
  const hash = tokenHash(c.var.deps, token)
  return (await livingDevices(c.var.deps, accountId)).some((device) => device.tokenHash.equals(hash))
}

export async function listTrustedDevices(deps: Deps, accountId: number): Promise<ListedDevice[]> {
  return livingDevices(deps, accountId)
}

/** @returns whether the account has a device of this mark */
export async function forgetTrustedDevice(deps: Deps, accountId: number, mark: string): Promise<boolean> {
  const device = (await livingDevices(deps, accountId)).find((candidate) => candidate.mark === mark)
  if (device) await deleteDevices(deps.db, accountId, device.tokenHash)
  return device !== undefined
}

export async function forgetTrustedDevices(deps: Deps, accountId: number): Promise<void> {
  await deleteDevices(deps.db, accountId)
}
