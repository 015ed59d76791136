import { describe } from 'vitest'
import { expectCalendarToAgree } from './agreement.ts'

describe('the calendar agrees with the oracle in a million cases of each rule', () => expectCalendarToAgree(1_000_000))
