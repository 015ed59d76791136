import { type Benefit, NEAR_STATION_MINUTES, type PostingTrait } from './rules.ts'
import type { JobPostingSheet } from './sheet/jobPostingSheet.ts'
import { isNotRequired, readCarLicence, readDaysOff, readTwoDaysOff } from './sheetWords.ts'

const says = (text: string | undefined, pattern: RegExp) => pattern.test((text ?? '').normalize('NFKC'))

function requirementTraits({ work }: JobPostingSheet): Partial<Record<PostingTrait, boolean>> {
  const asksForLicence =
    !isNotRequired(work.licenceNeed) ||
    [work.licence1Need, work.licence2Need, work.licence3Need].some((need) => says(need, /必須/))
  return {
    experienceNotRequired: isNotRequired(work.experience),
    educationNotRequired: isNotRequired(work.education),
    licenceNotRequired: !asksForLicence && readCarLicence(work.carLicence) !== 'required',
    automaticLicence: work.carLicenceAutomatic === true,
    ageUnlimited:
      work.ageLimit === false ||
      (work.ageLowest === undefined && work.ageHighest === undefined && work.ageLimit !== true),
  }
}

function placeTraits({ work }: JobPostingSheet): Partial<Record<PostingTrait, boolean>> {
  const walks = work.stationTransport === undefined || says(work.stationTransport, /徒歩/)
  return {
    noTransfer: work.transfer === false,
    nearStation: walks && work.stationMinutes !== undefined && work.stationMinutes <= NEAR_STATION_MINUTES,
    carCommuting: work.carCommuting === true,
    telework: says(work.telework, /あり|可/) && !says(work.telework, /不可|なし/),
    smokingMeasures: says(work.smokingMeasures, /禁煙|あり|喫煙室/),
  }
}

function hoursTraits({ hours }: JobPostingSheet): Partial<Record<PostingTrait, boolean>> {
  const daysOff = readDaysOff(hours.daysOff)
  return {
    noOvertime: hours.overtime === false,
    weekendsOff:
      readTwoDaysOff(hours.twoDaysOff) === 'everyWeek' && daysOff.includes('saturday') && daysOff.includes('sunday'),
    shift: says(hours.system, /交替制|交代制|シフト/),
    variableHours: says(hours.system, /変形/),
    discretionaryHours: says(hours.system, /裁量/),
    flexTime: says(hours.system, /フレックス/),
  }
}

function otherTraits({
  head,
  work,
  pay,
  conditions,
  company,
  selection,
}: JobPostingSheet): Partial<Record<PostingTrait, boolean>> {
  return {
    commutingAllowance: says(pay.commutingAllowance, /実費|一定額|あり|支給/) && !says(pay.commutingAllowance, /なし/),
    uijTurn: company.uijTurn === true,
    trialEmployment:
      head.trialEmployment === true || (head.trialEmployment === undefined && head.trialEmploymentCode === '1'),
    noDocumentScreening: selection.method !== undefined && !says(selection.method, /書類/),
    regularPromotion: work.regularPromotion === true,
    bonus: pay.bonus === true,
    fixedOvertime: pay.fixedOvertime === true,
    retirement: conditions.retirement === true,
    noRetirement: conditions.retirement === false,
    housingSingle: conditions.housingSingle === true,
    housingFamily: conditions.housingFamily === true,
    childcare: conditions.childcare === true,
  }
}

/** The traits that a sheet states; オンライン自主応募可 depends on 公開範囲 too and is added by the caller. */
export function traitsOf(sheet: JobPostingSheet): PostingTrait[] {
  const all = { ...requirementTraits(sheet), ...placeTraits(sheet), ...hoursTraits(sheet), ...otherTraits(sheet) }
  return (Object.keys(all) as PostingTrait[]).filter((trait) => all[trait])
}

export function benefitsOf({ conditions }: JobPostingSheet): Benefit[] {
  const insurance = conditions.insurance
  const all: Record<Benefit, boolean> = {
    employmentInsurance: says(insurance, /雇用/),
    workAccidentInsurance: says(insurance, /労災/),
    healthInsurance: says(insurance, /健康/),
    pensionInsurance: says(insurance, /厚生/),
    publicAccidentCompensation: says(insurance, /公務災害/),
    assetBuilding: says(insurance, /財形/),
    corporatePension: conditions.corporatePension !== undefined && !says(conditions.corporatePension, /なし|^無/),
    retirementScheme: conditions.retirementScheme === true,
    retirementMutualAid:
      conditions.retirementMutualAid !== undefined && !says(conditions.retirementMutualAid, /なし|未加入|^無/),
  }
  return (Object.keys(all) as Benefit[]).filter((benefit) => all[benefit])
}
