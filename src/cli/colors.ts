import pc from "picocolors";

type Colors = ReturnType<typeof pc.createColors>;

/** Marks for a stream: none unless it is a terminal, so that what is piped or logged stays plain text. */
function colorsFor(stream: { readonly isTTY?: boolean }): Colors {
  return pc.createColors(stream.isTTY === true && pc.isColorSupported);
}

export const outputColors: Colors = colorsFor(process.stdout);
export const errorColors: Colors = colorsFor(process.stderr);
