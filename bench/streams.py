# SPDX-License-Identifier: EUPL-1.2
"""Measure how much memory a web process takes while it streams a whole list: `uv run python -m bench.streams`.

Reads whole lists from the product as `up` runs it and tells, beside rows and bytes, by how much the largest web
process grew after its first megabyte. 20,000 initiatives have some 110,000 engagements and 60,000 assessments.
"""

import argparse
import tempfile
import time
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import psutil

from bench.servers import Stage, stage

PART = 1 << 20
MEGABYTE = 1_000_000


def read_all(on: Stage, name: str, form: str) -> dict[str, Any]:
    """Read the whole list and look at the memory of the web processes at every megabyte."""
    http = HTTPConnection("127.0.0.1", on.product, timeout=120)
    headers = {"Authorization": f"Bearer {on.places['key']}", "Accept": form}
    began = time.monotonic()
    http.request("GET", f"/api/v1/{name}", headers=headers)
    answer = http.getresponse()
    if answer.status != HTTPStatus.OK:
        raise SystemExit(f"/{name} answers {answer.status}")
    size = rows = 0
    memory: list[int] = []
    while part := answer.read(PART):
        size += len(part)
        rows += part.count(b"\n")
        memory.append(_largest(on.product_process))
    return {
        "rows": rows,
        "megabytes": round(size / MEGABYTE, 1),
        "seconds": round(time.monotonic() - began, 1),
        "memory": round(memory[0] / MEGABYTE, 1),
        "growth": round((max(memory) - memory[0]) / MEGABYTE, 1),
    }


def _largest(root: int) -> int:
    process = psutil.Process(root)
    return max(int(each.memory_info().rss) for each in [process, *process.children(recursive=True)])


def main() -> None:
    """Stream in both forms, twice: what a process keeps after its first stream is no growth of the second."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--initiatives", type=int, default=20_000)
    parser.add_argument("--data", type=Path, default=Path(tempfile.gettempdir()) / "meervoud-bench")
    options = parser.parse_args()
    with stage(options.data, options.initiatives) as on:
        print(f"{'list':<13}{'form':<22}{'rows':>9}{'MB':>8}{'seconds':>9}{'MB at first':>13}{'growth MB':>11}")
        for name in ("engagements", "assessments"):
            for form in ("application/x-ndjson", "application/x-ndjson", "text/csv", "text/csv"):
                row = read_all(on, name, form)
                print(
                    f"{name:<13}{form:<22}{row['rows']:>9,}{row['megabytes']:>8}{row['seconds']:>9}{row['memory']:>13}{row['growth']:>11}",
                    flush=True,
                )


if __name__ == "__main__":
    main()
