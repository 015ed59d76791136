import type { Generated } from 'kysely'

export type StaffRole = 'clerk' | 'supervisor' | 'auditor' | 'administrator'

/** What a login of the employer's page may do: 管理者 or 担当者. */
export type EmployerRole = 'administrator' | 'member'

export interface EmployerAndStaffTables {
  employer: { id: Generated<number>; publicId: string; name: string; createdAt: Date; confirmedAt: Date | null }
  employerLogin: {
    id: Generated<number>
    employerId: number
    email: string
    emailKey: string
    passwordHash: string
    lastSignedInAt: Date | null
    name: Generated<string>
    role: Generated<EmployerRole>
    addedAt: Date | null
  }
  staffMember: {
    id: Generated<number>
    loginId: string
    name: string
    role: StaffRole
    passwordHash: string
    lastSignedInAt: Date | null
    endedAt: Date | null
    officeNumber: string | null
  }
}
