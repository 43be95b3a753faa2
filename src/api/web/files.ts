import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";

/** A file of the browser app, as it is handed out. */
export interface WebFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly zipped: Uint8Array<ArrayBuffer>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

/** The built app by address; empty when it has not been built. It is small enough to be kept in memory. */
export function loadWebFiles(folder: string): ReadonlyMap<string, WebFile> {
  const found = new Map<string, WebFile>();
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch {
    return found;
  }
  for (const name of names) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    const bytes = new Uint8Array(readFileSync(path));
    const type = TYPES[extname(name)] ?? "application/octet-stream";
    const address = `/${relative(folder, path).split(sep).join("/")}`;
    found.set(address, { type, bytes, zipped: new Uint8Array(gzipSync(bytes)) });
  }
  return found;
}
