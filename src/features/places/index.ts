export {
  findMunicipality,
  findPlaceCodesOfAddress,
  findPlaceName,
  findPlacesByPostalCode,
  type Municipality,
  municipalitiesOf,
} from './municipalities.ts'
export { findPrefectureName, PREFECTURES, REGIONS } from './prefectures.ts'
