import type { Child } from 'hono/jsx'
import { randomId } from '../basics/randomIds.ts'
import { useCurrentPage } from './pageContext.ts'

export interface FormProps {
  /** Where it is sent; left out, the page's own address. */
  action?: string
  /** `get` is for searches: no token, no operation id, the address can be kept. */
  method?: 'post' | 'get'
  /** Carries files. */
  multipart?: boolean
  id?: string
  /** Names the form for screen readers when it is a search or one of several. */
  label?: string
  role?: 'search'
  class?: string
  children?: Child
}

/**
 * A form that the server alone judges (`novalidate`). A post carries the token against forged requests as `_csrf` and,
 * as `_operation`, a fresh id by which the server knows a repeated sending.
 */
export function Form(props: FormProps) {
  const page = useCurrentPage()
  const isPost = props.method !== 'get'
  const id = props.id ?? (isPost && page.typedForm === undefined ? 'typed-form' : undefined)
  if (isPost) page.typedForm ??= id
  return (
    <form
      method={props.method ?? 'post'}
      action={props.action}
      enctype={props.multipart ? 'multipart/form-data' : undefined}
      id={id}
      class={props.class}
      role={props.role}
      aria-label={props.label}
      novalidate
    >
      {isPost && (
        <>
          <input type="hidden" name="_csrf" value={page.csrfToken} />
          <input type="hidden" name="_operation" value={randomId()} />
          {page.ownerMark && <input type="hidden" name="_owner" value={page.ownerMark} />}
        </>
      )}
      {props.children}
    </form>
  )
}
