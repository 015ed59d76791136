import type { Adapter, AdapterPayload } from 'oidc-provider'

interface Stored {
  payload: AdapterPayload
  timer: NodeJS.Timeout | undefined
}

/** Where the provider keeps sessions, codes and grants: in memory, each for as long as it lives. */
export function providerStorage(): (name: string) => Adapter {
  const all = new Map<string, Stored>()
  return (name) => {
    const keyOf = (id: string) => `${name}:${id}`
    const remove = (key: string) => {
      clearTimeout(all.get(key)?.timer)
      all.delete(key)
    }
    const findWhere = async (holds: (payload: AdapterPayload) => boolean) =>
      [...all].find(([key, { payload }]) => key.startsWith(`${name}:`) && holds(payload))?.[1].payload
    return {
      async upsert(id, payload, expiresIn) {
        remove(keyOf(id))
        const timer = expiresIn ? setTimeout(() => all.delete(keyOf(id)), expiresIn * 1000).unref() : undefined
        all.set(keyOf(id), { payload, timer })
      },
      find: async (id) => all.get(keyOf(id))?.payload,
      findByUid: (uid) => findWhere((payload) => payload.uid === uid),
      findByUserCode: (userCode) => findWhere((payload) => payload.userCode === userCode),
      async consume(id) {
        const stored = all.get(keyOf(id))
        // Only that it is set counts, not when.
        if (stored) stored.payload = { ...stored.payload, consumed: 1 }
      },
      destroy: async (id) => remove(keyOf(id)),
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of all) if (payload.grantId === grantId) remove(key)
      },
    }
  }
}
