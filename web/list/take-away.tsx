import { useLocation } from "preact-iso";
import { queryOf } from "../address/address.ts";

interface TakeAwayProps {
  /** Of the formats in which a page can be had, beside JSON. */
  readonly formats?: readonly ("csv" | "ics" | "geojson")[];
}

const NAMES = { json: "JSON", csv: "CSV", ics: "calendar (ICS)", geojson: "map (GeoJSON)" } as const;

/** The page's own address in other formats: the same filters, as data. */
export function TakeAway({ formats = [] }: TakeAwayProps) {
  const { path, url } = useLocation();
  const search = queryOf(url);
  search.delete("sel");
  const rest = search.toString();
  return (
    <p class="meta">
      Take it away:{" "}
      {(["json", ...formats] as const).map((format, i) => (
        <span key={format}>
          {i > 0 && " · "}
          {/* `download` keeps the link out of the app, which has no screen there */}
          <a href={`${path}.${format}${rest === "" ? "" : `?${rest}`}`} download>
            {NAMES[format]}
          </a>
        </span>
      ))}
    </p>
  );
}
