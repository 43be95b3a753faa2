import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { NO_CLAIMS, toSections } from "../../src/brief/sections.ts";
import type { Claim } from "../../src/record/claim.ts";
import { useAddress } from "../address/address.ts";
import { ClaimEntry } from "./claim-entry.tsx";
import { useLit } from "./lit.ts";
import { MarkedText } from "./marked-text.tsx";
import { useTarget } from "./target.ts";
import "./reading.css";

interface BesideProps {
  readonly text: string;
  readonly claims: readonly Claim[];
  isRejected?(claim: Claim): boolean;
  /** What is known of a claim besides what was read: decisions, what it is part of, controls. */
  about?(claim: Claim): ComponentChildren;
}

/** A text beside its claims: pointing at one shows the other, and the address says which claim is selected. */
export function Beside({ text, claims, isRejected = () => false, about }: BesideProps) {
  const address = useAddress();
  const selected = address.get("sel");
  const column = useRef<HTMLDivElement>(null);
  const [target, goTo] = useTarget(text, claims, selected);
  const [chosen, setChosen] = useState<string | null>(null);
  const select = useCallback(
    (claim: string) => {
      setChosen(claim);
      address.set({ sel: claim }, { replace: true });
    },
    [address],
  );
  const lit = useLit(selected, select);
  // the claim of a mark that was followed gets the focus, once it is the selected one
  useEffect(() => {
    if (chosen === null || chosen !== selected) return;
    setChosen(null);
    const entry = column.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(chosen)}"]`);
    entry?.focus({ preventScroll: true });
    entry?.scrollIntoView({ block: "nearest" });
  }, [chosen, selected]);
  return (
    <div class="beside">
      <a class="skip" href="#claims">
        Skip the text, to the claims
      </a>
      <section class="beside-text" aria-label="Text of the article">
        <MarkedText
          text={text}
          claims={claims}
          lit={lit}
          target={target}
          addressOf={(claim) => address.to(address.path, { sel: claim })}
        />
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keys (WCAG 2.1.1) */}
      <section id="claims" class="beside-claims" aria-label="Claims" ref={column} tabIndex={0}>
        {claims.length === 0 && <p class="empty">{NO_CLAIMS}</p>}
        {toSections(claims).map(({ title, claims: held }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul class="claims">
              {held.map((claim) => (
                <ClaimEntry
                  key={claim.id}
                  claim={claim}
                  lit={lit}
                  goTo={goTo}
                  isRejected={isRejected(claim)}
                  isKept={about !== undefined}
                >
                  {about?.(claim)}
                </ClaimEntry>
              ))}
            </ul>
          </section>
        ))}
      </section>
    </div>
  );
}
