import type { ComponentType } from "preact";
import { LocationProvider, lazy, Route, Router } from "preact-iso";
import { EvidenceProvider } from "./evidence/evidence-provider.tsx";
import { NotFound } from "./screen/not-found.tsx";
import { Frame } from "./shell/frame.tsx";

/** The address of each screen, and the file it is in: each is loaded when it is first shown. */
const SCREENS: readonly (readonly [path: string, Screen: ComponentType])[] = [
  ["/", lazy(() => import("./screen/today/today.tsx").then(({ Today }) => Today))],
  ["/occurrences/:id", lazy(() => import("./screen/occurrence/occurrence.tsx").then((file) => file.OccurrenceScreen))],
];

export function App() {
  return (
    <LocationProvider>
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
