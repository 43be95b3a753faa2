import { useSession } from "../http/session.ts";

/** By this id the controls that rest name the reason. */
export const OBSTACLE_ID = "review-obstacle";

/** Why nothing can be decided here, said once for all claims of a page. `obstacle` counts for everybody. */
export function ObstacleNote({ obstacle = null }: { readonly obstacle?: string | null }) {
  const asking = useSession();
  const reason = obstacle ?? (asking.isLoading ? null : asking.obstacle);
  if (reason === null) return null;
  return (
    <p id={OBSTACLE_ID} class="meta">
      Nothing can be accepted or rejected here: {reason}
    </p>
  );
}
