# SPDX-License-Identifier: EUPL-1.2
"""Pictures people send: decoded, turned upright and written anew, so that nothing of the upload itself is served.

Decoding and writing drops everything a camera or a tool added: place, name, time, thumbnails, comments, and whatever
was hidden in the file.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from typing import IO, TYPE_CHECKING, Final

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import Http404
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from core.errors import RefusedError
from core.files.pictures import refuse_undecodable
from core.files.virus_scan import ensure_clean
from core.models import new_id

if TYPE_CHECKING:
    from django.core.files import File

MAX_BYTES: Final = 10_000_000
# A picture of 10 MB can unpack to gigabytes; 40 million points is more than any phone takes.
MAX_POINTS: Final = 40_000_000
MIN_SIDE: Final = 100
FORMATS: Final = ("JPEG", "PNG", "WEBP")
# Width in pixels -> quality: the page shows the large one, lists and phones the small one.
SIZES: Final[Mapping[int, int]] = {1280: 82, 480: 78}
LARGE: Final = max(SIZES)
SMALL: Final = min(SIZES)
FOLDER: Final = "pictures/"


def rewrite(upload: IO[bytes], *, size: int | None = None) -> dict[int, bytes]:
    """Return the picture as WebP for each width of SIZES, never enlarged.

    `size` is the length of the upload in bytes where it is known. Raises RefusedError, with a sentence that says what
    to do, for a file that is too big, is no JPEG, PNG or WebP, is damaged, or is too small or too large to show.
    """
    data = upload.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES or (size is not None and size > MAX_BYTES):
        raise RefusedError(_("Choose a picture of at most 10 MB."), field="picture")
    picture = _decoded(data)
    return {width: _written(picture, width, quality) for width, quality in SIZES.items()}


def store(upload: IO[bytes], *, folder: str = FOLDER) -> str:
    """Write the picture anew into the storage and return the name of the large version.

    The small version stands beside it (`small_name`). Raises RefusedError as `rewrite` does, then nothing is written,
    for a virus, and when the storage or the scanner takes no file now.
    """
    ensure_clean(upload, field="picture")
    versions = rewrite(upload)
    name = f"{folder}{new_id()}.webp"
    default_storage.save(name, ContentFile(versions[LARGE]))
    default_storage.save(small_name(name), ContentFile(versions[SMALL]))
    return name


@contextmanager
def stored(upload: IO[bytes] | None, *, folder: str = FOLDER) -> Iterator[str]:
    """Give the name of a picture that is stored for the transaction inside, which writes it down; "" for no picture.

    Scanning and drawing a picture anew takes seconds, in which no row may be held: call it outside the transaction.
    When that fails the files are removed again. Raises RefusedError as `store` does.
    """
    name = store(upload, folder=folder) if upload is not None else ""
    try:
        yield name
    except BaseException:
        remove(name)
        raise


def open_small(name: str) -> "File[bytes]":
    """Open the small version of a stored picture; Http404 when there is no picture, or its file is gone."""
    small = small_name(name)
    if not name or not default_storage.exists(small):
        raise Http404
    return default_storage.open(small)


def copy(name: str, *, folder: str = FOLDER) -> str:
    """Copy both versions of a stored picture to `folder` under a new name; return the name of the large version."""
    new = f"{folder}{new_id()}.webp"
    for old, target in ((name, new), (small_name(name), small_name(new))):
        with default_storage.open(old) as stored:
            default_storage.save(target, ContentFile(stored.read()))
    return new


def small_name(name: str) -> str:
    """Return where the small version of the picture `name` stands."""
    return name.removesuffix(".webp") + f"-{SMALL}.webp"


def remove(name: str) -> None:
    """Delete both versions of a stored picture; a name that is empty or gone is no error."""
    if name:
        default_storage.delete(name)
        default_storage.delete(small_name(name))


def _decoded(data: bytes) -> Image.Image:
    with refuse_undecodable(
        field="picture",
        unknown=_("Choose a picture in JPEG, PNG or WebP."),
        damaged=_("This picture is damaged. Choose another one."),
    ):
        picture = Image.open(BytesIO(data), formats=FORMATS)
        _ensure_size(*picture.size)
        picture.load()
        upright = ImageOps.exif_transpose(picture)
        return upright.convert("RGBA" if _has_transparency(upright) else "RGB")


def _has_transparency(picture: Image.Image) -> bool:
    return picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info


def _ensure_size(width: int, height: int) -> None:
    if width * height > MAX_POINTS:
        raise RefusedError(
            _("This picture has too many pixels. Make it smaller, at most 40 megapixels, and choose it again."),
            field="picture",
        )
    if min(width, height) < MIN_SIDE:
        raise RefusedError(
            _("This picture is too small. Choose one of at least %(side)s by %(side)s pixels.") % {"side": MIN_SIDE},
            field="picture",
        )


def _written(picture: Image.Image, width: int, quality: int) -> bytes:
    version = picture.copy()
    # Twice as high as wide is the most a page can show.
    version.thumbnail((width, 2 * width), Image.Resampling.LANCZOS)
    out = BytesIO()
    version.save(out, "WEBP", quality=quality, method=4, exif=b"", icc_profile=b"", xmp=b"")
    return out.getvalue()
