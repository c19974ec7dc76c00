// SPDX-License-Identifier: EUPL-1.2
// How streets are drawn (MapLibre style, version 8), in the colours of the page. Of street-map.js.
const GREEN = ["park", "garden", "grass", "grassland", "meadow", "forest", "wood", "nature_reserve", "national_park",
  "cemetery", "recreation_ground", "village_green", "golf_course", "pitch", "farmland", "bos", "heide",
  "bos: dras, moeras, riet", "heide: dras, moeras, riet"];
const WIDE = ["highway", "major_road", "motorway", "trunk", "primary", "secondary", "autosnelweg", "hoofdweg",
  "regionale weg"];
const RAIL = ["rail", "transit"];
// How Protomaps, OpenMapTiles and the BRT Achtergrondkaart call the same thing, and what they say a thing is.
const LAYERS = {
  green: ["landcover", "landuse", "park", "terreinvlak"],
  water: ["water", "waterdeelvlak"],
  streams: ["water", "waterway"],
  buildings: ["buildings", "building", "gebouwvlak"],
  surfaces: ["wegdeelvlak"],
  roads: ["roads", "transportation", "wegdeellijn"],
  rails: ["spoorbaandeellijn"],
  names: ["roads", "transportation_name", "straatnamen"],
  places: ["places", "place"],
};
const KIND = ["coalesce", ["get", "kind"], ["get", "class"], ["get", "vistext"], ""];
const NAME = ["coalesce", ["get", "name:nl"], ["get", "name"], ["get", "label"], ""];
const isOf = (words) => ["in", KIND, ["literal", words]];
const shape = (kind) => ["in", ["geometry-type"], ["literal", [kind, `Multi${kind}`]]];
const wide = (at, from, to) => ["interpolate", ["exponential", 1.6], ["zoom"], at, from, 18, to];

// Tokens as the browser resolves them, so that a city's own theme and the dark hold here too.
function colours() {
  const probe = document.createElement("i");
  document.body.append(probe);
  const named = (token) => {
    probe.style.color = `var(--mv-${token})`;
    return getComputedStyle(probe).color;
  };
  const found = Object.fromEntries(
    ["map-land", "map-green", "map-built", "map-road", "map-edge", "water", "water-ink", "ink-2", "surface", "accent",
      "line-strong"].map((token) => [token, named(token)]),
  );
  probe.remove();
  return found;
}

export function style(drawn, zooms) {
  const of = colours();
  const [minzoom, maxzoom] = zooms;
  const each = (part, type, filter, paint, more = {}) =>
    LAYERS[part].map((name) => ({
      id: `${part}-${type}-${name}-${more.minzoom ?? 0}`, type, source: "streets", "source-layer": name, filter, paint,
      ...more,
    }));
  const text = (size) => ({ "text-field": NAME, "text-font": ["Hanken Grotesk"], "text-size": size });
  const written = { "text-color": of["ink-2"], "text-halo-color": of.surface, "text-halo-width": 1.5 };
  const roads = ["!", isOf(RAIL)];
  const width = (extra) => ["interpolate", ["exponential", 1.6], ["zoom"],
    9, ["case", isOf(WIDE), 1 + extra, 0], 13, ["case", isOf(WIDE), 3 + extra, 1 + extra],
    18, ["case", isOf(WIDE), 18 + extra, 11 + extra]];
  return {
    version: 8,
    sources: {
      streets: { type: "vector", tiles: ["streets://{z}/{x}/{y}"], minzoom, maxzoom },
      borders: { type: "geojson", data: drawn.borders },
      around: { type: "geojson", data: drawn.around },
      spots: { type: "geojson", data: drawn.spots, cluster: true, clusterRadius: 34, clusterMaxZoom: 17 },
    },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": of["map-land"] } },
      ...each("green", "fill", ["all", shape("Polygon"), isOf(GREEN)], { "fill-color": of["map-green"] }),
      ...each("water", "fill", shape("Polygon"), { "fill-color": of.water }),
      ...each("streams", "line", shape("LineString"), { "line-color": of.water, "line-width": wide(11, 0.5, 6) }),
      ...each("surfaces", "fill", shape("Polygon"), { "fill-color": of["map-road"] }),
      ...each("buildings", "fill", shape("Polygon"), { "fill-color": of["map-built"] }, { minzoom: 13 }),
      ...each("roads", "line", ["all", shape("LineString"), roads], { "line-color": of["map-edge"], "line-width": width(1.5) },
        { layout: { "line-cap": "round", "line-join": "round" }, minzoom: 9 }),
      ...each("roads", "line", ["all", shape("LineString"), roads], { "line-color": of["map-road"], "line-width": width(0) },
        { layout: { "line-cap": "round", "line-join": "round" }, minzoom: 9.01 }),
      ...[...each("rails", "line", shape("LineString"), {}), ...each("roads", "line", isOf(RAIL), {}, { minzoom: 9.02 })]
        .map((layer) => ({ ...layer, paint: { "line-color": of["line-strong"], "line-width": wide(10, 0.5, 3) } })),
      { id: "borders", type: "line", source: "borders",
        paint: { "line-color": of["line-strong"], "line-width": 1.5, "line-dasharray": [4, 2] } },
      ...each("names", "symbol", ["!=", NAME, ""], written,
        { layout: { ...text(12), "symbol-placement": "line" }, minzoom: 13 }),
      ...each("places", "symbol", ["!=", NAME, ""], written, { layout: text(14), maxzoom: 15 }),
      { id: "around", type: "fill", source: "around", paint: { "fill-color": of.accent, "fill-opacity": 0.15 } },
      { id: "around-line", type: "line", source: "around",
        paint: { "line-color": of.accent, "line-width": 2, "line-dasharray": [3, 2] } },
      // Pins are elements, so that they are links; this only has the library group them.
      { id: "spots", type: "circle", source: "spots", paint: { "circle-radius": 1, "circle-opacity": 0 } },
    ],
  };
}
