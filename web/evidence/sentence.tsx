import type { Citation } from "../../src/record/answer.ts";

interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** The sentence with the words marked that support a field, or, without such, all that support the claim. */
export function Sentence({ citation, field }: { readonly citation: Citation; readonly field?: string | undefined }) {
  return (
    <q class="sentence">
      {cut(citation, field).map(({ text, isMarked }, i) => (isMarked ? <mark key={i}>{text}</mark> : text))}
    </q>
  );
}

/** The field itself ("place"), parts of it ("actors.1"), else the whole claim. */
function cut({ sentence, marks }: Citation, field: string | undefined): Piece[] {
  const ofField = marks.filter(
    (mark) => field !== undefined && (mark.field === field || mark.field?.startsWith(`${field}.`)),
  );
  const chosen = ofField.length > 0 ? ofField : marks.filter((mark) => mark.field === null);
  const borders = [0, sentence.length, ...chosen.flatMap(({ start, end }) => [start, end])];
  const sorted = [...new Set(borders)].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1] ?? sentence.length;
    return {
      text: sentence.slice(start, end),
      isMarked: chosen.some((mark) => mark.start <= start && end <= mark.end),
    };
  });
}
