import type { ExportForm } from '../../core/report/export-form.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import type { ExportOptions } from '../commands/log.ts';
import { refuse, type Refusal } from '../run/refusal.ts';

export function xapiFormOf(host: Host, _options: ExportOptions): ExportForm | Refusal {
  return refuse(host, say`not yet`);
}
