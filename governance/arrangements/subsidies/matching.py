# SPDX-License-Identifier: EUPL-1.2
"""Which initiative a subsidy belongs to: by what an earlier import decided, by name, by a party in its chain."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from rapidfuzz import fuzz, process

from governance.arrangements.subsidies.parser import SubsidyRow
from governance.models import Arrangement
from initiatives.lifecycle import Status
from initiatives.models import Engagement, Initiative, Party, PartyAlias
from initiatives.models.party import ChainRole

# Who does the work receives the money; a funder or regulator does not.
RECEIVING: Final = (ChainRole.STARTER, ChainRole.CARRIER, ChainRole.EXECUTOR)
LIKELY: Final = 80
MOST_LIKELY: Final = 5
_LEGAL: Final = re.compile(
    r"\b(stichting|vereniging|cooperatie|cooperatieve|cooperative|bv|nv|ua|vof|st|ver|foundation|association)\b"
)


@dataclass(frozen=True, slots=True)
class Match:
    """The initiative of one applicant, or the likely ones to choose from; `named` bears its name, chosen or not."""

    applicant: str
    initiative: UUID | None = None
    likely: list[tuple[UUID, str]] = field(default_factory=list)
    named: tuple[UUID, str] | None = None


def plain(name: str) -> str:
    """Return a name without accents, marks, capitals and legal forms, for comparing."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace(".", ""))
    words = re.sub(r"[^a-z0-9]+", " ", "".join(sign for sign in letters if not unicodedata.combining(sign)))
    return " ".join(_LEGAL.sub(" ", words).split()) or words.strip()


class Matcher:
    """Knows the names of the register; made once for a file, in four queries."""

    def __init__(self, granted_by: Party | None) -> None:
        self._names: dict[UUID, str] = dict(
            Initiative.objects.exclude(status__in=[Status.WITHDRAWN, Status.DECLINED]).values_list("pk", "name")
        )
        self._by_name: dict[str, set[UUID]] = defaultdict(set)
        for key, name in self._names.items():
            self._by_name[plain(name)].add(key)
        self._by_party = self._parties()
        self._plain = {key: plain(name) for key, name in self._names.items()}
        known = Arrangement.objects.filter(granted_by=granted_by).exclude(reference="") if granted_by else ()
        self._by_reference = {one.reference: one.initiative_id for one in known}

    def _parties(self) -> dict[str, set[UUID]]:
        found: dict[str, set[UUID]] = defaultdict(set)
        places = Engagement.objects.filter(role__in=RECEIVING, initiative__in=self._names.keys())
        of_party: dict[UUID, set[UUID]] = defaultdict(set)
        for party, name, initiative in places.values_list("party", "party__name", "initiative"):
            found[plain(name)].add(initiative)
            of_party[party].add(initiative)
        for party, name in PartyAlias.objects.filter(party__in=of_party.keys()).values_list("party", "name"):
            found[plain(name)] |= of_party[party]
        return found

    def match(self, rows: Iterable[SubsidyRow], chosen: Mapping[str, str], *, with_likely: int = 0) -> dict[str, Match]:
        """Return the match of every applicant; a choice a person made (id, or empty for none) goes first.

        `with_likely` is for how many unmatched applicants the likely initiatives are looked up: it costs.
        """
        matches: dict[str, Match] = {}
        for row in rows:
            known = matches.get(row.applicant)
            if known is None or (known.initiative is None and row.applicant not in chosen):
                named = None if row.applicant in chosen else self._named(row.applicant)
                matches[row.applicant] = Match(
                    row.applicant, self._one(row, chosen, named), named=(named, self._names[named]) if named else None
                )
        for match in [each for each in matches.values() if each.initiative is None][:with_likely]:
            matches[match.applicant] = Match(match.applicant, None, self.likely(match.applicant))
        return matches

    def _one(self, row: SubsidyRow, chosen: Mapping[str, str], named: UUID | None) -> UUID | None:
        if row.applicant in chosen:
            return UUID(chosen[row.applicant]) if chosen[row.applicant] else None
        if row.reference in self._by_reference:
            return self._by_reference[row.reference]
        return named

    def _named(self, applicant: str) -> UUID | None:
        """Return the one initiative with this name, or with a party of this name in its chain."""
        name = plain(applicant)
        for found in (self._by_name.get(name), self._by_party.get(name)):
            if found and len(found) == 1:
                return next(iter(found))
        return None

    def likely(self, applicant: str) -> list[tuple[UUID, str]]:
        """Return initiatives whose name looks like this, likeliest first."""
        found = process.extract(
            plain(applicant), self._plain, scorer=fuzz.token_set_ratio, score_cutoff=LIKELY, limit=MOST_LIKELY
        )
        exact = self._by_name.get(plain(applicant), set()) | self._by_party.get(plain(applicant), set())
        keys = dict.fromkeys([*sorted(exact), *(key for _name, _score, key in found)])
        return [(key, self._names[key]) for key in keys if key in self._names][:MOST_LIKELY]
