import type { FormState } from '../../basics/formState.ts'
import { emptyForm } from '../../basics/formState.ts'
import { Chip, Table, TextField } from '../../ui/index.ts'
import type { JobPostingSheet } from '../jobPostings/index.ts'
import {
  type Finding,
  fieldsOfStep,
  STEP_KEYS,
  STEP_TITLES,
  type StepKey,
  valueInWords,
} from '../postingEditor/index.ts'
import type { DeskCase } from './readDesk.ts'
import { words } from './words.ts'

const labels = words.desk

/** The name of the box in which a remark on a field is written. */
export const remarkName = (field: string) => `remark.${field}`

interface Line {
  name: string
  label: string
  value: string
  before: string
  findings: readonly Finding[]
}

/** Fields that say something, said something before, or that a check is about. */
function linesOf(step: StepKey, { submission, findings }: DeskCase): Line[] {
  const sheet = submission.sheet as JobPostingSheet
  const base = submission.baseSheet as JobPostingSheet | null
  return fieldsOfStep(step)
    .map((field) => ({
      name: field.name,
      label: field.label,
      value: valueInWords(field, sheet),
      before: base ? valueInWords(field, base) : '',
      findings: findings.filter((finding) => finding.field === field.name),
    }))
    .filter(({ value, before, findings }) => value !== '' || before !== '' || findings.length > 0)
}

/** What the employer sent, screen by screen, beside what it was; with a box for a remark on each field. */
export function ComparedSheet({
  desk,
  form,
  canRemark,
}: {
  desk: DeskCase
  form: FormState | undefined
  canRemark: boolean
}) {
  const hasBase = desk.submission.baseSheet !== null
  const columns = [
    labels.columns.field,
    labels.columns.value,
    ...(hasBase ? [labels.columns.before] : []),
    ...(canRemark ? [labels.columns.remark] : []),
  ]
  return (
    <>
      {STEP_KEYS.map((step) => {
        const lines = linesOf(step, desk)
        if (lines.length === 0) return null
        return (
          <Table
            id={`sent-${step}`}
            caption={STEP_TITLES[step]}
            dense
            rowHeader
            columns={columns.map((label) => ({ label }))}
            rows={lines.map((line) => [
              line.label,
              <Sent line={line} hasBase={hasBase} />,
              ...(hasBase ? [<span class="mp-lines">{line.before || labels.empty}</span>] : []),
              ...(canRemark ? [<RemarkBox line={line} form={form} />] : []),
            ])}
          />
        )
      })}
    </>
  )
}

function Sent({ line, hasBase }: { line: Line; hasBase: boolean }) {
  return (
    <>
      <span class="mp-lines">{line.value || labels.empty}</span>
      {hasBase && line.value !== line.before && (
        <>
          {' '}
          <Chip kind="filled">{labels.changed}</Chip>
        </>
      )}
    </>
  )
}

/** Open from the beginning where a check has something to say, with its words as a start. */
function RemarkBox({ line, form = emptyForm }: { line: Line; form: FormState | undefined }) {
  const name = remarkName(line.name)
  const proposed = line.findings.find(({ severity }) => severity === 'stop')?.message
  const isOpen = proposed !== undefined || Boolean(form.values[name])
  return (
    <details open={isOpen}>
      <summary aria-label={`${labels.writeRemark}：${line.label}`}>{labels.writeRemark}</summary>
      <TextField name={name} label={labels.remarkOf(line.label)} value={proposed} form={form} />
    </details>
  )
}
