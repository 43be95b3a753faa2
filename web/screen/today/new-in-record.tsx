import { useCallback, useState } from "preact/hooks";
import type { Change } from "../../../src/record/answer.ts";
import { useChanges } from "../../http/changes.ts";

/** Says that there is more, and shows it when the reader wants: what is being read does not move by itself. */
export function NewInRecord({ onShow }: { readonly onShow: () => void }) {
  const [changes, setChanges] = useState<readonly Change[]>([]);
  useChanges(useCallback((change: Change) => setChanges((before) => [...before, change]), []));
  const articles = new Set(changes.flatMap((change) => change.articles)).size;
  return (
    <div class="new-in-record" role="status">
      {changes.length > 0 && (
        <>
          New in the record{articles === 0 ? "" : articles === 1 ? ": 1 article" : `: ${articles} articles`}{" "}
          <button
            type="button"
            onClick={() => {
              setChanges([]);
              onShow();
            }}
          >
            Show
          </button>
        </>
      )}
    </div>
  );
}
