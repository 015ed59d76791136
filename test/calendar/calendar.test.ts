import { describe } from 'vitest'
import { expectCalendarToAgree } from './agreement.ts'

describe('the calendar agrees with an oracle that counts days one by one, 1900 to 2100', () =>
  expectCalendarToAgree(10_000))
