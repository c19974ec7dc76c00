# SPDX-License-Identifier: EUPL-1.2
"""What fits the words that somebody looks for: areas of the city, and addresses where an administrator chose that."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.utils.translation import gettext as _

from accounts.rate_limits import Limit, take
from core.pages.form_fields import storable
from core.site.locatieserver import FoundAddress, LocatieserverError, asks_addresses, find_addresses
from core.site.queries import city
from initiatives.models import Area
from initiatives.register.address_search.found import Found
from initiatives.register.city_map import near_city
from initiatives.register.filters import Vocabulary

# As one types, a word is asked a few times.
SEARCHES: Final = Limit("addresses-looked-up", 100, timedelta(minutes=10))
SHORTEST, LONGEST = 3, 100
MOST_AREAS: Final = 4
# So many areas are looked over faster than looked up (ours).
FEW_AREAS: Final = 20


@dataclass(frozen=True, slots=True)
class AddressSearch:
    """What was looked for, what was found, and what is wrong: `fault` with the words, `problem` with looking."""

    words: str = ""
    found: Sequence[Found] = ()
    fault: str = ""
    problem: str = ""

    @property
    def has_points(self) -> bool:
        """Whether a place was found that has an address and a point."""
        return any(not each.is_area for each in self.found)

    @property
    def is_offered(self) -> bool:
        """Whether the field is of use: a short list of areas is its own search. One query where addresses are not."""
        return asks_addresses() or len(Vocabulary.load().areas) > FEW_AREAS

    @property
    def has_addresses(self) -> bool:
        """Whether addresses are looked up, and not only names of areas."""
        return asks_addresses()


def look_up(words: str, who: str) -> AddressSearch:
    """Return the places that fit; `who` is the network that asks, which may do so often but not without end."""
    words = " ".join(storable(words).split())
    if fault := _fault(words):
        return AddressSearch(words[:LONGEST], fault=fault)
    vocabulary = Vocabulary.load()
    areas = list(_areas(words, vocabulary))
    if not asks_addresses():
        problem = "" if areas else _("No area has this name. Try another, or pick the place in another way below.")
        return AddressSearch(words, areas, problem=problem)
    if not take(SEARCHES, who):
        problem = _("You have looked up a lot in a short time. Wait ten minutes, or pick the place below.")
        return AddressSearch(words, areas, problem=problem)
    try:
        addresses = find_addresses(words)
    except LocatieserverError:
        problem = _("Looking up addresses does not work now. Type the street yourself, or pick the place below.")
        return AddressSearch(words, areas, problem=problem)
    near = near_city() if addresses else None
    inside = [
        _found(each, vocabulary) for each in addresses if near is None or near.holds(each.longitude, each.latitude)
    ]
    problem = "" if areas or inside else _nothing_found(has_elsewhere=bool(addresses))
    return AddressSearch(words, [*areas, *inside], problem=problem)


def _fault(words: str) -> str:
    if not words:
        return _("Type a street with its number, a postcode, or the name of an area.")
    if len(words) < SHORTEST:
        return _("Type at least %(least)s letters.") % {"least": SHORTEST}
    if len(words) > LONGEST:
        return _("Use at most %(most)s characters.") % {"most": LONGEST}
    return ""


def _nothing_found(*, has_elsewhere: bool) -> str:
    if has_elsewhere:
        return _("This address does not lie in %(city)s.") % {"city": city()}
    return _("We found nothing with this name in %(city)s. Is it written right?") % {"city": city()}


def _areas(words: str, vocabulary: Vocabulary) -> Iterator[Found]:
    """Yield the areas whose name has these words in it, those that begin with them first."""
    asked = _plain(words)
    names = [(_plain(area.name), area) for area in vocabulary.areas]
    fitting = sorted(
        ((not name.startswith(asked), name, area) for name, area in names if asked in name), key=lambda each: each[:2]
    )
    for _is_later, _name, area in fitting[:MOST_AREAS]:
        yield Found(area.name, area)


def _plain(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))


def _found(address: FoundAddress, vocabulary: Vocabulary) -> Found:
    return Found(address.label, _area_of(address, vocabulary.areas), address.longitude, address.latitude)


def _area_of(address: FoundAddress, areas: Sequence[Area]) -> Area | None:
    """Return the smallest area that we know around it."""
    known = {area.code: area for area in areas}
    return next((known[code] for code in address.area_codes if code in known), None)
