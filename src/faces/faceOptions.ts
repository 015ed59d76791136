import type { Rehearsal } from '../features/demo/index.ts'
import type { DemoLogin } from '../features/signIn/index.ts'

/** What the assembly tells the faces. */
export interface FaceOptions {
  /** Logins that the demo world's login pages show; absent outside demo. */
  demoLogins?: { jobSeeker: DemoLogin; employer: DemoLogin; counter: DemoLogin } | undefined
  isDemo: boolean
  /** Whether the service is connected to マイナポータル. */
  hasMynaPortal?: boolean
  /** The practice clock; demo only. */
  rehearsal?: Rehearsal | undefined
}
