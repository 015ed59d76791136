import { z } from 'zod'
import { CONTACT, PROVISION, PUBLICATION, TRAINING_MAIL } from '../choices.ts'
import { oneOf } from './fieldKinds.ts'
import { readBySchema, type StepDefinition } from './stepDefinition.ts'

export interface ProvisionValues {
  isPublished: boolean
  providedToMunicipalities: boolean
  providedToAgencies: boolean
  acceptsOfficeContact: boolean
  acceptsTrainingMail: boolean
}

const labels = {
  publication: '求職情報公開',
  provision: '求職情報提供',
  officeContact: 'ハローワークからの連絡',
  trainingMail: '職業訓練などのメール案内',
}

const schema = z
  .object({
    publication: oneOf(labels.publication, PUBLICATION).required,
    provision: oneOf(labels.provision, PROVISION).required,
    officeContact: oneOf(labels.officeContact, CONTACT).required,
    trainingMail: oneOf(labels.trainingMail, TRAINING_MAIL).required,
  })
  .transform(
    ({ publication, provision, officeContact, trainingMail }): ProvisionValues => ({
      isPublished: publication === 'yes',
      providedToMunicipalities: provision === 'both' || provision === 'municipalities',
      providedToAgencies: provision === 'both' || provision === 'agencies',
      acceptsOfficeContact: officeContact === 'yes',
      acceptsTrainingMail: trainingMail === 'yes',
    }),
  )

function provisionOf(values: ProvisionValues): keyof typeof PROVISION {
  if (values.providedToMunicipalities) return values.providedToAgencies ? 'both' : 'municipalities'
  return values.providedToAgencies ? 'agencies' : 'none'
}

const yesNo = (value: boolean) => (value ? 'yes' : 'no')

export const provision: StepDefinition<ProvisionValues> = {
  key: 'provision',
  labels,
  lists: [],
  read: (fields) => readBySchema(schema, fields),
  fieldsOf: (values) => ({
    publication: yesNo(values.isPublished),
    provision: provisionOf(values),
    officeContact: yesNo(values.acceptsOfficeContact),
    trainingMail: yesNo(values.acceptsTrainingMail),
  }),
  shown: (values) => [
    { term: labels.publication, value: PUBLICATION[yesNo(values.isPublished)] },
    { term: labels.provision, value: PROVISION[provisionOf(values)] },
    { term: labels.officeContact, value: CONTACT[yesNo(values.acceptsOfficeContact)] },
    { term: labels.trainingMail, value: TRAINING_MAIL[yesNo(values.acceptsTrainingMail)] },
  ],
}
