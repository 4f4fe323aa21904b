/** UTF-16 units of a message: none of ours is as long, only what it quotes of a file. */
const longest = 400;

/** A message without the middle of what makes it long, such as a choice of 60,000 characters. */
export function brief(message: string): string {
  if (message.length <= longest) return message;
  const half = longest / 2;
  // Neither part may begin or end with half of a pair.
  const head = message.slice(0, half).replace(/[\ud800-\udbff]$/, '');
  const tail = message.slice(-half).replace(/^[\udc00-\udfff]/, '');
  return `${head} … ${tail}`;
}

/** All that a finding says, each of it brief. */
export function briefly<F extends Said>(finding: F): F {
  const { message, label, help, fix } = finding;
  const said = [message, label ?? '', help ?? '', fix?.title ?? ''];
  if (said.every(({ length }) => length <= longest)) return finding;
  return {
    ...finding,
    message: brief(message),
    ...(label === undefined ? {} : { label: brief(label) }),
    ...(help === undefined ? {} : { help: brief(help) }),
    ...(fix === undefined ? {} : { fix: { ...fix, title: brief(fix.title) } }),
  };
}

interface Said {
  readonly message: string;
  readonly label?: string;
  readonly help?: string;
  readonly fix?: { readonly title: string };
}
