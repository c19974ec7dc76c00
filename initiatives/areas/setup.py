# SPDX-License-Identifier: EUPL-1.2
"""The steps of the set-up guide about areas and who works in them."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.models import Role, User
from core.setup.steps import Progress, SetupStep, setup_steps
from initiatives.models import Area

# As many names as a line has room for.
NAMED = 2


def _areas() -> Progress:
    count = Area.objects.filter(parent=None).count()
    if not count:
        return Progress(is_done=False, text=_("there are no areas"), missing=_("areas"))
    return Progress(is_done=True, text=ngettext("%(count)s area", "%(count)s areas", count) % {"count": count})


def _people() -> Progress:
    works = User.objects.filter(is_active=True, is_machine=False)
    if works.filter(role_grants__role=Role.COORDINATOR).exists():
        return Progress(is_done=True, text=_("a coordinator, who sees every area"))
    bare = list(
        Area.objects.filter(parent=None).exclude(team__user__in=works.values("pk")).order_by("name")
        .values_list("name", flat=True)
    )  # fmt: skip
    has_areas = Area.objects.exists()
    if has_areas and not bare:
        return Progress(is_done=True, text=_("every area has an official"))
    is_there = works.filter(role_grants__role=Role.OFFICIAL).exists()
    href = reverse("initiatives:areas") if is_there and has_areas else ""
    if not bare or len(bare) > NAMED:
        return Progress(
            is_done=False, text=_("nobody handles registrations yet"), missing=_("who handles registrations"), href=href
        )
    names = _(" and ").join(bare)
    missing = _("an official for %(areas)s") % {"areas": names}
    return Progress(is_done=False, text=missing, missing=missing, href=href)


def register_setup() -> None:
    """Add the steps."""
    setup_steps.add(
        SetupStep("areas", 20, gettext_lazy("Areas"), "initiatives:areas", _areas, minutes=5),
        SetupStep("people", 60, gettext_lazy("People"), "accounts:people", _people, minutes=5),
    )
