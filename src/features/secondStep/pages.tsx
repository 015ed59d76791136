import { emptyForm, type FormState } from '../../basics/formState.ts'
import { formatInstant } from '../../basics/japaneseDay.ts'
import { Button, Card, DescriptionList, Form, LinkButton, Notice, Page, PasswordField, Stack } from '../../ui/index.ts'
import type { ListedDevice } from './trustedDevices.ts'
import { words } from './words.ts'

const BASE = '/my-page/settings/second-step'

function State({ isOn }: { isOn: boolean }) {
  return <DescriptionList layout="compact" items={[{ term: words.state, description: isOn ? words.on : words.off }]} />
}

/** 二段階の確認 in 各種設定: how it stands, and the way to its own screen. */
export function SecondStepSection({ isOn }: { isOn: boolean }) {
  return (
    <Card as="section" id="second-step" title={words.title}>
      <p>{words.lead}</p>
      <State isOn={isOn} />
      <LinkButton href={BASE}>{words.change}</LinkButton>
    </Card>
  )
}

/** 二段階の確認 */
export function SecondStepPage(props: {
  isOn: boolean
  email: string
  devices: ListedDevice[]
  form?: FormState
  message?: string | undefined
}) {
  const { isOn, email, devices, form = emptyForm, message } = props
  return (
    <Page
      title={words.title}
      breadcrumb={[
        { label: words.home, href: '/my-page' },
        { label: words.settings, href: '/my-page/settings' },
        { label: words.title },
      ]}
      errors={form}
      notices={message && <Notice kind="success">{message}</Notice>}
    >
      <Stack>
        <Card>
          <p>{words.lead}</p>
          <State isOn={isOn} />
        </Card>
        {isOn ? <SwitchOff form={form} /> : <SwitchOn email={email} />}
        <TrustedDevices devices={devices} />
        <Card title={words.recoveryTitle}>
          <p>{words.recovery}</p>
        </Card>
      </Stack>
    </Page>
  )
}

function SwitchOn({ email }: { email: string }) {
  return (
    <Card title={words.switchOnTitle}>
      <Form action={`${BASE}/on`}>
        <p>{words.switchOnLead(email)}</p>
        <Button>{words.sendCode}</Button>
      </Form>
    </Card>
  )
}

function SwitchOff({ form }: { form: FormState }) {
  return (
    <Card title={words.switchOffTitle}>
      <Form action={`${BASE}/off`}>
        <p>{words.switchOffLead}</p>
        <PasswordField
          name="currentPassword"
          label={words.password}
          form={form}
          autocomplete="current-password"
          required
        />
        <Button variant="secondary">{words.switchOff}</Button>
      </Form>
    </Card>
  )
}

/** Devices that leave the one-time password out, each with a button to end that; nothing where there is none. */
export function TrustedDevices({ devices }: { devices: ListedDevice[] }) {
  if (devices.length === 0) return null
  return (
    <Card title={words.devicesTitle} id="trusted-devices" as="section">
      <p>{words.devicesLead}</p>
      {devices.map((device, index) => (
        <Form action={`${BASE}/device`}>
          <p id={`trusted-device-${index}`}>
            {device.deviceLabel}：{words.until(formatInstant(device.trustEndsAt))}
          </p>
          <input type="hidden" name="device" value={device.mark} />
          <Button variant="secondary" size="small" describedBy={`trusted-device-${index}`}>
            {words.forget}
          </Button>
        </Form>
      ))}
    </Card>
  )
}
