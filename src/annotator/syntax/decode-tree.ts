/**
 * From arc scores to one tree.
 *
 * `scores[dependent * (n + 1) + head]` for n words, where head 0 is the root and head i + 1 is word i.
 */

/** The heads of a tree with exactly one root: 0 for the root's head, else the head's position plus one. */
export function decodeTree(scores: Float32Array, n: number): Int32Array {
  const heads = bestHeads(scores, n);
  return isTree(heads) ? heads : bestTree(scores, n);
}

/** Whether exactly one word hangs on the root and every word is below it. */
export function isTree(heads: ArrayLike<number>): boolean {
  const n = heads.length;
  let roots = 0;
  /** Walk on which a word was first seen; a word seen again on the same walk closes a cycle. */
  const seen = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    if (heads[i] === 0) roots++;
    let word = i;
    while (word >= 0 && seen[word] === 0) {
      seen[word] = i + 1;
      word = (heads[word] ?? 0) - 1;
    }
    if (word >= 0 && seen[word] === i + 1) return false;
  }
  return roots === 1;
}

/** Each word's best head, whatever comes of it. */
function bestHeads(scores: Float32Array, n: number): Int32Array {
  const heads = new Int32Array(n);
  for (let word = 0; word < n; word++) {
    const row = word * (n + 1);
    let best = -1;
    for (let head = 0; head <= n; head++) {
      if (head === word + 1) continue;
      if (best < 0 || (scores[row + head] ?? 0) > (scores[row + best] ?? 0)) best = head;
    }
    heads[word] = best;
  }
  return heads;
}

/**
 * The tree with the highest sum of scores among those with one root (Chu and Liu 1965, Edmonds 1967).
 *
 * A charge on every arc from the root that is larger than all scores together makes the best tree use as few of
 * them as it can, which is one.
 */
function bestTree(scores: Float32Array, n: number): Int32Array {
  const size = n + 1;
  let charge = 1;
  for (const score of scores) charge += Math.abs(score);
  const graph: Graph = { size, scores: new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY) };
  for (let word = 0; word < n; word++) {
    for (let head = 0; head < size; head++) {
      if (head === word + 1) continue;
      const score = scores[word * size + head] ?? 0;
      graph.scores[(word + 1) * size + head] = head === 0 ? score - charge : score;
    }
  }
  return bestArborescence(graph).slice(1);
}

/** Nodes 0 to size - 1, of which 0 is the root; `scores[node * size + head]`. */
interface Graph {
  readonly size: number;
  readonly scores: Float64Array;
}

/** The head of every node, and 0 for the root itself. */
function bestArborescence(graph: Graph): Int32Array {
  const heads = greedyHeads(graph);
  const cycle = findCycle(heads);
  if (!cycle) return heads;
  const contracted = contract(graph, heads, cycle);
  return expand(bestArborescence(contracted.graph), heads, contracted);
}

function greedyHeads({ size, scores }: Graph): Int32Array {
  const heads = new Int32Array(size);
  for (let node = 1; node < size; node++) {
    let best = 0;
    for (let head = 1; head < size; head++) {
      if ((scores[node * size + head] ?? 0) > (scores[node * size + best] ?? 0)) best = head;
    }
    heads[node] = best;
  }
  return heads;
}

function findCycle(heads: Int32Array): number[] | null {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let node = start;
    while (node !== 0 && seen[node] === 0) {
      seen[node] = start;
      node = heads[node] ?? 0;
    }
    if (node === 0 || seen[node] !== start) continue;
    const cycle = [node];
    for (let next = heads[node] ?? 0; next !== node; next = heads[next] ?? 0) cycle.push(next);
    return cycle;
  }
  return null;
}

/** The graph with the cycle as one node, its last, and where that node's arcs really begin and end. */
interface Contraction {
  readonly graph: Graph;
  /** Old node of each new one. */
  readonly nodes: readonly number[];
  /** For a new node as head of the cycle: the word of the cycle it would hang on to. */
  readonly entry: Int32Array;
  /** For a new node as dependent of the cycle: its head within the cycle. */
  readonly exit: Int32Array;
}

function contract({ size, scores }: Graph, heads: Int32Array, cycle: readonly number[]): Contraction {
  const inside = new Set(cycle);
  const nodes = Array.from({ length: size }, (_, node) => node).filter((node) => !inside.has(node));
  const merged = nodes.length;
  const next = merged + 1;
  const graph: Graph = { size: next, scores: new Float64Array(next * next).fill(Number.NEGATIVE_INFINITY) };
  const entry = new Int32Array(merged);
  const exit = new Int32Array(merged);
  const score = (node: number, head: number): number => scores[node * size + head] ?? 0;
  for (const [i, outer] of nodes.entries()) {
    for (const [j, head] of nodes.entries()) graph.scores[i * next + j] = score(outer, head);
    let [into, from] = [cycle[0] ?? 0, cycle[0] ?? 0];
    const gain = (node: number): number => score(node, outer) - score(node, heads[node] ?? 0);
    for (const node of cycle) {
      if (gain(node) > gain(into)) into = node;
      if (score(outer, node) > score(outer, from)) from = node;
    }
    graph.scores[merged * next + i] = gain(into);
    graph.scores[i * next + merged] = i === 0 ? Number.NEGATIVE_INFINITY : score(outer, from);
    entry[i] = into;
    exit[i] = from;
  }
  return { graph, nodes, entry, exit };
}

/** Gives the cycle its arcs back, but for the one at which the tree enters it. */
function expand(chosen: Int32Array, heads: Int32Array, { nodes, entry, exit }: Contraction): Int32Array {
  const merged = nodes.length;
  const full = heads.slice();
  for (const [i, node] of nodes.entries()) {
    if (i > 0) full[node] = chosen[i] === merged ? (exit[i] ?? 0) : (nodes[chosen[i] ?? 0] ?? 0);
  }
  const outer = chosen[merged] ?? 0;
  full[entry[outer] ?? 0] = nodes[outer] ?? 0;
  return full;
}
