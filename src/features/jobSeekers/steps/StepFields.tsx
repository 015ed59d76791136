import type { FormState } from '../../../basics/formState.ts'
import { AppealFields } from './AppealFields.tsx'
import { BasicFields } from './BasicFields.tsx'
import { CareerFields } from './CareerFields.tsx'
import { DisabilityFields } from './DisabilityFields.tsx'
import { EducationFields } from './EducationFields.tsx'
import { OccupationFields } from './OccupationFields.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { ProvisionFields } from './ProvisionFields.tsx'
import type { StepKey } from './stepDefinition.ts'

export interface StepFieldsProps {
  form: FormState
  /** 障害の有無 of the first step. */
  hasDisability?: boolean
}

/** The fields of a step, in the wizard and in 求職者情報・設定 alike. */
export function StepFields({ step, ...props }: StepFieldsProps & { step: StepKey }) {
  switch (step) {
    case 'basic':
      return <BasicFields {...props} />
    case 'provision':
      return <ProvisionFields {...props} />
    case 'occupation':
      return <OccupationFields {...props} />
    case 'place':
      return <PlaceFields {...props} />
    case 'education':
      return <EducationFields {...props} />
    case 'career':
      return <CareerFields {...props} />
    case 'disability':
      return <DisabilityFields {...props} />
    case 'appeal':
      return <AppealFields {...props} />
  }
}
