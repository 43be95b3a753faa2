import { isBlank } from "./characters.ts";
import type { Piece } from "./tokenize.ts";
import { ABBREVIATIONS, CALENDAR, OPENERS, TITLES } from "./word-lists.ts";

/** What lies between two pieces. */
type Gap = "none" | "blank" | "line";

/** A place between two pieces of a paragraph where a sentence might end, as the splitter sees it. */
export interface Candidate {
  /** The piece before the place. */
  readonly index: number;
  readonly features: readonly string[];
}

const CLOSING = /^["'”’)\]}»`*_]+$/;
const OPENING = /^["“‘(«[{`'*_]+$/;
/** Written together these may still be two sentences: "in time.The", "so.)“But". */
const MAY_CLOSE = /[.!?…。！？:;"”’)\]*]$/;
const MAY_OPEN = /^[\p{Lu}\p{Lo}\p{N}"“*_]/u;
const WORDY = /[\p{L}\p{N}]$/u;
const TERMINAL = /[.!?…。！？]$/;

/** Carries quotes and brackets along a paragraph, and says what each place looks like. */
export class BoundaryReader {
  readonly #text: string;
  readonly #pieces: readonly Piece[];
  #start = 0;
  #quoted = false;
  #depth = 0;

  constructor(text: string, pieces: readonly Piece[]) {
    this.#text = text;
    this.#pieces = pieces;
  }

  /** Call once for each piece, in order; undefined where no sentence can end. */
  read(index: number): Candidate | undefined {
    const piece = this.#pieces[index] as Piece;
    this.#keepCount(piece.text);
    const next = this.#pieces[index + 1];
    if (!next) return undefined;
    const gap = gapBetween(this.#text, piece, next);
    if (gap === "none" && !(MAY_CLOSE.test(piece.text) && MAY_OPEN.test(next.text))) return undefined;
    if (/[\p{L}\p{N}]\.?$/u.test(piece.text) && /^\p{Ll}/u.test(next.text) && !isAddress(next.text)) return undefined;
    return { index, features: this.#features(index, gap) };
  }

  /** A sentence ends after this piece. */
  cut(index: number): void {
    this.#start = index + 1;
    this.#depth = 0;
  }

  #keepCount(text: string): void {
    if (text === '"') this.#quoted = !this.#quoted;
    else if (text === "“") this.#quoted = true;
    else if (text === "”") this.#quoted = false;
    else if (text === "(" || text === "[") this.#depth++;
    else if ((text === ")" || text === "]") && this.#depth > 0) this.#depth--;
  }

  #features(index: number, gap: Gap): string[] {
    const at = (i: number): string => this.#pieces[i]?.text ?? "";
    let first = index;
    while (first > this.#start && first > index - 3 && CLOSING.test(at(first)) && this.#isGlued(first)) first--;
    const ending = mark(
      this.#pieces
        .slice(first, index + 1)
        .map((piece) => piece.text)
        .join(""),
    );
    const before = at(first - 1);
    const next = at(index + 1);
    const second = at(index + 2);
    const opens = OPENING.test(next);
    const head = opens ? second : next;
    const state = `${this.#quoted ? "q" : ""}${this.#depth > 0 ? "b" : ""}${gap[0]}`;
    const shape = openingShape(next);
    const headShape = openingShape(head);
    const length = Math.min(5, Math.floor(Math.log2(index + 1 - this.#start)));
    const left = before.toLowerCase();
    const right = head.toLowerCase();
    return [
      `e ${ending}`,
      `en ${ending} ${shape}`,
      `eh ${ending} ${opens ? 1 : 0} ${headShape}`,
      `es ${ending} ${state} ${headShape}`,
      `es2 ${ending} ${state} ${shape}`,
      `el ${ending} ${left}`,
      `ep ${ending} ${shapeOf(before)} ${headShape}`,
      `er ${TERMINAL.test(ending) ? "." : ending} ${right} ${headShape}`,
      `r ${right} ${gap[0]}`,
      `ln ${ending} ${length} ${shape}`,
      `n2 ${ending} ${headShape} ${shapeOf(opens ? at(index + 3) : second)}`,
      `rw ${ending} ${next.length < 4 ? next : ""} ${mark(second)}`,
      `bl ${ending} ${Math.min(before.length, 4)} ${headShape}`,
      `kk ${kindOf(this.#pieces[index]?.text ?? "")} ${followerOf(head, second)}`,
      `st ${ending} ${mark(at(this.#start))} ${headShape}`,
    ];
  }

  #isGlued(index: number): boolean {
    return this.#pieces[index - 1]?.end === this.#pieces[index]?.start;
  }
}

/** Whether blanks, or a line's end, lie between two pieces. */
export function gapBetween(text: string, a: Piece, b: Piece): Gap {
  if (a.end === b.start) return "none";
  for (let i = a.end; i < b.start; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return "line";
    if (!isBlank(code)) break;
  }
  return "blank";
}

function isAddress(text: string): boolean {
  return text.length > 6 && (text.includes("://") || text.includes("@"));
}

/** Marks and abbreviations as they stand, short; other words by their shape. */
function mark(text: string): string {
  if (isAddress(text)) return "address";
  if (WORDY.test(text)) return shapeOf(text);
  const first = text[0] ?? "";
  if (text.length > 3 && text === first.repeat(text.length)) return first.repeat(4);
  return text.length > 8
    ? "long"
    : text
        .replace(/[“”]/g, '"')
        .replace(/…/g, "...")
        .replace(/[‘’]/g, "'")
        .replace(/\p{N}+/gu, "0")
        .toLowerCase();
}

/** What sort of abbreviation, if any, stands before the place. */
function kindOf(text: string): string {
  if (!text.endsWith(".") || text.length < 2) return text.length > 1 ? mark(text) : text;
  const key = text.slice(0, -1).toLowerCase();
  if (key === "a.m" || key === "p.m") return "time";
  if (TITLES.has(key)) return "title";
  if (ABBREVIATIONS.has(key)) return "abbreviation";
  if (key.includes(".")) return text === text.toUpperCase() ? "DOTTED" : "dotted";
  return key.length === 1 ? "initial" : "other";
}

/** What sort of word follows the place. */
function followerOf(text: string, second: string): string {
  const key = text.toLowerCase();
  if (CALENDAR.has(key)) return "calendar";
  if (OPENERS.has(key) && text !== key) return "opener";
  const shape = shapeOf(text);
  return shape === "X." && shapeOf(second).startsWith("X") ? "initials" : shape;
}

/** An initial opens a sentence as any name does, though few do in the treebanks: "… Friday. J. D. Vance …". */
function openingShape(text: string): string {
  const shape = shapeOf(text);
  return shape === "X." ? "Xx" : shape;
}

/** "Xx", "XX", "X", "x", "0", "X." or the mark itself. */
function shapeOf(text: string): string {
  if (text === "") return "-";
  if (isAddress(text)) return "address";
  if (/^\p{N}/u.test(text)) return "0";
  if (/^\p{Ll}/u.test(text)) return text.endsWith(".") ? "x." : "x";
  if (/^\p{Lu}/u.test(text)) {
    if (text.endsWith(".")) return text.length === 2 ? "X." : "Xx.";
    if (text.length === 1) return "X";
    return text === text.toUpperCase() ? "XX" : "Xx";
  }
  if (/^\p{L}/u.test(text)) return "l";
  return text.length > 3 ? `${text[0]}4` : text;
}
