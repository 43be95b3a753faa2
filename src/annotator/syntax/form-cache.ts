/**
 * Slots of the most recently used forms. What the first layer sees of a token depends on its form alone, so a slot
 * can keep it.
 */
export interface FormCache {
  /**
   * Slots of all forms, and those of them that are new and must be filled. There may be at most `capacity`
   * different forms.
   */
  assign(forms: readonly string[], slots: Uint32Array): NewForm[];
}

export interface NewForm {
  readonly form: string;
  readonly slot: number;
}

export function createFormCache(capacity: number): FormCache {
  /** In the order of their last use. */
  const entries = new Map<string, NewForm>();
  const takeSlot = (): number => {
    if (entries.size < capacity) return entries.size;
    const [oldest, { slot }] = entries.entries().next().value as [string, NewForm];
    entries.delete(oldest);
    return slot;
  };
  return {
    assign(forms, slots) {
      const fresh: NewForm[] = [];
      for (const [i, form] of forms.entries()) {
        const known = entries.get(form);
        if (known) entries.delete(form);
        const entry = known ?? { form: detach(form), slot: takeSlot() };
        entries.set(entry.form, entry);
        slots[i] = entry.slot;
        if (!known) fresh.push(entry);
      }
      return fresh;
    },
  };
}

/** A copy: a slice of a text keeps the whole text in memory for as long as it is kept itself. */
function detach(form: string): string {
  return ` ${form}`.slice(1);
}
