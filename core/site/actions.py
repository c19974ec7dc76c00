# SPDX-License-Identifier: EUPL-1.2
"""Changing what this installation is. `by` is the administrator who does so; nobody when the operator does, by file."""

import re
from collections.abc import Sequence
from typing import Any, Final

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.models import EVALUATED, AccessibilityStatus, Site, SiteText, TextPage
from core.models.site import AddressSource, MapSource
from core.permissions import require
from core.site import colours, queries
from core.site.logos import read_logo
from core.site.street_map.pmtiles import MapFileError, read_map_file

MANAGE: Final = "core.manage_site"
COLOURS: Final = ("accent", "accent_dark", "accent_tint")
MUNICIPALITY: Final = re.compile(r"GM\d{4}")
MOST_MUNICIPALITIES: Final = 50
# A line break in a name would become a header of a mail.
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")
_WEB_ADDRESS: Final = re.compile(r"https?://[^\s/]+(?:/\S*)?")
_STATEMENT_ASKS: Final = ("accessibility_status", "accessibility_day", "evaluated_on", "evaluation_report")
_WEB_ADDRESSES: Final = ("evaluation_report", "statement_address")
STATEMENT: Final = frozenset({*_STATEMENT_ASKS, *_WEB_ADDRESSES})
LONGEST_TEXT: Final = 20_000
# What is wrong with a mail address shows when a mail goes out, and then nobody reads it.
_ADDRESSES: Final = ("contact_email", "sender_email")


@transaction.atomic
def change_site(*, expected_version: int, by: Any, **changes: Any) -> bool:
    """Give the site other values in some of its columns; return whether anything differed.

    `expected_version` 0 stands for a site that was never saved. `logo` is an open file, or nothing for our own mark;
    `accent`, `accent_dark` and `accent_tint` go together as in `site_colours`. Raises RefusedError, with the field it
    is about, for a code, language, address, colour, logo or accessibility statement that cannot be, and ConflictError
    when somebody else saved meanwhile.
    """
    _ensure_may(by)
    one = _locked()
    if "accent" in changes:
        changes |= site_colours(*(changes.get(name, "") for name in COLOURS))
    if "logo" in changes:
        changes["logo"], changes["logo_type"] = read_logo(changes["logo"]) if changes["logo"] else (None, "")
    _ensure_sound(changes)
    _ensure_statement(one, changes)
    return _write(one, expected_version, changes)


def site_colours(accent: str, dark: str = "", tint: str = "") -> dict[str, str]:
    """Return the three colours of a site as its columns have them; the last two follow from the first.

    Raises RefusedError for a colour that cannot be read or that means something here already.
    """
    given = [one.strip().lower() for one in (accent, dark, tint)]
    if not given[0]:
        return dict.fromkeys(COLOURS, "")
    for name, one in zip(COLOURS, given, strict=True):
        if one and not colours.HEX.fullmatch(one):
            raise RefusedError(_("Write a colour as # and six digits or letters a to f, such as #00615a."), field=name)
    made = (given[0], given[1] or colours.darker(given[0]), given[2] or colours.tint(given[0]))
    if faults := [remark for remark in colours.remarks(*made) if not remark.is_good]:
        raise RefusedError(" ".join(f"{one.title}. {one.text}" for one in faults), field="accent")
    return dict(zip(COLOURS, made, strict=True))


@transaction.atomic
def write_text(*, page: str, language: str, body: str, expected_version: int, by: Any) -> bool:
    """Keep what the city says itself on a page in one language; return whether it differed.

    Raises RefusedError for a page or language there is not and a text that is too long, ConflictError when somebody
    else saved meanwhile.
    """
    _ensure_may(by)
    if page not in TextPage.values or language not in dict(queries.languages()):
        raise RefusedError(_("There is no such text."))
    if len(body) > LONGEST_TEXT:
        raise RefusedError(_("Use at most %(most)s characters.") % {"most": LONGEST_TEXT}, field=language)
    _locked()
    text, is_new = SiteText.objects.get_or_create(page=page, language=language, defaults={"body": body})
    differs = (is_new and bool(body)) or update_unchanged(
        text, expected_version=expected_version, changes={"body": body}
    )
    _tell()
    return differs


@transaction.atomic
def open_site(*, by: Any) -> bool:
    """Let everybody in; return whether it was closed. Raises RefusedError when it does not say of which city it is."""
    _ensure_may(by)
    one = _locked()
    if not one.city or not one.codes:
        raise RefusedError(_("Say first of which city this site is."))
    return one.opened_at is None and _write(one, one.version, {"opened_at": timezone.now()})


@transaction.atomic
def close_site(*, by: Any) -> bool:
    """Show visitors that the site is being set up; return whether it was open."""
    _ensure_may(by)
    one = _locked()
    return one.opened_at is not None and _write(one, one.version, {"opened_at": None})


def _ensure_may(by: Any) -> None:
    if by is not None:
        require(by, MANAGE)


def _locked() -> Site:
    """Return the row, made when there was none, so that one change comes after the other."""
    Site.objects.get_or_create(is_the_only_one=True)
    return Site.objects.select_for_update().get()


def _write(one: Site, expected_version: int, changes: dict[str, Any]) -> bool:
    # A form that was shown before there was a row carries 0.
    differs = update_unchanged(one, expected_version=expected_version or 1, changes=changes)
    _tell()
    return differs


def _tell() -> None:
    # This process reads what it wrote; others within SITE_KEPT_SECONDS.
    queries.forget()
    transaction.on_commit(queries.forget)


def _ensure_sound(changes: dict[str, Any]) -> None:
    if "codes" in changes:
        ensure_codes(changes["codes"])
    if "languages" in changes:
        offered = dict(settings.LANGUAGES)
        if unknown := [code for code in changes["languages"] if code not in offered]:
            raise RefusedError(_("There is no language %s.") % unknown[0], field="languages")
        if settings.LANGUAGE_CODE not in changes["languages"]:
            raise RefusedError(_("Dutch cannot be left out."), field="languages")
    if "map_source" in changes:
        _ensure_map(changes["map_source"])
    _ensure_addresses(changes.get("address_source", AddressSource.AREAS))
    if "name" in changes and not changes["name"]:
        raise RefusedError(_("Fill in the name of the site."), field="name")
    _ensure_short(changes)
    for name in _ADDRESSES:
        if changes.get(name):
            try:
                validate_email(changes[name])
            except ValidationError as error:
                sentence = _("Fill in the whole e-mail address, with an @. For example: name@example.org")
                raise RefusedError(sentence, field=name) from error


def _ensure_statement(one: Site, changes: dict[str, Any]) -> None:
    """Refuse an accessibility statement that lacks what its status asks; of what is not changed, that what is there."""
    if not STATEMENT & changes.keys():
        return
    status, day, evaluated, report = (changes.get(name, getattr(one, name)) for name in _STATEMENT_ASKS)
    for name in _WEB_ADDRESSES:
        if changes.get(name) and not _WEB_ADDRESS.fullmatch(changes[name]):
            raise RefusedError(_("Fill in the whole web address. For example: https://www.example.org"), field=name)
    if status and status not in AccessibilityStatus.values:
        raise RefusedError(_("There is no such status."), field="accessibility_status")
    if bool(status) != bool(day):
        raise RefusedError(
            _("A statement has a status and the day it was drawn up."),
            field="accessibility_day" if status else "accessibility_status",
        )
    if day and day > timezone.localdate():
        sentence = _("“%(label)s” cannot be after today.") % {"label": _("Drawn up on")}
        raise RefusedError(sentence, field="accessibility_day")
    if status in EVALUATED and not evaluated:
        raise RefusedError(_("For this status, say on which day the site was evaluated."), field="evaluated_on")
    if status in EVALUATED and not report:
        raise RefusedError(_("For this status, say where the report stands."), field="evaluation_report")
    if evaluated and day and evaluated > day:
        raise RefusedError(_("The evaluation comes before the statement."), field="evaluated_on")


def _ensure_map(source: str) -> None:
    if source not in MapSource.values:
        sentence = _("“%(given)s” is no source of streets. There are none, file and pdok.")
        raise RefusedError(sentence % {"given": source}, field="map_source")
    if source == MapSource.FILE:
        try:
            read_map_file(settings.MAP_FILE)
        except MapFileError as error:
            raise RefusedError(str(error), field="map_source") from error


def _ensure_addresses(source: str) -> None:
    if source not in AddressSource.values:
        sentence = _("“%(given)s” is no way to look up addresses. There are areas and pdok.")
        raise RefusedError(sentence % {"given": source}, field="address_source")


def _ensure_short(changes: dict[str, Any]) -> None:
    for name, value in changes.items():
        longest = getattr(Site._meta.get_field(name), "max_length", None)  # noqa: SLF001 - Django documents it
        if isinstance(value, str) and (len(value) > (longest or len(value)) or _CONTROL.search(value)):
            sentence = _("This is too long, or has a sign in it that we cannot keep. Use at most %(most)s characters.")
            raise RefusedError(sentence % {"most": longest}, field=name)


def ensure_codes(codes: Sequence[str]) -> None:
    """Raise RefusedError for what is no code of a municipality, what is there twice, and too many."""
    for code in codes:
        if not MUNICIPALITY.fullmatch(code):
            sentence = _("“%(code)s” is no code of a municipality. It is GM and four digits, such as GM0344.")
            raise RefusedError(sentence % {"code": code}, field="codes")
    if len(set(codes)) != len(codes):
        raise RefusedError(_("A code is there twice."), field="codes")
    if len(codes) > MOST_MUNICIPALITIES:
        raise RefusedError(_("A site serves at most %(most)s municipalities.") % {"most": MOST_MUNICIPALITIES})
