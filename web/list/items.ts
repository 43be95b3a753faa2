// Items of a list carry `data-item` with their id and can be focused. j and k go along them in the order of the page,
// whatever screen they are on.

const ITEM = "[data-item]";

/** The item with the focus in it, else the one that the address names. */
export function selectedItem(): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>(ITEM);
  if (focused) return focused;
  const id = new URLSearchParams(location.search).get("sel");
  return id === null ? null : document.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
}

/** All that are shown, in the order of the page. */
export function allItems(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(ITEM)].filter((item) => item.offsetParent !== null);
}

/** The next item or the one before; without a selection the first or the last. */
export function neighbour(by: 1 | -1): HTMLElement | null {
  const items = allItems();
  const selected = selectedItem();
  if (selected === null) return items.at(by === 1 ? 0 : -1) ?? null;
  return items[items.indexOf(selected) + by] ?? null;
}

/** Focuses an item and brings it into view. */
export function moveTo(item: HTMLElement): void {
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest" });
}
