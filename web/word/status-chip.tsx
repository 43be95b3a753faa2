import type { DealStage, Status } from "../../src/record/event.ts";

const TONES: Readonly<Partial<Record<Status | DealStage, "good" | "bad">>> = {
  happened: "good",
  ongoing: "good",
  denied: "bad",
  averted: "bad",
  signed: "good",
  ratified: "good",
  implemented: "good",
  rejected: "bad",
  withdrawn: "bad",
  suspended: "bad",
  lapsed: "bad",
  revoked: "bad",
};

/** A status or a stage. Its word says it; the colour only helps. */
export function StatusChip({ status }: { readonly status: Status | DealStage }) {
  return <span class={`chip ${TONES[status] ?? "ahead"}`}>{status}</span>;
}

/** "expected → happened" */
export function StatusChangeChip({ from, to }: { readonly from: Status | null; readonly to: Status }) {
  return (
    <span class="change">
      {from === null ? "new" : from} <span aria-hidden="true">→</span>
      <span class="visually-hidden">became</span> <StatusChip status={to} />
    </span>
  );
}
