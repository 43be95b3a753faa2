/** Style of the page: two columns, light and dark, one column on narrow screens and in print, where claims carry their words. */
export const PAGE_STYLE: string = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1c1c1a, #e8e6e1); --paper: light-dark(#fdfcf9, #191917); --soft: light-dark(#5f5c56, #aaa69d);
  --line: light-dark(#dcd8cf, #3b3934); --mark: light-dark(#f6efd9, #35301f); --hot: light-dark(#f8d35e, #7d6310);
  --good: light-dark(#23663a, #7fce98); --ahead: light-dark(#8a5300, #e8b25c); --bad: light-dark(#9b2c2c, #f09a9a);
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 90rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 Georgia, serif; }
header { padding: 1.5rem 2rem 0; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
header p { color: var(--soft); margin: .25rem 0 0; font: .9rem/1.4 system-ui, sans-serif; overflow-wrap: anywhere; }
header .warning { color: var(--ahead); }
main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2.5rem; padding: 1rem 2rem 2rem; }
#text { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 42rem; }
#claims { font: .9rem/1.45 system-ui, sans-serif; position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; padding-bottom: 1rem; outline: none; }
#claims p { margin: 0; overflow-wrap: anywhere; }
h2 { font-size: .8rem; text-transform: uppercase; letter-spacing: .06em; color: var(--soft); border-bottom: 1px solid var(--line); margin: 1rem 0 .25rem; }
section:first-child h2 { margin-top: .25rem; }
ul { list-style: none; padding: 0; margin: 0; }
.claim { cursor: default; padding: .4rem .6rem; border-radius: .3rem; scroll-margin: 1rem; }
.detail { padding-left: 1rem; }
.source, .quote, summary, dt, code { color: var(--soft); }
.quote { display: none; }
.status { border: 1px solid currentColor; border-radius: 1rem; padding: 0 .55em; font-size: .8em; color: var(--ahead); white-space: nowrap; }
.status.happened, .status.ongoing { color: var(--good); }
.status.denied, .status.averted { color: var(--bad); }
summary { cursor: pointer; width: fit-content; font-size: .85em; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem .75rem; margin: .25rem 0 0; font-size: .92em; }
dt { max-width: 9rem; overflow-wrap: anywhere; }
dd { margin: 0; overflow-wrap: anywhere; unicode-bidi: isolate; }
dd a { color: inherit; text-decoration-color: var(--soft); }
code { font-size: .85em; }
.mark { color: inherit; text-decoration: none; background: var(--mark); scroll-margin: 4rem; }
.mark.hot { background: var(--hot); }
.claim.hot { background: var(--mark); box-shadow: inset 3px 0 var(--hot); }
:target { outline: 2px solid var(--hot); }
:focus-visible { outline: 2px solid var(--ahead); outline-offset: 1px; }
.control { unicode-bidi: isolate; }
.control::before { content: attr(data-code); border: 1px solid var(--bad); color: var(--bad); font: .7em monospace; padding: 0 .2em; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: .25rem; background: var(--paper); }
@media (max-width: 50rem) {
  header { padding: 1rem 1rem 0; }
  main { grid-template-columns: minmax(0, 1fr); padding: 1rem; gap: 1rem; }
  #claims { position: static; max-height: none; }
  .quote { display: block; }
  dl { grid-template-columns: minmax(0, 1fr); }
  dd { margin-left: 1rem; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; }
  main { display: block; }
  #claims { position: static; max-height: none; overflow: visible; margin-top: 2rem; }
  h2 { break-after: avoid; }
  .claim { break-inside: avoid; padding: .2rem 0; }
  .quote { display: block; }
  .mark { background: none; text-decoration: underline dotted; }
  details:not([open]), summary, .skip { display: none; }
}
`;

/** Hovering or focusing a claim lights its words, a click brings them into view, and the other way round.
 * Without it the links still lead there. */
export const PAGE_SCRIPT: string = `
const all = [...document.querySelectorAll("[data-claims]")];
const claims = document.getElementById("claims");
const idsOf = (element) => element.dataset.claims.split(" ");
function light(event) {
  const target = event.target.closest?.("[data-claims]");
  const ids = new Set(target ? idsOf(target) : []);
  for (const element of all) element.classList.toggle("hot", idsOf(element).some((id) => ids.has(id)));
  const isBeside = getComputedStyle(claims).position === "sticky";
  if (isBeside && target?.matches(".mark")) claims.querySelector(".hot")?.scrollIntoView({ block: "nearest" });
}
document.addEventListener("mouseover", light);
document.addEventListener("focusin", light);
claims.addEventListener("click", (event) => {
  if (!event.target.closest("a, summary")) document.querySelector(".mark.hot")?.scrollIntoView({ block: "nearest" });
});
`;
