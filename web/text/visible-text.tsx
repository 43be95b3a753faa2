import type { ComponentChildren } from "preact";
import "./visible-text.css";

/** Characters that would be invisible, or turn a line round: controls besides white space, and marks of direction. */
const INVISIBLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const WHITE_SPACE = new Set(["\t", "\n", "\r"]);

/** Text of others as it is: each invisible character in a box that names it and holds its effect. */
export function VisibleText({ text }: { readonly text: string }) {
  return <bdi>{showInvisible(text)}</bdi>;
}

/** The same for a piece of a longer text, which runs in the direction of the whole. */
export function showInvisible(text: string): ComponentChildren {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const { 0: character, index } of text.matchAll(INVISIBLE)) {
    if (WHITE_SPACE.has(character)) continue;
    const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    parts.push(
      text.slice(from, index),
      <span key={index} class="control" data-code={code}>
        {character === "\0" ? "\ufffd" : character}
      </span>,
    );
    from = index + 1;
  }
  return parts.length === 0 ? text : [...parts, text.slice(from)];
}
