/** One column that reads well on a screen, light or dark, and on paper, where addresses stand in the notes. */
export const BRIEF_STYLE: string = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1c1c1a, #e8e6e1); --paper: light-dark(#fdfcf9, #191917); --soft: light-dark(#5f5c56, #aaa69d);
  --line: light-dark(#dcd8cf, #3b3934); --mark: light-dark(#f6efd9, #35301f); --link: light-dark(#1d4e89, #8fbcf0);
  --good: light-dark(#23663a, #7fce98); --ahead: light-dark(#8a5300, #e8b25c); --bad: light-dark(#9b2c2c, #f09a9a);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.05rem/1.6 Georgia, serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.8rem; line-height: 1.25; margin: 0; }
.facts { color: var(--soft); font: .9rem/1.4 system-ui, sans-serif; margin: .25rem 0 0; }
h2 { font: 600 .85rem/1.4 system-ui, sans-serif; text-transform: uppercase; letter-spacing: .06em; color: var(--soft); border-bottom: 1px solid var(--line); margin: 2.5rem 0 .5rem; }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; }
ul { margin: 0; padding-left: 1.25rem; }
li { margin: .25rem 0; }
li li { font-size: .95em; }
li li li { color: var(--soft); }
li.marked { color: var(--ink); background: var(--mark); border-left: 3px solid var(--ahead); padding: .1rem .5rem; list-style: none; margin-left: -.6rem; }
.badge { font: .8em/1 system-ui, sans-serif; border: 1px solid currentColor; border-radius: 1rem; padding: .05em .55em; color: var(--ahead); white-space: nowrap; }
.badge:is(.ongoing, .agreed, .signed, .ratified, .implemented) { color: var(--good); }
.badge:is(.denied, .averted, .rejected, .withdrawn, .suspended, .lapsed, .revoked) { color: var(--bad); }
a { color: var(--link); }
sup { font: .7em/1 system-ui, sans-serif; margin-left: .1em; }
sup a { text-decoration: none; padding: 0 .15em; }
.notes { font-size: .9rem; }
.notes li { margin: .5rem 0; }
.notes code { font-size: .85em; color: var(--soft); }
.back { text-decoration: none; }
:target { background: var(--mark); }
:focus-visible { outline: 2px solid var(--ahead); outline-offset: 1px; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --link: #000; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  li { break-inside: avoid; }
  .back { display: none; }
}
`;
