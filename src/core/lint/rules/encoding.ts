import type { Rule } from '../rule.ts';
import { bidiControl } from './encoding/bidi-control.ts';
import { bom } from './encoding/bom.ts';
import { controlChar } from './encoding/control-char.ts';
import { invisibleChar } from './encoding/invisible-char.ts';
import { lineEndings } from './encoding/line-endings.ts';
import { mojibake } from './encoding/mojibake.ts';
import { nbspStructure } from './encoding/nbsp-structure.ts';
import { notNfc } from './encoding/not-nfc.ts';
import { notUtf8 } from './encoding/not-utf8.ts';

export const encodingRules: readonly Rule[] = [
  bidiControl,
  bom,
  controlChar,
  invisibleChar,
  lineEndings,
  mojibake,
  nbspStructure,
  notNfc,
  notUtf8,
];
