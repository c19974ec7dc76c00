# SPDX-License-Identifier: EUPL-1.2
"""Naming colleagues in a text: `@` and a name as people type it, `@` and an id as it is kept."""

import re
from collections.abc import Mapping
from typing import Final
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import RefusedError

# An at-sign inside an address names nobody.
_AT: Final = re.compile(r"(?<![\w.@-])@(?=\w)")
_ADDRESS: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WORD: Final = re.compile(r"[\w'\u2019-]+")
_KEPT: Final = re.compile(r"@([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})")
MOST_NAMED: Final = 20


def keep_names(text: str) -> tuple[str, list[User]]:
    """Return the text as it is kept, and the colleagues it names; two queries at most.

    A name is a whole name, a first name where one colleague has it, or an address. Raises RefusedError, with the
    field `text`, for a name that nobody or more than one at the municipality has.
    """
    places = [found.end() for found in _AT.finditer(text)]
    if len(places) > MOST_NAMED:
        raise RefusedError(_("Name at most %(most)s colleagues.") % {"most": MOST_NAMED}, field="text")
    colleagues = _colleagues([text[place:] for place in places])
    kept, named, done = [], dict[UUID, User](), 0
    for place in places:
        person, length = _named_at(text[place:], colleagues)
        named[person.pk] = person
        kept += [text[done:place], str(person.pk)]
        done = place + length
    return "".join([*kept, text[done:]]), list(named.values())


def with_names(kept: str, names: Mapping[UUID, str]) -> str:
    """Return the text as people read and type it; who is not in `names` left."""
    nobody = _("somebody who left")
    return _KEPT.sub(lambda found: f"@{names.get(UUID(found[1]), nobody)}", kept)


def names_in(*kept: str) -> dict[UUID, str]:
    """Return the names of who is named in these texts and is still there; one query, none where nobody is named."""
    ids = {UUID(found) for text in kept for found in _KEPT.findall(text)}
    return {one.pk: str(one) for one in User.objects.filter(pk__in=ids)} if ids else {}


def _colleagues(begins: list[str]) -> list[User]:
    """Return everybody with an office whose name or address begins as one of these texts does."""
    if not begins:
        return []
    like = Q(pk__in=[])
    for text in begins:
        if found := _ADDRESS.match(text):
            like |= Q(email=found[0].lower().rstrip("."))
        elif found := _WORD.match(text):
            like |= Q(name__istartswith=found[0])
    office = User.objects.filter(like, is_active=True, role_grants__isnull=False)
    return list(office.distinct().order_by("name", "email"))


def _named_at(text: str, colleagues: list[User]) -> tuple[User, int]:
    """Return whom this text begins with, and how many characters of it name them."""
    if found := _ADDRESS.match(text):
        address = found[0].rstrip(".")
        return _only(address, [one for one in colleagues if one.email == address.lower()]), len(address)
    whole = [one for one in colleagues if one.name and _begins(text, one.name)]
    if whole:
        longest = max(len(one.name) for one in whole)
        return _only(text[:longest], [one for one in whole if len(one.name) == longest]), longest
    found = _WORD.match(text)
    first = found[0].rstrip("'\u2019-") if found else text[:1]
    return _only(first, [one for one in colleagues if _begins(one.name, first)]), len(first)


def _begins(text: str, name: str) -> bool:
    """Whether `text` begins with this name as a whole word, whatever its capitals."""
    return text[: len(name)].casefold() == name.casefold() and not re.match(r"\w", text[len(name) :])


def _only(name: str, people: list[User]) -> User:
    if not people:
        told = _("Nobody at the municipality is called “@%(name)s”. Write the name as it is, or leave out the @.")
        raise RefusedError(told % {"name": name}, field="text")
    if len(people) > 1:
        told = _("More than one colleague is called “@%(name)s”. Write @ and the e-mail address.")
        raise RefusedError(told % {"name": name}, field="text")
    return people[0]
