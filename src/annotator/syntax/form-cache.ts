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
  const slotOf = new Map<string, number>();
  const takeSlot = (): number => {
    if (slotOf.size < capacity) return slotOf.size;
    const [oldest, slot] = slotOf.entries().next().value as [string, number];
    slotOf.delete(oldest);
    return slot;
  };
  return {
    assign(forms, slots) {
      const fresh: NewForm[] = [];
      for (const [i, form] of forms.entries()) {
        const known = slotOf.get(form);
        if (known !== undefined) slotOf.delete(form);
        const slot = known ?? takeSlot();
        slotOf.set(form, slot);
        slots[i] = slot;
        if (known === undefined) fresh.push({ form, slot });
      }
      return fresh;
    },
  };
}
