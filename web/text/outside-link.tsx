import { showInvisible } from "./visible-text.tsx";

/** An address outside as a link when it is one of the web; anything else is text. */
export function OutsideLink({ url }: { readonly url: string }) {
  if (!isWebAddress(url)) return <bdi>{showInvisible(url)}</bdi>;
  return (
    <a href={url} rel="noopener noreferrer external" target="_blank">
      <bdi>{showInvisible(url)}</bdi>
    </a>
  );
}

/** `javascript:` and the like must never be followed. */
export function isWebAddress(url: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}
