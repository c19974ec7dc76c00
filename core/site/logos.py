# SPDX-License-Identifier: EUPL-1.2
"""The logo somebody sends: an SVG that only draws, or a PNG that is decoded and written anew."""

import re
from io import BytesIO
from typing import IO, Final
from xml.etree import ElementTree as ET

from django.utils.translation import gettext as _
from PIL import Image

from core.errors import RefusedError
from core.files.pictures import refuse_undecodable

MOST_BYTES: Final = 500_000
MOST_POINTS: Final = 20_000_000
# Twice what the header shows, for screens with fine points.
LARGEST: Final = (640, 160)
PNG: Final = "image/png"
SVG: Final = "image/svg+xml"
_PNG_BEGINS: Final = b"\x89PNG\r\n\x1a\n"
# What runs, embeds or fetches something. Browsers ignore all of it in an <img>; this is for who opens the file.
_REFUSED_ELEMENTS: Final = {"script", "foreignobject", "iframe", "embed", "object", "audio", "video", "image"}
_FETCHES: Final = re.compile(r"url\(\s*+(?!['\"]?#)|@import|javascript:", re.IGNORECASE)


def read_logo(upload: IO[bytes]) -> tuple[bytes, str]:
    """Return a logo as it is served, and its type. Raises RefusedError, with what to do, for one we cannot show."""
    data = upload.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise RefusedError(_("Choose a logo of at most 500 kB."), field="logo")
    if data.startswith(_PNG_BEGINS):
        return _png(data), PNG
    return _svg(data), SVG


def _png(data: bytes) -> bytes:
    damaged = _("This logo is damaged. Choose another file.")
    with refuse_undecodable(field="logo", unknown=damaged, damaged=damaged):
        read = Image.open(BytesIO(data), formats=("PNG",))
        if read.width * read.height > MOST_POINTS:
            raise RefusedError(_("This logo has too many pixels. Make it smaller."), field="logo")
        picture = read.convert("RGBA")
    picture.thumbnail(LARGEST, Image.Resampling.LANCZOS)
    out = BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def _svg(data: bytes) -> bytes:
    # An SVG needs no document type, and entities in one can grow without end.
    if b"<!doctype" in data.lower() or b"<!entity" in data.lower():
        raise RefusedError(_("Take the DOCTYPE out of this SVG, or choose a PNG."), field="logo")
    try:
        root = ET.fromstring(data)  # noqa: S314 - without a document type there are no entities
    except (ET.ParseError, ValueError, LookupError) as error:
        raise RefusedError(_("Choose a logo in SVG or PNG."), field="logo") from error
    if _local(root.tag) != "svg":
        raise RefusedError(_("Choose a logo in SVG or PNG."), field="logo")
    if any(_does_more(element) for element in root.iter()):
        raise RefusedError(
            _("This SVG does more than draw: it has a script, a link or a picture in it. Save it as plain SVG or PNG."),
            field="logo",
        )
    return data


def _local(name: object) -> str:
    return str(name).rpartition("}")[2].lower()


def _does_more(element: ET.Element) -> bool:
    if _local(element.tag) in _REFUSED_ELEMENTS or _FETCHES.search(element.text or ""):
        return True
    return any(
        _local(name).startswith("on")
        or (_local(name) == "href" and not value.startswith("#"))
        or _FETCHES.search(value) is not None
        for name, value in element.attrib.items()
    )
