import type { ComponentType } from "preact";
import { LocationProvider, lazy, Route, Router } from "preact-iso";
import { EvidenceProvider } from "./evidence/evidence-provider.tsx";
import { NotFound } from "./screen/not-found.tsx";
import { Frame } from "./shell/frame.tsx";

/** The address of each screen, and the file it is in: each is loaded when it is first shown. */
const SCREENS: readonly (readonly [path: string, Screen: ComponentType])[] = [
  ["/", lazy(() => import("./screen/today/today.tsx").then(({ Today }) => Today))],
  ["/stories/:id", lazy(() => import("./screen/story/story.tsx").then((file) => file.StoryScreen))],
  ["/search", lazy(() => import("./screen/search/search.tsx").then((file) => file.Search))],
  ["/occurrences", lazy(() => import("./screen/occurrences/occurrences.tsx").then((file) => file.Occurrences))],
  ["/occurrences/:id", lazy(() => import("./screen/occurrence/occurrence.tsx").then((file) => file.OccurrenceScreen))],
  ["/articles", lazy(() => import("./screen/articles/articles.tsx").then(({ Articles }) => Articles))],
  ["/articles/new", lazy(() => import("./screen/paste/paste.tsx").then(({ Paste }) => Paste))],
  ["/articles/:id", lazy(() => import("./screen/article/article.tsx").then(({ Article }) => Article))],
  [
    "/articles/:id/difference/:other",
    lazy(() => import("./screen/difference/difference.tsx").then(({ Difference }) => Difference)),
  ],
  ["/itinerary", lazy(() => import("./screen/itinerary/itinerary.tsx").then(({ Itinerary }) => Itinerary))],
  ["/deals", lazy(() => import("./screen/deals/deals.tsx").then(({ Ledger }) => Ledger))],
  ["/deals/:id", lazy(() => import("./screen/deal/deal.tsx").then(({ DealScreen }) => DealScreen))],
  ["/relations", lazy(() => import("./screen/relations/relations.tsx").then(({ Relations }) => Relations))],
  ["/relations/:a/:b", lazy(() => import("./screen/relation/relation.tsx").then(({ Relation }) => Relation))],
  ["/actors", lazy(() => import("./screen/actors/actors.tsx").then(({ Actors }) => Actors))],
  ["/actors/:id", lazy(() => import("./screen/actor/actor.tsx").then(({ ActorScreen }) => ActorScreen))],
];

/** Addresses that the app shows itself; the others are files of the server. */
const OWN = /^(?!\/api\/|[^?#]*\.(?:json|csv|ics|geojson)(?:[?#]|$))/;

export function App() {
  return (
    <LocationProvider scope={OWN}>
      <EvidenceProvider>
        <Frame>
          <Router>
            {[
              ...SCREENS.map(([path, Screen]) => <Route key={path} path={path} component={Screen} />),
              <Route key="*" default component={NotFound} />,
            ]}
          </Router>
        </Frame>
      </EvidenceProvider>
    </LocationProvider>
  );
}
