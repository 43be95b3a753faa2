import { useEffect, useState } from "preact/hooks";

/** So long a message stands; one that is taken away can be said again. */
const SAID_MS = 6_000;

/** What a key has to say to the reader, such as that something is copied. */
export function useSaid(): [said: string, say: (message: string) => void] {
  const [said, say] = useState("");
  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => say(""), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return [said, say];
}
