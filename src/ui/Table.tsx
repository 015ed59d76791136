import type { Child } from 'hono/jsx'
import { classes } from './classes.ts'
import { words } from './words.ts'

export interface TableColumn {
  label: string
  align?: 'left' | 'right' | 'center'
  /** Makes the heading a link that sorts. `direction` is set on the column now sorted by, shown as 昇順 or 降順, or as `word`. */
  sort?: { href: string; direction?: 'ascending' | 'descending' | undefined; word?: string }
}

export interface TableProps {
  /** Unique on the page; the caption's id derives from it. */
  id: string
  caption: string
  captionHidden?: boolean
  columns: TableColumn[]
  /** Cells in the order of the columns. */
  rows: Child[][]
  /** The first cell names its row. */
  rowHeader?: boolean
  dense?: boolean
}

/** A table that scrolls sideways inside its own region on narrow screens, reachable by keyboard. */
export function Table({ id, caption, captionHidden, columns, rows, rowHeader, dense }: TableProps) {
  const captionId = `${id}-caption`
  return (
    <section class="mp-table-region" aria-labelledby={captionId} tabindex={0}>
      <table class={classes('mp-table', dense && 'mp-table--dense')} id={id}>
        <caption id={captionId} class={captionHidden ? 'mp-visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr>
              {cells.map((cell, index) => (
                <Cell isHeader={rowHeader === true && index === 0} align={columns[index]?.align}>
                  {cell}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const alignClass = (align: TableColumn['align']) => align && align !== 'left' && `mp-align-${align}`

function HeadCell({ column }: { column: TableColumn }) {
  const { sort } = column
  return (
    <th scope="col" class={classes(alignClass(column.align)) || undefined} aria-sort={sort?.direction}>
      {sort ? (
        <a href={sort.href}>
          {column.label}
          {sort.direction && (
            <span class="mp-table__sorted">
              {sort.word ?? (sort.direction === 'ascending' ? words.sortedAscending : words.sortedDescending)}
            </span>
          )}
        </a>
      ) : (
        column.label
      )}
    </th>
  )
}

function Cell({ isHeader, align, children }: { isHeader: boolean; align: TableColumn['align']; children?: Child }) {
  const name = classes(alignClass(align)) || undefined
  if (!isHeader) return <td class={name}>{children}</td>
  return (
    <th scope="row" class={name}>
      {children}
    </th>
  )
}
