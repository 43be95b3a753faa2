import { foldName, type PersonName } from "./person-name.ts";

/** Names of the same persons: full names are added first, then what is short for them. */
export interface NameGroups {
  readonly all: readonly PersonName[][];
  /** Adds a name to the nearest earlier group that it fits, or to the first later one, or founds a group. */
  add(name: PersonName, fits: (name: PersonName, full: readonly string[]) => boolean): void;
}

/** Starts with no group. */
export function createNameGroups(): NameGroups {
  const all: PersonName[][] = [];
  const byWord = new Map<string, Set<PersonName[]>>();
  return {
    all,
    add(name, fits) {
      const words = name.parts.flatMap((part) => [foldName(part), foldName(part.split("-").at(-1) ?? "")]);
      const likely = new Set(words.flatMap((word) => [...(byWord.get(word) ?? [])]));
      const group =
        nearest(
          [...likely].filter((other) => fits(name, longest(other))),
          name,
        ) ?? [];
      if (group.length === 0) all.push(group);
      group.push(name);
      for (const word of words) byWord.set(word, (byWord.get(word) ?? new Set()).add(group));
    },
  };
}

function nearest(groups: readonly PersonName[][], name: PersonName): PersonName[] | undefined {
  const earlier = groups.filter((group) => lastStart(group, name) >= 0);
  return (earlier.length > 0 ? earlier : groups).reduce<PersonName[] | undefined>(
    (best, group) => (best === undefined || lastStart(group, name) > lastStart(best, name) ? group : best),
    undefined,
  );
}

function lastStart(group: readonly PersonName[], name: PersonName): number {
  return Math.max(-1, ...group.map((other) => other.mention.start).filter((start) => start <= name.mention.start));
}

/** The longest form of a name in a group. */
export function longest(group: readonly PersonName[]): readonly string[] {
  return group.reduce<readonly string[]>((best, { parts }) => (parts.length > best.length ? parts : best), []);
}

/** "Mohammed bin Salman" and "Mohammed bin Salman Al Saud"; "Recep Tayyip Erdogan" and "Tayyip Erdogan". */
export function isSameName({ parts }: PersonName, full: readonly string[]): boolean {
  const [a, b] = [parts.map(foldName), full.map(foldName)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((word) => long.includes(word));
}

/** "Merz" for Friedrich Merz, "Xi" for Xi Jinping; a first name only where it is the family's: "Kim Jong Un". */
export function isShortFor({ parts }: PersonName, full: readonly string[]): boolean {
  const word = foldName(parts[0] ?? "");
  const words = full.map(foldName);
  return word !== "" && (words.at(-1) === word || words[0] === word || words.at(-1)?.split("-").at(-1) === word);
}
