/** Characters that would be invisible, or turn a line round: controls besides white space, and marks of direction. */
const INVISIBLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const WHITE_SPACE = new Set(["\t", "\n", "\r"]);

/** Text for HTML attributes and titles. NUL, which HTML forbids, becomes the replacement character. */
export function escapeHtml(text: string): string {
  return text.replaceAll("\0", "\ufffd").replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Text for HTML content: as it was, each invisible character in a box that names it and holds its effect. */
export function writeText(text: string): string {
  let html = "";
  let from = 0;
  for (const { 0: character, index } of text.matchAll(INVISIBLE)) {
    if (WHITE_SPACE.has(character)) continue;
    const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    html += `${escapeHtml(text.slice(from, index))}<span class="control" data-code="${code}">${escapeHtml(character)}</span>`;
    from = index + 1;
  }
  return html + escapeHtml(text.slice(from));
}
