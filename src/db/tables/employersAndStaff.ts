import type { Generated } from 'kysely'

export type StaffRole = 'clerk' | 'supervisor' | 'auditor' | 'administrator'

export interface EmployerAndStaffTables {
  employer: { id: Generated<number>; publicId: string; name: string; createdAt: Date }
  employerLogin: {
    id: Generated<number>
    employerId: number
    email: string
    emailKey: string
    passwordHash: string
    lastSignedInAt: Date | null
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
