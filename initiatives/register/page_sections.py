# SPDX-License-Identifier: EUPL-1.2
"""Parts of the pages of an initiative, a programme or an area, and pages for carriers, that apps add."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.safestring import SafeString

from accounts.models import Person
from core.database.prepared_statements import read
from core.registry import Registry
from initiatives.models import Initiative

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Place = Literal["main", "side", "act", "more"]


@dataclass(frozen=True, slots=True)
class Section:
    """A template drawn on the page with its own context; lower `order` stands higher.

    `place` "act" is a button beside the title, "more" lines of the list behind it, "side" the narrow column of a
    dossier; on long pages `order` says the chapter too (register.chapters).
    """

    template: str
    context: Mapping[str, Any] = field(default_factory=dict)
    place: Place = "main"
    order: int = 50


SectionMaker = Callable[[Initiative, Person], Section | None]


@dataclass(frozen=True, slots=True)
class DossierPart:
    """A maker of a part of the dossier, and what is known of that part without making it.

    `order` is that of its section and says the chapter (register.chapters): a chapter is only made when it is opened.
    `headings` are the anchor and the words of each heading that others lead to.
    """

    maker: SectionMaker
    order: int = 0
    headings: tuple[tuple[str, "StrOrPromise"], ...] = ()


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page that a higher app has; the address of one for carriers takes the id of their initiative."""

    label: str | Promise
    url_name: str


@dataclass(frozen=True, slots=True)
class SubjectPlace:
    """A programme or an area, by what identifies it; `kind` is the word the app of the lens uses too."""

    kind: Literal["programme", "area"]
    pk: UUID


PlaceSectionMaker = Callable[[SubjectPlace, Person], Section | None]
PersonSectionMaker = Callable[[Person], Section | None]
# Of an opportunity, by its id.
OpportunitySectionMaker = Callable[[UUID, Person], Section | None]

# What an initiative must be for the maker to have something to say; None: always ask.
Condition = Callable[[], Q]

own_page_links: Registry[PageLink] = Registry("Pages for carriers, in the list under “More”; governance adds them.")
beside_register: Registry[PageLink] = Registry("Pages above the public register; higher apps add them.")
on_places: Registry[PlaceSectionMaker] = Registry(
    "Parts of the pages of programmes and areas; initiatives, assessment and governance add them."
)
on_opportunity: Registry[OpportunitySectionMaker] = Registry(
    "Parts of the page of an opportunity; governance adds them."
)
on_public_page: Registry[tuple[SectionMaker, Condition | None]] = Registry(
    "Parts of the public page; initiatives, assessment and governance add them.", key=itemgetter(0)
)
on_dossier: Registry[DossierPart] = Registry(
    "Parts of the dossier; initiatives, assessment and governance add them.", key=attrgetter("maker")
)
on_mine: Registry[SectionMaker] = Registry(
    "Parts of the carriers' own page; initiatives, assessment and governance add them."
)
above_questions: Registry[tuple[str, SectionMaker]] = Registry(
    "Parts above the questions of a step that carriers change; governance adds them."
)
on_overview: Registry[PersonSectionMaker] = Registry(
    "Parts of “my initiatives”; initiatives, assessment and governance add them."
)
on_today: Registry[PersonSectionMaker] = Registry("Parts beside the page of today; governance adds them.")
on_home: Registry[PersonSectionMaker] = Registry("Parts of the front page; initiatives adds them.")


def register_public_section(maker: SectionMaker, where: Condition | None = None) -> None:
    """Ask `maker` for a part of the public page; it may answer None. Called in an AppConfig.ready().

    With `where` it is asked for initiatives that fit only: most have nothing of most kinds, and all conditions together
    are one small statement. A condition looks at nothing but the initiative (`OuterRef("pk")`) and may be too wide.
    """
    on_public_page.add((maker, where))


def register_dossier_section(maker: SectionMaker, order: int = 0, *headings: tuple[str, "StrOrPromise"]) -> None:
    """Ask `maker` for a part of every dossier; it may answer None. Called in an AppConfig.ready().

    `order` and `headings` as in DossierPart; without an order it stands in what is read first.
    """
    on_dossier.add(DossierPart(maker, order, headings))


def register_own_page(page: PageLink) -> None:
    """Name a page in the list under "More" of every carrier. Called in an AppConfig.ready()."""
    own_page_links.add(page)


def own_pages() -> list[PageLink]:
    """Return the pages that higher apps have for carriers."""
    return list(own_page_links)


def register_link_beside_register(page: PageLink) -> None:
    """Name a page above the public register, after its own. Called in an AppConfig.ready()."""
    beside_register.add(page)


def links_beside_register() -> list[PageLink]:
    """Return the pages that higher apps have beside the register."""
    return list(beside_register)


def register_mine_section(maker: SectionMaker) -> None:
    """Ask `maker` for a part of the page that carriers have of their initiative; it may answer None."""
    on_mine.add(maker)


def register_change_section(step: str, maker: SectionMaker) -> None:
    """Ask `maker` for a part above the questions of this step (registration.forms.steps) when carriers change them."""
    above_questions.add((step, maker))


def change_sections(step: str, initiative: Initiative, user: Person) -> list[Section]:
    """Return the parts above the questions of a step for this carrier, in order of appearance."""
    return _made([maker for known, maker in above_questions if known == step], initiative, user)


def register_overview_section(maker: PersonSectionMaker) -> None:
    """Ask `maker` for a part of "my initiatives" as a whole; it may answer None."""
    on_overview.add(maker)


def overview_sections(user: Person) -> list[Section]:
    """Return the parts of "my initiatives" for this person, in order of appearance."""
    return _in_order(maker(user) for maker in on_overview)


def register_today_section(maker: PersonSectionMaker) -> None:
    """Ask `maker` for a part beside the page of today; it may answer None."""
    on_today.add(maker)


def today_sections(user: Person) -> list[Section]:
    """Return the parts beside the page of today for this person, in order of appearance."""
    return _in_order(maker(user) for maker in on_today)


def register_home_section(maker: PersonSectionMaker) -> None:
    """Ask `maker` for a part of the front page; it may answer None."""
    on_home.add(maker)


def home_sections(user: Person) -> list[Section]:
    """Return the parts of the front page for this reader, in order of appearance."""
    return _in_order(maker(user) for maker in on_home)


def register_place_section(maker: PlaceSectionMaker) -> None:
    """Ask `maker` for a part of every page of a programme or area; it may answer None."""
    on_places.add(maker)


def place_sections(place: SubjectPlace, user: Person) -> list[Section]:
    """Return the parts of the page of a programme or area for this reader, in order of appearance."""
    return _in_order(maker(place, user) for maker in on_places)


def register_opportunity_section(maker: OpportunitySectionMaker) -> None:
    """Ask `maker` for a part of every page of an opportunity; it may answer None."""
    on_opportunity.add(maker)


def opportunity_sections(pk: UUID, user: Person) -> list[Section]:
    """Return the parts of the page of this opportunity for this reader, in order of appearance."""
    return _in_order(maker(pk, user) for maker in on_opportunity)


def public_sections(initiative: Initiative, user: Person) -> list[Section]:
    """Return the parts of the public page for this reader, in order of appearance."""
    conditions = tuple(where for _, where in on_public_page if where)
    [fits] = read(_fits, {"id": initiative.pk}, conditions)
    fitting = dict(zip(conditions, fits, strict=True))
    return _made([maker for maker, where in on_public_page if where is None or fitting[where]], initiative, user)


def _fits(values: Mapping[str, Any], conditions: tuple[Condition, ...]) -> QuerySet[Initiative, Any]:
    """Which of these conditions one initiative fits, as a row."""
    told = [ExpressionWrapper(where(), output_field=BooleanField()) for where in conditions]
    return Initiative.objects.filter(pk=values["id"]).values_list(*told)


def dossier_sections(initiative: Initiative, user: Person, parts: Iterable[DossierPart]) -> list[Section]:
    """Return these parts of the dossier for this reader, in order of appearance."""
    return _made((part.maker for part in parts), initiative, user)


def mine_sections(initiative: Initiative, user: Person) -> list[Section]:
    """Return the parts of the carriers' page for this reader, in order of appearance."""
    return _made(on_mine, initiative, user)


def draw(sections: Iterable[Section], request: HttpRequest, place: Place) -> list[SafeString]:
    """Return the HTML of the sections that stand in `place`, each drawn with its own context."""
    return [
        render_to_string(section.template, dict(section.context), request)
        for section in sections
        if section.place == place
    ]


def _made(makers: Iterable[SectionMaker], initiative: Initiative, user: Person) -> list[Section]:
    return _in_order(maker(initiative, user) for maker in makers)


def _in_order(made: Iterable[Section | None]) -> list[Section]:
    return sorted((section for section in made if section), key=lambda section: section.order)
