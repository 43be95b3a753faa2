import { describe, expect, it } from "vitest";
import { isTotal, isWhatWasPromised, partOf } from "./delivery-words.ts";

describe("what the words around a sum say of it", () => {
  const cases: readonly (readonly [sentence: string, sum: string, what: string])[] = [
    ["Qatar has so far disbursed $200 million.", "$200 million", "total"],
    ["Deliveries from Qatar have now reached 400,000 tonnes.", "400,000 tonnes", "total"],
    ["Qatar has delivered a total of $1.4 billion.", "$1.4 billion", "total"],
    ["Qatar paid a second tranche of $50 million, bringing the total to $250 million.", "$50 million", "second"],
    ["Qatar paid a second tranche of $50 million, bringing the total to $250 million.", "$250 million", "total"],
    ["Qatar paid another $200 million in November.", "$200 million", "another"],
    ["Lebanon received the first shipment of 100,000 tonnes.", "100,000 tonnes", "first"],
    ["The second $50 million tranche was paid on Monday.", "$50 million", "second"],
    ["Lebanon has received 84 million euros from Qatar.", "84 million euros", "total"],
    ["Qatar has paid another $50 million.", "$50 million", "another"],
    ["Qatar paid a second tranche, taking its payments to $100 million.", "$100 million", "total"],
    ["Qatar paid $50 million on Monday.", "$50 million", "tranche"],
    ["Qatar has paid $1.8 billion of the promised $3 billion so far.", "$1.8 billion", "total"],
    ["Qatar has paid $1.8 billion of the promised $3 billion so far.", "$3 billion", "promised"],
    ["Qatar has disbursed $200 million of the $1 billion it pledged.", "$1 billion", "promised"],
  ];
  it.each(cases)("%s %s: %s", (sentence, sum, what) => {
    const part = partOf(sentence, sum);
    const read = isWhatWasPromised(sentence, sum) ? "promised" : isTotal(sentence, sum) ? "total" : (part ?? "tranche");
    expect(read).toBe(what);
  });
});
