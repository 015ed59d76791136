/** Old or variant characters of names, and signs that look alike, as most people type them. */
const SAME_CHARACTER: Record<string, string> = {
  髙: '高',
  﨑: '崎',
  濵: '浜',
  濱: '浜',
  邊: '辺',
  邉: '辺',
  齋: '斎',
  齊: '斉',
  澤: '沢',
  廣: '広',
  國: '国',
  惠: '恵',
  眞: '真',
  龍: '竜',
  櫻: '桜',
  瀨: '瀬',
  德: '徳',
  '〜': '~',
  '∼': '~',
  '‐': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
}

const VARIANTS = new RegExp(`[${Object.keys(SAME_CHARACTER).join('')}]`, 'gu')
const KATAKANA = /[\u30a1-\u30f6]+/g
const toHiragana = (run: string) => {
  let hiragana = ''
  for (let at = 0; at < run.length; at++) hiragana += String.fromCharCode(run.charCodeAt(at) - 0x60)
  return hiragana
}

/**
 * Text as words are compared: NFKC (Ａ＝A, ①＝1, ㈱＝(株)), lower case, katakana as hiragana, ～ and 〜 as ~,
 * old characters of names as the usual ones, white space as one blank. ー stays: コーヒー and コヒ are two words.
 * Applying it twice changes nothing, so texts and words may be normalised at different moments.
 */
export function normaliseForSearch(text: string): string {
  const result = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(VARIANTS, (character) => SAME_CHARACTER[character]!)
    .replace(KATAKANA, toHiragana)
    // A lone sound mark becomes "blank + combining mark" under NFKC; nobody searches for it.
    .replace(/\s*[\u3099\u309a]/g, '')
  return result.replace(/\s+/g, ' ').trim()
}

/** The words of a search box: separated by any blank, half or full width; each normalised; none twice. */
export function splitSearchWords(text: string): string[] {
  const words = text.split(/\s+/u).map((word) => normaliseForSearch(word).replaceAll(' ', ''))
  return [...new Set(words.filter((word) => word !== ''))]
}
