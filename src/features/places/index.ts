export {
  findMunicipality,
  findPlaceCodesOfAddress,
  findPlaceName,
  findPlacesByPostalCode,
  type Municipality,
  municipalitiesOf,
  type PostalPlace,
} from './municipalities.ts'
export { ABROAD, findPrefectureName, PREFECTURES, type Prefecture, REGIONS } from './prefectures.ts'
