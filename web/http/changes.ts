import { useEffect } from "preact/hooks";
import type { Change } from "../../src/record/answer.ts";

/** After the server ended a connection for good, such as by an error, it is asked again this much later. */
const AGAIN_MS = 10_000;

type Listener = (change: Change) => void;

const listeners = new Set<Listener>();
let source: EventSource | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** What the server tells has changed, from one connection however many listen. It is silent while the server is away. */
export function useChanges(listen: Listener): void {
  useEffect(() => {
    listeners.add(listen);
    connect();
    return () => {
      listeners.delete(listen);
      if (listeners.size === 0) disconnect();
    };
  }, [listen]);
}

function connect(): void {
  if (source !== null) return;
  const opened = new EventSource("/api/changes");
  source = opened;
  opened.addEventListener("change", ({ data }: MessageEvent<string>) => {
    const change = JSON.parse(data) as Change;
    for (const listen of listeners) listen(change);
  });
  opened.addEventListener("error", () => {
    // a connection that broke comes back by itself; one that was refused does not
    if (opened.readyState !== EventSource.CLOSED || source !== opened) return;
    disconnect();
    timer = setTimeout(connect, AGAIN_MS);
  });
}

function disconnect(): void {
  clearTimeout(timer);
  source?.close();
  source = null;
}
