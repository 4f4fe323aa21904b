import { csvForm, jsonForm, type ExportForm } from '../../core/report/export-form.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import type { ExportOptions } from './options.ts';
import { refuse, type Refusal } from '../run/refusal.ts';

/** The form that the options ask for; what does not go together is refused. */
export async function formOf(host: Host, options: ExportOptions): Promise<ExportForm | Refusal> {
  const wrong = misused(options);
  if (wrong !== undefined) return refuse(host, wrong);
  if (options.csv) return csvForm(options.all, options.raw);
  if (options.json) return jsonForm(options.all);
  const { xapiFormOf } = await import('./xapi-form.ts');
  return xapiFormOf(host, options);
}

function misused({
  csv,
  json,
  xapi,
  raw,
  actor,
  base,
  deckFile,
}: ExportOptions): Shown | undefined {
  const forms = [csv, json, xapi].filter(Boolean).length;
  if (forms !== 1) return say`Say in which form to export: \`--csv\`, \`--json\` or \`--xapi\``;
  if (raw && !csv) return say`\`--raw\` is about the cells of \`--csv\``;
  const onlyXapi = actor !== undefined || base !== undefined || deckFile.length > 0;
  return onlyXapi && !xapi
    ? say`\`--actor\`, \`--base\` and \`--deck-file\` are about \`--xapi\``
    : undefined;
}
