/** Dependencies point one way; see docs/architecture.md. */
const allowed = {
  document: [],
  record: ["document"],
  lexicon: ["record", "document"],
  reader: ["document", "record"],
  annotator: ["lexicon", "record", "document"],
  pipeline: ["annotator", "lexicon", "record", "document"],
  corpus: ["record", "document"],
  store: ["record", "package"],
  keeper: ["corpus", "store", "record", "document"],
  brief: ["record"],
  exporter: ["brief", "record"],
  package: [],
  api: ["keeper", "corpus", "store", "exporter", "brief", "lexicon", "record", "document", "package"],
  resource: ["package", "pipeline", "corpus", "annotator/syntax", "annotator/event/pair", "lexicon", "record", "document"],
};
const rooms = ["document", "record", "lexicon", "reader", "annotator", "pipeline", "corpus", "store", "keeper", "brief", "exporter", "package", "resource", "api", "cli"];
const direction = Object.entries(allowed).map(([room, targets]) => ({
  name: `${room}-looks-down`,
  comment: `src/${room} may import ${targets.join(", ") || "nothing"} only.`,
  severity: "error",
  from: { path: `^src/${room}/`, pathNot: "\\.test\\.ts$" },
  to: {
    path: `^src/(${rooms.join("|")})/`,
    pathNot: [`^src/${room}/`, ...targets.map((target) => `^src/${target}/`)],
  },
}));

module.exports = {
  forbidden: [
    ...direction,
    {
      name: "annotators-meet-in-layers",
      comment: "An annotator never imports another; they meet in the document's layers.",
      severity: "error",
      from: { path: "^src/annotator/([^/]+)/", pathNot: "\\.test\\.ts$" },
      to: { path: "^src/annotator/([^/]+)/", pathNot: "^src/annotator/$1/" },
    },
    {
      name: "engine-runs-in-a-browser",
      comment: "Reading, deriving and writing use none of Node's modules; files, databases and terminals do.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/(cli|api|package|resource|store|keeper)/", "\\.test\\.ts$"] },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "web-talks-http",
      comment: "The browser app knows the record's types and how to word them; all else it asks for.",
      severity: "error",
      from: { path: "^web/", pathNot: "^web/browser-tests/" },
      to: { path: "^src/", pathNot: "^src/(record|brief)/" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-orphans", severity: "error", from: { orphan: true, pathNot: ["\\.d\\.ts$", "\\.test\\.ts$"] }, to: {} },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { extensions: [".ts", ".js"], exportsFields: ["exports"], conditionNames: ["import", "types"] },
  },
};
