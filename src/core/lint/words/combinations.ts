/** Labels of statements of a stem, such as `I`, `(ii)`, `B.` and `3`, and words around them. */
const list =
  /^(?:both |neither |statements? |options? |only )*\(?(?:[IVX]{1,4}|[ivx]{1,4}|[A-Fa-f]|[1-6])\)?\.?(?:(?:,? and |,? & |, ?| ?& | or | nor )\(?(?:[IVX]{1,4}|[ivx]{1,4}|[A-Fa-f]|[1-6])\)?\.?)*(?: only| alone)?(?: (?:are|is) (?:all )?(?:correct|false|right|true|wrong))?\.?$/;

const verdicts =
  /^(?:both )?(?:not )?(?:correct|false|incorrect|no|right|true|wrong|yes)(?:[,;] ?(?:and |but )?| ?\/ ?| and | but )(?:not )?(?:correct|false|incorrect|no|right|true|wrong|yes)\.?$/i;

/** Statements numbered in the stem; without them, `I and V` may be chords and `2 and 3` roots. */
const numbered =
  /(?:^|[\s(|:;,.?])(?:\(?(?:I{1,3}|i{1,3}|A|a|1)[.):|]|(?:statement|scenario|claim|assertion) (?:I|A|1)\b)/im;

/** “I and III only”, “statements A, B”: a choice that names several statements of the stem. */
export function namesStatements(choice: string, stem: string): boolean {
  const text = choice.trim();
  if (text.length > 60 || !list.test(text)) return false;
  return / only\b/.test(text) || (/[ ,&]/.test(text) && numbered.test(stem));
}

/** “True, False”: a verdict on each of several statements. */
export function isVerdicts(choice: string): boolean {
  return choice.length <= 60 && /[ ,;/]/.test(choice) && verdicts.test(choice.trim());
}

/** Whether three choices or more are the same three parts or more, in other orders. */
export function areOrders(choices: readonly string[]): boolean {
  if (!/[,;→>⟶–]|\band\b|\bthen\b/u.test(choices[0] ?? '')) return false;
  const [first, ...rest] = choices.map(partsOf);
  if (first === undefined || rest.length < 2 || first.length < 3) return false;
  if (new Set(first).size < 3 || first.every((part) => /^[\d\s.+-]*$/.test(part))) return false;
  const sorted = [...first].sort().join('\n');
  return rest.every(
    (parts) => parts.length === first.length && [...parts].sort().join('\n') === sorted,
  );
}

function partsOf(choice: string): readonly string[] {
  return choice
    .toLowerCase()
    .replace(/[.]$/, '')
    .split(/\s*(?:[,;→>⟶–]|->|=>)\s*(?:and |then )?|\s+(?:and|then)\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
