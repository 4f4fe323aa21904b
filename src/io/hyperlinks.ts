/**
 * Whether a terminal says that it shows OSC 8 links. Those that would print the address as noise
 * say nothing, so only known ones count; a multiplexer between hides what the outer one can.
 */
export function showsLinks(env: Readonly<Record<string, string | undefined>>): boolean {
  const forced = env['FORCE_HYPERLINK'];
  if (forced !== undefined) return forced !== '0' && forced !== '';
  if (env['TMUX'] !== undefined || env['STY'] !== undefined || env['CI'] !== undefined)
    return false;
  if (/^(?:xterm-kitty|xterm-ghostty|alacritty|wezterm|foot)/.test(env['TERM'] ?? '')) return true;
  if (/^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|Tabby)$/.test(env['TERM_PROGRAM'] ?? ''))
    return true;
  return env['WT_SESSION'] !== undefined || Number(env['VTE_VERSION'] ?? 0) >= 5000;
}
