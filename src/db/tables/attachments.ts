import type { Generated } from 'kysely'

export interface AttachmentTables {
  attachment: {
    id: Generated<number>
    publicId: string
    purpose: 'application' | 'message'
    jobSeekerId: number
    jobPostingId: number | null
    uploadedBy: 'jobSeeker' | 'employer' | 'office'
    storedBy: number
    operationId: string
    contentHash: Buffer
    fileName: string
    kind: 'pdf' | 'docx' | 'xlsx' | 'jpeg' | 'png'
    byteSize: number
    storedName: string
    sealedKey: Buffer
    scanState: 'arriving' | 'pending' | 'clean' | 'infected' | 'failed'
    uploadedAt: Date
    scannedAt: Date | null
    messageId: number | null
    jobApplicationId: number | null
    sentAt: Date | null
  }
  removedFile: { storedName: string }
}
