/**
 * The whole style of the page. Its digest stands in the page's policy, so that the browser takes no
 * other: whoever changes one changes both, and a test holds them together.
 */
export const style = `:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1c2330; --dim: #5a6475; --line: #d5dae2; --track: #e9ecf1;
  --bar: #1f7a5a; --level-1: #9ad1b8; --level-2: #5fb492; --level-3: #2f8f6c; --level-4: #12583e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181f; --ink: #e6e9ef; --dim: #9aa4b5; --line: #333b48; --track: #262d38;
    --bar: #4cbf94; --level-1: #1d5240; --level-2: #2b7a5e; --level-3: #40a57f; --level-4: #7be0bb;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1rem; max-width: 70rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.45 system-ui, sans-serif; overflow-wrap: anywhere;
}
h1 { font-size: 1.6rem; margin: 0.5rem 0 0; }
h2 { font-size: 1.1rem; margin: 0; display: inline; }
h2.part { display: block; font-size: 1.3rem; margin: 2.5rem 0 0.5rem; }
a { color: inherit; }
.about { color: var(--dim); margin: 0 0 1.5rem; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 0.75rem; margin: 0 0 1rem; }
dl div { border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.6rem 0.8rem; }
dt { color: var(--dim); font-size: 0.9rem; }
dd { margin: 0; }
dd { font-size: 0.95rem; }
dd strong { font-size: 1.15rem; line-height: 1.3; display: block; }
.charts { columns: 2 24rem; column-gap: 3rem; }
figure { margin: 0 0 2rem; break-inside: avoid; }
figcaption { margin-bottom: 0.6rem; }
figcaption a { font-size: 0.9rem; color: var(--dim); }
svg { display: block; width: 100%; height: auto; max-width: 32rem; }
.wide svg { width: auto; max-width: 100%; }
.narrow { display: none; }
svg text { fill: var(--ink); font-size: 12px; }
.grid { stroke: var(--line); }
.line { fill: none; stroke: var(--bar); stroke-width: 2; stroke-linejoin: round; }
.dot, .bar { fill: var(--bar); }
.track { fill: var(--track); }
.level-0 { fill: var(--dim); }
.level-1 { fill: var(--level-1); }
.level-2 { fill: var(--level-2); }
.level-3 { fill: var(--level-3); }
.level-4 { fill: var(--level-4); }
.table { overflow-x: auto; margin: 0 0 2rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.95rem; }
caption { text-align: left; font-weight: 600; padding: 0.3rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.8rem 0.3rem 0; border-bottom: 1px solid var(--line); overflow-wrap: normal; }
tbody th { font-weight: normal; min-width: 7rem; overflow-wrap: anywhere; }
#by-question tbody th, #accept tbody th, #changed tbody th { min-width: 14rem; }
#changed td { white-space: nowrap; }
#by-question td:last-child, #accept td:last-child { min-width: 15rem; overflow-wrap: anywhere; }
thead th { color: var(--dim); font-weight: 600; font-size: 0.9rem; }
th.number, td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
@media (max-width: 44rem) {
  .wide { display: none; }
  .narrow { display: block; }
}
@media print {
  :root { --paper: #ffffff; --ink: #000000; --dim: #444444; --line: #bbbbbb; --track: #eeeeee; --bar: #1f7a5a; --level-1: #9ad1b8; --level-2: #5fb492; --level-3: #2f8f6c; --level-4: #12583e; }
  body { font-size: 10pt; max-width: none; padding: 0; }
  figcaption a { display: none; }
  .charts { columns: 2; }
  .table { overflow: visible; }
  #by-question tbody th, #by-question td:last-child { min-width: 0; }
  tr { break-inside: avoid; }
}
`;

/** SHA-256 of `style`, as a policy names it. */
export const styleDigest = 'sha256-DZQn8QzFOMwOMOUp4hqq504F9tF5N/pIah8hMb2VfmU=';
