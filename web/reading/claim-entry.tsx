import type { ComponentChildren } from "preact";
import { putInWords } from "../../src/brief/claim-words.ts";
import { statusToShow } from "../../src/brief/sections.ts";
import type { Claim, Evidence } from "../../src/record/claim.ts";
import { Item } from "../list/item.tsx";
import { VisibleText } from "../text/visible-text.tsx";
import { StatusChip } from "../word/status-chip.tsx";
import type { Lit } from "./lit.ts";

interface ClaimEntryProps {
  readonly claim: Claim;
  readonly lit: Lit;
  readonly isRejected: boolean;
  /** Whether the record has it: then `e` shows its sentence, and `c` copies a citation of it. */
  readonly isKept: boolean;
  /** Brings words of the text into view. */
  goTo(start: number): void;
  readonly children?: ComponentChildren;
}

/** A claim in words, who says so, the words behind each field, and what else is to be shown of it. */
export function ClaimEntry({ claim, lit, isRejected, isKept, goTo, children }: ClaimEntryProps) {
  const { what, details, says } = putInWords(claim);
  const status = statusToShow(claim);
  const { id } = claim;
  return (
    <Item id={id} class={`claim ${lit.isLit(id) ? "lit" : ""} ${isRejected ? "rejected" : ""}`}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pointing is a comfort; the words are reached by their links */}
      <div
        onMouseEnter={() => lit.point([id])}
        onMouseLeave={() => lit.point([])}
        onFocusCapture={() => lit.point([id])}
        onBlurCapture={() => lit.point([])}
      >
        <p>
          {isRejected && <span class="chip bad">rejected</span>}{" "}
          {status !== undefined && (
            <>
              <StatusChip status={status} />{" "}
            </>
          )}
          <span class="claim-what" {...(isKept ? { "data-cited": id, "data-label": "claim" } : {})}>
            <VisibleText text={what} />
          </span>
        </p>
        {details.map((detail, i) => (
          <p key={i} class="claim-detail">
            <VisibleText text={detail} />
          </p>
        ))}
        {says !== "" && (
          <p class="claim-says">
            <VisibleText text={says} />
          </p>
        )}
        <div class="claim-tools">
          {children}
          <EvidenceList evidence={claim.evidence} goTo={goTo} />
        </div>
      </div>
    </Item>
  );
}

/** "actors 1: “Trump”, read by event/visit"; the quote leads to its place in the text. */
function EvidenceList({ evidence, goTo }: { readonly evidence: readonly Evidence[]; goTo(start: number): void }) {
  return (
    <details class="claim-evidence">
      <summary>Words and rules</summary>
      <dl>
        {evidence.map(({ field, quote, rule, start }, i) => (
          <div key={i}>
            <dt>{nameField(field)}</dt>
            <dd>
              <a
                href={`#at-${start}`}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(start);
                }}
              >
                “<VisibleText text={quote} />”
              </a>{" "}
              <code>{rule}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** "legs.0.amount" → "legs 1 amount" */
function nameField(field = "claim"): string {
  return field.replace(/\d+/g, (index) => String(Number(index) + 1)).replaceAll(".", " ");
}
