import { csv } from "./csv.ts";
import type { Exporter } from "./exporter.ts";
import { jsonl } from "./jsonl.ts";
import { parquet } from "./parquet.ts";

/** Every format that the record can be written in. A new one is a file and a line here. */
export const EXPORTERS: readonly Exporter[] = [csv, jsonl, parquet];
