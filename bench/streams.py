# SPDX-License-Identifier: EUPL-1.2
"""Measure how much memory a web process takes while it streams a whole list: `uv run python -m bench.streams`.

Reads the assessments as NDJSON from the product as `up` runs it and tells, beside rows and bytes, by how much the
largest web process grew after its first thousand rows. 34,000 initiatives have some 100,000 assessments.
"""

import argparse
import tempfile
import time
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import psutil

from bench.servers import Stage, stage

PART = 1 << 20
MEGABYTE = 1_000_000


def read_all(on: Stage, form: str) -> dict[str, Any]:
    """Read the whole list and look at the memory of the web processes at every megabyte."""
    http = HTTPConnection("127.0.0.1", on.product, timeout=120)
    headers = {"Authorization": f"Bearer {on.places['key']}", "Accept": form}
    began = time.monotonic()
    http.request("GET", "/api/v1/assessments", headers=headers)
    answer = http.getresponse()
    size = rows = 0
    memory: list[int] = []
    while part := answer.read(PART):
        size += len(part)
        rows += part.count(b"\n")
        memory.append(_largest(on.product_process))
    return {
        "form": form,
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
    parser.add_argument("--initiatives", type=int, default=34_000)
    parser.add_argument("--data", type=Path, default=Path(tempfile.gettempdir()) / "meervoud-bench")
    options = parser.parse_args()
    with stage(options.data, options.initiatives) as on:
        print(f"{'form':<24}{'rows':>9}{'MB':>9}{'seconds':>9}{'MB at first':>13}{'growth MB':>11}")
        for form in ("application/x-ndjson", "application/x-ndjson", "text/csv", "text/csv"):
            row = read_all(on, form)
            print(
                f"{row['form']:<24}{row['rows']:>9,}{row['megabytes']:>9}{row['seconds']:>9}{row['memory']:>13}{row['growth']:>11}"
            )


if __name__ == "__main__":
    main()
