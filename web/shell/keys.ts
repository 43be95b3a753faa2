import { useEffect } from "preact/hooks";
import type { Citation } from "../../src/record/answer.ts";
import { useAddress } from "../address/address.ts";
import { loadCitations } from "../evidence/citations.ts";
import { type Cited, type Evidence, useEvidence } from "../evidence/evidence.ts";
import { writeCitation } from "../evidence/source.ts";
import { toProblem } from "../http/use-answer.ts";
import { moveTo, neighbour, selectedItem } from "../list/items.ts";

/** What the keys do: the help lists this, and nothing else is bound. */
export const KEYS: readonly (readonly [key: string, does: string])[] = [
  ["/", "search"],
  ["j", "next item"],
  ["k", "item before"],
  ["Enter", "open the item, or the source of a value"],
  ["e", "evidence: all the words behind the value or item"],
  ["c", "copy a citation of it"],
  ["?", "this help"],
  ["Esc", "close what is open"],
];

interface Commands {
  focusSearch(): void;
  toggleHelp(): void;
  say(message: string): void;
}

/** The keys of every screen. They rest while somebody types, and leave combinations to the browser. */
export function useKeys({ focusSearch, toggleHelp, say }: Commands): void {
  const evidence = useEvidence();
  const address = useAddress();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const commands: Readonly<Record<string, () => void>> = {
        "/": focusSearch,
        "?": toggleHelp,
        j: () => step(1),
        k: () => step(-1),
        e: () => openEvidence(evidence, say),
        c: () => void copyCitation(say),
      };
      const command = commands[event.key];
      if (command !== undefined) {
        event.preventDefault();
        command();
      } else if (event.key === "Enter") followItem(event);
    };
    const step = (by: 1 | -1): void => {
      const item = neighbour(by);
      if (item === null) return;
      moveTo(item);
      address.set({ sel: item.dataset["item"] ?? null }, { replace: true });
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}

/** Shortcuts of one letter must not fire where letters are written (WCAG 2.1.4). */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}

/** Enter on an item itself follows its first link; on a link or a button within, the browser does its own. */
function followItem(event: KeyboardEvent): void {
  const item = event.target;
  if (!(item instanceof HTMLElement) || item.dataset["item"] === undefined) return;
  const link = item.querySelector<HTMLElement>("a[data-primary], a, button");
  if (link === null) return;
  event.preventDefault();
  link.click();
}

/** The value that is focused, else all values of the selected item. */
function citedHere(): Cited | null {
  const focused = document.activeElement?.closest<HTMLElement>("[data-cited]");
  if (focused) return toCited([focused]);
  const item = selectedItem();
  return item === null ? null : toCited([...item.querySelectorAll<HTMLElement>("[data-cited]")]);
}

function toCited(elements: readonly HTMLElement[]): Cited | null {
  const [first] = elements;
  if (first === undefined) return null;
  const claims = [...new Set(elements.flatMap((element) => element.dataset["cited"]?.split(" ") ?? []))];
  const { field, label = "" } = first.dataset;
  return elements.length === 1 ? { claims, field, label } : { claims, label: "the whole item" };
}

function openEvidence(evidence: Evidence, say: (message: string) => void): void {
  const cited = citedHere();
  if (cited === null) say(whyNothing());
  else evidence.open(cited);
}

function whyNothing(): string {
  return selectedItem() === null
    ? "Choose a value or an item first: j and k move."
    : "This item has no values of its own. Enter opens it.";
}

async function copyCitation(say: (message: string) => void): Promise<void> {
  const cited = citedHere();
  if (cited === null) return say(whyNothing());
  let citation: Citation | undefined;
  try {
    [citation] = await loadCitations(cited.claims.slice(0, 1));
  } catch (error) {
    return say(toProblem(error).detail);
  }
  if (citation === undefined) return say("No words are kept for this value.");
  try {
    await navigator.clipboard.writeText(writeCitation(citation, location.origin));
    say("The citation is copied.");
  } catch {
    say("The browser does not let this page copy. Open the evidence with e and copy from there.");
  }
}
