# SPDX-License-Identifier: EUPL-1.2
"""Saying who stands in for whom, and ending it early."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import StandIn, User
from accounts.models.stand_in import LONGEST
from accounts.stand_ins.letters import ARRANGED, ASKED, STOPPED
from accounts.stand_ins.queries import colleagues_for
from accounts.stand_ins.refusals import refusals_of
from core.dates import ensure_coming
from core.errors import RefusedError
from core.permissions import require
from mail.actions import write_to
from mail.letters.registry import Letter


@transaction.atomic
def arrange_stand_in(*, person: User, stand_in: User, first_day: date, last_day: date, by: User) -> StandIn:
    """Let a colleague do the work of `person` from a day until and including a day; both are told.

    Raises NotAllowedError, and RefusedError for days that have passed or are turned round, for more than half a year,
    for a colleague without the office or with an interest, and where one of both is away or stands in already.
    """
    require(by, "accounts.arrange_stand_in", person)
    ensure_coming(first_day, field="first_day")
    if last_day < first_day:
        raise RefusedError(_("Choose a last day on or after the first day."), field="last_day")
    if last_day - first_day > LONGEST:
        raise RefusedError(_("A stand-in is for half a year at most."), field="last_day")
    # The rows of both are the lock: periods that touch these people wait for each other.
    list(User.objects.select_for_update(no_key=True).filter(pk__in=[person.pk, stand_in.pk]).order_by("pk"))
    if not colleagues_for(person).filter(pk=stand_in.pk).exists():
        raise RefusedError(_("This colleague does not have the office for this work."), field="stand_in")
    if why := refusals_of(person, stand_in):
        raise RefusedError(" ".join(why), field="stand_in")
    _refuse_crossing(person, stand_in, first_day, last_day)
    made = StandIn.objects.create(person=person, stand_in=stand_in, first_day=first_day, last_day=last_day, made_by=by)
    _tell(made, ASKED, to=stand_in)
    if by.pk != person.pk:
        _tell(made, ARRANGED, to=person)
    return made


def _refuse_crossing(person: User, stand_in: User, first_day: date, last_day: date) -> None:
    touching = StandIn.objects.filter(first_day__lte=last_day, last_day__gte=first_day)
    of_both = Q(person__in=[person, stand_in]) | Q(stand_in=person)
    found = touching.filter(of_both).select_related("person", "stand_in").first()
    if found is None:
        return
    named = {
        "name": found.person,
        "other": found.stand_in,
        "first": date_format(found.first_day, "j F Y"),
        "last": date_format(found.last_day, "j F Y"),
    }
    if found.person_id == stand_in.pk:
        raise RefusedError(
            _("%(name)s is away from %(first)s until %(last)s. Choose somebody else.") % named, field="stand_in"
        )
    sentence = _("%(other)s stands in for %(name)s from %(first)s until %(last)s. End that first or choose other days.")
    raise RefusedError(sentence % named, field="first_day")


@transaction.atomic
def stop_stand_in(*, period: StandIn, by: User) -> None:
    """End a period early: from now on the colleague has no part in the work. What did not begin yet is removed.

    Raises NotAllowedError, and RefusedError when it is over already.
    """
    require(by, "accounts.arrange_stand_in", period.person)
    locked = StandIn.objects.select_for_update(of=("self",)).select_related("person", "stand_in").get(pk=period.pk)
    today = timezone.localdate()
    if locked.last_day < today:
        raise RefusedError(_("This is over already."))
    if locked.first_day >= today:
        locked.delete()
    else:
        locked.last_day, locked.stopped_by = today - timedelta(days=1), by
        locked.save(update_fields=["last_day", "stopped_by"])
    for one in (locked.person, locked.stand_in):
        if one.pk != by.pk:
            _tell(period, STOPPED, to=one)


def _tell(period: StandIn, letter: Letter, *, to: User) -> None:
    values: dict[str, Any] = {
        "absent": str(period.person),
        "colleague": str(period.stand_in),
        "first_day": period.first_day,
        "last_day": period.last_day,
    }
    write_to(
        to,
        letter.code,
        **{name: value for name, value in values.items() if name in letter.placeholders},
        link=("accounts:stand-ins",),
        about=period.pk,
        dedup_key=f"{letter.code}:{period.pk}:{to.pk}",
    )
