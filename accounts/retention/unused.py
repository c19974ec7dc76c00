# SPDX-License-Identifier: EUPL-1.2
"""Accounts that nobody uses: warned twice, then proposed for destruction as any other record whose term is over."""

from collections.abc import Collection, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import RetentionTerm, RoleGrant, Session, User
from accounts.own_account.actions import erase
from accounts.retention.kinds import Shown, cut_off_of
from accounts.retention.queries import held_among
from mail.actions import write_to

UNUSED: Final = "accounts"
# The first mail comes so long before the end, the second so long (ours: two months is longer than a holiday).
FIRST_WARNING: Final = timedelta(days=60)
SECOND_WARNING: Final = timedelta(days=14)
# What was said longer ago counts no more: a term was made longer since, or a hold was lifted (ours).
COUNTS_FOR: Final = timedelta(days=365)
# More are warned the next night.
MOST_A_NIGHT: Final = 500


def warn_unused(today: date) -> int:
    """Write to people whose account comes to its end soon; return to how many. Safe to run twice.

    Nobody is written to until an administrator set the term. Who signs in keeps the account, and begins anew.
    """
    term = RetentionTerm.objects.filter(kind=UNUSED).first()
    if term is None:
        return 0
    cut_off = cut_off_of(term.years, today)
    quiet = _unused(cut_off + FIRST_WARNING).filter(is_active=True)
    now = timezone.now()
    told_before, too_long_ago = now - (FIRST_WARNING - SECOND_WARNING), now - COUNTS_FOR
    first = quiet.filter(Q(warned_at=None) | Q(warned_at__lte=F("used_at")) | Q(warned_at__lte=too_long_ago))
    second = quiet.filter(warned_at__gt=F("used_at"), warned_at__lte=told_before, warned_again_at=None)
    return _warn(first, cut_off, FIRST_WARNING, today) + _warn(second, cut_off, SECOND_WARNING, today)


def due(cut_off: date) -> QuerySet[Any]:
    """Return who did not use their account since this day and was warned twice; who cannot sign in gets no warning."""
    now = timezone.now()
    lately = Q(warned_at__gt=F("used_at")) & Q(warned_at__gt=now - COUNTS_FOR)
    was_warned = lately & Q(warned_again_at__lte=now - SECOND_WARNING)
    return _unused(cut_off).filter(was_warned | Q(is_active=False)).order_by("used_at", "id")


def show(ids: Collection[UUID]) -> Mapping[UUID, Shown]:
    """Say since when each account is there and unused; its name says nothing about whether it is needed."""
    people = _with_last_use(User.objects.filter(pk__in=ids)).values_list("pk", "date_joined", "used_at")
    return {
        pk: Shown(_("Account made on %(made)s, last used on %(used)s") % {"made": _day(made), "used": _day(used)})
        for pk, made, used in people
    }


def destroy(ids: Collection[UUID]) -> Mapping[str, int]:
    """Erase these people as they could have done themselves."""
    people = list(User.objects.filter(pk__in=ids).select_for_update())
    for person in people:
        erase(person)
    return {User._meta.db_table: len(people)}  # noqa: SLF001 - Django documents it


def _with_last_use(people: QuerySet[Any]) -> QuerySet[Any]:
    told: QuerySet[Any] = people.annotate(used_at=Coalesce("last_login", "date_joined"))
    return told


def _unused(cut_off: date) -> QuerySet[Any]:
    """Return people without an office who did not sign in since this day, and are signed in nowhere."""
    before = timezone.make_aware(datetime.combine(cut_off, time.min))
    people = User.objects.filter(is_machine=False, is_demo=False)
    return _with_last_use(people).filter(
        ~Exists(RoleGrant.objects.filter(user=OuterRef("pk"))),
        ~Exists(Session.objects.filter(user=OuterRef("pk"), expire_date__gt=timezone.now())),
        used_at__lt=before,
    )


@transaction.atomic
def _warn(people: QuerySet[Any], cut_off: date, before_the_end: timedelta, today: date) -> int:
    some = _some_not_held(people, cut_off)
    # Asked again under the lock: whoever runs at the same time takes others, and who signed in meanwhile is no more.
    warned = list(people.filter(pk__in=some).select_for_update(of=["self"], skip_locked=True))
    for person in warned:
        write_to(person, "account-unused", link=("accounts:home",), day=today + before_the_end)
    now = timezone.now()
    is_first = before_the_end == FIRST_WARNING
    changes = {"warned_at": now, "warned_again_at": None} if is_first else {"warned_again_at": now}
    User.objects.filter(pk__in=[person.pk for person in warned]).update(**changes)
    return len(warned)


def _some_not_held(people: QuerySet[Any], cut_off: date) -> list[UUID]:
    """Return the ids of those who were away longest and whom no rule and no administrator keeps."""
    ids = list(people.order_by("used_at", "id").values_list("pk", flat=True))
    found: list[UUID] = []
    while ids and len(found) < MOST_A_NIGHT:
        some, ids = ids[:MOST_A_NIGHT], ids[MOST_A_NIGHT:]
        held = held_among(UNUSED, some, cut_off)
        found += [pk for pk in some if pk not in held]
    return found[:MOST_A_NIGHT]


def _day(when: datetime) -> str:
    return date_format(timezone.localtime(when), "j F Y")
