import { useEffect } from "preact/hooks";
import { disarm } from "../../src/brief/terminal.ts";

/** The window's title, by which history and screen readers know the page. What others wrote cannot turn it around. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === "" ? "readout" : `${disarm(title)} — readout`;
  }, [title]);
}
