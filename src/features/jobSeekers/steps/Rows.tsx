import type { Child } from 'hono/jsx'
import type { FormState } from '../../../basics/formState.ts'
import { Button, Card, Hint } from '../../../ui/index.ts'
import { MOST_ROWS, rowCount } from './fields.ts'

interface RowsProps {
  list: string
  title: string
  hint?: string
  form: FormState
  /** So many rows always stand there; left out, rows are added and taken away. */
  fixed?: number
  /** Draws one row; `name` makes the full name of one of its fields. */
  children: (name: (part: string) => string, isFirst: boolean) => Child
}

/** The hidden wish for one more row, written by the route when 追加 was pressed. */
export const moreRows = (list: string) => `${list}More`

/** A repeatable part. Without JavaScript, adding and removing send the form, and everything typed comes back. */
export function Rows({ list, title, hint, form, fixed, children }: RowsProps) {
  const filled = rowCount(form.values, list)
  const shown = fixed ?? Math.min(MOST_ROWS, Math.max(1, filled + (moreRows(list) in form.values ? 1 : 0)))
  const canAdd = fixed === undefined && shown < MOST_ROWS
  return (
    <>
      {hint && <Hint>{hint}</Hint>}
      {Array.from({ length: shown }, (_, index) => (
        <Card title={`${title}${index + 1}`} level={3} as="section" id={`${list}-${index}`}>
          {children((part) => `${list}.${index}.${part}`, index === 0)}
          {fixed === undefined && filled > index && (
            <p>
              <Button
                variant="text"
                name="action"
                value={`remove:${list}:${index}`}
                describedBy={`${list}-${index}-title`}
              >
                この{title}を削除
              </Button>
            </p>
          )}
        </Card>
      ))}
      {canAdd && (
        <p>
          <Button variant="secondary" name="action" value={`add:${list}`}>
            {title}を追加
          </Button>
        </p>
      )}
    </>
  )
}
