/** What one feature says for or against two tellings being of one thing. Points add up; a veto outweighs everything. */
export interface Grade {
  readonly points: number;
  readonly why: string;
}

export function grade(points: number, why: string): Grade {
  return { points, why };
}

export function veto(why: string): Grade {
  return { points: Number.NEGATIVE_INFINITY, why };
}

export function isVeto({ points }: Grade): boolean {
  return points === Number.NEGATIVE_INFINITY;
}

export const NOTHING: Grade = grade(0, "says nothing");
