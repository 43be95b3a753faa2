import type { Tree } from "../../document/tree.ts";
import type { AmountForms } from "./forms.ts";
import type { Piece } from "./piece.ts";

/** A sentence cut into pieces for reading amounts, with the forms that units and currencies take. */
export interface Sentence {
  readonly tree: Tree;
  readonly pieces: readonly Piece[];
  readonly forms: AmountForms;
}
