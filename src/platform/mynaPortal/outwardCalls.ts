import { AsyncLocalStorage } from 'node:async_hooks'

/** Everything that one answer to a person needs from a provider, together: the answer itself is promised within 5 s (SSO-8). */
export const OPERATION_MILLISECONDS = 4000

interface Operation {
  deadline: AbortSignal
  /** Whether some call failed for the network's or the provider's own reasons. */
  isUnreachable: boolean
}

const current = new AsyncLocalStorage<Operation>()

/** Runs work whose calls share one deadline. On failure says whether the provider was out of reach, or answered wrongly. */
export async function withDeadline<T>(work: () => Promise<T>): Promise<T | 'unreachable' | 'wrong'> {
  const operation: Operation = { deadline: AbortSignal.timeout(OPERATION_MILLISECONDS), isUnreachable: false }
  try {
    return await current.run(operation, work)
  } catch {
    return operation.isUnreachable || operation.deadline.aborted ? 'unreachable' : 'wrong'
  }
}

/** Tells the present operation that the provider is out of reach, though another operation's call found it out. */
export function markUnreachable(error: unknown): never {
  const operation = current.getStore()
  if (operation) operation.isUnreachable = true
  throw error
}

/** `fetch` under the present operation's deadline. */
export async function boundedFetch(url: string | URL, options: RequestInit): Promise<Response> {
  const operation = current.getStore()
  if (!operation) throw new Error('boundedFetch outside of withDeadline')
  const signals = [operation.deadline, ...(options.signal ? [options.signal] : [])]
  try {
    const response = await fetch(url, { ...options, signal: AbortSignal.any(signals) })
    if (response.status >= 500) operation.isUnreachable = true
    return response
  } catch (error) {
    operation.isUnreachable = true
    throw error
  }
}
