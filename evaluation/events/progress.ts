const EVERY = 5000;

/** As `map`; every five seconds it says on standard error how far it is. */
export function withProgress<T, R>(name: string, items: readonly T[], work: (item: T) => R): R[] {
  let last = Date.now();
  return items.map((item, i) => {
    if (Date.now() - last >= EVERY) {
      last = Date.now();
      console.error(`${name}: ${i} of ${items.length}`);
    }
    return work(item);
  });
}
