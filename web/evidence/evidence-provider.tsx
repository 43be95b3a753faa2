import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { type Cited, type Evidence, EvidenceContext, type Hovered } from "./evidence.ts";
import { EvidencePanel } from "./evidence-panel.tsx";
import { Popover } from "./popover.tsx";

/** So long the words stay when the pointer leaves a value: it may be on its way to them (WCAG 1.4.13). */
const LINGER_MS = 150;

/** Every value of every screen shows its words in the same way. */
export function EvidenceProvider({ children }: { readonly children: ComponentChildren }) {
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const [opened, setOpened] = useState<Cited | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>();
  const evidence = useMemo<Evidence>(
    () => ({
      hover(cited, beside) {
        clearTimeout(leaving.current);
        setHovered({ cited, beside });
      },
      leave(beside) {
        clearTimeout(leaving.current);
        leaving.current = setTimeout(() => setHovered((now) => (now?.beside === beside ? null : now)), LINGER_MS);
      },
      stay: () => clearTimeout(leaving.current),
      open(cited) {
        setHovered(null);
        setOpened(cited);
      },
      close() {
        setHovered(null);
        setOpened(null);
      },
    }),
    [],
  );
  // what lies over the page belongs to the screen on which it was opened
  const { path } = useLocation();
  useEffect(evidence.close, [path]);
  return (
    <EvidenceContext.Provider value={evidence}>
      {children}
      {hovered !== null && <Popover hovered={hovered} />}
      {opened !== null && <EvidencePanel cited={opened} />}
    </EvidenceContext.Provider>
  );
}
