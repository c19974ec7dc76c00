# SPDX-License-Identifier: EUPL-1.2
"""Made-up programs that work with the demo or an invented city: API clients, their webhooks and a log of two months.

None of their keys opens anything: what stands where a hash belongs is the hash of nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from accounts.clients.actions import ClientTerms, machine_user, put_to_work
from accounts.models import AccessAct, AccessChange, ApiClient, ApiKey, Scope, User
from accounts.people.forms import end_of
from core.models import new_id
from demo.cases.data import Calendar
from events.deliveries.fan_out import number_without_deliveries
from events.models import Delivery, DeliveryState, Event, Problem, TurnedOff, Webhook
from events.webhooks import signatures
from initiatives.register.event_types import CHANGED, PUBLISHED

# Never what a hash function returns.
NO_HASH: Final = "made up, opens nothing"
KINDS: Final = (PUBLISHED, CHANGED)
MADE_UP: Final = "Verzonnen voor de demo; de sleutel werkt niet."


@dataclass(frozen=True, slots=True)
class MadeKey:
    """A key: the days it was made, ends and was last used, from today; None is never."""

    made: int
    ends: int | None = None
    used: int | None = None


@dataclass(frozen=True, slots=True)
class Hook:
    """A webhook and the answers it got, oldest first: a status, or what went wrong."""

    address: str
    answers: Sequence[int | Problem | None] = ()
    off: TurnedOff | None = None
    off_since: int = 0


@dataclass(frozen=True, slots=True)
class Program:
    """One program with its keys, oldest first."""

    name: str
    purpose: str
    scopes: Sequence[Scope]
    keys: Sequence[MadeKey]
    in_area: bool = False
    acts: Sequence[tuple[AccessAct, int]] = ()
    revoked: int | None = None
    hook: Hook | None = None
    rate: int | None = None


PROGRAMS: Final = (
    Program(
        "Wijkkaart", "Zet initiatieven en kansen op de kaart van de stad. Van het team Digitale Stad.",
        [Scope.INITIATIVES_READ], [MadeKey(-210, used=-1)], rate=3_000,
        hook=Hook("https://wijkkaart.invalid/gebeurtenissen", [204, 204, 204, 404, 204, 204, 204, 503]),
    ),
    Program(
        "Dashboard van het gebiedsteam", "Laat uitslagen en signalen van het gebied zien. Van het gebiedsteam.",
        [Scope.ASSESSMENTS_READ, Scope.PARTIES_READ, Scope.SIGNALS_READ], [MadeKey(-356, ends=9, used=-1)],
        in_area=True,
    ),
    Program(
        "Subsidieadministratie", "Schrijft toegekende subsidies als afspraak. Van de afdeling Subsidies.",
        [Scope.ARRANGEMENTS_READ, Scope.ARRANGEMENTS_WRITE, Scope.INITIATIVES_READ],
        [MadeKey(-120, ends=5, used=-1), MadeKey(-2)], acts=[(AccessAct.CLIENT_ROTATED, -2)],
        hook=Hook(
            "https://subsidies.invalid/in", [200, 200, Problem.NOT_REACHED, Problem.NOT_REACHED, Problem.TOO_SLOW],
            off=TurnedOff.FAILING, off_since=-3,
        ),
    ),
    Program(
        "Nieuwsbrief van de wijk", "Schrijft elke vrijdag wie er nieuw is. Van de redactie van de wijkkrant.",
        [Scope.INITIATIVES_READ], [MadeKey(-180, ends=-20, used=-21)], in_area=True,
        hook=Hook("https://wijkkrant.invalid/nieuws", [204, 204, None, None]),
    ),
    Program(
        "Proef met studenten", "Onderzoek naar de portfolio, afgerond.", [Scope.PORTFOLIO_READ],
        [MadeKey(-300, used=-130)], acts=[(AccessAct.CLIENT_REVOKED, -125)], revoked=-125,
    ),
)  # fmt: skip


def add_programs(
    calendar: Calendar,
    *,
    area: str,
    subjects: Sequence[tuple[UUID, UUID | None]],
    by: User | None,
    suffix: str = "",
    make_id: Callable[[], UUID] = new_id,
) -> dict[str, int]:
    """Make the programs and return how many rows there are by table.

    `subjects` are published initiatives with their areas, of which the log tells; `area` is the code of where some of
    the programs work, `by` the administrator who made them, and `suffix` tells the programs of one city from those of
    another. The same ids from `make_id` make the same rows.
    """
    log = _record_event(calendar, subjects, make_id)
    for program in PROGRAMS:
        client = _client(program, calendar, area=area, by=by, suffix=suffix, make_id=make_id)
        if program.hook is not None:
            _webhook(program.hook, client, calendar, log, by=by, make_id=make_id)
    hooks = sum(program.hook is not None for program in PROGRAMS)
    made = {ApiClient: len(PROGRAMS), Webhook: hooks, Event: len(log)}
    return {model._meta.db_table: rows for model, rows in made.items()}  # noqa: SLF001 - Django documents it


def _record_event(
    calendar: Calendar, subjects: Sequence[tuple[UUID, UUID | None]], make_id: Callable[[], UUID]
) -> list[Event]:
    told = Event.objects.bulk_create(
        Event(
            id=make_id(),
            kind=KINDS[number % len(KINDS)].code,
            subject=subject,
            areas=[area] if area else [],
            is_public=True,
            created_at=calendar.moment(-50 + 7 * number),
        )
        for number, (subject, area) in enumerate(subjects[:8])
    )
    number_without_deliveries(told)
    return told


def _client(
    program: Program, calendar: Calendar, *, area: str, by: User | None, suffix: str, make_id: Callable[[], UUID]
) -> ApiClient:
    terms = ClientTerms(
        name=program.name + suffix,
        scopes=program.scopes,
        purpose=f"{program.purpose} {MADE_UP}",
        areas=[area] if program.in_area else (),
        requests_per_minute=program.rate,
    )
    client_id, began = make_id(), calendar.moment(program.keys[0].made)
    user = machine_user(client_id, terms.name)
    client = ApiClient.objects.create(
        id=client_id,
        user=user,
        created_by=by,
        created_at=began,
        revoked_at=None if program.revoked is None else calendar.moment(program.revoked),
        **terms.columns(),
    )
    put_to_work(user, terms.areas)
    for key in program.keys:
        key_id = make_id()
        ApiKey.objects.create(
            id=key_id,
            client=client,
            prefix=f"mv_{key_id.hex[-12:]}",
            hash=NO_HASH,
            created_at=calendar.moment(key.made),
            expires_at=None if key.ends is None else end_of(calendar.day(key.ends)),
            last_used_on=calendar.day_or_none(key.used),
            created_by=by,
        )
    acts = [(AccessAct.CLIENT_MADE, program.keys[0].made), *program.acts]
    AccessChange.objects.bulk_create(
        AccessChange(id=make_id(), act=act, client=client, by=by, created_at=calendar.moment(day)) for act, day in acts
    )
    return client


def _webhook(
    hook: Hook,
    client: ApiClient,
    calendar: Calendar,
    log: Sequence[Event],
    *,
    by: User | None,
    make_id: Callable[[], UUID],
) -> None:
    webhook = Webhook.objects.create(
        id=make_id(),
        client=client,
        url=hook.address,
        event_types=sorted(kind.code for kind in KINDS),
        secret=signatures.sealed(signatures.new_secret()),
        created_by=by,
        created_at=client.created_at,
        **_stands(hook, calendar, log),
    )
    # What has no answer yet waits: its client has no key that works.
    Delivery.objects.bulk_create(
        Delivery(id=make_id(), event=event, webhook=webhook, **_went(event, answer, is_last=event is log[-1]))
        for event, answer in zip(log, hook.answers, strict=False)
    )


def _stands(hook: Hook, calendar: Calendar, log: Sequence[Event]) -> dict[str, Any]:
    """Return why a webhook is off, or since when it fails: since the newest event, when that was not taken."""
    if hook.off:
        since = calendar.moment(hook.off_since)
        return {"is_on": False, "turned_off_at": since, "turned_off_because": hook.off}
    newest = hook.answers[len(log) - 1] if 0 < len(log) <= len(hook.answers) else None
    return {} if newest is None or _is_taken(newest) else {"failing_since": log[-1].created_at}


def _is_taken(answer: int | Problem) -> bool:
    return isinstance(answer, int) and answer < HTTPStatus.MULTIPLE_CHOICES


def _went(event: Event, answer: int | Problem | None, *, is_last: bool) -> dict[str, Any]:
    """Return how a delivery stands after this answer: taken, given up, or, of the last event, to be tried again."""
    moment = event.created_at + timedelta(seconds=2)
    if answer is None:
        return {}
    if _is_taken(answer):
        return {
            "state": DeliveryState.SENT,
            "tries": 1,
            "tried_at": moment,
            "sent_at": moment,
            "response_status": answer,
        }
    why = (
        {"problem": Problem.ANSWER, "response_status": answer, "response_excerpt": HTTPStatus(answer).phrase}
        if isinstance(answer, int)
        else {"problem": answer, "error": "[Errno 111] Connection refused"}
    )
    if is_last:
        again = timezone.now() + timedelta(hours=14)
        return {**why, "state": DeliveryState.FAILED, "tries": 6, "tried_at": moment, "next_try_at": again}
    return {**why, "state": DeliveryState.GIVEN_UP, "tries": 9, "tried_at": moment + timedelta(days=2)}
