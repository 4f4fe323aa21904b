/** Raised characters; undefined unless every character has one. */
export function raised(text: string): string | undefined {
  return mapped(text, superscripts);
}

/** Lowered characters; undefined unless every character has one. */
export function lowered(text: string): string | undefined {
  return mapped(text, subscripts);
}

function mapped(text: string, table: ReadonlyMap<string, string>): string | undefined {
  const found = Array.from(text, (character) => table.get(character));
  return found.length === 0 || found.includes(undefined) ? undefined : found.join('');
}

function tableOf(from: string, to: string): ReadonlyMap<string, string> {
  const targets = Array.from(to);
  return new Map(Array.from(from, (character, index) => [character, targets[index] ?? '']));
}

const superscripts = tableOf(
  '0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθφχ',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᵠᵡ',
);

const subscripts = tableOf(
  '0123456789+-=()aehijklmnoprstuvxβγρφχ',
  '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ',
);
