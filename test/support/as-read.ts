import { AnswerLines } from '../../src/core/log/bytes/answer-lines.ts';
import { blockOf } from '../../src/core/log/bytes/block.ts';
import type { LogEntry } from '../../src/core/log/entry.ts';
import { byteTools } from '../../src/io/byte-tools.ts';
import { lineOf } from './log-entries.ts';

/** Makes of entries what one reader of lines makes of them: most answers of parts that are shared. */
export function asRead(): (entry: LogEntry) => LogEntry {
  const reader = new AnswerLines(byteTools);
  return (entry) => reader.read(blockOf(Buffer.from(lineOf(entry))), 0) ?? entry;
}
