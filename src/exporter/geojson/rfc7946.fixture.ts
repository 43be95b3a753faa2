/** What is wrong with a GeoJSON text by RFC 7946; empty when it is sound. Numbers are the RFC's sections. */
export function findFaults(collection: unknown): readonly string[] {
  if (!isObject(collection)) return ["2: not an object"];
  if (collection["type"] !== "FeatureCollection") return ["3.3: not a FeatureCollection"];
  if (!Array.isArray(collection["features"])) return ["3.3: features is not an array"];
  const features: readonly unknown[] = collection["features"];
  return [
    ...["coordinates", "geometries", "geometry", "properties", "crs"]
      .filter((key) => key in collection)
      .map((key) => `7.1 or 4: a FeatureCollection has no ${key}`),
    ...features.flatMap((feature, index) => checkFeature(feature).map((fault) => `feature ${index}: ${fault}`)),
  ];
}

function checkFeature(feature: unknown): readonly string[] {
  if (!isObject(feature)) return ["3.2: not an object"];
  const { type, id, geometry, properties } = feature;
  return [
    ...(type === "Feature" ? [] : ["3.2: type is not Feature"]),
    ...(typeof id === "string" || typeof id === "number" || id === undefined ? [] : ["3.2: id is no string or number"]),
    ...("properties" in feature && (properties === null || isObject(properties)) ? [] : ["3.2: no properties"]),
    ...(["coordinates", "geometries", "features"].some((key) => key in feature)
      ? ["7.1: a member of another type"]
      : []),
    ...("geometry" in feature ? (geometry === null ? [] : checkGeometry(geometry)) : ["3.2: no geometry"]),
  ];
}

function checkGeometry(geometry: unknown): readonly string[] {
  if (!isObject(geometry)) return ["3.1: not an object"];
  const { type, coordinates } = geometry;
  const isForeign = ["geometry", "properties", "features"].some((key) => key in geometry);
  const foreign = isForeign ? ["7.1: a member of another type"] : [];
  switch (type) {
    case "Point":
      return [...foreign, ...checkPosition(coordinates)];
    case "LineString":
      return [...foreign, ...checkLine(coordinates)];
    case "MultiLineString":
      return [...foreign, ...(Array.isArray(coordinates) ? coordinates.flatMap(checkLine) : ["3.1.5: no array"])];
    default:
      return [`3.1: unexpected type ${String(type)}`];
  }
}

function checkLine(line: unknown): readonly string[] {
  if (!Array.isArray(line) || line.length < 2) return ["3.1.4: fewer than two positions"];
  const positions: readonly unknown[] = line;
  const longitudes = positions.map((position) => (Array.isArray(position) ? Number(position[0]) : Number.NaN));
  const jumps = longitudes.some((lon, index) => Math.abs(lon - (longitudes[index - 1] ?? lon)) > 180);
  return [...positions.flatMap(checkPosition), ...(jumps ? ["3.1.9: crosses the antimeridian uncut"] : [])];
}

function checkPosition(position: unknown): readonly string[] {
  if (!Array.isArray(position) || position.length < 2 || position.length > 3)
    return ["3.1.1: not two or three elements"];
  const [lon, lat] = position as readonly unknown[];
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return ["3.1.1: not numbers"];
  return Math.abs(Number(lon)) <= 180 && Math.abs(Number(lat)) <= 90 ? [] : ["4: no degrees of longitude, latitude"];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
