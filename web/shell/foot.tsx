import { useLocation } from "preact-iso";
import { queryOf } from "../address/address.ts";
import { ask } from "../http/client.ts";
import { useSession } from "../http/session.ts";

/** Pages that are only forms have no data of their own. */
const WITHOUT_DATA = /\/new$/;

/** Where the page's data is, what the API is, and who is signed in. */
export function Foot() {
  const { path, url } = useLocation();
  const { session } = useSession();
  const search = queryOf(url);
  search.delete("sel");
  return (
    <footer class="foot">
      {!WITHOUT_DATA.test(path) && <a href={`${path === "/" ? "/index" : path}.json?${search}`}>This page as data</a>}
      <a href="/openapi.json">The API</a>
      {session?.hasToken && (
        <span>
          signed in as {session.name} ({session.role}){" "}
          <button type="button" class="plain" onClick={() => void signOut()}>
            Sign out
          </button>
        </span>
      )}
    </footer>
  );
}

async function signOut(): Promise<void> {
  await ask("/api/session", { method: "DELETE" });
  location.reload();
}
