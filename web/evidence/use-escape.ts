import { useEffect } from "preact/hooks";

/** Escape closes what lies over the page, wherever the focus is; a dialog above it comes first. */
export function useEscape(close: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && document.querySelector("dialog[open]") === null) close();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [close]);
}
