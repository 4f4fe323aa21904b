import type { ReportFormat } from './format.ts';

/** Every machine's form, in the order of the help. A format is one file and one line here. */
export const reportFormats: readonly ReportFormat[] = [];
