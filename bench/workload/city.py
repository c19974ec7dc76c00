# SPDX-License-Identifier: EUPL-1.2
"""The invented city the workload lives in: made once for each run, with people who are signed in and work to do."""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from bench.apart import ROOT, run
from config.local_start import services

DATABASE: Final = "workload"
INITIATIVES: Final = 60
OFFICES: Final = {"official-1": "official", "official-2": "official", "coordinator": "coordinator"}
ASSESSORS: Final = ("assessor-1", "assessor-2", "assessor-3")
SUBJECTS: Final = 40
FOUNDERS: Final = 20


@dataclass(frozen=True)
class City:
    """Who is there: cookies by name, and the keys of programs."""

    cookies: Mapping[str, dict[str, str]]
    people: Mapping[str, str]
    keys: tuple[str, ...]
    principles: tuple[str, ...]
    themes: tuple[str, ...]
    areas: tuple[str, ...]
    # Of people who carry something: who, and their cookie.
    founders: tuple[tuple[str, dict[str, str]], ...]


def bring(folder: Path) -> None:
    """Put the prepared city in `folder`: its database, stopped, and its files. It is made once and kept."""
    kept = Path(tempfile.gettempdir()) / "meervoud-bench-workload" / _digest()
    if not kept.exists():
        making = folder.with_name(f"{folder.name}-making")
        postgres = services.Postgres(making / "postgres", DATABASE)
        try:
            settings = {"DJANGO_SETTINGS_MODULE": "config.settings.demo", "REDIS_URL": "redis://127.0.0.1:1/0"}
            _prepare({**os.environ, **settings, "DATABASE_URL": postgres.url, "DATA_DIR": str(making)})
        finally:
            postgres.stop()
        shutil.rmtree(kept.parent, ignore_errors=True)
        kept.parent.mkdir(parents=True)
        making.rename(kept)
    run(["cp", "-a", f"{kept}/.", str(folder)], dict(os.environ))


def _digest() -> str:
    """Return what the prepared city follows from, as one word: migrations, and how a city is made."""
    known = sha256()
    for path in sorted([*ROOT.glob("*/migrations/*.py"), *ROOT.glob("demo/**/*.py")]):
        known.update(path.read_bytes())
    return known.hexdigest()[:16]


def _prepare(environment: dict[str, str]) -> None:
    manage = [sys.executable, str(ROOT / "manage.py")]
    for command in (
        ["compile_catalogues"],
        ["collectstatic", "--noinput"],
        ["migrate"],
        ["configure", str(ROOT / "demo" / "cities" / "rotterdam.yaml")],
        ["load_lens", str(ROOT / "assessment" / "lenses" / "veerkracht-1.yaml")],
        ["make_city", "--initiatives", str(INITIATIVES), "--seed", "1"],
    ):
        run([*manage, *command], environment)


def settle_in(receiver_url: str, plants: Sequence[str]) -> City:
    """Give everybody their office, their work and their key; Django is set up on this database."""
    from accounts.models import Role, User  # noqa: PLC0415
    from assessment.models import Lens  # noqa: PLC0415
    from initiatives.models import Area, Theme  # noqa: PLC0415

    people = {}
    for name, role in {**OFFICES, **dict.fromkeys(ASSESSORS, "assessor"), "administrator": "administrator"}.items():
        person, _made = User.objects.get_or_create(
            email=f"{name}@workload.invalid", defaults={"name": name.title(), "is_demo": True}
        )
        person.role_grants.get_or_create(role=Role(role))
        people[name] = person
    _put_in_teams([people["official-1"], people["official-2"]])
    _ask_assessors([people[name] for name in ASSESSORS], people["coordinator"])
    keys = _programs(receiver_url, people["administrator"])
    if "no-history" in plants:
        _stop_history()
    lens = Lens.objects.about("initiative").latest("created_at")
    return City(
        cookies={name: cookie_of(person) for name, person in people.items()},
        people={name: str(person.pk) for name, person in people.items()},
        keys=keys,
        principles=tuple(lens.principles.order_by("position").values_list("code", flat=True)),
        themes=tuple(Theme.objects.values_list("code", flat=True)),
        areas=tuple(Area.objects.values_list("code", flat=True)),
        founders=_founders(),
    )


def _founders() -> tuple[tuple[str, dict[str, str]], ...]:
    from accounts.models import User  # noqa: PLC0415

    carrying = User.objects.filter(carrying__initiative__status="published", is_active=True).distinct()
    return tuple((str(person.pk), cookie_of(person)) for person in carrying.order_by("pk")[:FOUNDERS])


def _put_in_teams(people: list[Any]) -> None:
    from initiatives.models import Area, AreaTeamMember  # noqa: PLC0415

    for area in Area.objects.all():
        for person in people:
            AreaTeamMember.objects.get_or_create(area=area, user=person)


def _ask_assessors(assessors: list[Any], coordinator: Any) -> None:
    """Ask two assessors for each of a number of initiatives, in a round that is open."""
    from datetime import timedelta  # noqa: PLC0415

    from django.utils import timezone  # noqa: PLC0415

    from assessment.models import Lens, RoundState  # noqa: PLC0415
    from assessment.rounds.actions.rounds import assign, create_round, move_round  # noqa: PLC0415
    from initiatives.models import Initiative  # noqa: PLC0415

    today = timezone.localdate()
    opened = create_round(
        title="Workload", lens=Lens.objects.about("initiative").latest("created_at"), opens_on=today,
        deadline=today + timedelta(days=60), by=coordinator,
    )  # fmt: skip
    found = list(Initiative.objects.published().order_by("pk")[:SUBJECTS])
    for at in range(len(assessors)):
        pair = [assessors[at], assessors[(at + 1) % len(assessors)]]
        assign(round_=opened, initiatives=found[at :: len(assessors)], assessors=pair, by=coordinator)
    move_round(round_=opened, to=RoundState.OPEN, by=coordinator)


def set_up_django(environment: dict[str, str]) -> None:
    """Have this process look at the database of these servers."""
    os.environ |= {name: value for name, value in environment.items() if name != "WORKLOAD_PLANT"}
    import django  # noqa: PLC0415 - the environment names the database first

    django.setup()


def program_with_every_scope() -> str:
    """Make a program that may all, and return its key."""
    from accounts.clients.actions import ClientTerms, create_api_client  # noqa: PLC0415
    from accounts.models import Scope  # noqa: PLC0415

    _client, key = create_api_client(terms=ClientTerms(name="Drill", scopes=list(Scope)), by=None)
    return key


def _programs(receiver_url: str, administrator: Any) -> tuple[str, ...]:
    from accounts.clients.actions import ClientTerms, create_api_client  # noqa: PLC0415
    from accounts.models import Scope  # noqa: PLC0415
    from events.event_types import registry  # noqa: PLC0415
    from events.models import Webhook  # noqa: PLC0415
    from events.webhooks.actions import create_webhook  # noqa: PLC0415

    # The receivers of the invented programs do not exist.
    Webhook.objects.all().delete()
    keys = []
    for number in range(2):
        client, key = create_api_client(terms=ClientTerms(name=f"Program {number}", scopes=list(Scope)), by=None)
        keys.append(key)
    kinds = [kind.code for kind in registry.all_types()]
    create_webhook(client=client, url=receiver_url, event_types=kinds, by=administrator)
    return tuple(keys)


def _stop_history() -> None:
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgname FROM pg_trigger WHERE tgrelid = 'governance_arrangement'::regclass AND NOT tgisinternal"
            " AND (tgname LIKE '%%update_update%%' OR tgname LIKE '%%insert_insert%%')"
        )
        for (name,) in cursor.fetchall():
            cursor.execute(f'ALTER TABLE governance_arrangement DISABLE TRIGGER "{name}"')


def cookie_of(person: Any) -> dict[str, str]:
    """Sign somebody in, and return their cookie."""
    from django.conf import settings  # noqa: PLC0415
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: PLC0415

    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.create()
    return {settings.SESSION_COOKIE_NAME: session.session_key}


def note(folder: Path, told: Mapping[str, Any]) -> None:
    """Keep what a run found beside its logs."""
    (folder / "told.json").write_text(json.dumps(told, indent=2), encoding="utf-8")
