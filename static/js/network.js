// SPDX-License-Identifier: EUPL-1.2
// The network as a drawing one can walk through. Without this file the tables below it say the same.
"use strict";

(() => {
  const view = document.querySelector("[data-network]");
  if (!view || typeof cytoscape !== "function") return;
  const find = (name) => view.querySelector(`[data-network-${name}]`);
  const canvas = find("canvas");
  const pick = find("pick");
  const facts = find("facts");
  const state = find("state");
  const words = facts.dataset;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const LANES = { government: "left", community: "right", market: "below" };
  const THINGS = new Set(["place", "arrangement", "scheme", "goal", "programme"]);
  const WIDE = 165;
  const HIGH = 80;

  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  // ---- where everything stands ---------------------------------------------------------------------------------
  // Place says the sphere: government left, houses in the middle, community right, market below, things above.
  const laneOf = (node) => {
    if (node.kind === "initiative") return "middle";
    if (THINGS.has(node.kind)) return "above";
    return LANES[node.sphere] || "right";
  };

  const columnsOf = (lane, number) => {
    if (lane === "above" || lane === "below") return Math.min(number, 8);
    return Math.max(1, Math.ceil(Math.sqrt(number / 4)));
  };

  // A node stands beside what it is tied to: its lane is sorted by the middle of its neighbours, a few times over.
  const sorted = (lanes, near) => {
    const rank = new Map();
    const number = (lane) => lane.forEach((id, at) => rank.set(id, at / Math.max(lane.length - 1, 1)));
    Object.values(lanes).forEach(number);
    for (let turn = 0; turn < 4; turn += 1) {
      for (const lane of Object.values(lanes)) {
        const middle = new Map(lane.map((id) => {
          const own = near.get(id) || [];
          return [id, own.length ? own.reduce((sum, one) => sum + rank.get(one), 0) / own.length : rank.get(id)];
        }));
        lane.sort((one, other) => middle.get(one) - middle.get(other));
        number(lane);
      }
    }
  };

  const placed = (data) => {
    const lanes = { left: [], middle: [], right: [], below: [], above: [] };
    data.nodes.forEach((node) => lanes[laneOf(node)].push(node.id));
    const near = new Map();
    for (const tie of data.ties) {
      near.set(tie.source, [...(near.get(tie.source) || []), tie.target]);
      near.set(tie.target, [...(near.get(tie.target) || []), tie.source]);
    }
    sorted(lanes, near);
    const columns = Object.fromEntries(Object.entries(lanes).map(([lane, ids]) => [lane, columnsOf(lane, ids.length)]));
    const rows = Math.max(...["left", "middle", "right"].map((lane) => Math.ceil(lanes[lane].length / columns[lane])), 1);
    const gap = WIDE * 0.9;
    const left = -(columns.middle * WIDE) / 2 - gap;
    const start = {
      left: left - columns.left * WIDE, middle: -(columns.middle * WIDE) / 2, right: (columns.middle * WIDE) / 2 + gap,
      below: -(columns.below * WIDE) / 2, above: -(columns.above * WIDE) / 2,
    };
    const places = new Map();
    for (const [lane, ids] of Object.entries(lanes)) {
      const deep = Math.ceil(ids.length / columns[lane]);
      const top = { below: rows * HIGH + HIGH, above: -deep * HIGH - HIGH }[lane] ?? ((rows - deep) * HIGH) / 2;
      const isBand = lane === "above" || lane === "below";
      ids.forEach((id, at) => {
        const [column, row] = isBand
          ? [at % columns[lane], Math.floor(at / columns[lane])]
          : [Math.floor(at / deep), at % deep];
        // Every other column is half a step lower, so that names do not run into one another.
        const lower = !isBand && column % 2 ? HIGH / 2 : 0;
        places.set(id, { x: start[lane] + (column + 0.5) * WIDE, y: top + row * HIGH + lower });
      });
    }
    return places;
  };

  // ---- how it looks --------------------------------------------------------------------------------------------
  const style = () => {
    const ink = token("--mv-ink") || "#231a28";
    const ground = token("--mv-surface") || "#fff";
    const text = { "font-family": token("--mv-font-text") || "sans-serif", "font-size": 17, color: ink };
    const shape = (selector, name, more = {}) => ({ selector, style: { shape: name, ...more } });
    return [
      {
        selector: "node",
        style: {
          ...text, label: "data(short)", "text-valign": "bottom", "text-margin-y": 4, "text-wrap": "wrap",
          "text-max-width": 150, "min-zoomed-font-size": 6, width: 22, height: 22, "background-color": ground,
          "border-width": 2, "border-color": ink, "text-background-color": ground, "text-background-opacity": 0.85,
        },
      },
      shape("node[kind = 'initiative']", "polygon", {
        "shape-polygon-points": "-1 1 -1 -0.2 0 -1 1 -0.2 1 1", width: 26, height: 24, "font-weight": 600,
      }),
      shape("node[kind = 'party'][sphere = 'government']", "rectangle"),
      shape("node[kind = 'party'][sphere = 'community']", "ellipse"),
      shape("node[kind = 'party'][sphere = 'market']", "diamond", { width: 26, height: 26 }),
      shape("node[kind = 'person']", "ellipse", { width: 14, height: 14 }),
      shape("node.thing", "hexagon", { width: 20, height: 20 }),
      { selector: "node.focus", style: { "background-color": token("--mv-accent") || "#6e1f57" } },
      { selector: "node.found", style: { "border-width": 5, "border-color": token("--mv-accent") || "#6e1f57" } },
      { selector: "edge", style: { width: 1.5, "line-color": token("--mv-grey-3") || "#a99fb1", "curve-style": "bezier" } },
      { selector: ".faint", style: { opacity: 0.2 } },
      { selector: "node.chosen", style: { "border-width": 5, "border-color": ink } },
      { selector: "edge.near", style: { width: 3, "line-color": ink } },
    ];
  };

  const elements = (data, places) => [
    ...data.nodes.map((node) => ({
      data: { ...node, short: node.label },
      position: places.get(node.id),
      classes: [node.found && "found", node.focus && "focus", THINGS.has(node.kind) && "thing"].filter(Boolean).join(" "),
    })),
    ...data.ties.map((tie, at) => ({ data: { ...tie, id: `tie-${at}` } })),
  ];

  // ---- what it says --------------------------------------------------------------------------------------------
  const made = (name, content, className = "") => {
    const element = document.createElement(name);
    element.textContent = content;
    if (className) element.className = className;
    return element;
  };

  const listed = (cy, node) => {
    const list = made("ul", "", "mv-plainlist mv-small");
    node.connectedEdges().forEach((tie) => {
      const other = tie.connectedNodes().not(node);
      if (!other.nonempty()) return;
      const item = made("li", "");
      const go = made("button", other.data("label"), "utrecht-button utrecht-button--subtle mv-button--s");
      go.type = "button";
      go.addEventListener("click", () => { choose(cy, other.id()); pick.focus(); });
      const until = tie.data("until") ? `, ${words.wordUntil} ${tie.data("until")}` : "";
      item.append(go, made("span", ` ${tie.data("words")}${until}`, "mv-muted"));
      list.append(item);
    });
    return list;
  };

  const tell = (cy, node) => {
    const data = node.data();
    const parts = [made("h3", data.label, "utrecht-heading-3"), made("p", data.words, "mv-small")];
    if (data.invented && words.wordInvented) parts.push(made("p", words.wordInvented, "mv-small mv-muted"));
    if (data.href) {
      const link = made("a", words.wordOpen, "utrecht-link");
      link.href = data.href;
      link.append(made("span", `: ${data.label}`, "mv-sr"));
      const line = made("p", "");
      line.append(link);
      parts.push(line);
    }
    parts.push(made("h4", `${words.wordTies}: ${data.ties}`, "utrecht-heading-4"), listed(cy, node));
    facts.replaceChildren(...parts);
  };

  const choose = (cy, id) => {
    cy.elements().removeClass("faint near chosen");
    const node = cy.getElementById(id);
    pick.value = node.nonempty() ? id : "";
    if (node.empty()) { facts.replaceChildren(); return; }
    const near = node.closedNeighborhood();
    cy.elements().not(near).addClass("faint");
    near.edges().addClass("near");
    node.addClass("chosen");
    tell(cy, node);
    const seen = cy.extent();
    const at = node.position();
    if (at.x < seen.x1 || at.x > seen.x2 || at.y < seen.y1 || at.y > seen.y2) {
      if (isCalm) cy.center(node); else cy.animate({ center: { eles: node }, duration: 200 });
    }
  };

  const zoom = (cy, step) => {
    if (step === "fit") { cy.fit(undefined, 24); return; }
    cy.zoom({ level: cy.zoom() * Number(step), renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  };

  const begin = (data) => {
    if (!data.nodes.length) { state.textContent = words.wordEmpty; return; }
    state.textContent = "";
    const cy = cytoscape({
      container: canvas, elements: elements(data, placed(data)), style: style(), layout: { name: "preset", padding: 24 },
      minZoom: 0.05, maxZoom: 4, autoungrabify: true, boxSelectionEnabled: false,
      // The wheel scrolls the page; closer and further off have buttons.
      userZoomingEnabled: false,
    });
    for (const node of [...data.nodes].sort((one, other) => one.label.localeCompare(other.label))) {
      const option = made("option", `${node.label} (${node.words})`);
      option.value = node.id;
      pick.append(option);
    }
    pick.addEventListener("change", () => choose(cy, pick.value));
    cy.on("resize", () => zoom(cy, "fit"));
    cy.on("tap", "node", (event) => choose(cy, event.target.id()));
    cy.on("tap", (event) => { if (event.target === cy) choose(cy, ""); });
    view.querySelectorAll("[data-network-zoom]").forEach((button) => {
      button.addEventListener("click", () => zoom(cy, button.dataset.networkZoom));
    });
    const first = data.nodes.find((node) => node.focus) || data.nodes.find((node) => node.found);
    if (first) choose(cy, first.id);
    view.dataset.networkReady = String(data.nodes.length);
  };

  view.hidden = false;
  fetch(view.dataset.network, { headers: { Accept: "application/json" }, credentials: "same-origin" })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
    .then(begin)
    .catch(() => { state.textContent = words.wordFailed; });
})();
