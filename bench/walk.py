# SPDX-License-Identifier: EUPL-1.2
"""Going through the table of addresses in the city that DATABASE_URL names, and noting what each page costs."""

import gc
import os
import sys
import time
from statistics import median
from typing import Any, Final

import psutil

# Roles that read the same as another one are left out.
ROLES: Final = ("anyone", "founder", "assessor", "official", "coordinator", "alderman", "administrator")
TURNS: Final = 3
# What takes longer is not asked again.
LONG_SECONDS: Final = 2.0


def measure_here(only: str, role: str, *, with_jit: bool, told: bool) -> dict[str, Any]:
    """Return what every address costs, leaving everything in the city as it was; `told` says where it is meanwhile."""
    import django  # noqa: PLC0415 - the environment names the database first

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.demo")
    django.setup()
    from django.conf import settings  # noqa: PLC0415
    from django.db import connection, transaction  # noqa: PLC0415
    from django.utils.translation import override  # noqa: PLC0415

    from initiatives.models import Initiative  # noqa: PLC0415
    from tests.architecture.addresses import ADDRESSES, Kind  # noqa: PLC0415
    from tests.architecture.large_city import world_in_city  # noqa: PLC0415

    settings.ALLOWED_HOSTS = ["*"]
    settings.SECOND_FACTOR_REQUIRED = False
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    found = []
    with transaction.atomic(), connection.cursor() as cursor:
        initiatives = Initiative.objects.published().count()
        world = world_in_city()
        # Workers of PostgreSQL would do part of it where nobody counts.
        cursor.execute("SET max_parallel_workers_per_gather = 0")
        cursor.execute(f"SET jit = {'on' if with_jit else 'off'}")
        cursor.execute("SELECT pg_backend_pid(), pg_jit_available()")
        process, can_translate = cursor.fetchone() or (0, False)
        server = psutil.Process(process)
        for name, address in ADDRESSES.items():
            with override("nl"):
                path = address.path(name, world) if address.kind is not Kind.ACT else ""
            if not path or not any(part in name or part in path for part in only.split(",")):
                continue
            for reader in (role,) if role else ROLES:
                if reader in address.readers:
                    found.append({"name": name, **_visit(world, reader, path, address, server)})
                    if told:
                        print(f"{reader} at {path}: {found[-1]['cpu']:.0f} ms", file=sys.stderr, flush=True)
        transaction.set_rollback(True)
    jit = "without JIT" if not with_jit else "with JIT" if can_translate else "JIT asked for, but this server has none"
    return {"initiatives": initiatives, "jit": jit, "rows": found}


def _visit(world: Any, role: str, path: str, address: Any, server: psutil.Process) -> dict[str, Any]:
    from tests.architecture.visits import visit  # noqa: PLC0415
    from tests.plans import watched  # noqa: PLC0415

    began = time.perf_counter()
    # The first visit fills what is kept: figures, templates, statements.
    visit(world, role, "get", path, address.begin, is_undone=False)
    took = time.perf_counter() - began
    with watched() as seen:
        answer = visit(world, role, "get", path, address.begin)
    work = seen.work()
    turns = []
    for _turn in range(1 if took > LONG_SECONDS else TURNS):
        gc.collect()
        clock, python, database = time.perf_counter(), time.process_time(), sum(server.cpu_times()[:2])
        visit(world, role, "get", path, address.begin)
        of_python = time.process_time() - python
        turns.append((time.perf_counter() - clock, of_python, of_python + sum(server.cpu_times()[:2]) - database))
    ms, of_python, cpu = (1000 * median(turn[at] for turn in turns) for at in range(3))
    return {
        "role": role, "path": path, "first": round(1000 * took, 1), "status": answer.status_code, "kind": _kind(path, address), "ms": round(ms, 1),
        "cpu": round(cpu, 1), "python": round(of_python, 1), "statements": work.statements, "rows": work.rows,
        "buffers": work.buffers, "bytes": len(answer.body), "heaviest": work.heaviest[:2000], "most": work.most,
    }  # fmt: skip


def _kind(path: str, address: Any) -> str:
    from django.urls import resolve  # noqa: PLC0415

    from core.pages.list_page import ListPage  # noqa: PLC0415

    view = getattr(resolve(path).func, "view_class", None)
    is_list = isinstance(view, type) and issubclass(view, ListPage)
    return "list" if is_list and address.kind == "page" else str(address.kind)
