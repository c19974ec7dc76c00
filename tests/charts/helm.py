# SPDX-License-Identifier: EUPL-1.2
"""Lints and renders our chart with Helm's own engine: python -m tests.charts.helm < {"values": ..., "upgrade": false}.

A process of its own: the engine is a library in Go, whose threads and signals are no company for pytest.
"""

import json
import sys
from pathlib import Path

import helm_python

CHART = str(Path(__file__).parents[2] / "charts" / "meervoud")


def main() -> None:
    """Write what lint found and the rendered files as JSON."""
    asked = json.load(sys.stdin)
    found = helm_python.lint(CHART, asked["values"], strict=True, namespace="city")
    with helm_python.Chart.load(CHART) as chart:
        rendered = chart.render(
            asked["values"],
            name="initiatieven",
            namespace="city",
            is_install=not asked["upgrade"],
            is_upgrade=asked["upgrade"],
        )
    json.dump({"lint": found, "rendered": rendered}, sys.stdout)


if __name__ == "__main__":
    main()
