import xterm from '@xterm/headless';

/** Runs text through a terminal and lists what it did besides showing characters. */
export async function terminalEvents(text: string): Promise<string[]> {
  const terminal = new xterm.Terminal({ allowProposedApi: true, cols: 80, rows: 24 });
  const events: string[] = [];
  const note = (event: string) => () => {
    events.push(event);
    return false;
  };
  terminal.onBell(note('bell'));
  terminal.onTitleChange(note('title'));
  terminal.onData(note('reply'));
  for (let code = 0x40; code < 0x7f; code++) {
    const final = String.fromCharCode(code);
    terminal.parser.registerCsiHandler({ final }, note(`CSI ${final}`));
    for (const prefix of [{}, { intermediates: '$' }, { intermediates: '+' }]) {
      terminal.parser.registerDcsHandler({ ...prefix, final }, note(`DCS ${final}`));
    }
    if (code !== 0x5b && code !== 0x50 && code !== 0x5d) {
      terminal.parser.registerEscHandler({ final }, note(`ESC ${final}`));
    }
  }
  for (const code of [0, 1, 2, 4, 8, 9, 10, 52]) {
    terminal.parser.registerOscHandler(code, note(`OSC ${code}`));
  }
  await new Promise<void>((resolve) => terminal.write(text, resolve));
  terminal.dispose();
  return events;
}
