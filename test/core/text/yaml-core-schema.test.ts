import { expect, test } from 'vitest';
import { plainValueOf } from '../../../src/core/text/yaml-core-schema.ts';

test.each([
  [null, ['~', 'null', 'Null', 'NULL']],
  [true, ['true', 'True', 'TRUE']],
  [false, ['false', 'False', 'FALSE']],
  [15, ['0o17', '15', '+15', '0xf', '0xF', '15.', '1.5e1', '1.5E+1', '150e-1', '0015']],
  [175, ['0xaF']],
  [-5, ['-5', '-5.0', '-.5e1', '-50e-1']],
  [0.5, ['.5', '0.5', '+.5', '5e-1']],
  [0.25, ['.25', '0.25', '+.25e0']],
  [1e12, ['1e12', '1E012', '1000000000000']],
  [Number.NaN, ['.nan', '.NaN', '.NAN']],
  [Infinity, ['.inf', '.Inf', '.INF', '+.inf']],
  [-Infinity, ['-.inf', '-.Inf', '-.INF']],
])('%s is what plain texts of YAML 1.2 mean by it', (value, texts) => {
  expect(texts.map(plainValueOf)).toEqual(texts.map(() => value));
});

test.each(
  [
    'no nope tRUE nULL ~~ ~x x~ nullx xnull truex xtrue falsex xfalse 1a a1 --1 1.2.3 1.nan 1.inf 1e 1e+ e5 .e5 - .',
    '+ nan inf -.nan +.nan .nanx x.nan .infx x.inf --.inf 0o 0o8 0o78 x0o7 -0o7 0x 0xfg 0x1Fg x0x1 -0x1 12e34x +-1 1_000',
  ].flatMap((row) => row.split(' ')),
)('%s is a text', (text) => {
  expect(plainValueOf(text)).toBe(text);
});
