import { z } from 'zod'
import { FREQUENCY_KEYS } from './rules.ts'
import { words } from './words.ts'

export const alertForm = z.object({ frequency: z.enum(['off', ...FREQUENCY_KEYS], words.frequencyMissing) })
