/** Cuts a long text at paragraphs, else at ends of sentences, else at spaces. Together the parts are the text. */
export function cutText(text: string, length: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > length) {
    const end = endOfPart(rest, length);
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...parts, rest];
}

/** Where a part ends: never in its first half, and never within a pair of surrogates. */
function endOfPart(text: string, length: number): number {
  const window = text.slice(0, length);
  for (const border of ["\n\n", ". ", "\n", " "]) {
    const at = window.lastIndexOf(border);
    if (at > length / 2) return at + border.length;
  }
  return /[\ud800-\udbff]$/.test(window) ? length - 1 : length;
}
