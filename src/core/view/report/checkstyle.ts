import { safe } from '../../text/gate.ts';
import type { ReportFormat } from './format.ts';
import { rangeOf, wholeMessage } from './range.ts';
import { element, xmlHead } from './xml.ts';

/** Checkstyle 4.3, which many review tools read. */
export const checkstyle: ReportFormat = {
  name: 'checkstyle',
  summary: 'Checkstyle XML',
  render: ({ files }) => {
    const content = files
      .filter(({ diagnostics }) => diagnostics.length > 0)
      .map((file) => {
        const errors = file.diagnostics.map((one) => {
          const { line, column } = rangeOf(file, one.span);
          const { severity, rule } = one;
          const message = wholeMessage(one);
          return element('error', { line, column, severity, message, source: `quizdeck.${rule}` });
        });
        return element('file', { name: file.path }, `\n${errors.join('')}`);
      });
    return safe(`${xmlHead}${element('checkstyle', { version: '4.3' }, `\n${content.join('')}`)}`);
  },
};
