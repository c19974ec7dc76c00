# SPDX-License-Identifier: EUPL-1.2
"""Work that stands in an official's name here: the areas of their teams, and what comes along with an area."""

from datetime import date, timedelta
from typing import Any, Final

from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.handing_over.figures import add_work
from accounts.handing_over.kinds import AHEAD, Part, Scope, WorkKind, part_makers
from accounts.models import Role, User
from core.errors import RefusedError
from core.permissions import may
from initiatives.lifecycle import Status
from initiatives.models import Area, AreaTeamMember, Handler, Initiative
from initiatives.registration.deadlines import overdue_before

# What decides who handles an initiative (`Handler`), and in which state it is.
HANDLED_FROM: Final = (
    "accounts_rolegrant",
    "accounts_standin",
    "initiatives_area",
    "initiatives_areateammember",
    "initiatives_initiative",
)


def register_work() -> None:
    """Make it known. The areas come first: what lies in them can only be had by who works there."""
    part_makers.add(_areas_of_teams)
    add_work(
        WorkKind(
            "areas",
            gettext_lazy("Areas of the team"),
            AreaTeamMember.objects.all,
            "user",
            ("area",),
            hand_over=_take_places,
        ),
        WorkKind(
            "initiatives",
            gettext_lazy("Initiatives handled"),
            lambda: handled_by_teams().exclude(initiative__status__in=[Status.DECLINED, Status.WITHDRAWN]),
            "user",
            ("initiative__area",),
        ),
        WorkKind(
            "registrations",
            gettext_lazy("Registrations that wait for an answer"),
            lambda: handled_by_teams().filter(initiative__status=Status.SUBMITTED),
            "user",
            ("initiative__area",),
            due=_answer_is_near,
            sources=HANDLED_FROM,
        ),
    )


def handled_by_teams() -> QuerySet[Handler]:
    """Return what each official handles, through the area it lies in: one row for each of them."""
    return Handler.objects.filter(role=Role.OFFICIAL)


def ensure_handles(colleague: User, rows: QuerySet[Any], path: str = "initiative") -> None:
    """Refuse to give rows to who does not handle the initiatives that `path` leads to; without one everybody may."""
    there = Initiative.objects.in_areas_of(colleague).values("pk")
    apart = rows.filter(**{f"{path}__isnull": False}).exclude(**{f"{path}__in": there})
    name = apart.values_list(f"{path}__name", flat=True).first()
    if name is not None:
        text = _("%(name)s does not work in the area of %(initiative)s.")
        raise RefusedError(text % {"name": colleague, "initiative": name})


def _areas_of_teams(person: User) -> list[Part]:
    # Borders are long, and none is drawn.
    parts = Prefetch("parts", Area.objects.only("parent"))
    own = Area.objects.filter(team__user=person).defer("border").prefetch_related(parts).order_by("name", "code")
    return [
        Part(f"area-{one.code}", one.name, Scope(frozenset({one.pk, *(part.pk for part in one.parts.all())}), True))
        for one in own
    ]


def _take_places(rows: QuerySet[Any], to: User, by: User) -> None:
    """Give a place in a team to who works in its area already, or to anybody when `by` decides who works there."""
    # Who only stands in works there for a while: that makes nobody a member.
    own = Q(team__user=to) | Q(parent__team__user=to)
    apart = Area.objects.filter(pk__in=rows.values("area")).exclude(pk__in=Area.objects.filter(own).values("pk"))
    area = None if Role.COORDINATOR in to.roles else apart.only("name").order_by("name").first()
    if area is not None and not may(by, "initiatives.manage_areas"):
        text = _("%(name)s does not work in %(area)s. Choose who does, or ask an administrator to place them there.")
        raise RefusedError(text % {"name": to, "area": area.name})
    places = [AreaTeamMember(area_id=area, user=to) for area in rows.values_list("area", flat=True)]
    AreaTeamMember.objects.bulk_create(places, ignore_conflicts=True)
    rows.delete()


def _answer_is_near(today: date) -> Q:
    return Q(initiative__submitted_at__lt=overdue_before(today + AHEAD + timedelta(days=1)))
