import type { ComponentType } from "preact";
import { LocationProvider, Route, Router, useLocation } from "preact-iso";
import { EvidenceProvider } from "./evidence/evidence-provider.tsx";
import { NotFound } from "./screen/not-found.tsx";
import { Frame } from "./shell/frame.tsx";
import { loadScreen } from "./shell/load-screen.tsx";

/** The address of each screen, and the file it is in: each is loaded when it is first shown. */
const SCREENS: readonly (readonly [path: string, Screen: ComponentType])[] = [
  ["/", loadScreen(() => import("./screen/today/today.tsx").then(({ Today }) => Today))],
  ["/stories/:id", loadScreen(() => import("./screen/story/story.tsx").then((file) => file.StoryScreen))],
  ["/search", loadScreen(() => import("./screen/search/search.tsx").then((file) => file.Search))],
  ["/occurrences", loadScreen(() => import("./screen/occurrences/occurrences.tsx").then((file) => file.Occurrences))],
  [
    "/occurrences/:id",
    loadScreen(() => import("./screen/occurrence/occurrence.tsx").then((file) => file.OccurrenceScreen)),
  ],
  ["/articles", loadScreen(() => import("./screen/articles/articles.tsx").then(({ Articles }) => Articles))],
  ["/articles/new", loadScreen(() => import("./screen/paste/paste.tsx").then(({ Paste }) => Paste))],
  ["/articles/:id", loadScreen(() => import("./screen/article/article.tsx").then(({ Article }) => Article))],
  [
    "/articles/:id/difference/:other",
    loadScreen(() => import("./screen/difference/difference.tsx").then(({ Difference }) => Difference)),
  ],
  ["/itinerary", loadScreen(() => import("./screen/itinerary/itinerary.tsx").then(({ Itinerary }) => Itinerary))],
  ["/deals", loadScreen(() => import("./screen/deals/deals.tsx").then(({ Ledger }) => Ledger))],
  ["/deals/:id", loadScreen(() => import("./screen/deal/deal.tsx").then(({ DealScreen }) => DealScreen))],
  ["/relations", loadScreen(() => import("./screen/relations/relations.tsx").then(({ Relations }) => Relations))],
  ["/relations/:a/:b", loadScreen(() => import("./screen/relation/relation.tsx").then(({ Relation }) => Relation))],
  ["/actors", loadScreen(() => import("./screen/actors/actors.tsx").then(({ Actors }) => Actors))],
  ["/actors/:id", loadScreen(() => import("./screen/actor/actor.tsx").then(({ ActorScreen }) => ActorScreen))],
];

/** Addresses that the app shows itself; the others are files of the server. */
const OWN = /^(?!\/api\/|[^?#]*\.(?:json|csv|ics|geojson)(?:[?#]|$))/;

export function App() {
  return (
    <LocationProvider scope={OWN}>
      <EvidenceProvider>
        <Frame>
          <Screens />
        </Frame>
      </EvidenceProvider>
    </LocationProvider>
  );
}

function Screens() {
  // the router reads ids out of the path, and cannot read "/stories/%"
  if (!isReadable(useLocation().path)) return <NotFound />;
  return (
    <Router>
      {[
        ...SCREENS.map(([path, Screen]) => <Route key={path} path={path} component={Screen} />),
        <Route key="*" default component={NotFound} />,
      ]}
    </Router>
  );
}

function isReadable(path: string): boolean {
  try {
    // the result is used, since a bundler leaves out what is not
    return decodeURIComponent(path) !== "";
  } catch {
    return false;
  }
}
