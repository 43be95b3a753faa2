/** Style of the page: two columns, light and dark, one column on narrow screens. */
export const PAGE_STYLE: string = `
:root { color-scheme: light dark; --ink: light-dark(#1c1c1a, #e8e6e1); --paper: light-dark(#fdfcf9, #191917); --mark: light-dark(#f4ecd0, #3a3523); --hot: light-dark(#f5c842, #8a6d10); --soft: light-dark(#6b6862, #a09c93); }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 Georgia, serif; }
header { padding: 1.5rem 2rem 0; }
h1 { font-size: 1.5rem; margin: 0; }
header p, .source { color: var(--soft); margin: 0; font-size: .9rem; }
main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2rem; padding: 1rem 2rem; }
#text { white-space: pre-wrap; overflow-wrap: anywhere; }
#claims { font: 14px/1.45 system-ui, sans-serif; position: sticky; top: 0; max-height: 100vh; overflow: auto; }
ol { padding-left: 1.6rem; margin: 0; }
#claims li[data-claims] { padding: .35rem .5rem; border-radius: .3rem; }
#claims p { margin: 0; overflow-wrap: anywhere; }
.kind { text-transform: uppercase; font-size: .7rem; letter-spacing: .05em; color: var(--soft); }
.status { border: 1px solid currentColor; border-radius: 1rem; padding: 0 .5em; font-size: .75rem; }
mark { background: var(--mark); color: inherit; }
.hot { background: var(--hot); }
@media (max-width: 50rem) { main { grid-template-columns: minmax(0, 1fr); } #claims { position: static; max-height: none; } }
@media print { main { display: block; } }
`;

/** Hovering or focusing a claim lights its words, and the other way round. */
export const PAGE_SCRIPT: string = `
const all = [...document.querySelectorAll("[data-claims]")];
const idsOf = (element) => element.dataset.claims.split(" ");
function light(event) {
  const target = event.target.closest("[data-claims]");
  const ids = target ? new Set(idsOf(target)) : new Set();
  for (const element of all) element.classList.toggle("hot", idsOf(element).some((id) => ids.has(id)));
  if (target && target.tagName === "MARK") document.querySelector("li.hot")?.scrollIntoView({ block: "nearest" });
}
for (const name of ["mouseover", "focusin"]) document.addEventListener(name, light);
`;
