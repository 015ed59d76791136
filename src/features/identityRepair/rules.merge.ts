/** Where the rows of a person lie, and which of them may go over to the registration that stays. */
export interface MovedTable {
  table: string
  /** What names a row in the record of the merge: its id, or the rest of its primary key. */
  key: string
  /** The staying registration can hold only one row with this value; what it has wins. */
  oneEach?: string
  /** Only these rows: the staying registration can hold only one such row, and its own wins. */
  onlyOneWhere?: string
}

/** Everything that follows the person. Rows that hang on these (events, messages, interviews) go with them. */
export const MOVED_TABLES: readonly MovedTable[] = [
  { table: 'job_application', key: 'id', oneEach: 'job_posting_id' },
  { table: 'job_application_draft', key: 'job_posting_id', oneEach: 'job_posting_id' },
  { table: 'message_thread', key: 'id', oneEach: 'job_posting_id' },
  { table: 'attachment', key: 'id' },
  { table: 'bulk_message_recipient', key: 'bulk_message_id', oneEach: 'bulk_message_id' },
  { table: 'posting_report', key: 'id', oneEach: 'job_posting_id' },
  { table: 'invitation', key: 'id', oneEach: 'job_posting_id' },
  { table: 'recommendation', key: 'id', oneEach: 'job_posting_id' },
  { table: 'saved_job_posting', key: 'job_posting_id', oneEach: 'job_posting_id' },
  { table: 'saved_search', key: 'slot', oneEach: 'slot' },
  { table: 'viewed_job_posting', key: 'job_posting_id', oneEach: 'job_posting_id' },
  { table: 'search_alert_mailed', key: 'job_posting_id', oneEach: 'job_posting_id' },
  { table: 'job_seeker_excluded_employer', key: 'name_key', oneEach: 'name_key' },
  { table: 'consultation', key: 'id' },
  { table: 'case_assignment', key: 'staff_member_id', onlyOneWhere: 'job_seeker_id is not null' },
  { table: 'visit_request', key: 'id' },
  { table: 'restriction', key: 'id', onlyOneWhere: 'lifted_at is null' },
  { table: 'ban', key: 'id', onlyOneWhere: 'ended_at is null' },
  { table: 'no_show_report', key: 'job_application_id' },
]

/**
 * Tables with rows of a person that stay where they are: what the registration that goes said of the person, which the
 * staying one says anew, and records about that registration itself.
 */
export const STAYING_TABLES = [
  'job_seeker',
  'job_seeker_profile',
  'job_seeker_wished_occupation',
  'job_seeker_education',
  'job_seeker_qualification',
  'job_seeker_career',
  'job_seeker_disability',
  'job_seeker_change',
  'validity_reminder',
  'office_opening',
  'address_change',
  'registration_merge',
] as const

/** Why two registrations cannot be joined. */
export type MergeObstacle =
  | 'unknown'
  | 'same'
  | 'alreadyMerged'
  | 'birthDaysDiffer'
  | 'addressChangeOpen'
  | 'bothAppliedOpen'
