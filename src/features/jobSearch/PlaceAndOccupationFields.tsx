import { Button, Choice } from '../../ui/index.ts'
import { OCCUPATION_DETAILS, OCCUPATION_GROUPS } from '../jobPostings/index.ts'
import { findPrefectureName, municipalitiesOf, REGIONS } from '../places/index.ts'
import type { SearchConditions } from './conditions.ts'
import { words } from './words.ts'

interface CodesProps {
  legend: string
  name: string
  options: readonly { code: string; name: string }[]
  chosen: readonly string[]
}

/** Boxes of one legend; several groups send the same name, so ids come from the values. */
function Codes({ legend, name, options, chosen }: CodesProps) {
  return (
    <fieldset class="mp-field mp-group">
      <legend class="mp-label">{legend}</legend>
      <div class="mp-choices mp-choices--columns">
        {options.map(({ code, name: label }) => (
          <Choice
            type="checkbox"
            name={name}
            value={code}
            label={label}
            id={`field-${name}-${code}`}
            checked={chosen.includes(code)}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** More than this many prefectures at once are not taken apart into municipalities. */
const MOST_OPENED = 3

/** 就業場所 in two steps that work without JavaScript: prefectures, then, on the same page, their municipalities. */
export function PlaceFields({ places }: Pick<SearchConditions, 'places'>) {
  const prefectures = [...new Set(places.map((code) => code.slice(0, 2)))]
  return (
    <>
      <details class="mp-conditions" open={prefectures.length > 0 || undefined}>
        <summary>{words.places}</summary>
        {REGIONS.map((region) => (
          <Codes
            legend={region.name}
            name="place"
            options={region.prefectureCodes.map((code) => ({ code, name: findPrefectureName(code)! }))}
            chosen={prefectures}
          />
        ))}
        <p class="mp-hint">{words.chooseMunicipalitiesHint}</p>
        <Button variant="secondary" size="small" name="step" value="place">
          {words.chooseMunicipalities}
        </Button>
      </details>
      {prefectures.slice(0, MOST_OPENED).map((code) => (
        <details class="mp-conditions" open>
          <summary>{words.municipalities(findPrefectureName(code) ?? '')}</summary>
          <Codes
            legend={findPrefectureName(code) ?? ''}
            name="place"
            options={municipalitiesOf(code)}
            chosen={places}
          />
        </details>
      ))}
    </>
  )
}

/** 希望する職種 in the same two steps. */
export function OccupationFields({ occupations }: Pick<SearchConditions, 'occupations'>) {
  const groups = [...new Set(occupations.map((code) => code.slice(0, 2)))]
  return (
    <details class="mp-conditions" open={groups.length > 0 || undefined}>
      <summary>{words.occupationGroups}</summary>
      <Codes legend={words.occupationGroups} name="job" options={OCCUPATION_GROUPS} chosen={groups} />
      <Button variant="secondary" size="small" name="step" value="job">
        {words.chooseOccupations}
      </Button>
      {OCCUPATION_GROUPS.filter(({ code }) => groups.includes(code)).map(({ code, name }) => (
        <Codes
          legend={words.occupationDetails(name)}
          name="job"
          options={OCCUPATION_DETAILS.filter(({ groupCode }) => groupCode === code)}
          chosen={occupations}
        />
      ))}
    </details>
  )
}
