const FORMAT = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

/** An instant in the reader's own zone, the original on hover. A day has no zone and stands as it is. */
export function Instant({ at }: { readonly at: string }) {
  const hasZone = /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(at);
  return (
    <time dateTime={at} title={hasZone ? at : undefined}>
      {hasZone ? FORMAT.format(new Date(at)) : at.replace("T", " ")}
    </time>
  );
}
