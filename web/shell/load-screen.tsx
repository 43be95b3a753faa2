import type { ComponentType } from "preact";
import { lazy } from "preact-iso";
import { useTitle } from "./title.ts";

/** A screen that comes when it is first shown. Where its file does not come, the page says so. */
export function loadScreen(load: () => Promise<ComponentType>): ComponentType {
  return lazy(() => load().catch(() => Missing));
}

/** The server is away, or was renewed since this page was opened and has its files under other names. */
function Missing() {
  useTitle("Not loaded");
  return (
    <>
      <h1>This screen could not be loaded</h1>
      <p class="problem" role="alert">
        The server does not give it. Is <code>readout serve</code> still running?
      </p>
      <button type="button" onClick={() => location.reload()}>
        Try again
      </button>
    </>
  );
}
