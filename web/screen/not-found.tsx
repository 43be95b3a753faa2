import { Link } from "../address/link.tsx";
import { useTitle } from "../shell/title.ts";

export function NotFound() {
  useTitle("Not found");
  return (
    <>
      <h1>There is nothing at this address</h1>
      <p>
        Search for it, or go to <Link to="/">today’s stories</Link>.
      </p>
    </>
  );
}
