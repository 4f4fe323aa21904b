/** Bytes; no line of ours comes near, and a file without line feeds must not fill the memory. */
const tooLong = 16 * 1024 * 1024;

const lineFeed = 0x0a;

/** Takes the bytes of a log, all of them and in order, as they lie in a memory that is used again. */
export interface TakeLines {
  /** Whole lines with their line feeds; the log's last may be without. */
  lines(bytes: Buffer): void;
  /** A part of a line that is too long to be kept whole. */
  skip(bytes: Buffer): void;
  /** The end of such a line. */
  cut(bytes: Buffer): void;
}

export interface LineSplitter {
  /** The next bytes of a log, cut anywhere; their memory may be used again afterwards. */
  push(bytes: Buffer): void;
  /** The log is at its end. */
  end(): void;
}

/** Hands a log over in whole lines, as many as come at once. */
export function lineSplitter(take: TakeLines): LineSplitter {
  let rest: Buffer[] = [];
  let [length, isCut] = [0, false];

  function keep(bytes: Buffer): void {
    rest.push(Buffer.from(bytes));
    length += bytes.length;
    if (length <= tooLong) return;
    for (const one of rest) take.skip(one);
    [rest, length, isCut] = [[], 0, true];
  }

  function takeRest(): void {
    const line = Buffer.concat(rest);
    if (isCut) take.cut(line);
    else take.lines(line);
    [rest, length, isCut] = [[], 0, false];
  }

  return {
    push(bytes) {
      const end = bytes.lastIndexOf(lineFeed) + 1;
      let from = 0;
      if (end > 0 && (length > 0 || isCut)) {
        from = bytes.indexOf(lineFeed) + 1;
        keep(bytes.subarray(0, from));
        takeRest();
      }
      if (end > from) take.lines(bytes.subarray(from, end));
      if (end < bytes.length) keep(bytes.subarray(end));
    },
    end() {
      if (length > 0 || isCut) takeRest();
    },
  };
}
