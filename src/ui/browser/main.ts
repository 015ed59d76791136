/** The browser code: each part only helps, and every page works without it. */
import { defineCounter } from './counter.ts'
import { focusErrorSummary } from './errorSummary.ts'
import { defineKana } from './kana.ts'
import { defineKeys } from './keys.ts'
import { defineMenu } from './menu.ts'
import { definePasskeys } from './passkeys.ts'
import { defineReveal } from './reveal.ts'
import { defineScan } from './scan.ts'
import { guardAgainstDoubleSending } from './sendOnce.ts'
import { defineSessionEnd } from './sessionEnd.ts'
import { defineSuggest } from './suggest.ts'
import { defineSupport } from './support.ts'

defineMenu()
defineReveal()
defineScan()
defineCounter()
defineKeys()
defineKana()
definePasskeys()
defineSessionEnd()
defineSuggest()
defineSupport()
focusErrorSummary()
guardAgainstDoubleSending()
