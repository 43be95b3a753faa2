import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { packageRoot } from "../../src/package/package-root.ts";
import { readTar } from "./tar.fixture.ts";

/** A browser that came with the packages: nothing is downloaded, and every machine has the same one. */
export interface Chromium {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Unpacks the browser the first time (some seconds), and finds it afterwards. */
export function unpackChromium(): Chromium {
  const packed = join(packageRoot(), "node_modules", "@sparticuz", "chromium");
  const { version } = JSON.parse(readFileSync(join(packed, "package.json"), "utf8")) as { version: string };
  const folder = join(packageRoot(), "node_modules", ".cache", "readout-chromium", version);
  if (!existsSync(folder)) unpackAside(join(packed, "bin"), folder);
  return {
    executable: join(folder, "chromium"),
    env: {
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_PATH: join(folder, "fonts"),
      // Fonts are remembered between runs, beside the browser and not in the home of whoever tests.
      XDG_CACHE_HOME: join(folder, "cache"),
    },
  };
}

/**
 * The one font of the package for everything, so that pictures are the same on every machine; only signs that it lacks,
 * such as arrows, come from fonts of the machine.
 */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <match target="pattern"><edit name="family" mode="append" binding="weak"><string>Open Sans</string></edit></match>
</fontconfig>
`;

/** Two files of tests may begin at once: each unpacks aside, and whoever is done first puts it in its place. */
function unpackAside(bin: string, folder: string): void {
  const aside = `${folder}.${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  writeFileSync(join(aside, "chromium"), unpacked(join(bin, "chromium.br")), { mode: 0o755 });
  for (const name of ["al2023", "fonts"]) unpackTar(unpacked(join(bin, `${name}.tar.br`)), join(aside, name));
  writeFileSync(join(aside, "fonts", "fonts.conf"), FONTS);
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function unpacked(path: string): Uint8Array {
  return brotliDecompressSync(readFileSync(path));
}

function unpackTar(archive: Uint8Array, folder: string): void {
  for (const { path, kind, mode, bytes, target } of readTar(archive)) {
    const place = resolve(folder, path);
    if (place !== folder && !place.startsWith(folder + sep)) throw new Error(`The archive reaches outside: ${path}`);
    mkdirSync(kind === "folder" ? place : dirname(place), { recursive: true });
    if (kind === "file") writeFileSync(place, bytes, { mode });
    if (kind === "link") symlinkSync(target, place);
  }
}
