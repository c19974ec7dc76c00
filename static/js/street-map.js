// SPDX-License-Identifier: EUPL-1.2
// Streets over a drawn map, from where an administrator said (core.site.street_map). The drawn map is there before, and
// stays where a browser cannot draw this one or the streets do not come.
const METRES_A_DEGREE = 111_195;
const collection = (features) => ({ type: "FeatureCollection", features });
const feature = (type, coordinates, properties = {}) =>
  ({ type: "Feature", properties, geometry: { type, coordinates } });

// What the drawn map shows, in degrees.
function read(svg) {
  const [west, east, south, north] = ["west", "east", "south", "north"].map((name) => Number(svg.dataset[name]));
  const { width, height } = svg.viewBox.baseVal;
  const degrees = (pair) => {
    const [x, y] = pair.split(" ").map(Number);
    return [west + (x / width) * (east - west), north - (y / height) * (north - south)];
  };
  const rings = [...svg.querySelectorAll(".mv-locator__area")].flatMap((path) =>
    path.getAttribute("d").split("M").filter(Boolean).map((ring) => ring.replace("Z", "").split("L").map(degrees)));
  const spots = [...svg.querySelectorAll("[data-at]")].map((part) => {
    const [longitude, latitude] = part.dataset.at.split(",").map(Number);
    const link = part.querySelector("a");
    return { at: [longitude, latitude], around: Number(part.dataset.around), number: part.dataset.number ?? "",
      href: link?.getAttribute("href") ?? "", name: link?.getAttribute("aria-label") ?? svg.getAttribute("aria-label") };
  });
  // As on the drawn map: a place alone that is told roughly is its circle, without a pin in the middle.
  const pins = spots.filter((spot) => spot.number || !spot.around);
  return {
    label: svg.getAttribute("aria-label"),
    bounds: [[west, south], [east, north]],
    pins,
    borders: collection([feature("MultiLineString", rings.map((ring) => [...ring, ring[0]]))]),
    around: collection(spots.filter((spot) => spot.around).map((spot) => feature("Polygon", [circle(spot)]))),
    spots: collection(pins.map((spot, place) => feature("Point", spot.at, { place }))),
  };
}

function circle({ at: [longitude, latitude], around }) {
  const high = around / METRES_A_DEGREE;
  const broad = high / Math.cos((latitude * Math.PI) / 180);
  return Array.from({ length: 49 }, (_, step) => {
    const turn = (step / 48) * 2 * Math.PI;
    return [longitude + broad * Math.cos(turn), latitude + high * Math.sin(turn)];
  });
}

// Tiles are fetched in the page, not in the worker: what the page may fetch is then what its policy says.
async function tilesOf(box) {
  const { streets, address, pmtiles } = box.dataset;
  if (streets === "file") {
    await new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement("script"), { src: pmtiles, onload: resolve, onerror: reject });
      document.head.append(script);
    });
    const file = new window.pmtiles.PMTiles(address);
    return async (z, x, y, signal) => (await file.getZxy(z, x, y, signal))?.data;
  }
  return async (z, x, y, signal) => {
    const url = address.replace("{z}", z).replace("{x}", x).replace("{y}", y);
    const answer = await fetch(url, { signal, credentials: "omit", referrerPolicy: "no-referrer" });
    if (answer.status === 404 || answer.status === 204) return undefined;
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.arrayBuffer();
  };
}

let library;
function load(box) {
  library ??= (async () => {
    const [gl, { style }] = await Promise.all(
      [box.dataset.library, box.dataset.style].map((file) => import(new URL(file, location.href).href)),
    );
    gl.setWorkerUrl(new URL(box.dataset.worker, location.href).href);
    const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: box.dataset.sheet });
    const styled = new Promise((resolve, reject) => Object.assign(sheet, { onload: resolve, onerror: reject }));
    document.head.prepend(sheet);
    const [tile] = await Promise.all([tilesOf(box), styled]);
    gl.addProtocol("streets", async ({ url }, { signal }) => {
      const [z, x, y] = url.slice("streets://".length).split("/");
      return { data: (await tile(Number(z), Number(x), Number(y), signal)) ?? new Uint8Array() };
    });
    return { gl, style };
  })();
  return library;
}

function pin(spot) {
  const element = document.createElement(spot.href ? "a" : "span");
  element.className = "mv-pin";
  element.textContent = spot.number;
  element.setAttribute("aria-label", spot.name);
  if (spot.href) element.setAttribute("href", spot.href);
  else element.setAttribute("role", "img");
  return element;
}

// Pins and groups of pins, and what a row of the list and its pin tell each other.
function follow(gl, map, box, pins) {
  const shown = new Map();
  const rows = pins.map((spot) => (spot.href.startsWith("#") ? document.getElementById(spot.href.slice(1)) : null));
  const group = ({ cluster_id: id, point_count: many }, at) => {
    const element = document.createElement("button");
    element.type = "button";
    element.className = "mv-pin mv-pin--many";
    element.textContent = `${many}×`;
    element.setAttribute("aria-label", box.dataset.several.replace("{many}", many));
    element.addEventListener("click", async () => {
      map.easeTo({ center: at, zoom: await map.getSource("spots").getClusterExpansionZoom(id) });
    });
    return element;
  };
  const single = (place) => {
    const element = pin(pins[place]);
    const mark = (is) => rows[place]?.classList.toggle("is-marked", is);
    for (const [name, is] of [["mouseenter", true], ["focus", true], ["mouseleave", false], ["blur", false]]) {
      element.addEventListener(name, () => mark(is));
    }
    return element;
  };
  const draw = () => {
    if (!map.isSourceLoaded("spots")) return;
    const there = new Set();
    for (const { properties, geometry } of map.querySourceFeatures("spots")) {
      const key = properties.cluster ? `g${properties.cluster_id}` : `p${properties.place}`;
      if (there.has(key)) continue;
      there.add(key);
      if (shown.has(key)) continue;
      const at = properties.cluster ? geometry.coordinates : pins[properties.place].at;
      const element = properties.cluster ? group(properties, at) : single(properties.place);
      shown.set(key, new gl.Marker({ element }).setLngLat(at).addTo(map));
    }
    for (const [key, marker] of shown) {
      if (there.has(key)) continue;
      marker.remove();
      shown.delete(key);
    }
  };
  const nearest = ({ at }) => {
    const away = (marker) => map.project(marker.getLngLat()).dist(map.project(at));
    return [...shown.values()].sort((one, other) => away(one) - away(other))[0];
  };
  rows.forEach((row, place) => {
    const mark = (is) => {
      for (const marker of shown.values()) marker.getElement().classList.remove("is-marked");
      if (is) nearest(pins[place])?.getElement().classList.add("is-marked");
    };
    for (const [name, is] of [["mouseenter", true], ["focusin", true], ["mouseleave", false], ["focusout", false]]) {
      row?.addEventListener(name, () => mark(is));
    }
  });
  map.on("render", draw);
  draw();
}

// A point that is picked: a click fills in its degrees, and the pin stands where they say.
function pick(gl, map, form) {
  const [longitude, latitude] = ["longitude", "latitude"].map((name) => form.querySelector(`[name=${name}]`));
  const comma = document.documentElement.lang === "nl";
  const written = (degrees) => (comma ? degrees.toFixed(5).replace(".", ",") : degrees.toFixed(5));
  const degrees = (field) => (field.value.trim() ? Number(field.value.trim().replace(",", ".")) : NaN);
  const marker = new gl.Marker({ element: Object.assign(document.createElement("span"), { className: "mv-pin" }) });
  const show = () => {
    const at = [degrees(longitude), degrees(latitude)];
    if (Number.isFinite(at[0]) && Math.abs(at[1]) <= 90) marker.setLngLat(at).addTo(map);
    else marker.remove();
  };
  map.on("click", ({ lngLat }) => {
    longitude.value = written(lngLat.lng);
    latitude.value = written(lngLat.lat);
    for (const field of [longitude, latitude]) field.dispatchEvent(new Event("input"));
  });
  for (const field of [longitude, latitude]) field.addEventListener("input", show);
  form.querySelector("[data-point-clear]")?.addEventListener("click", () => marker.remove());
  show();
}

async function begin(box, svg) {
  const form = svg.closest("[data-point]");
  // Squares to pick from lie over the map: it does not move under them.
  const isUnder = Boolean(form?.querySelector("[data-point-grid]"));
  const drawn = read(svg);
  const said = box.dataset;
  const zooms = said.zooms.split(",").map(Number);
  const { gl, style } = await load(box);
  const frame = Object.assign(document.createElement("div"), { className: "mv-streetframe" });
  svg.before(frame);
  frame.append(svg, box);
  box.hidden = false;
  let isThere = false;
  const map = new gl.Map({
    container: box, style: style(drawn, zooms), bounds: drawn.bounds, fitBoundsOptions: { padding: 0 },
    interactive: !isUnder, attributionControl: false, cooperativeGestures: !isUnder, dragRotate: false,
    touchPitch: false, pitchWithRotate: false, renderWorldCopies: false, maxZoom: 19,
    locale: {
      "Map.Title": `${drawn.label.replace(/\.$/, "")}. ${said.map}`,
      "NavigationControl.ZoomIn": said.closer, "NavigationControl.ZoomOut": said.farther,
      "CooperativeGesturesHandler.WindowsHelpText": said.wheel, "CooperativeGesturesHandler.MacHelpText": said.mac,
      "CooperativeGesturesHandler.MobileHelpText": said.touch,
    },
  });
  map.keyboard?.disableRotation?.();
  map.touchZoomRotate?.disableRotation?.();
  if (!isUnder) map.addControl(new gl.NavigationControl({ showCompass: false }));
  const giveUp = () => {
    map.remove();
    box.hidden = true;
  };
  map.on("error", () => isThere || giveUp());
  map.once("load", () => {
    isThere = true;
    frame.dataset.drawn = isUnder ? "under" : "over";
    const by = frame.nextElementSibling;
    if (by?.matches(".mv-streets__by") && by.textContent) {
      by.hidden = false;
      // Squares are as high as what they lie over.
      if (isUnder) frame.parentElement.after(by);
    }
    if (isUnder) return;
    if (form) pick(gl, map, form);
    else follow(gl, map, box, drawn.pins);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => map.setStyle(style(drawn, zooms)));
}

// Only what comes into view is fetched, and only where it can be drawn.
const canDraw = () => Boolean(document.createElement("canvas").getContext("webgl2"));
const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    const box = target.nextElementSibling;
    begin(box, target).catch(() => { box.hidden = true; });
  }
}, { rootMargin: "200px" });
for (const box of canDraw() ? document.querySelectorAll("[data-streets]") : []) {
  const svg = box.previousElementSibling;
  if (svg?.matches("svg.mv-locator")) seen.observe(svg);
}
