import { describe, vi } from 'vitest'
import { expectCalendarToAgree } from './agreement.ts'

// The slowest rule takes two minutes on an idle machine; on one that has other work it may take far longer.
vi.setConfig({ testTimeout: 1_800_000 })

describe('the calendar agrees with the oracle in a million cases of each rule', () => expectCalendarToAgree(1_000_000))
