import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { type Cited, type Evidence, EvidenceContext, type Hovered } from "./evidence.ts";
import { EvidencePanel } from "./evidence-panel.tsx";
import { Popover } from "./popover.tsx";

/** Every value of every screen shows its words in the same way. */
export function EvidenceProvider({ children }: { readonly children: ComponentChildren }) {
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const [opened, setOpened] = useState<Cited | null>(null);
  const evidence = useMemo<Evidence>(
    () => ({
      hover: (cited, beside) => setHovered({ cited, beside }),
      leave: (beside) => setHovered((now) => (now?.beside === beside ? null : now)),
      open(cited) {
        setHovered(null);
        setOpened(cited);
      },
      close: () => setOpened(null),
    }),
    [],
  );
  return (
    <EvidenceContext.Provider value={evidence}>
      {children}
      {hovered !== null && <Popover hovered={hovered} onClose={() => setHovered(null)} />}
      {opened !== null && <EvidencePanel cited={opened} onClose={() => setOpened(null)} />}
    </EvidenceContext.Provider>
  );
}
