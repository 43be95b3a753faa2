import { annotation } from "./annotation/annotation.ts";
import { html } from "./brief/html.ts";
import { markdown } from "./brief/markdown.ts";
import { csv } from "./csv.ts";
import type { Exporter } from "./exporter.ts";
import { gdelt } from "./gdelt/gdelt.ts";
import { geojson } from "./geojson/geojson.ts";
import { ical } from "./ical/ical.ts";
import { jsonl } from "./jsonl.ts";
import { jsonld } from "./jsonld/jsonld.ts";
import { parquet } from "./parquet.ts";
import { plover } from "./plover/plover.ts";

/** Every format that the record can be written in. A new one is a file and a line here. */
export const EXPORTERS: readonly Exporter[] = [
  csv,
  gdelt,
  jsonl,
  parquet,
  plover,
  ical,
  geojson,
  jsonld,
  annotation,
  markdown,
  html,
];
