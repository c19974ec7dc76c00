# SPDX-License-Identifier: EUPL-1.2
"""Load from a process of its own: a few kept connections over loopback, bounded in number and in time.

Reads a plan as JSON from standard input and writes what it measured as JSON. The client is made of plain streams,
because on two cores a heavier one would measure itself.
"""

import asyncio
import json
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from itertools import count, cycle
from typing import Any

LOOPBACK = "127.0.0.1"
WARM_UP = 40


@dataclass
class Tally:
    """What the answers were and how long they took, in seconds."""

    times: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    bytes: int = 0


async def measure(plan: dict[str, Any]) -> dict[str, Any]:
    """Send the plan's requests in turn over its connections until its number or its seconds are spent."""
    heads = [_head(plan, path) for path in plan["paths"]]
    warm, _seconds = await _run(plan, heads, WARM_UP, plan["seconds"])
    tally, seconds = await _run(plan, heads, plan["requests"], plan["seconds"])
    times = sorted(tally.times)
    return {
        "name": plan["name"],
        "requests": len(times),
        "sent": len(times) + len(warm.times),
        "perSecond": round(len(times) / seconds, 1),
        "p50": round(1000 * times[len(times) // 2], 2),
        "p95": round(1000 * times[int(len(times) * 0.95)], 2),
        "bytes": tally.bytes // max(1, len(times)),
        "statuses": dict(tally.statuses),
    }


def _head(plan: dict[str, Any], path: str) -> bytes:
    lines = [f"GET {path} HTTP/1.1", f"Host: {LOOPBACK}:{plan['port']}", "Connection: keep-alive"]
    lines += [f"{name}: {value}" for name, value in plan.get("headers", {}).items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


async def _run(plan: dict[str, Any], heads: list[bytes], most: int, seconds: float) -> tuple[Tally, float]:
    tally, turns, addresses = Tally(), count(), cycle(heads)
    began = time.perf_counter()

    async def connection() -> None:
        reader, writer = await asyncio.open_connection(LOOPBACK, plan["port"])
        while next(turns) < most and time.perf_counter() - began < seconds:
            start = time.perf_counter()
            writer.write(next(addresses))
            status, size, keep = await _read(reader)
            tally.times.append(time.perf_counter() - start)
            tally.statuses[status] += 1
            tally.bytes += size
            if not keep:
                writer.close()
                reader, writer = await asyncio.open_connection(LOOPBACK, plan["port"])
        writer.close()

    async with asyncio.timeout(seconds + 30):
        await asyncio.gather(*(connection() for _number in range(plan["connections"])))
    return tally, time.perf_counter() - began


async def _read(reader: asyncio.StreamReader) -> tuple[int, int, bool]:
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    status = int(head[9:12])
    size = 0
    if b"transfer-encoding: chunked" in head:
        while length := int((await reader.readline()).split(b";")[0], 16):
            await reader.readexactly(length + 2)
            size += length
        await reader.readline()
    elif (at := head.find(b"content-length:")) >= 0:
        size = int(head[at + 15 : head.index(b"\r\n", at)])
        await reader.readexactly(size)
    return status, size, b"connection: close" not in head


if __name__ == "__main__":
    json.dump(asyncio.run(measure(json.load(sys.stdin))), sys.stdout)
