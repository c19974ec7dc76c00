# SPDX-License-Identifier: EUPL-1.2
"""Parts of the pages of an initiative, a programme or an area, and pages for carriers, that higher rooms add."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import UUID

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.safestring import SafeString

from accounts.models import Person
from core.database.prepared_statements import read
from initiatives.models import Initiative

Place = Literal["main", "side", "act"]


@dataclass(frozen=True, slots=True)
class Section:
    """A template drawn on the page with its own context; lower `order` stands higher.

    `place` "act" is a button beside the title; on long pages `order` says the chapter too (register.chapters).
    """

    template: str
    context: Mapping[str, Any] = field(default_factory=dict)
    place: Place = "main"
    order: int = 50


SectionMaker = Callable[[Initiative, Person], Section | None]


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page that a higher app has; the address of one for carriers takes the id of their initiative."""

    label: str | Promise
    url_name: str


_own: list[PageLink] = []
_beside_register: list[PageLink] = []


@dataclass(frozen=True, slots=True)
class SubjectPlace:
    """A programme or an area, by what identifies it; `kind` is the word the room of the lens uses too."""

    kind: Literal["programme", "area"]
    pk: UUID


PlaceSectionMaker = Callable[[SubjectPlace, Person], Section | None]
PersonSectionMaker = Callable[[Person], Section | None]

_places: list[PlaceSectionMaker] = []
# What an initiative must be for the maker to have something to say; None: always ask.
Condition = Callable[[], Q]
_public: dict[SectionMaker, Condition | None] = {}
_dossier: list[SectionMaker] = []
_mine: list[SectionMaker] = []
_change: dict[str, list[SectionMaker]] = {}
_overview: list[PersonSectionMaker] = []
_home: list[PersonSectionMaker] = []


def register_public_section(maker: SectionMaker, where: Condition | None = None) -> None:
    """Ask `maker` for a part of the public page; it may answer None. Called in an AppConfig.ready().

    With `where` it is asked for initiatives that fit only: most have nothing of most kinds, and all conditions together
    are one small statement. A condition looks at nothing but the initiative (`OuterRef("pk")`) and may be too wide.
    """
    _public[maker] = where


def register_dossier_section(maker: SectionMaker) -> None:
    """Ask `maker` for a part of every dossier; it may answer None. Called in an AppConfig.ready()."""
    if maker not in _dossier:
        _dossier.append(maker)


def register_own_page(page: PageLink) -> None:
    """Name a page in the list under "More" of every carrier. Called in an AppConfig.ready()."""
    if page not in _own:
        _own.append(page)


def own_pages() -> list[PageLink]:
    """Return the pages that higher rooms have for carriers."""
    return list(_own)


def register_link_beside_register(page: PageLink) -> None:
    """Name a page above the public register, after its own. Called in an AppConfig.ready()."""
    if page not in _beside_register:
        _beside_register.append(page)


def links_beside_register() -> list[PageLink]:
    """Return the pages that higher apps have beside the register."""
    return list(_beside_register)


def register_mine_section(maker: SectionMaker) -> None:
    """Ask `maker` for a part of the page that carriers have of their initiative; it may answer None."""
    if maker not in _mine:
        _mine.append(maker)


def register_change_section(step: str, maker: SectionMaker) -> None:
    """Ask `maker` for a part above the questions of this step (registration.forms.steps) when carriers change them."""
    makers = _change.setdefault(step, [])
    if maker not in makers:
        makers.append(maker)


def change_sections(step: str, initiative: Initiative, user: Person) -> list[Section]:
    """Return the parts above the questions of a step for this carrier, in order of appearance."""
    return _made(_change.get(step, []), initiative, user)


def register_overview_section(maker: PersonSectionMaker) -> None:
    """Ask `maker` for a part of "my initiatives" as a whole; it may answer None."""
    if maker not in _overview:
        _overview.append(maker)


def overview_sections(user: Person) -> list[Section]:
    """Return the parts of "my initiatives" for this person, in order of appearance."""
    return _in_order(maker(user) for maker in _overview)


def register_home_section(maker: PersonSectionMaker) -> None:
    """Ask `maker` for a part of the front page; it may answer None."""
    if maker not in _home:
        _home.append(maker)


def home_sections(user: Person) -> list[Section]:
    """Return the parts of the front page for this reader, in order of appearance."""
    return _in_order(maker(user) for maker in _home)


def register_place_section(maker: PlaceSectionMaker) -> None:
    """Ask `maker` for a part of every page of a programme or area; it may answer None."""
    if maker not in _places:
        _places.append(maker)


def place_sections(place: SubjectPlace, user: Person) -> list[Section]:
    """Return the parts of the page of a programme or area for this reader, in order of appearance."""
    return _in_order(maker(place, user) for maker in _places)


def public_sections(initiative: Initiative, user: Person) -> list[Section]:
    """Return the parts of the public page for this reader, in order of appearance."""
    conditions = tuple(where for where in _public.values() if where)
    [fits] = read(_fits, {"id": initiative.pk}, conditions)
    fitting = dict(zip(conditions, fits, strict=True))
    return _made([maker for maker, where in _public.items() if where is None or fitting[where]], initiative, user)


def _fits(values: Mapping[str, Any], conditions: tuple[Condition, ...]) -> QuerySet[Initiative, Any]:
    """Which of these conditions one initiative fits, as a row."""
    told = [ExpressionWrapper(where(), output_field=BooleanField()) for where in conditions]
    return Initiative.objects.filter(pk=values["id"]).values_list(*told)


def dossier_sections(initiative: Initiative, user: Person) -> list[Section]:
    """Return the parts of the dossier for this reader, in order of appearance."""
    return _made(_dossier, initiative, user)


def mine_sections(initiative: Initiative, user: Person) -> list[Section]:
    """Return the parts of the carriers' page for this reader, in order of appearance."""
    return _made(_mine, initiative, user)


def draw(sections: Iterable[Section], request: HttpRequest, place: Place) -> list[SafeString]:
    """Return the HTML of the sections that stand in `place`, each drawn with its own context."""
    return [
        render_to_string(section.template, dict(section.context), request)
        for section in sections
        if section.place == place
    ]


def _made(makers: list[SectionMaker], initiative: Initiative, user: Person) -> list[Section]:
    return _in_order(maker(initiative, user) for maker in makers)


def _in_order(made: Iterable[Section | None]) -> list[Section]:
    return sorted((section for section in made if section), key=lambda section: section.order)
