# SPDX-License-Identifier: EUPL-1.2
"""What fits, as the pages of an initiative and of an area show it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Person
from core.permissions import may
from initiatives.connections.matching.figures import (
    MOST_IN_AREA,
    matches_in_area,
    newest_ids,
    register_match_figures,
    spread,
)
from initiatives.connections.matching.queries import MOST_ASKED, Found, matches_of
from initiatives.connections.matching.scoring import Match
from initiatives.models import Initiative
from initiatives.register.dossier.queries import is_prefetched
from initiatives.register.filter_rules import open_needs
from initiatives.register.page_sections import (
    Section,
    SubjectPlace,
    register_dossier_section,
    register_mine_section,
    register_place_section,
)

MOST_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class MatchRow:
    """One match in words; `own` is the initiative whose page it stands on."""

    match: Match
    reasons: list[str]

    @property
    def is_invented(self) -> bool:
        """Whether both sides were made up for the demo."""
        return self.match.need.is_invented and self.match.offer.is_invented

    @property
    def why(self) -> str:
        """The reasons in one line."""
        return ". ".join(self.reasons)


def register_connections() -> None:
    """Show what fits on the carriers' page, in the dossier and on the page of an area."""
    register_mine_section(mine_part)
    register_dossier_section(dossier_part, 62, ("matches", gettext_lazy("What fits together")))
    register_place_section(area_part)
    register_match_figures()


def in_words(found: Found, matches: Iterable[Match]) -> list[MatchRow]:
    """Return rows for the page; no query."""
    return [MatchRow(match, found.reasons(match)) for match in matches]


def _own_ids(initiative: Initiative) -> list[UUID]:
    """Return the open needs and offers of a published initiative, the newest first; no query of a whole file."""
    if not is_prefetched(initiative, "needs"):
        return newest_ids(open_needs().filter(initiative=initiative), MOST_ASKED)
    still_open = [one for one in initiative.needs.all() if one.closed_on is None]
    return [one.pk for one in sorted(still_open, key=lambda one: (one.created_at, one.pk), reverse=True)[:MOST_ASKED]]


def _own_part(initiative: Initiative, *, order: int, act: str) -> Section | None:
    if not initiative.is_in_register:
        return None
    found = matches_of(_own_ids(initiative))
    rows = in_words(found, spread(found.matches, MOST_SHOWN))
    context = {"rows": rows, "initiative": initiative, "act": act}
    return Section("initiatives/connections/matching/_matches.html", context, order=order) if rows else None


def mine_part(initiative: Initiative, _user: Person) -> Section | None:
    """Return what fits the needs and offers of this initiative, for its carriers."""
    return _own_part(initiative, order=62, act=_("Bring us in contact"))


def dossier_part(initiative: Initiative, _user: Person) -> Section | None:
    """Return the same for the municipality, who may bring both together."""
    return _own_part(initiative, order=62, act=_("Bring together"))


def area_part(place: SubjectPlace, user: Person) -> Section | None:
    """Return what fits in this area: pairs of which at least one side is here."""
    if place.kind != "area":
        return None
    found = matches_in_area(place.pk, user)
    rows = in_words(found, spread(found.matches, MOST_IN_AREA))
    if not rows:
        return None
    # Who is not signed in is asked to; who is gets the button only where it leads on.
    act = _("Bring together") if not user.is_authenticated or may(user, "initiatives.view_queue") else ""
    return Section("initiatives/connections/matching/_matches.html", {"rows": rows, "act": act}, order=60)
