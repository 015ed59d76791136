/**
 * Every table, as TypeScript sees it. A test holds this against the real catalogue, so that neither can drift.
 * Tables of one feature stand in one file under `tables/`; here they only come together.
 */
import type { AccountTables } from './tables/accounts.ts'
import type { ApplicationTables } from './tables/applications.ts'
import type { AttachmentTables } from './tables/attachments.ts'
import type { AuditTables } from './tables/audit.ts'
import type { CounterTables } from './tables/counter.ts'
import type { EmployerAndStaffTables } from './tables/employersAndStaff.ts'
import type { FeedbackTables } from './tables/feedback.ts'
import type { IdentityLinkTables } from './tables/identityLinks.ts'
import type { JobPostingTables } from './tables/jobPostings.ts'
import type { JobSearchTables } from './tables/jobSearch.ts'
import type { JobSeekerTables } from './tables/jobSeekers.ts'
import type { OfficeFigureTables } from './tables/officeFigures.ts'
import type { OwnPostingTables } from './tables/ownPostings.ts'
import type { PlatformTables } from './tables/platform.ts'
import type { PostingReportTables } from './tables/postingReports.ts'
import type { RetentionTables } from './tables/retention.ts'
import type { SavedTables } from './tables/saved.ts'

export interface Schema
  extends PlatformTables,
    AccountTables,
    JobPostingTables,
    EmployerAndStaffTables,
    JobSeekerTables,
    JobSearchTables,
    AuditTables,
    CounterTables,
    FeedbackTables,
    IdentityLinkTables,
    ApplicationTables,
    AttachmentTables,
    OfficeFigureTables,
    OwnPostingTables,
    PostingReportTables,
    RetentionTables,
    SavedTables {}
