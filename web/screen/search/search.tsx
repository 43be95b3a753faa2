import type { SearchAnswer } from "../../../src/record/answer.ts";
import { useAddress, writeAddress } from "../../address/address.ts";
import { useAnswer } from "../../http/use-answer.ts";
import { ProblemNote } from "../../list/list-state.tsx";
import { useTitle } from "../../shell/title.ts";
import { Operators } from "./operators.tsx";
import { Results } from "./results.tsx";
import "./search.css";
import { Understood } from "./understood.tsx";

/** `/search?q=`: everything that fits, by kind, and how the query was understood. */
export function Search() {
  const { asOf, get } = useAddress();
  const q = (get("q") ?? "").trim();
  const { answer, problem, isLoading } = useAnswer<SearchAnswer>(
    q === "" ? null : writeAddress("/api/search", { q, as_of: asOf }),
  );
  useTitle(q === "" ? "Search" : `Search: ${q}`);
  return (
    <>
      <h1>Search</h1>
      {q === "" && <Operators />}
      {problem !== null && <ProblemNote problem={problem} />}
      {q !== "" && answer === null && isLoading && <p class="empty">Searching…</p>}
      {answer !== null && (
        <>
          <Understood query={answer.query} actors={answer.actors} />
          <div aria-busy={isLoading}>
            <Results answer={answer} />
          </div>
        </>
      )}
    </>
  );
}
