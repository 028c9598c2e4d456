// Long words may part between syllables. Browsers know that only for the page's own language, and some for none.

const LONG = 13; // letters that stand on one line of a narrow column
const LEAST = 3; // letters on either side
const VOWELS = "aeiouyäöüáàâéèêíìóòôúù";
const SYLLABLE = new RegExp(`([${VOWELS}]+)([^${VOWELS}]*?)(?=(?:sch|str|ch|ck|ph|sp|st|th|[^${VOWELS}])[${VOWELS}])`, "gi");

/** The text with soft hyphens in its long words. */
export function hyphenated(text) {
  return text.replace(/\p{L}+/gu, (word) => (word.length < LONG ? word : word.replace(SYLLABLE, (syllable, _vowels, _rest, at) => {
    const end = at + syllable.length;
    return end < LEAST || word.length - end < LEAST ? syllable : `${syllable}\u00AD`;
  })));
}
