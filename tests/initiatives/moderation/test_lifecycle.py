# SPDX-License-Identifier: EUPL-1.2
"""Every move there is, written out, for everybody who might try it."""

import re
from datetime import UTC, date, datetime
from itertools import product
from pathlib import Path

import pytest
from django.conf import settings

from accounts.models import Role, User
from core.errors import ConflictError, NotAllowedError, RefusedError
from initiatives.lifecycle import MOVES, Status
from initiatives.models import StatusMove
from initiatives.moderation.actions.lifecycle import move_initiative
from initiatives.registration.deadlines import answer_due_on
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_user

S = Status
BY_MUNICIPALITY = {
    (S.SUBMITTED, S.PUBLISHED),
    (S.SUBMITTED, S.CHANGES_REQUESTED),
    (S.SUBMITTED, S.DECLINED),
    (S.CHANGES_REQUESTED, S.DECLINED),
    (S.PUBLISHED, S.CHANGES_REQUESTED),
}
BY_CARRIER = {
    (S.SUBMITTED, S.WITHDRAWN),
    (S.CHANGES_REQUESTED, S.SUBMITTED),
    (S.CHANGES_REQUESTED, S.WITHDRAWN),
    (S.PUBLISHED, S.WITHDRAWN),
    (S.DECLINED, S.SUBMITTED),
    (S.WITHDRAWN, S.SUBMITTED),
}
ALLOWED = {
    "founder": BY_CARRIER,
    "official": BY_MUNICIPALITY,
    "coordinator": BY_MUNICIPALITY,
    "other_official": set(),
    "stranger": set(),
    "assessor": set(),
    "administrator": set(),
}


@pytest.mark.parametrize("actor", ALLOWED)
def test_exactly_the_written_moves_are_possible_for(actor: str, cast: Cast) -> None:
    done = set()
    for start, target in product(Status, Status):
        initiative = make_initiative(status=start, area=cast.area)
        make_carrier(initiative, cast.founder)
        try:
            move_initiative(initiative=initiative, to=target, by=getattr(cast, actor), reason="Because.")
        except (NotAllowedError, RefusedError):
            initiative.refresh_from_db()
            assert initiative.status == start
            assert not initiative.moves.exists()
        else:
            done.add((start, target))

    assert done == ALLOWED[actor]


def test_the_drawing_in_the_architecture_page_is_the_table() -> None:
    page = (Path(settings.BASE_DIR) / "docs/architecture.md").read_text(encoding="utf-8")
    drawing = page.split("stateDiagram-v2")[1].split("```")[0]

    drawn = set(re.findall(r"^\s+(\w+) --> (\w+)$", drawing, re.MULTILINE))

    assert drawn == {(start.value, target.value) for start, targets in MOVES.items() for target in targets}


def test_a_move_writes_who_why_and_the_letter_and_mails_every_active_carrier_in_their_language(cast: Cast) -> None:
    initiative = make_initiative(status=S.SUBMITTED, area=cast.area, name="Buurttuin")
    make_carrier(initiative, cast.founder)
    english = make_user(name="Eve", language="en")
    make_carrier(initiative, english)
    make_carrier(initiative, make_user(), started_on="2020-01-01", ended_on="2020-02-01")

    move_initiative(initiative=initiative, to=S.CHANGES_REQUESTED, by=cast.official, reason="Vertel meer.")

    move = StatusMove.objects.get(initiative=initiative)
    assert (move.from_status, move.to_status, move.reason, move.moved_by) == (
        "submitted", "changes_requested", "Vertel meer.", cast.official,
    )  # fmt: skip
    mails = {mail.to: mail for mail in Message.objects.filter(about=initiative.pk)}
    assert set(mails) == {cast.founder.email, english.email}
    assert mails[cast.founder.email].subject == "Wilt u Buurttuin aanpassen?"
    assert mails[english.email].subject == "Would you add to Buurttuin?"
    for mail in mails.values():
        assert "Vertel meer." in mail.body
        assert "Ole Official" in mail.body
        assert mail.body in move.letter
    assert f"/en/mijn/{initiative.pk}" in mails[english.email].body


def test_the_first_publication_keeps_its_moment_when_the_initiative_comes_back(cast: Cast) -> None:
    initiative = make_initiative(status=S.SUBMITTED, area=cast.area)
    make_carrier(initiative, cast.founder)

    first = move_initiative(initiative=initiative, to=S.PUBLISHED, by=cast.official).published_at
    move_initiative(initiative=initiative, to=S.CHANGES_REQUESTED, by=cast.official, reason="Which street?")
    again = move_initiative(initiative=initiative, to=S.SUBMITTED, by=cast.founder)
    assert again.submitted_at
    assert initiative.submitted_at
    assert again.submitted_at > initiative.submitted_at
    last = move_initiative(initiative=initiative, to=S.PUBLISHED, by=cast.official)

    assert first is not None
    assert last.published_at == first
    assert [move.to_status for move in initiative.moves.all()] == [
        "published", "changes_requested", "submitted", "published",
    ]  # fmt: skip


@pytest.mark.parametrize("to", [S.CHANGES_REQUESTED, S.DECLINED])
@pytest.mark.parametrize("reason", ["", "   \n", "x" * 2001])
def test_a_letter_that_needs_a_reason_is_not_sent_without_a_fitting_one(to: Status, reason: str, cast: Cast) -> None:
    initiative = make_initiative(status=S.SUBMITTED, area=cast.area)

    with pytest.raises(RefusedError) as refused:
        move_initiative(initiative=initiative, to=to, by=cast.official, reason=reason)

    assert refused.value.field == "reason"
    assert not Message.objects.exists()


def test_a_move_from_an_old_version_is_a_conflict_and_changes_nothing(cast: Cast) -> None:
    initiative = make_initiative(status=S.SUBMITTED, area=cast.area)
    moved = move_initiative(initiative=initiative, to=S.PUBLISHED, by=cast.coordinator, expected_version=1)

    with pytest.raises(ConflictError):
        move_initiative(initiative=initiative, to=S.DECLINED, by=cast.official, reason="No.", expected_version=1)

    moved.refresh_from_db()
    assert moved.status == S.PUBLISHED
    assert moved.version == 2


def test_nobody_decides_on_a_registration_they_carry_themselves(cast: Cast) -> None:
    initiative = make_initiative(status=S.SUBMITTED, area=cast.area)
    make_carrier(initiative, cast.official)

    with pytest.raises(NotAllowedError):
        move_initiative(initiative=initiative, to=S.PUBLISHED, by=cast.official)


def test_an_official_of_the_gebied_moderates_the_wijken_inside_it_but_not_the_whole_city(cast: Cast) -> None:
    wijk = type(cast.area).objects.create(code="WK99999999", name="Agniesebuurt", parent=cast.area)
    inside = make_initiative(status=S.SUBMITTED, area=wijk)
    citywide = make_initiative(status=S.SUBMITTED, area=None)

    move_initiative(initiative=inside, to=S.PUBLISHED, by=cast.official)
    with pytest.raises(NotAllowedError):
        move_initiative(initiative=citywide, to=S.PUBLISHED, by=cast.official)


def test_an_office_taken_away_ends_the_right_to_decide(cast: Cast) -> None:
    initiative = make_initiative(status=S.SUBMITTED, area=cast.area)
    cast.official.role_grants.filter(role=Role.OFFICIAL).delete()

    with pytest.raises(NotAllowedError):
        move_initiative(initiative=initiative, to=S.PUBLISHED, by=User.objects.get(pk=cast.official.pk))


def test_the_answer_is_due_six_weeks_after_the_amsterdam_day_of_submission() -> None:
    # Half past eleven in the evening in London is already the next day in Amsterdam.
    assert answer_due_on(datetime(2026, 11, 23, 23, 30, tzinfo=UTC)) == date(2027, 1, 5)
