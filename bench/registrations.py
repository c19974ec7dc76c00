# SPDX-License-Identifier: EUPL-1.2
"""Many people send their registration in at the same moment: `uv run python -m bench.registrations [--people 200]`.

Everybody answered every step and presses the last button at once, each from an address of their own, at the product as
`up` runs it, on the city DATABASE_URL names. Told are seconds until the answer, and the processor time of one of them,
of web server and PostgreSQL together: what counts where the machine does other work. What is made is removed again.
"""

import argparse
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from threading import Barrier
from typing import Any, Final
from urllib.parse import urlencode

from bench.servers import _cpu, _start, _stop, _tree, _wait
from config.local_start import services

WARM_UP: Final = 16
TOKEN: Final = "b" * 32
ANSWERS: Final[dict[str, dict[str, Any]]] = {
    "idea": {
        "name": "Buurtkas", "summary": "Een kas waar buren samen groente kweken.", "story": "Drie bakken.",
        "form": "group", "phase": "startup", "started_on": "2026-03-01", "website": "", "picture_alt": "",
    },
    "place": {"area": "city", "address": "Zwaanshals"},
    "themes": {"themes": ["food", "public-space"]},
    "people": {
        "person_name": "Fenna de Vries", "second_name": "", "second_email": "", "people_involved": "3-10",
        "absence_effect": "partly", "key_tasks": ["lead", "work"],
    },
    "money": {
        "parties-0-name": "Huis van de Wijk", "parties-0-sphere": "community", "parties-0-role": "host",
        "incomes-0-kind": "subsidy", "incomes-0-who": "Gemeente", "incomes-0-sphere": "government",
        "incomes-0-share_percent": "60%", "incomes-0-ends_on": "2027-06-30",
    },
    "exchange": {"needs-0-kind": "need", "needs-0-subject": "place", "needs-0-text": "Een stuk grond van 60 m2"},
}  # fmt: skip


def make(people: int) -> list[dict[str, Any]]:
    """Return a session and a version for each of so many registrations that are ready to be sent in."""
    from django.urls import reverse  # noqa: PLC0415

    from accounts.sign_in.sessions import SessionStore  # noqa: PLC0415
    from initiatives.registration.actions.draft import save_answers, start_registration  # noqa: PLC0415
    from initiatives.registration.forms.steps import STEPS  # noqa: PLC0415
    from initiatives.registration.session import KEY  # noqa: PLC0415

    found = []
    for number in range(people):
        registration = start_registration(language="nl")
        for step in STEPS:
            answers = dict(ANSWERS[step.code])
            if step.code == "people":
                answers["person_email"] = f"fenna{number}@bench.example.org"
            given = {name: value if isinstance(value, list) else [value] for name, value in answers.items()}
            registration = save_answers(
                registration_id=registration.pk, step=step.code, given=given, expected_version=registration.version
            )
        session = SessionStore()
        session[KEY] = str(registration.pk)
        session.save()
        pages = {name: reverse(f"initiatives:registration-{name}") for name in ("check", "done")}
        found.append({"key": session.session_key, "version": registration.version, **pages})
    return found


def unmake() -> None:
    """Remove what was sent in."""
    from accounts.models import Tally, User  # noqa: PLC0415
    from initiatives.models import Initiative, Registration  # noqa: PLC0415
    from mail.models import Message  # noqa: PLC0415

    made = User.objects.filter(email__endswith="@bench.example.org")
    initiatives = list(Initiative.objects.filter(carriers__user__in=made).values_list("pk", flat=True))
    Registration.objects.filter(initiative__in=initiatives).delete()
    Message.objects.filter(about__in=initiatives).delete()
    Initiative.objects.filter(pk__in=initiatives).delete()
    made.delete()
    Tally.objects.all().delete()


def send_in(port: int, number: int, one: dict[str, Any], cookie: str, together: Barrier) -> tuple[float, int]:
    """Return after how many seconds the answer came, and its status."""
    http = HTTPConnection(
        "127.0.0.1", port, timeout=120, source_address=(f"127.1.{number // 200}.{number % 200 + 1}", 0)
    )
    body = urlencode({"version": one["version"], "consent": "on", "csrfmiddlewaretoken": TOKEN})
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Cookie": f"{cookie}={one['key']}; csrftoken={TOKEN}",
        "Origin": f"http://127.0.0.1:{port}",
    }
    together.wait()
    began = time.monotonic()
    http.request("POST", one["check"], body, headers)
    answer = http.getresponse()
    answer.read()
    # Somebody whose answers are not right is sent to another page, and was not registered.
    return time.monotonic() - began, answer.status if answer.headers.get("Location") == one["done"] else 0


def measure(people: int) -> None:
    """Start the server, have everybody send in, and print what it took."""
    from django.conf import settings  # noqa: PLC0415

    port, log = services.free_port(), Path(settings.DATA_DIR) / "registrations.log"
    web = {**os.environ, "WEB_BIND": f"127.0.0.1:{port}", "SITE_URL": f"http://127.0.0.1:{port}"}
    server = _start([sys.executable, "-m", "gunicorn", "--config", "python:config.server.gunicorn"], web, log)
    try:
        _wait(f"http://127.0.0.1:{port}/api/v1/areas")
        for name, many in (("warm", WARM_UP), ("told", people)):
            ready = make(many)
            postmaster = _postmaster()
            together = Barrier(many)
            before = [sum(_cpu(each) for each in _tree(root)) for root in (server.pid, postmaster)]
            with ThreadPoolExecutor(many) as crowd:
                cookie = settings.SESSION_COOKIE_NAME
                asked = [crowd.submit(send_in, port, n, one, cookie, together) for n, one in enumerate(ready)]
                answers = [each.result() for each in asked]
            after = [sum(_cpu(each) for each in _tree(root)) for root in (server.pid, postmaster)]
            unmake()
            if name == "told":
                tell(answers, [1000 * (late - early) / many for early, late in zip(before, after, strict=True)])
    finally:
        _stop(server)


def _postmaster() -> int:
    """Return the process of the PostgreSQL server that DATABASE_URL names."""
    import psutil  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415

    return int(psutil.Process(connection.connection.info.backend_pid).ppid())


def tell(answers: list[tuple[float, int]], cpu: list[float]) -> None:
    """Print seconds and processor time."""
    times = sorted(seconds for seconds, _status in answers)
    statuses = {status: sum(1 for _s, one in answers if one == status) for _seconds, status in answers}
    print(
        f"{len(times)} at once, load {os.getloadavg()[0]:.1f}: p50 {times[len(times) // 2]:.2f} s, p95 {times[int(len(times) * 0.95)]:.2f} s, longest {times[-1]:.2f} s"
    )
    print(f"processor ms each: web server {cpu[0]:.1f}, PostgreSQL {cpu[1]:.1f}; answers {statuses}")


def main() -> None:
    """Measure on the city that is there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=200)
    options = parser.parse_args()
    import django  # noqa: PLC0415 - the environment names the database first

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.demo")
    django.setup()
    measure(options.people)


if __name__ == "__main__":
    main()
