# SPDX-License-Identifier: EUPL-1.2
"""What a file says of the site itself: `site` and `texts`."""

from io import BytesIO
from pathlib import Path
from typing import Any, Final

from django.utils.translation import gettext as _

from core.models import Site, SiteText, TextPage
from core.setup.configuration import Section, refused_at, sections
from core.setup.parts import Part
from core.site.actions import change_site, open_site, site_colours, write_text
from core.site.logos import read_logo

# Name in the file -> column.
_COLUMNS: Final = {
    "name": "name",
    "city": "city",
    "organisation": "organisation",
    "residents": "residents",
    "map": "map_source",
    "addresses": "address_source",
}
_LISTS: Final = {"municipalities": "codes", "languages": "languages"}
_PAIRS: Final = {
    "contact": {"email": "contact_email", "phone": "contact_phone"},
    "sender": {"name": "sender_name", "email": "sender_email"},
    "colours": {"accent": "accent", "dark": "accent_dark", "tint": "accent_tint"},
}
_STATEMENT: Final = {
    "status": "accessibility_status",
    "day": "accessibility_day",
    "evaluated": "evaluated_on",
    "report": "evaluation_report",
    "register": "statement_address",
}
_DAYS: Final = frozenset({"accessibility_day", "evaluated_on"})


def _site(part: Part, folder: Path) -> list[str]:
    given = part.fields([*_COLUMNS, *_LISTS, *_PAIRS, "accessibility", "logo", "open"])
    wanted: dict[str, Any] = {column: given[name].text() for name, column in _COLUMNS.items() if name in given}
    places = {column: given[name] for name, column in _COLUMNS.items() if name in given}
    for name, column in _LISTS.items():
        if name in given:
            wanted[column] = [one.text() for one in given[name].items()]
            places[column] = given[name]
    for name, columns in _PAIRS.items():
        for key, inner in given[name].fields(columns).items() if name in given else ():
            wanted[columns[key]], places[columns[key]] = inner.text(), inner
    for key, inner in given["accessibility"].fields(_STATEMENT).items() if "accessibility" in given else ():
        column = _STATEMENT[key]
        wanted[column], places[column] = inner.day() if column in _DAYS else inner.text(), inner
    one = Site.objects.first() or Site()
    with refused_at(part, **places):
        if "accent" in wanted:
            wanted |= site_colours(wanted["accent"], wanted.get("accent_dark", ""), wanted.get("accent_tint", ""))
    told = [
        f"{places.get(name, part).place}: {getattr(one, name)!r} -> {value!r}"
        for name, value in wanted.items()
        if getattr(one, name) != value
    ]
    if "logo" in given:
        told += _logo(given["logo"], folder, one, wanted)
    if told:
        with refused_at(part, **places):
            change_site(expected_version=_version(one), by=None, **wanted)
    return told + _opened(given.get("open"), part)


def _logo(part: Part, folder: Path, one: Site, wanted: dict[str, Any]) -> list[str]:
    try:
        data = (folder / part.text()).read_bytes() if part.text() else b""
    except OSError as error:
        raise part.error(_("the file %s cannot be read.") % part.text()) from error
    with refused_at(part):
        made = read_logo(BytesIO(data))[0] if data else None
    if (bytes(one.logo) if one.logo else None) == made:
        return []
    wanted["logo"] = BytesIO(data) if data else None
    return [f"{part.place}: {part.text()}"]


def _opened(part: Part | None, site: Part) -> list[str]:
    if part is None:
        return []
    if not isinstance(part.value, bool):
        raise part.error(_("there must be true or false here."))
    with refused_at(part):
        # A file opens a site and never closes one: people who read it would stand before a closed door.
        return [f"{site.place}.open: true"] if part.value and open_site(by=None) else []


def _texts(part: Part, _folder: Path) -> list[str]:
    told = []
    for page, languages in part.fields(TextPage.values).items():
        for language, text in languages.fields(("nl", "en")).items():
            there = SiteText.objects.filter(page=page, language=language).first()
            with refused_at(text):
                if write_text(
                    page=page, language=language, body=text.text().strip(), by=None,
                    expected_version=there.version if there else 0,
                ):  # fmt: skip
                    told.append(f"{text.place}: {len(text.text())} signs")
    return told


def _version(one: Site) -> int:
    return 0 if one._state.adding else one.version  # noqa: SLF001 - Django documents it


def register_sections() -> None:
    """Add them."""
    sections.add(Section("site", _site), Section("texts", _texts))
