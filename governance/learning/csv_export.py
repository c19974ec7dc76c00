# SPDX-License-Identifier: EUPL-1.2
"""The lists of what is tried, learnt and changed as lines of a CSV file: one header and one generator per list.

Rows come as the list prepares and orders them.
"""

from collections.abc import Iterator
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Count, Model, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.server_cursors import stream_rows
from core.files.csv_export import yes
from governance.learning.provisions.stages import stage_on
from governance.models import Barrier, Experiment, Lesson, Provision
from governance.pages.principle_choices import principle_choices
from initiatives.models import Initiative, Theme
from initiatives.register.names import theme_name

Record = TypeVar("Record", bound=Model)


def barrier_header() -> list[str]:
    """Return the header of barriers."""
    return [
        _("What stands in the way"), _("Kind"), _("How far"), _("Since"), _("Department"), _("Initiatives"), _("Theme"),
        _("Area"), _("Rule"), _("What should change"), _("Removed on"), _("Made up"),
    ]  # fmt: skip


def barrier_rows(found: QuerySet[Barrier]) -> Iterator[list[Any]]:
    """Yield one line per barrier, in the order of the list."""

    def line(one: Any) -> list[Any]:
        return [
            one.title, one.get_kind_display(), one.get_state_display(), one.since, _name(one.owner), one.touched,
            _theme(one.theme), _name(one.area), one.rule, one.proposal, one.removed_on, yes(one.is_invented),
        ]  # fmt: skip

    return map(line, stream_rows(found))


def experiment_header() -> list[str]:
    """Return the header of experiments."""
    return [
        _("What is tried"), _("Initiative"), _("First day"), _("Last day"), _("Verdict"), _("Judged on"),
        _("What was learnt"), _("Department"), _("Knowledge partner"), _("Theme"), _("Area"), _("Made up"),
    ]  # fmt: skip


def experiment_rows(rows: QuerySet[Experiment], person: User) -> Iterator[list[Any]]:
    """Yield one line per experiment, in the order of the list; initiatives by name when this person may read them."""
    names = _names(rows, person)
    found = rows.select_related("knowledge_partner")

    def line(one: Experiment) -> list[Any]:
        return [
            one.title, names.get(one.initiative_id, ""), one.starts_on, one.ends_on, one.get_verdict_display(),
            one.verdict_on, one.learnt, _name(one.department), _name(one.knowledge_partner), _theme(one.theme),
            _name(one.area), yes(one.is_invented),
        ]  # fmt: skip

    return map(line, stream_rows(found))


def lesson_header() -> list[str]:
    """Return the header of lessons."""
    return [
        _("Lesson"), _("What happened and what it taught"), _("Learnt on"), _("From what did not work"), _("Principle"),
        _("Initiative"), _("Anchored in"), _("Anchored on"), _("Anchored by"), _("Shared with"), _("Theme"), _("Area"),
        _("Public"), _("Made up"),
    ]  # fmt: skip


def lesson_rows(rows: QuerySet[Lesson], person: User) -> Iterator[list[Any]]:
    """Yield one line per lesson, in the order of the list; initiatives by name when this person may read them."""
    names, principles = _names(rows, person), dict(principle_choices())
    shared = Count("uses", filter=Q(uses__helped=True), distinct=True)
    found = rows.annotate(shared=shared).select_related("anchored_by")

    def line(one: Any) -> list[Any]:
        return [
            one.title, one.text, one.learnt_on, yes(one.is_failure), principles.get(one.principle, ""),
            names.get(one.initiative_id, ""), one.anchored_in, one.anchored_on, _name(one.anchored_by), one.shared,
            _theme(one.theme), _name(one.area), yes(one.is_public), yes(one.is_invented),
        ]  # fmt: skip

    return map(line, stream_rows(found))


def provision_header() -> list[str]:
    """Return the header of provisions."""
    return [
        _("What is settled"), _("Kind"), _("How far"), _("Holds from"), _("Last day"), _("Laid down in"),
        _("Next step"), _("Department"), _("Theme"), _("Area"), _("What it says and for whom"), _("Made up"),
    ]  # fmt: skip


def provision_rows(found: QuerySet[Provision]) -> Iterator[list[Any]]:
    """Yield one line per provision, in the order of the list."""
    day = timezone.localdate()

    def line(one: Provision) -> list[Any]:
        return [
            one.title, one.get_kind_display(), stage_on(one.starts_on, one.ends_on, day).label, one.starts_on,
            one.ends_on, one.laid_down_in, one.next_step, _name(one.department), _theme(one.theme), _name(one.area),
            one.text, yes(one.is_invented),
        ]  # fmt: skip

    return map(line, stream_rows(found))


def _names(rows: QuerySet[Any], person: User) -> dict[UUID | None, str]:
    about = rows.order_by().values("initiative")
    known = Initiative.objects.visible_to(person).filter(pk__in=about)
    return {key: name for key, name in known.values_list("pk", "name")}  # noqa: C416 - None may be asked for


def _name(one: Any) -> str:
    return one.name if one else ""


def _theme(one: Theme | None) -> str:
    return theme_name(one) if one else ""
