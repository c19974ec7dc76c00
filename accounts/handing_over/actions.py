# SPDX-License-Identifier: EUPL-1.2
"""Handing over all work of somebody, in one act."""

from collections.abc import Mapping, Sequence

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from accounts.handing_over.kinds import WorkKind, work_kinds
from accounts.handing_over.letters import GIVEN, RECEIVED
from accounts.handing_over.queries import PartCounts, ensure_seen, rows_in, work_of
from accounts.models import HandOver, HandOverPart, User
from accounts.stand_ins.queries import colleagues_for
from accounts.stand_ins.refusals import refusals_of
from core.errors import RefusedError
from core.permissions import require
from mail.actions import write_to

Received = dict[User, dict[WorkKind, int]]


@transaction.atomic
def hand_over(*, person: User, to: Mapping[str, User], seen: int, by: User) -> HandOver:
    """Give all work of `person` to colleagues, all or nothing; both sides are told.

    `to` says by the code of each part who gets it, and `seen` how many things the page told of. Raises
    NotAllowedError, and RefusedError when there is nothing, when it changed meanwhile, and for a colleague who cannot
    get a part: without the office, with an interest in it, or without the area it lies in.
    """
    require(by, "accounts.hand_over_work", person)
    people = {person.pk, *(one.pk for one in to.values())}
    # Their rows are the lock: two who hand over the same work wait for each other.
    list(User.objects.select_for_update(no_key=True).filter(pk__in=people).order_by("pk"))
    work = [one for one in work_of(person) if one.moved]
    if not work:
        raise RefusedError(_("There is no work in this person's name."))
    ensure_seen(work, seen)
    received: Received = {}
    for one in work:
        colleague = to.get(one.part.code)
        if colleague is None:
            raise RefusedError(_("Choose who gets this."), field=one.part.code)
        _ensure_can_get(one, person, colleague)
        told = received.setdefault(colleague, {})
        for kind, number in one.counts:
            told[kind] = told.get(kind, 0) + number
    # What gives access first: areas of a team are the first kind. Then all else can be asked whether it may go there.
    for kind in work_kinds:
        for one in work:
            if kind.hand_over is not None and kind in dict(one.counts):
                _move(kind, one, person, to[one.part.code], by)
    return _recorded(person, received, by)


def _move(kind: WorkKind, work: PartCounts, person: User, colleague: User, by: User) -> None:
    assert kind.hand_over is not None  # noqa: S101 - asked by who calls
    try:
        kind.hand_over(rows_in(kind, work.part, person), colleague, by)
    except RefusedError as refused:
        raise RefusedError(refused.message, field=work.part.code) from refused


def _ensure_can_get(work: PartCounts, person: User, colleague: User) -> None:
    if not colleagues_for(person).filter(pk=colleague.pk).exists():
        raise RefusedError(_("This colleague does not have the office for this work."), field=work.part.code)
    if why := refusals_of(person, colleague, work.part.scope):
        raise RefusedError(" ".join(why), field=work.part.code)


def _recorded(person: User, received: Received, by: User) -> HandOver:
    made = HandOver.objects.create(person=person, by=by)
    HandOverPart.objects.bulk_create(
        HandOverPart(hand_over=made, to=colleague, kind=kind.code, number=number)
        for colleague, told in received.items()
        for kind, number in told.items()
    )
    for colleague, told in received.items():
        _tell(made, colleague, RECEIVED.code, [(None, told)])
    _tell(made, person, GIVEN.code, list(received.items()))
    return made


def _tell(made: HandOver, reader: User, letter: str, work: Sequence[tuple[User | None, dict[WorkKind, int]]]) -> None:
    with translation.override(reader.language):
        blocks = [([f"{colleague}:"] if colleague else []) + _lines(told) for colleague, told in work]
    write_to(
        reader,
        letter,
        person=str(made.person),
        work="\n\n".join("\n".join(block) for block in blocks),
        link=("accounts:team-load",),
        about=made.pk,
        dedup_key=f"{letter}:{made.pk}:{reader.pk}",
    )


def _lines(told: Mapping[WorkKind, int]) -> list[str]:
    return [f"- {kind.title}: {number}" for kind, number in told.items()]
