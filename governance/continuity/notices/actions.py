# SPDX-License-Identifier: EUPL-1.2
"""Telling people of signals: what is critical at once, the rest in one mail a day.

State, not events: what is due and not yet told is told, so a missed day catches up and a second run finds nothing. A
telling and its mail are written in one transaction, with the person's row as the lock: there is no moment between them.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import ngettext

from accounts.models import User
from core.jobs.one_by_one import one_by_one
from core.pages.links import absolute_link
from governance.continuity.checks.registry import Audience
from governance.continuity.notices.recipients import DueNotice, due_and_not_notified
from governance.continuity.signals.presentation import ORDER, SignalRow, rows_of
from governance.models import Confirmation, Signal, Telling
from initiatives.carriers.tokens import new_token
from initiatives.models import Initiative
from mail.actions import queue_message, write_to
from mail.models import Message

MOST_NAMED = 20
LINK_GOOD_FOR = timedelta(days=30)
SILENCE = "silence"


def notify_due(day: date, *, with_digests: bool) -> int:
    """Tell everybody what is due; return to how many people something was written. One failing stops no other."""
    people: dict[UUID, list[UUID]] = {}
    for due in due_and_not_notified(day):
        if with_digests or due.is_at_once:
            people.setdefault(due.person, []).append(due.signal)
    return one_by_one(
        people,
        lambda person: notify_person(person, people[person], day, with_digests=with_digests),
        failed="signals.telling_failed",
    )


@transaction.atomic
def notify_person(person: UUID, signals: Sequence[UUID], day: date, *, with_digests: bool) -> bool:
    """Write one person's mail about these signals, as far as it is due still; return whether there was anything."""
    # The lock: two runs at once wait for each other, and the second finds nothing due. KEY SHARE of others may pass.
    user = User.objects.select_for_update(no_key=True).filter(pk=person, is_active=True).first()
    if user is None:
        return False
    is_digest = with_digests and not Message.objects.filter(dedup_key=_key(user, day)).exists()
    due = [one for one in due_and_not_notified(day, only=person, signals=signals) if is_digest or one.is_at_once]
    if not due:
        return False
    with translation.override(user.language):
        _write(user, due, day, is_digest=is_digest)
    return True


def _key(user: User, day: date) -> str:
    return f"digest:{user.pk}:{day.isoformat()}"


def _write(user: User, due: Sequence[DueNotice], day: date, *, is_digest: bool) -> None:
    found = Signal.objects.filter(pk__in=[one.signal for one in due]).in_order().order_by(*ORDER.columns)
    signals = list(found.select_related("initiative__area", "area").defer("initiative__search"))
    audiences = {one.signal: one.audience for one in due}
    asked = [one for one in signals if one.check_code == SILENCE and audiences[one.pk] == Audience.FOUNDER]
    rest = [one for one in signals if one not in asked]
    for one in asked:
        if one.initiative is not None:
            _ask_still_right(user, one.initiative)
    if rest:
        rows = [
            row
            for audience in Audience
            for row in rows_of([one for one in rest if audiences[one.pk] == audience], user, audience, today=day)
        ]
        _mail(user, rows, audiences, dedup_key=_key(user, day) if is_digest else None)
    Telling.objects.bulk_create(Telling(signal=one, user=user, stage=one.stage, day=day) for one in signals)


def _mail(user: User, rows: Sequence[SignalRow], audiences: dict[UUID, Audience], *, dedup_key: str | None) -> None:
    named = rows[:MOST_NAMED]
    lines = [_lines(row, user, audiences[row.signal.pk]) for row in named]
    if more := len(rows) - len(named):
        lines.append(ngettext("And %(n)s more.", "And %(n)s more.", more) % {"n": more})
    is_official = Audience.OFFICIAL in {audiences[row.signal.pk] for row in rows}
    page = "governance:signals" if is_official else "initiatives:mine"
    write_to(
        user,
        "signals-digest" if dedup_key else "signals-urgent",
        number=ngettext("%(n)s thing", "%(n)s things", len(rows)) % {"n": len(rows)},
        signals="\n\n".join(lines),
        link=(page,),
        account_link=absolute_link("mail:notifications", language=user.language) + "#choices",
        dedup_key=dedup_key,
        # Who is due is asked above, by what each person chose.
        is_due=True,
    )


def notify_handed_over(person: User, signals: Sequence[UUID], *, by: User, note: str) -> None:
    """Tell somebody that a colleague hands these signals over, in the caller's transaction; the digest keeps silent."""
    if person.pk == by.pk:
        return
    today = timezone.localdate()
    found = Signal.objects.filter(pk__in=signals).in_order().order_by(*ORDER.columns)
    rows = list(found.select_related("initiative__area", "area").defer("initiative__search"))
    with translation.override(person.language):
        told = rows_of(rows, person, today=today)
        number = ngettext("%(n)s thing", "%(n)s things", len(told)) % {"n": len(told)}
        lines = "\n\n".join(_lines(row, person, Audience.OFFICIAL) for row in told[:MOST_NAMED])
    write_to(
        person,
        "signals-handed-over",
        colleague=by.name,
        number=number,
        signals=lines,
        note=note.strip(),
        link=("governance:signals",),
        query="who=mine",
    )
    tellings = [Telling(signal=one, user=person, stage=one.stage, day=today) for one in rows]
    Telling.objects.bulk_create(tellings, ignore_conflicts=True)


def _lines(row: SignalRow, user: User, audience: Audience) -> str:
    """Return one signal as a paragraph: the initiative, the matter, why, and where to go."""
    if audience == Audience.OFFICIAL:
        link = absolute_link("governance:signal", row.signal.pk, language=user.language)
    else:
        link = absolute_link("initiatives:mine-initiative", row.signal.initiative_id, language=user.language)
    urgent = f"{row.signal.get_severity_display()}: " if row.shape == "crit" else ""
    also = [f"- {one.what}" for one in row.also]
    return "\n".join(filter(None, [f"{urgent}{row.about}. {row.what}", *also, row.why, link]))


def _ask_still_right(user: User, initiative: Initiative) -> None:
    """Ask a carrier with two links whether the register is right; the token is in the mail only."""
    token, token_hash = new_token()
    Confirmation.objects.create(
        initiative=initiative,
        asked_of=user,
        token_hash=token_hash,
        expires_at=timezone.now() + LINK_GOOD_FOR,
    )
    link = absolute_link("governance:confirm", token, language=user.language)
    queue_message(
        to=user.email,
        letter="still-right",
        context={
            "initiative": initiative.name,
            "yes_link": link,
            "no_link": f"{link}?antwoord=nee",
            "days": LINK_GOOD_FOR.days,
        },
        language=user.language,
        about=initiative.pk,
    )
