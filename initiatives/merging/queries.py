# SPDX-License-Identifier: EUPL-1.2
"""What may be the same as an initiative, and what merging the two would do."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from accounts.models import User
from core.permissions import may
from core.search.terms import SearchTerms
from initiatives.merging.actions import refusals
from initiatives.merging.kinds import Merge, merge_steps
from initiatives.merging.moving import Counted, count_rows
from initiatives.models import Initiative
from initiatives.moderation.duplicates import likely_duplicates
from initiatives.register.search import about, rank
from initiatives.register.told_facts import Difference, differences

MOST_FOUND = 20


@dataclass(frozen=True, slots=True)
class Candidate:
    """An initiative in the register that may be the same, why it looks so, and whether this person handles it."""

    initiative: Initiative
    reasons: Sequence[str]
    is_handled: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """What merging would do: what differs, what moves, what else happens, and why not."""

    differing: Sequence[Difference]
    rows: Sequence[Counted]
    told: Sequence[str]
    refused: Sequence[str]

    @property
    def moving(self) -> int:
        """How many rows would move."""
        return sum(one.moved for one in self.rows)


def candidates(initiative: Initiative, asked: str, by: User) -> list[Candidate]:
    """Return what is found by these words, or without words what looks like it; eight queries at most."""
    if asked:
        terms = SearchTerms.read(asked)
        found = Initiative.objects.visible_to(by).published().exclude(pk=initiative.pk).select_related("area")
        rows = (
            found.filter(about(terms))
            .annotate(fit=rank(terms))
            .defer("search", "area__border")
            .order_by("-fit", "name", "pk")
        )
        alike = [(one, ()) for one in rows[:MOST_FOUND]] if terms.words else []
        return _candidates(alike, by)
    likely = [one for one in likely_duplicates(initiative, by) if one.initiative.is_in_register]
    return _candidates([(one.initiative, one.reasons) for one in likely], by)


def _candidates(found: Sequence[tuple[Initiative, Sequence[str]]], by: User) -> list[Candidate]:
    keys = [one.pk for one, _reasons in found]
    handled = set(Initiative.objects.in_areas_of(by).filter(pk__in=keys).values_list("pk", flat=True))
    return [Candidate(one, reasons, one.pk in handled) for one, reasons in found]


def preview_of(keep: Initiative, other: Initiative, by: User) -> Preview:
    """Return what would happen, in a number of queries that does not grow with what there is."""
    merge = Merge(keep, other, by)
    refused = [*_not_by(merge), *refusals(merge)]
    told = [line for step in merge_steps for line in step.told(merge)]
    return Preview(differences(keep, other), count_rows(merge), told, refused)


def _not_by(merge: Merge) -> list[str]:
    """Return why this person may not, in words: it is an official who looks at the file of one of the two."""
    refused = [one for one in (merge.keep, merge.other) if not may(merge.by, "initiatives.merge_initiative", one)]
    handled = set(Initiative.objects.in_areas_of(merge.by).filter(pk__in=[one.pk for one in refused]).values_list("pk"))
    text = _("“%(name)s” lies in an area you do not work in. Ask a coordinator to make one of the two.")
    own = _("You carry “%(name)s” yourself, so a colleague decides.")
    return [(own if (one.pk,) in handled else text) % {"name": one.name} for one in refused]
