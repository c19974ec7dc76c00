# SPDX-License-Identifier: EUPL-1.2
"""Issues on the pages of initiatives, opportunities and areas, and among the work of officials and of who answers."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from accounts.models import Person, User
from core.database.first_rows import first_rows
from core.database.prepared_statements import READER
from governance.issues.filters import ORDER, ordered
from governance.issues.queries import readable_challenges, shown
from governance.models import Issue, IssueRole, IssueState
from governance.overview.registry import OverviewItem, overview_items
from governance.parties.page_sections import on_party
from initiatives.models import Area, Initiative, Opportunity, Party
from initiatives.moderation.queue.filters import QueueFilters
from initiatives.moderation.queue.sections import Place, QueueSection, register_queue_section
from initiatives.moderation.today.due import DueItem, Step, Weight, due_from, due_makers
from initiatives.register.page_sections import (
    PageLink,
    Section,
    SubjectPlace,
    register_dossier_section,
    register_link_beside_register,
    register_opportunity_section,
    register_overview_section,
    register_own_page,
    register_place_section,
    register_public_section,
)

SHOWN: Final = 10
OF_AREA: Final = 3


def register_issue_sections() -> None:
    """Make them known to the apps below."""
    register_link_beside_register(PageLink(gettext_lazy("Issues of residents"), "governance:issues"))
    register_public_section(public_section, where=_has_issues)
    register_own_page(PageLink(gettext_lazy("Issues of residents you work on"), "governance:mine-issues"))
    register_dossier_section(dossier_section, 67, ("issues", gettext_lazy("Issues of residents")))
    on_party.add(party_section)
    register_opportunity_section(opportunity_section)
    register_place_section(area_section)
    register_overview_section(own_section)
    register_queue_section(sent_in_section)
    due_makers.add(due_from(sent_in_section, "issues"))
    register_queue_section(unanswered_section)
    due_makers.add(due_from(unanswered_section, "issues-unanswered", _due_item))
    overview_items.add(
        OverviewItem(
            gettext_lazy("Issues of residents"),
            gettext_lazy("Problems in residents' own words, who should act, and what became of them."),
            "governance:issues",
            group="today",
            order=45,
            count=_waiting,
            unit=ngettext_lazy("issue waits for an answer", "issues wait for an answer", "count"),
            query="antwoord=wacht",
        )
    )


def _waiting(person: User) -> int:
    return Issue.objects.visible_to(person).waiting().count()


def _has_issues() -> Q:
    return Q(Exists(Issue.objects.public().filter(initiatives=OuterRef("pk"))))


def public_section(initiative: Initiative, user: Person) -> Section | None:
    """Return the issues this initiative is tied to."""
    found = list(ordered(Issue.objects.visible_to(user).public().filter(initiatives=initiative))[:SHOWN])
    return Section("governance/issues/_initiative.html", {"issues": found}, order=62) if found else None


def _naming(naming: Q, user: Person, order: int) -> Section | None:
    """Return the issues that name something, as far as this person reads them, what is open first."""
    found = list(ordered(Issue.objects.visible_to(user).filter(naming)).order_by(*ORDER.columns)[: SHOWN + 1])
    context = {"issues": found[:SHOWN], "more": len(found) > SHOWN}
    return Section("governance/issues/_named.html", context, order=order) if found else None


def dossier_section(initiative: Initiative, user: Person) -> Section | None:
    """Return the issues an initiative hangs on, itself or by an opportunity it picked up or a challenge of it."""
    # Set by set: what one hangs on leads to few issues, and joins of all three would read every one of them.
    picked_up = Opportunity.objects.visible_to(user).filter(picked_up_by=initiative)
    challenges = readable_challenges(user).filter(initiative=initiative)
    return _naming(
        Q(pk__in=Issue.initiatives.through.objects.filter(initiative=initiative).values("issue"))
        | Q(pk__in=Issue.opportunities.through.objects.filter(opportunity__in=picked_up).values("issue"))
        | Q(pk__in=Issue.challenges.through.objects.filter(challenge__in=challenges).values("issue")),
        user,
        order=67,
    )


def party_section(together: Sequence[Party], user: User) -> Section | None:
    """Return the issues on which a party or a department of it should act, or has a role."""
    roles = IssueRole.objects.filter(party__in=together).values("issue")
    return _naming(Q(responsible__in=together) | Q(pk__in=roles), user, order=20)


def opportunity_section(pk: UUID, user: Person) -> Section | None:
    """Return the issues an opportunity hangs on."""
    found = list(
        shown(Issue.objects.visible_to(user).public().filter(opportunities=pk)).order_by("title", "id")[:SHOWN]
    )
    return Section("governance/issues/_opportunity.html", {"issues": found}) if found else None


def area_section(place: SubjectPlace, user: Person) -> Section | None:
    """Return what residents of an area raised and is not settled, the newest first, and how many there are."""
    if place.kind != "area":
        return None
    here = Issue.objects.visible_to(user).filter(state__in=[IssueState.OPEN, IssueState.IN_PROGRESS])
    here = here.filter(Q(area=place.pk) | Q(area__parent=place.pk))
    found = list(ordered(here).order_by(*ORDER.columns)[: OF_AREA + 1])
    count = len(found) if len(found) <= OF_AREA else here.count()
    context = {"area": Area.objects.only("code", "name").get(pk=place.pk), "issues": found[:OF_AREA], "count": count}
    return Section("governance/issues/_area.html", context, order=15)


def own_section(user: Person) -> Section | None:
    """Show what this person raised, and what a party they speak for owes an answer on; nothing when there is none."""
    if not user.is_authenticated:
        return None
    owed = list(shown(Issue.objects.owed_by(user)).order_by("answer_due_on", "id")[:SHOWN])
    raised = list(shown(Issue.objects.filter(raised_by=user)).order_by("-created_at", "-id")[:SHOWN])
    if not owed and not raised:
        return None
    return Section("governance/issues/_own.html", {"owed": owed, "raised": raised}, order=10)


def _about(filters: QueueFilters) -> Q:
    """Narrow to the place, words and theme asked; an issue has no status or contact person."""
    return filters.in_words() & Q(theme__code=filters.theme) if filters.theme else filters.in_words()


def _sent_in(values: Mapping[str, Any], filters: QueueFilters) -> QuerySet[Issue]:
    waiting = Issue.objects.handled_by(values[READER]).filter(_about(filters), state=IssueState.PROPOSED)
    return waiting.select_related("area").defer("area__border").order_by("created_at", "id")


def sent_in_section(user: User, filters: QueueFilters) -> QueueSection | None:
    """Return what was sent in in this person's areas and waits for a decision, the oldest first."""
    items, total = first_rows(_sent_in, {}, filters, most=SHOWN, reader=user)
    if not items:
        return None
    title = _("Issues of residents that were sent in")
    return QueueSection(
        title=title, items=items, count=total, template="governance/issues/_queue_sent_in.html", order=31,
        place=Place.MAIN,
    )  # fmt: skip


def _unanswered(values: Mapping[str, Any], filters: QueueFilters) -> QuerySet[Issue]:
    waiting = Issue.objects.handled_by(values[READER]).waiting().filter(_about(filters))
    return waiting.select_related("responsible__parent").order_by("answer_due_on", "id")


def unanswered_section(user: User, filters: QueueFilters) -> QueueSection | None:
    """Return the issues whose answer is due, the longest overdue first."""
    items, total = first_rows(_unanswered, {}, filters, most=SHOWN, reader=user)
    if not items:
        return None
    today = timezone.localdate()
    return QueueSection(
        title=_("Issues of residents that wait for an answer"),
        items=[(one, (one.answer_due_on - today).days) for one in items], count=total,
        template="governance/issues/_queue_unanswered.html", order=32, place=Place.MAIN,
    )  # fmt: skip


def _due_item(item: tuple[Any, int], _today: date) -> DueItem:
    one, _left = item
    return DueItem(
        weight=Weight.PROMISE,
        name=one.title,
        href=reverse("governance:issue", args=[one.pk]),
        what=_("%(party)s owes residents an answer") % {"party": one.responsible.full_name},
        steps=[Step(_("Note the answer"), reverse("governance:issue-answer", args=[one.pk]))],
        due_on=one.answer_due_on,
        is_invented=one.is_invented,
        area=one.area_id,
    )
