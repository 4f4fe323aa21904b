/** What YAML 1.2's core schema (10.3.2) makes of a plain text: null, a boolean, a number, or itself. */
export function plainValueOf(text: string): string | number | boolean | null {
  if (!mayMean.test(text)) return text;
  if (/^(?:~|null|Null|NULL)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  return numberOf(text) ?? text;
}

/** All others are texts, told by their first character. */
const mayMean = /^[-+.\d~nNtTfF]/;

function numberOf(text: string): number | undefined {
  if (/^(?:0o[0-7]+|0x[0-9a-fA-F]+)$/.test(text)) return Number(text);
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(text)) return Number(text);
  if (/^\.(?:nan|NaN|NAN)$/.test(text)) return Number.NaN;
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return undefined;
}
