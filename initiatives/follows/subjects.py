# SPDX-License-Identifier: EUPL-1.2
"""What can be followed, and what it is called: an initiative, a search in the register, or a thing of another kind."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from core.site.queries import city
from initiatives.follows.kinds import FollowedKind, followed_kinds
from initiatives.follows.stories import public
from initiatives.models import Follow
from initiatives.register.filters import RegisterFilterSet, Vocabulary
from initiatives.register.names import area_name, theme_name

INITIATIVE: Final = "initiatief"


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing to follow: an initiative by its id, a thing of another kind by its id, else a search.

    A search is in the words of an address of the register.
    """

    initiative: UUID | None = None
    query: str = ""
    kind: str = ""
    thing: UUID | None = None

    @property
    def code(self) -> str:
        """How a form and an address name it."""
        if self.thing:
            return f"{self.kind}={self.thing}"
        return f"{INITIATIVE}={self.initiative}" if self.initiative else self.query


@dataclass(frozen=True, slots=True)
class NamedSubject:
    """A thing to follow as people read it; `href` is empty for what is not public or there no longer."""

    subject: Subject
    name: str
    kind: str
    href: str = ""


def of_follow(follow: Follow) -> Subject:
    """Return what is followed."""
    return Subject(follow.initiative_id, follow.query, follow.kind, follow.thing)


def offered(address: Mapping[str, Any]) -> list[Subject]:
    """Return what an address offers to follow, the thing itself first; never nothing."""
    query = address if isinstance(address, QueryDict) else QueryDict(mutable=True)
    if asked := query.get(INITIATIVE):
        return _around(asked) or [Subject()]
    for kind in followed_kinds:
        if asked := query.get(kind.code):
            return _one_of(kind, asked) or [Subject()]
    filters = _filters(query)
    whole = Subject(query=filters.data.urlencode())
    parts = [Subject(query=_one(name, value)) for name in ("gebied", "thema") for value in filters.chosen(name)]
    return list(dict.fromkeys([whole, *parts[:5]]))


def named(subjects: Iterable[Subject]) -> list[NamedSubject]:
    """Return the subjects with their names, in the language of the page; a statement per kind and two for searches."""
    all_of_them = list(subjects)
    ids = [one.initiative for one in all_of_them if one.initiative]
    names = dict(public().filter(pk__in=ids).values_list("pk", "name")) if ids else {}
    others = readable_things(all_of_them)
    return [
        _named_thing(one, others)
        if one.thing
        else _named_initiative(one, names.get(one.initiative))
        if one.initiative
        else _named_search(one)
        for one in all_of_them
    ]


def readable_things(subjects: Iterable[Subject]) -> dict[tuple[str, UUID], str]:
    """Return the names of the things of other kinds that everybody may read; a statement per kind."""
    asked: dict[str, set[UUID]] = {}
    for one in subjects:
        if one.thing:
            asked.setdefault(one.kind, set()).add(one.thing)
    found = [(kind, kind.names(asked[kind.code])) for kind in followed_kinds if kind.code in asked]
    return {(kind.code, pk): name for kind, names in found for pk, name in names.items()}


def _id(asked: str) -> UUID | None:
    try:
        return UUID(asked)
    except ValueError:
        return None


def _one_of(kind: FollowedKind, asked: str) -> list[Subject]:
    """Return a thing of this kind that everybody may read."""
    pk = _id(asked)
    return [Subject(kind=kind.code, thing=pk)] if pk and kind.names([pk]) else []


def _around(asked: str) -> list[Subject]:
    """Return an initiative that everybody may read, its area and its themes."""
    pk = _id(asked)
    if pk is None:
        return []
    found = public().filter(pk=pk).select_related("area").prefetch_related("themes").first()
    if found is None:
        return []
    area = [Subject(query=_one("gebied", found.area.code))] if found.area else []
    return [Subject(found.pk), *area, *(Subject(query=_one("thema", theme.code)) for theme in found.themes.all()[:4])]


def _one(name: str, value: str) -> str:
    query = QueryDict(mutable=True)
    query[name] = value
    return query.urlencode()


def _filters(query: QueryDict) -> RegisterFilterSet:
    return RegisterFilterSet(query, public(), vocabulary=Vocabulary.load())


def _named_initiative(one: Subject, name: str | None) -> NamedSubject:
    if name is None:
        return NamedSubject(one, _("An initiative that is not in the register now"), _("one initiative"))
    return NamedSubject(one, name, _("one initiative"), reverse("initiatives:initiative", args=[one.initiative]))


def _named_thing(one: Subject, names: Mapping[tuple[str, UUID], str]) -> NamedSubject:
    kind = followed_kinds.get(one.kind)
    if kind is None or one.thing is None:
        return NamedSubject(one, _("Something that can no longer be followed"), "")
    name = names.get((one.kind, one.thing))
    if name is None:
        return NamedSubject(one, str(kind.gone), str(kind.name))
    return NamedSubject(one, name, str(kind.name), reverse(kind.url_name, args=[one.thing]))


def _named_search(one: Subject) -> NamedSubject:
    filters = _filters(QueryDict(one.query))
    if filters.unknown:
        return NamedSubject(one, _("A search that is no longer there"), _("search"))
    href = reverse("initiatives:register") + (f"?{one.query}" if one.query else "")
    if not filters.data:
        return NamedSubject(one, _("Everything in %(city)s") % {"city": city()}, _("all initiatives"), href)
    asked = [(name, value) for name in filters.filters for value in filters.chosen(name)]
    name = ", ".join(_label(filters, each, value) for each, value in asked)
    kinds = {"gebied": _("area"), "thema": _("theme, in the whole city")}
    return NamedSubject(one, name, kinds.get(asked[0][0], _("search")) if len(asked) == 1 else _("search"), href)


def _label(filters: RegisterFilterSet, name: str, value: str) -> str:
    known = filters.vocabulary
    if name == "gebied":
        return next((area_name(each) for each in known.areas if each.code == value), area_name(None))
    if name == "thema":
        return next(theme_name(each) for each in known.themes if each.code == value)
    if name not in filters.names:
        return f"“{value}”"
    label = dict(filters.choices(name))[value]
    return f"{filters.filters[name].label}: {label}".lower()
