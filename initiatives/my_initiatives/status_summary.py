# SPDX-License-Identifier: EUPL-1.2
"""How an initiative stands, in words for its carriers, and what they can do now. Pure: values in, sentences out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from initiatives.carriers.carrying import Carrying
from initiatives.lifecycle import Phase, Status
from initiatives.registration.deadlines import answer_due_on

QUIET_AFTER = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class StatusFacts:
    """What the sentences are made from. `decided_at` is the last move; `news_at` the last sign of life."""

    status: Status
    phase: str
    submitted_at: datetime | None
    published_at: datetime | None
    decided_at: datetime | None
    news_at: datetime | None
    carrying: Carrying
    open_invitations: int
    open_needs: int


@dataclass(frozen=True, slots=True)
class StatusSummary:
    """The state in a word with its icon, and what it means with what comes next."""

    word: str
    icon: str
    tone: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Todo:
    """Something to do: `code` is what the page makes its button from."""

    code: str
    title: str
    why: str
    is_pressing: bool = False


def standing(facts: StatusFacts, today: date) -> StatusSummary:
    """Return how the registration stands on `today`."""
    match facts.status:
        case Status.SUBMITTED:
            return _submitted(facts, today)
        case Status.CHANGES_REQUESTED:
            sentence = _("The municipality asks you to change something. Do that and send it in again.")
            return StatusSummary(_("Your turn"), "pencil", "warn", sentence)
        case Status.PUBLISHED:
            sentence = _("Everyone can read it. In the register since %(day)s.") % {"day": _day(facts.published_at)}
            return StatusSummary(_("In the register"), "ok", "ok", sentence)
        case Status.DECLINED:
            sentence = _(
                "The municipality decided on %(day)s not to put it in the register. "
                "You can change it and register it again."
            ) % {"day": _day(facts.decided_at)}
            return StatusSummary(_("Declined"), "ban", "crit", sentence)
        case _withdrawn:
            sentence = _("Withdrawn on %(day)s. You can register it again.") % {"day": _day(facts.decided_at)}
            return StatusSummary(_("Withdrawn"), "back", "", sentence)


def _submitted(facts: StatusFacts, today: date) -> StatusSummary:
    due = answer_due_on(facts.submitted_at) if facts.submitted_at else today
    if today > due:
        sentence = _("You should have heard by %(day)s. Ask the municipality how it stands.") % {"day": _date(due)}
        return StatusSummary(_("Late"), "warning", "warn", sentence)
    sentence = _("The municipality is looking at it. You hear by %(day)s.") % {"day": _date(due)}
    return StatusSummary(_("Sent in"), "clock", "", sentence)


def todos(facts: StatusFacts, now: datetime) -> Iterator[Todo]:
    """Yield what a carrier can do now, the most pressing first."""
    if facts.status is Status.CHANGES_REQUESTED:
        yield Todo(
            "changes", _("Answer the municipality"), _("Read what is asked, change it and send it in again."),
            is_pressing=True,
        )  # fmt: skip
    if facts.status in (Status.DECLINED, Status.WITHDRAWN) or facts.phase == Phase.STOPPED:
        return
    carrying = facts.carrying
    if (carrying.hangs_on_one or not carrying.is_known) and not facts.open_invitations:
        why = (
            _("Now it hangs on you alone. Does somebody carry it with you?")
            if carrying.is_known
            else _("We know only you as a carrier. Do others carry it too? Invite them, or tell us how many you are.")
        )
        yield Todo("invite", _("Invite a second carrier"), why)
    if facts.status is Status.PUBLISHED and (facts.news_at is None or now - facts.news_at > QUIET_AFTER):
        why = _("The last sign of life is of %(day)s. Post news, or say that everything is still right.") % {
            "day": _day(facts.news_at)
        }
        yield Todo("news", _("Let people know how it goes"), why)
    if facts.open_needs:
        title = ngettext("You look for %(count)s thing", "You look for %(count)s things", facts.open_needs)
        yield Todo(
            "needs", title % {"count": facts.open_needs}, _("Found? Then close it, so that nobody asks in vain.")
        )


def _day(moment: datetime | None) -> str:
    return _date(timezone.localdate(moment)) if moment else _("an unknown day")


def _date(day: date) -> str:
    return date_format(day, "j F Y")
