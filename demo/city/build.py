# SPDX-License-Identifier: EUPL-1.2
"""Building an invented city: all or nothing, in one transaction, by COPY, with history off (nothing happened)."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import pgtrigger
from django.db import connection, transaction
from django.utils.translation import gettext as _

from accounts.models import User
from assessment.models import Lens
from core.database.bulk_copy import Table, flush_all
from core.errors import RefusedError
from demo.cases.api_clients import add_programs
from demo.cases.data import Calendar
from demo.city.commitments import Commitments
from demo.city.connections import STREAM_FROM as CONNECTIONS_FROM
from demo.city.connections import Connections
from demo.city.growth import GROWTH_FROM, GrowthPaths
from demo.city.issues import ISSUES_FROM, Issues
from demo.city.learning import Trying
from demo.city.opportunities import STREAM, Opportunities
from demo.city.people import People
from demo.city.promises import PARTNERS_FROM, Promises
from demo.city.randomness import AROUND, SeededRandom, timestamp_on
from demo.city.register import WAITING_SHARE, MadeInitiative, Place, Register, make_parties, theme_ids
from demo.city.rounds import Judgement, PreparedLens
from demo.city.styles import Roles
from demo.city.ties import STREAM_FROM, Ties
from initiatives.models import Area, Initiative, Population

CHUNK = 1_000
# Draws of what is tried come from streams of their own, so that they move nothing else.
TRYING_FROM = 2_000_000
PROGRAMS_FROM = 3_000_000
DEEDS_FROM = 5_000_000
REQUESTS_FROM = 6_000_000
ASKING_FROM = 7_000_000
KEEPING_FROM = 8_000_000
KNOWING_FROM = 11_000_000
STREAMS = (TRYING_FROM, STREAM, PARTNERS_FROM, ISSUES_FROM)
LARGEST = 200_000


@dataclass(frozen=True, slots=True)
class Report:
    """What was built: rows by table name, and seconds."""

    rows: dict[str, int]
    seconds: float


def build_city(
    *,
    initiatives: int,
    seed: int,
    day: date,
    force: bool = False,
    arrangements_per_initiative: int | None = None,
    told: Callable[[int], None] = lambda _done: None,
) -> Report:
    """Build a city of this many initiatives in the register, each with three published assessments.

    The same seed and day make the same city. Areas, themes and a lens must be there. `told` hears how many initiatives
    are done; `arrangements_per_initiative` adds chains until each has so many. Raises RefusedError, before anything is
    written, on a register that holds real initiatives (unless `force`), when this city is there already, and when
    something it stands on is missing.
    """
    began = time.monotonic()
    with transaction.atomic(), pgtrigger.ignore():
        lens = _require_areas(seed, initiatives, force=force)
        with connection.cursor() as cursor:
            # COPY passes by pgtrigger's own wrapper; this statement carries its setting for the transaction. Foreign
            # keys are checked chunk by chunk instead of a million at the end.
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        tables = _write(
            SeededRandom(seed, 0), day, lens, initiatives, Commitments(arrangements_per_initiative), told=told
        )
        rows = {} if seed == AROUND else _add_programs(SeededRandom(seed, PROGRAMS_FROM), day)
    _refresh_statistics(tables)
    for table in tables:
        rows[table.name] = rows.get(table.name, 0) + table.written
    return Report(rows, time.monotonic() - began)


def _write(
    shared: SeededRandom,
    day: date,
    lens: Lens,
    initiatives: int,
    commitments: Commitments,
    *,
    told: Callable[[int], None],
) -> list[Table]:
    seed = shared.seed
    people = People(day, seed)
    register, judgement = Register(people), Judgement(PreparedLens(lens))
    areas = list(Area.objects.filter(parent=None).defer("border").order_by("code"))
    parties, party_ids = make_parties(shared, day)
    place = Place(areas, _weights(areas), theme_ids(), party_ids, people.office(shared, areas), day)
    commitments.add_policy(shared, day)
    roles, ties, promises, issues, growth = Roles(shared, place), Ties(), Promises(), Issues(), GrowthPaths()
    commitments.departments = roles.party_ids
    trying, opportunities, connections = Trying(roles.department_ids), Opportunities(place, seed), Connections()
    tables = [
        *people.tables, parties, *roles.offices, *register.tables, *ties.tables, *judgement.tables,
        *commitments.tables, *roles.tables, *trying.tables, *opportunities.tables, *connections.tables,
        *promises.tables, *issues.tables, *growth.tables,
    ]  # fmt: skip
    for part, start in enumerate(range(0, initiatives, CHUNK), start=1):
        chance = SeededRandom(seed, part)
        size = min(CHUNK, initiatives - start)
        made: list[MadeInitiative] = [register.published(chance, place) for _number in range(size)]
        judgement.add(chance, place, made)
        commitments.places = ties.add(SeededRandom(seed, STREAM_FROM + part), place, made)
        tries, luck, partners, problems = (SeededRandom(seed, first + part) for first in STREAMS)
        commitments.deeds = SeededRandom(seed, DEEDS_FROM + part)
        commitments.requests = SeededRandom(seed, REQUESTS_FROM + part)
        commitments.asking = SeededRandom(seed, ASKING_FROM + part)
        roles.knowing = SeededRandom(seed, KNOWING_FROM + part)
        commitments.keeping = SeededRandom(seed, KEEPING_FROM + part)
        for row in made:
            opportunities.add(luck, place, row)
            commitments.add(chance, place, row)
            roles.add(chance, place, row)
            trying.add(tries, place, row)
            promises.add(partners, place, row)
            issues.add(problems, place, row)
        connections.add(SeededRandom(seed, CONNECTIONS_FROM + part), place, made)
        growth.add(SeededRandom(seed, GROWTH_FROM + part), place, made)
        for _number in range(size // WAITING_SHARE):
            register.waiting(chance, place)
        flush_all(tables)
        told(start + size)
    return tables


def _weights(areas: Sequence[Area]) -> list[float]:
    """Return how many live in each area; all the same where that is not known of every one."""
    known = dict(Population.objects.order_by("counted_on").values_list("area_id", "residents"))
    return [known[area.pk] for area in areas] if all(known.get(area.pk) for area in areas) else [1] * len(areas)


def _add_programs(chance: SeededRandom, day: date) -> dict[str, int]:
    """Add programs that work with this city, so that their pages have something to show."""
    area = Area.objects.filter(parent=None).order_by("code").values_list("code", flat=True)[0]
    subjects = list(Initiative.objects.published().order_by("-id").values_list("id", "area_id")[:8])
    return add_programs(
        Calendar(day),
        area=area,
        subjects=subjects,
        by=None,
        suffix=f" {chance.seed}",
        make_id=lambda: chance.id_at(timestamp_on(day, 0)),
    )


def _require_areas(seed: int, initiatives: int, *, force: bool) -> Lens:
    if not 1 <= initiatives <= LARGEST:
        raise RefusedError(_("A city has from 1 to %d initiatives.") % LARGEST)
    if not force and Initiative.objects.filter(invented_fields=[]).exists():
        raise RefusedError(_("This register holds real initiatives. An invented city does not belong among them."))
    if is_built(seed):
        raise RefusedError(_("The city with seed %d is there already. Choose another seed.") % seed)
    if not Area.objects.exists() or not theme_ids():
        raise RefusedError(_("There are no areas or themes yet. Set them up, by page or with manage.py configure."))
    lens = Lens.objects.in_use().about("initiative").order_by("-created_at").first()
    if lens is None:
        raise RefusedError(_("There is no lens yet. Run load_lens first."))
    return lens


def is_built(seed: int) -> bool:
    """Return whether the city with this seed is in the register."""
    return User.objects.filter(email__startswith=f"stad{seed}-", email__endswith="@verzonnen.invalid").exists()


def _refresh_statistics(tables: list[Table]) -> None:
    """Tell the planner about the new rows, as autovacuum would after a while."""
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"ANALYZE {connection.ops.quote_name(table.name)}")
