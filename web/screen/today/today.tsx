import { useTitle } from "../../shell/title.ts";

export function Today() {
  useTitle("Today");
  return <h1>Today</h1>;
}
