/**
 * The address by which versions of one article are known: without what changes from one visit to the next (protocol,
 * "www.", fragment, parameters of campaigns, a last slash). `null` for what is no address of the web.
 */
export function normaliseAddress(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname, port, pathname, searchParams } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") return null;
  for (const name of [...searchParams.keys()])
    if (/^(?:utm_|fbclid|gclid|ref$|cmp$|smid$)/i.test(name)) searchParams.delete(name);
  searchParams.sort();
  const query = searchParams.size === 0 ? "" : `?${searchParams}`;
  const path = pathname.replace(/\/+$/, "");
  return `${hostname.replace(/^www\./, "")}${port === "" ? "" : `:${port}`}${path}${query}`;
}
