import type { ComponentChildren } from "preact";
import { type Parameters, useAddress } from "./address.ts";

interface LinkProps {
  readonly to: string;
  readonly query?: Parameters;
  readonly hash?: string | undefined;
  readonly class?: string;
  /** The link that Enter follows in a list. */
  readonly isPrimary?: boolean;
  readonly isCurrent?: boolean;
  readonly title?: string;
  /** The name for those who do not see what is around it; it begins with the words shown. */
  readonly label?: string;
  onFollow?(): void;
  readonly children: ComponentChildren;
}

/** A link within the app, which keeps the as-of day. */
export function Link({
  to,
  query,
  hash,
  class: name,
  isPrimary,
  isCurrent,
  title,
  label,
  onFollow,
  children,
}: LinkProps) {
  const address = useAddress();
  return (
    <a
      href={address.to(to, query, hash)}
      class={name}
      title={title}
      aria-label={label}
      data-primary={isPrimary ? "" : undefined}
      aria-current={isCurrent ? "page" : undefined}
      onClick={onFollow}
    >
      {children}
    </a>
  );
}
