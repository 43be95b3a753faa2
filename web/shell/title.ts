import { useEffect } from "preact/hooks";

/** The window's title, by which history and screen readers know the page. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === "" ? "readout" : `${title} — readout`;
  }, [title]);
}
