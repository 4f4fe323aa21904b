import { checkstyle } from './checkstyle.ts';
import type { ReportFormat } from './format.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { rdjson } from './rdjson.ts';
import { sarif } from './sarif.ts';

/** Every machine's form, in the order of the help. A format is one file and one line here. */
export const reportFormats: readonly ReportFormat[] = [
  json,
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
  rdjson,
];
