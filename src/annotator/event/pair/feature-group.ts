/** Features that belong together; `word` is the one they describe, if it is one. */
export interface FeatureGroup {
  readonly word?: number;
  readonly features: readonly string[];
}

/** Gives the group of that key, and makes it only the first time: its weights are summed up once. */
export type Once = (key: string, create: () => FeatureGroup) => FeatureGroup;

export function createOnce(): Once {
  const known = new Map<string, FeatureGroup>();
  return (key, create) => {
    const group = known.get(key) ?? create();
    known.set(key, group);
    return group;
  };
}
