// SPDX-License-Identifier: EUPL-1.2
// A click on the map fills longitude and latitude. Without this file one picks a square, types them, or names the place
// in words.
"use strict";

// A place that was picked in another way is no longer the one.
const unpick = (part) => {
  for (const square of part.querySelectorAll("[name=square]:checked")) square.checked = false;
  const none = part.querySelector('[name=found][value=""]');
  if (none) none.checked = true;
};

for (const part of document.querySelectorAll("[data-point]")) {
  const map = part.querySelector("[data-point-map]");
  // Squares lie over the map where there are any: a click between their lines is more exact than they are.
  const grid = part.querySelector("[data-point-grid]");
  const svg = part.querySelector("svg.mv-locator");
  const longitude = part.querySelector("[name=longitude]");
  const latitude = part.querySelector("[name=latitude]");
  if (!svg || !longitude || !latitude) continue;
  if (map) map.hidden = false;
  svg.classList.add("mv-locator--pick");

  const edges = ["west", "east", "south", "north"].map((name) => Number(svg.dataset[name]));
  const [west, east, south, north] = edges;
  const { width, height } = svg.viewBox.baseVal;
  const comma = document.documentElement.lang === "nl";
  const written = (degrees) => (comma ? degrees.toFixed(5).replace(".", ",") : degrees.toFixed(5));
  const read = (field) => (field.value.trim() ? Number(field.value.trim().replace(",", ".")) : NaN);

  const show = () => {
    svg.querySelector(".mv-locator__spot")?.remove();
    const x = ((read(longitude) - west) / (east - west)) * width;
    const y = ((north - read(latitude)) / (north - south)) * height;
    if (!(x >= 0 && x <= width && y >= 0 && y <= height)) return;
    const spot = document.createElementNS(svg.namespaceURI, "g");
    const circle = document.createElementNS(svg.namespaceURI, "circle");
    spot.setAttribute("class", "mv-locator__spot");
    circle.setAttribute("cx", x);
    circle.setAttribute("cy", y);
    spot.append(circle);
    svg.append(spot);
  };

  (grid ?? svg).addEventListener("click", (event) => {
    // A square that is picked with the keyboard stays picked.
    if (grid && event.detail === 0) return;
    event.preventDefault();
    // After this: what a refused click leaves, is the square that was picked before.
    setTimeout(() => {
      unpick(part);
    });
    const box = svg.getBoundingClientRect();
    longitude.value = written(west + ((event.clientX - box.left) / box.width) * (east - west));
    latitude.value = written(north - ((event.clientY - box.top) / box.height) * (north - south));
    show();
  });
  part.querySelector("[data-point-clear]")?.addEventListener("click", () => {
    longitude.value = latitude.value = "";
    show();
  });
  for (const field of [longitude, latitude]) field.addEventListener("input", show);
  show();
}

// Where somebody is now, when they ask for it: the browser asks them first, and it goes nowhere until they save.
for (const button of document.querySelectorAll("[data-point-here]")) {
  if (!navigator.geolocation) continue;
  const part = button.closest("[data-point]");
  const told = part.querySelector("[data-point-told]");
  button.hidden = false;
  button.addEventListener("click", () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        part.querySelector("[name=longitude]").value = coords.longitude.toFixed(5);
        part.querySelector("[name=latitude]").value = coords.latitude.toFixed(5);
        unpick(part);
        part.querySelector("[name=longitude]").dispatchEvent(new Event("input"));
        told.textContent = button.dataset.done;
      },
      () => {
        told.textContent = button.dataset.none;
      },
    );
  });
}
