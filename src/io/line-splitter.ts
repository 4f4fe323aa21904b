/** A line without its end; `cut` when it was longer than anybody types. */
export interface Line {
  readonly text: string;
  readonly cut: boolean;
}

/** UTF-16 units kept of a line; the rest of it is read and dropped. */
export const longestLine = 4096;

/** Makes lines of text that comes in pieces. A line ends with LF or CRLF. */
export class LineSplitter {
  private text = '';
  private length = 0;
  private isFirst = true;

  split(piece: string): Line[] {
    const [first = '', ...others] = piece.split('\n');
    this.add(first);
    return others.map((other) => {
      const line = this.take();
      this.add(other);
      return line;
    });
  }

  /** The last line, when it has no end. */
  rest(): Line[] {
    return this.length === 0 ? [] : [this.take()];
  }

  /** Keeps some units too many: for a CR, and for the byte order mark of the first line. */
  private add(piece: string): void {
    this.length += piece.length;
    this.text += piece.slice(0, longestLine + 2 - this.text.length);
  }

  private take(): Line {
    const whole = this.text.replace(/\r$/, '').replace(this.isFirst ? /^\ufeff/ : '', '');
    const cut = whole.length > longestLine;
    const text = cut ? whole.slice(0, longestLine).replace(/[\ud800-\udbff]$/, '') : whole;
    [this.text, this.length, this.isFirst] = ['', 0, false];
    return { text, cut };
  }
}
