# SPDX-License-Identifier: EUPL-1.2
"""The public datasets there are.

A dataset holds only what anybody may read on the pages; a test walks every way to take one and looks for people.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from django.conf import settings
from django.db.models import Count, Max, QuerySet
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from core.api.negotiation import CSV, GEOJSON, JSON, NDJSON
from core.api.viewsets import RegisterViewSet
from core.figures.kinds import FigureKind, Person, Question, everybody, figure_kinds
from core.figures.queries import Figure, oldest, read_figures
from core.registry import Registry

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# In a city where counting a dataset takes no longer than this, its size is always of now.
QUICK: Final = timedelta(milliseconds=20)
LICENCE: Final = "https://creativecommons.org/licenses/by/4.0/"
ENDINGS: Final = {"csv": CSV, "ndjson": NDJSON, "geojson": GEOJSON}
_NAMES: Final = {
    CSV: _("CSV, for programs and spreadsheets"),
    NDJSON: _("NDJSON, an object per line"),
    GEOJSON: _("GeoJSON, for a map"),
}


@dataclass(frozen=True, slots=True)
class File:
    """A way to take a dataset that an app makes itself: the page `url_name` answers in `form` to anybody."""

    title: "StrOrPromise"
    url_name: str
    form: str


@dataclass(frozen=True, slots=True)
class Download:
    """One way to take a dataset: a whole address and the media type it answers in."""

    code: str
    title: "StrOrPromise"
    form: str
    address: str
    is_download: bool = True

    @property
    def path(self) -> str:
        """The address without the host, for links on our own pages."""
        return self.address.removeprefix(settings.SITE_URL.rstrip("/"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """One public dataset.

    `rows` are the ones anybody may read, `changed` the column with their last change, `theme` a code of the European
    list of data themes. With a `resource` it can be read through the API and taken whole; it must be a public one.
    `sources` are the tables whose writes change which rows there are or when one changed. `standard` is the address of
    the standard it holds to, where that is not the contract of the API.
    """

    code: str
    title: "StrOrPromise"
    description: "StrOrPromise"
    theme: str
    keywords: "tuple[StrOrPromise, ...]"
    issued: date
    rows: Callable[[], QuerySet[Any]]
    changed: str
    sources: tuple[str, ...]
    resource: type[RegisterViewSet] | None = None
    files: tuple[File, ...] = ()
    page: str = ""
    standard: str = ""

    def ways(self) -> list[Download]:
        """Return every way to take it, in the language that is active."""
        return [*self._of_resource(), *self._of_files()]

    def _of_resource(self) -> Iterable[Download]:
        if self.resource is None:
            return
        for ending, form in ENDINGS.items():
            if form in self.resource.list_forms():
                yield Download(ending, _NAMES[form], form, _whole("core:open-data-file", self.code, ending))
        yield Download(
            "api", _("JSON, page by page through the API"), JSON, _whole(f"api:{self.resource.prefix}"), False
        )

    def _of_files(self) -> Iterable[Download]:
        for number, each in enumerate(self.files, start=1):
            yield Download(f"file-{number}", each.title, each.form, _whole(each.url_name))


@dataclass(frozen=True, slots=True)
class Size:
    """How many records a dataset has and when one of them last changed."""

    records: int
    changed: datetime | None


public_datasets: Registry[Dataset] = Registry(
    "Datasets that are public (docs/adr/0020); initiatives, assessment and governance add theirs.",
    key=lambda dataset: dataset.code,
)


def register(*datasets: Dataset) -> None:
    """Make datasets known; refuses a code that is taken and a resource that needs a key (ValueError)."""
    for each in datasets:
        if each.resource is not None and each.resource.scope is not None:
            raise ValueError(f"{each.code} is not public")
        public_datasets.add(each)
        if figure_kinds.get(_size_name(each)) is None:
            figure_kinds.add(_size_kind(each))


def find(code: str) -> Dataset | None:
    """Return the dataset with this code, if there is one."""
    return public_datasets.get(code)


def all_datasets() -> list[Dataset]:
    """Return every dataset, in the order in which apps added them."""
    return list(public_datasets)


def kept_sizes(by: Person) -> tuple[list[tuple[Dataset, Size]], Figure]:
    """Return every dataset with its size as it is kept (core.figures), and of which moment; two statements."""
    given = all_datasets()
    figures = read_figures([_size_kind(each) for each in given], by=by)
    if not figures:
        return [], Figure(None, timezone.now())
    return [(each, _size(figure.value)) for each, figure in zip(given, figures, strict=True)], oldest(*figures)


def _size(written: Sequence[Any]) -> Size:
    records, changed = written
    return Size(records, changed and datetime.fromisoformat(changed))


def _size_name(dataset: Dataset) -> str:
    return f"open-data-{dataset.code}"


def _size_kind(dataset: Dataset) -> FigureKind:
    def count(_by: Person, _question: Question) -> list[Any]:
        found = dataset.rows().order_by().aggregate(records=Count("pk"), changed=Max(dataset.changed))
        return [found["records"], found["changed"] and found["changed"].isoformat()]

    return FigureKind(_size_name(dataset), dataset.sources, count, everybody, quick=QUICK)


def in_languages(text: "StrOrPromise") -> dict[str, str]:
    """Return a text in every language of the product."""
    told = {}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            told[code] = str(text)
    return told


def _whole(url_name: str, *args: Any) -> str:
    return f"{settings.SITE_URL.rstrip('/')}{reverse(url_name, args=args)}"
