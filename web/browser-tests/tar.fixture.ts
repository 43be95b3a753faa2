/** One entry of a tar archive. */
export interface TarEntry {
  readonly path: string;
  readonly kind: "file" | "folder" | "link";
  readonly mode: number;
  readonly bytes: Uint8Array;
  /** Where a link leads. */
  readonly target: string;
}

const BLOCK = 512;

/** The entries of a tar archive (POSIX ustar; GNU's long names too). Other kinds of entries are left out. */
export function* readTar(archive: Uint8Array): Generator<TarEntry> {
  let longName: string | null = null;
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const header = archive.subarray(at, at + BLOCK);
    const size = octalAt(header, 124, 12);
    const bytes = archive.subarray(at + BLOCK, at + BLOCK + size);
    const type = textAt(header, 156, 1);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    if (type === "L") {
      longName = textAt(bytes, 0, size);
      continue;
    }
    const kind = KINDS[type];
    const prefix = textAt(header, 257, 5) === "ustar" ? textAt(header, 345, 155) : "";
    const path = longName ?? (prefix === "" ? textAt(header, 0, 100) : `${prefix}/${textAt(header, 0, 100)}`);
    longName = null;
    if (kind) yield { path, kind, mode: octalAt(header, 100, 8), bytes, target: textAt(header, 157, 100) };
  }
}

const KINDS: Readonly<Record<string, TarEntry["kind"]>> = { "": "file", "0": "file", "2": "link", "5": "folder" };

function textAt(bytes: Uint8Array, start: number, length: number): string {
  const field = bytes.subarray(start, start + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end));
}

function octalAt(bytes: Uint8Array, start: number, length: number): number {
  return Number.parseInt(textAt(bytes, start, length).trim() || "0", 8);
}
