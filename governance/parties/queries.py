# SPDX-License-Identifier: EUPL-1.2
"""The list of parties, and which of them may be the same; only what the reader may see."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import F, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from rapidfuzz import fuzz, process

from accounts.models import Person
from core.database.keyset import Order
from core.database.subqueries import count_of
from initiatives.models import Engagement, Initiative, Party, PartyAlias
from initiatives.models.party import PartyQuerySet
from initiatives.models.terms import running
from initiatives.moderation.duplicates import bare_address, plain

ORDER: Final = Order.of("name")
MOST_SHOWN: Final = 8
# Under it, names that share one common word ("Stichting", the name of the city) look alike.
ALIKE_FROM: Final = 86
# Legal forms and little words say nothing about which organisation it is.
_EMPTY_WORDS: Final = frozenset(
    ("stichting", "vereniging", "coöperatie", "cooperatie", "bv", "nv", "ua", "vof", "eenmanszaak", "b", "v", "n",
     "u", "a", "de", "het", "een", "van", "voor", "en", "te")
)  # fmt: skip

# What people shorten.
_WRITTEN_OUT: Final = {"gem": "gemeente", "st": "stichting", "ver": "vereniging"}


@dataclass(frozen=True, slots=True)
class Likeness:
    """Another party that may be the same; `percent` orders, the reasons explain."""

    party: Party
    percent: int
    reasons: tuple[str, ...]


def with_name(words: str) -> Q:
    """Return the condition that a party has this in its name or in another name of it; page and API search by it."""
    aliases = PartyAlias.objects.filter(name__icontains=words).values("party")
    return Q(name__icontains=words) | Q(pk__in=aliases)


def counted(parties: Any) -> Any:
    """Return these parties with `initiatives`, how many running ones each has a place in."""
    places = Engagement.objects.filter(running(timezone.localdate()), party=OuterRef("pk"))
    return parties.annotate(initiatives=count_of(places, "party", "initiative"))


def departments_for(user: Person) -> PartyQuerySet:
    """Return the departments this person may see, by institution and name."""
    found = Party.objects.visible_to(user).filter(parent__isnull=False).select_related("parent")
    return found.order_by("parent__name", "name", "id")


def full_name(party: Party) -> str:
    """Return the name of a party, of a department with its institution: the label of a choice."""
    return party.full_name


def likely_same(party: Party, user: Person) -> list[Likeness]:
    """Return the parties that look most like this one, best first; three queries.

    Names are compared with legal forms left out; a shared other name or website counts too.
    """
    others = dict(Party.objects.visible_to(user).exclude(pk=party.pk).values_list("pk", "name"))
    own_aliases = list(party.aliases.values_list("name", flat=True))
    names: list[tuple[Any, str]] = list(others.items())
    names += PartyAlias.objects.filter(party__in=others).values_list("party", "name")
    scores = _name_scores([party.name, *own_aliases], names)
    site = bare_address(party.website)
    wanted = Q(pk__in=scores) | (Q(website__icontains=site) if site else Q(pk__in=[]))
    found = Party.objects.visible_to(user).exclude(pk=party.pk).filter(wanted)
    best = (_likeness(party, other, scores.get(other.pk, 0)) for other in found)
    return sorted((one for one in best if one), key=lambda one: (-one.percent, one.party.name))[:MOST_SHOWN]


def _name_scores(own: Iterable[str], names: list[tuple[Any, str]]) -> dict[Any, float]:
    choices = [bare_name(name) for _key, name in names]
    scores: dict[Any, float] = {}
    for name in own:
        for _text, score, at in process.extract(
            bare_name(name), choices, scorer=fuzz.token_sort_ratio, limit=3 * MOST_SHOWN, score_cutoff=ALIKE_FROM
        ):
            key = names[at][0]
            scores[key] = max(scores.get(key, 0), score)
    return scores


def _likeness(party: Party, other: Party, score: float) -> Likeness | None:
    reasons = [_("name is %(n)s %% alike") % {"n": round(score)}] if score else []
    site = bare_address(party.website)
    same_site = bool(site) and site == bare_address(other.website)
    if same_site:
        reasons.append(_("same website"))
    if not reasons:
        return None
    return Likeness(other, round(max(score, 90 if same_site else 0)), tuple(reasons))


def bare_name(name: str) -> str:
    """Return the words of a name that tell organisations apart: no legal form, no article, small letters."""
    words = [_WRITTEN_OUT.get(word, word) for word in plain(name).split()]
    return " ".join(word for word in words if word not in _EMPTY_WORDS) or " ".join(words)


def is_register_number(text: str) -> bool:
    """Whether this is a number of the trade register: eight digits."""
    return re.fullmatch(r"[0-9]{8}", text) is not None


def places_of(party: Party, user: Person) -> QuerySet[Any]:
    """Return the party's places in chains of initiatives this person may read, running ones first."""
    return (
        party.engagements.filter(initiative__in=Initiative.objects.visible_to(user))
        .select_related("initiative__area", "replaceable_by")
        .order_by(F("ends_on").desc(nulls_first=True), "initiative__name", "id")
    )
