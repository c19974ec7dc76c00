# SPDX-License-Identifier: EUPL-1.2
"""The growth path in the file, on the page of carriers and on the public page, and the line of the list of the city."""

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy, gettext_noop, ngettext_lazy

from accounts.models import Person, User
from governance.growth.filters import DISCUSS
from governance.growth.queries import Standing, handled_steps, path_of, to_discuss
from governance.models import GrowthStep
from governance.overview.registry import OverviewItem, overview_items
from initiatives.models import Initiative
from initiatives.register.page_sections import (
    PageLink,
    Section,
    register_dossier_section,
    register_mine_section,
    register_own_page,
    register_public_section,
)

# What the history calls these records.
KINDS = (gettext_noop("Growth step"), gettext_noop("Money of a growth step"), gettext_noop("Change of a partner"))


def register_growth_sections() -> None:
    """Make them known to the apps below."""
    register_dossier_section(dossier_section, 35, ("growth", gettext_lazy("Growth path")))
    register_mine_section(mine_section)
    register_own_page(PageLink(gettext_lazy("Growth path"), "governance:mine-growth"))
    register_public_section(public_section, where=_is_shown)
    overview_items.add(
        OverviewItem(
            gettext_lazy("Growth paths"),
            gettext_lazy("Which step initiatives want to take next, and what they ask of partners for it."),
            "governance:growth-paths",
            group="today",
            order=47,
            count=_to_talk_about,
            unit=ngettext_lazy(
                "next step without a partner that agreed", "next steps without a partner that agreed", "count"
            ),
            query=f"stap={DISCUSS}",
        )
    )


def _to_talk_about(person: User) -> int:
    return handled_steps(person).filter(to_discuss(timezone.localdate())).count()


def _is_shown() -> Q:
    return Q(Exists(GrowthStep.objects.public().filter(initiative=OuterRef("pk"))))


def dossier_section(initiative: Initiative, user: Person) -> Section | None:
    """Show the path in the file, with what is to be talked about; one statement, four where there are steps."""
    rows = path_of(initiative, GrowthStep.objects.visible_to(user), timezone.localdate())
    return Section("governance/growth/_file.html", {"initiative": initiative, "rows": rows}, order=35)


def mine_section(initiative: Initiative, user: Person) -> Section | None:
    """Tell carriers that nobody agreed to their next step yet; one statement, three more where it is so."""
    steps = GrowthStep.objects.visible_to(user).filter(to_discuss(timezone.localdate()))
    rows = path_of(initiative, steps, timezone.localdate())
    if not rows:
        return None
    return Section("governance/growth/_mine.html", {"initiative": initiative, "row": rows[0]}, order=10)


def public_section(initiative: Initiative, _user: Person) -> Section | None:
    """Show everybody the steps that carriers chose to show, that of now first; four statements."""
    rows = path_of(initiative, GrowthStep.objects.public(), timezone.localdate())
    order = [Standing.NOW, Standing.NEXT, Standing.BEFORE]
    shown = [row for standing in order for row in rows if row.standing is standing]
    return Section("governance/growth/_public.html", {"rows": shown}, order=45) if rows else None
