import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/text/document.ts';
import { plainPaint } from '../../../src/core/view/paint.ts';
import { showDiagnostics } from '../../../src/core/view/diagnostics-text.ts';
import { decodeUtf8 } from '../../../src/io/decode-utf8.ts';

const folder = new URL('../../decks/bad/yaml/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

test.each(files)('%s is told as written beside it', async (name) => {
  const document = readDocument(readFileSync(new URL(name, folder)), decodeUtf8);
  const checked = [{ path: name, document, diagnostics: document.diagnostics }];
  const lines = showDiagnostics(checked, { paint: plainPaint, width: 100 });
  const golden = new URL(name.replace('.yaml', '.txt'), folder);
  await expect(lines.join('\n')).toMatchFileSnapshot(golden.pathname);
});
