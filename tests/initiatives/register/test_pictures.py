# SPDX-License-Identifier: EUPL-1.2
"""What happens to a picture somebody sends."""

from contextlib import suppress
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from core.errors import RefusedError
from initiatives.register import pictures


def picture(kind: str = "JPEG", size: tuple[int, int] = (1600, 900), mode: str = "RGB", **options: object) -> BytesIO:
    out = BytesIO()
    Image.new(mode, size, "green" if mode != "1" else 1).save(out, kind, **options)
    out.seek(0)
    return out


@pytest.mark.parametrize(
    ("kind", "mode"), [("JPEG", "RGB"), ("JPEG", "CMYK"), ("PNG", "RGBA"), ("PNG", "P"), ("PNG", "1"), ("WEBP", "RGB")]
)
def test_a_picture_is_written_anew_as_webp_in_two_sizes(kind: str, mode: str) -> None:
    options = {} if mode != "CMYK" else {"quality": 90}
    source = BytesIO()
    Image.new(mode, (1600, 900)).save(source, kind, **options)
    source.seek(0)

    versions = {width: Image.open(BytesIO(data)) for width, data in pictures.rewrite(source).items()}

    assert {width: version.size for width, version in versions.items()} == {1280: (1280, 720), 480: (480, 270)}
    assert {version.format for version in versions.values()} == {"WEBP"}


def test_a_small_picture_is_not_enlarged() -> None:
    written = pictures.rewrite(picture(size=(300, 200)))

    assert Image.open(BytesIO(written[1280])).size == (300, 200)


def test_place_maker_and_comments_are_gone_and_the_picture_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # a quarter turn
    exif[0x010F] = "Camera of Fenna"
    exif.get_ifd(0x8825)[2] = (51.0, 55.0, 0.0)

    written = pictures.rewrite(picture(size=(400, 200), exif=exif, comment=b"Fenna at home"))[1280]

    result = Image.open(BytesIO(written))
    assert result.size == (200, 400)
    assert not result.getexif()
    assert b"Fenna" not in written


def test_a_transparent_picture_stays_transparent() -> None:
    source = BytesIO()
    Image.new("RGBA", (200, 200), (0, 0, 0, 0)).save(source, "PNG")
    source.seek(0)

    assert Image.open(BytesIO(pictures.rewrite(source)[480])).mode == "RGBA"


@pytest.mark.parametrize(
    ("upload", "sentence"),
    [
        (BytesIO(b"<script>alert(1)</script>"), "JPEG, PNG or WebP"),
        (BytesIO(b""), "JPEG, PNG or WebP"),
        (picture("GIF"), "JPEG, PNG or WebP"),
        (BytesIO(picture().read()[:600]), "damaged"),
        (picture(size=(60, 60)), "too small"),
        (picture("PNG", size=(7000, 7000), mode="1"), "too many pixels"),
        (BytesIO(b"\xff\xd8" + b"\0" * pictures.MAX_BYTES), "at most 10 MB"),
    ],
)
def test_what_is_no_picture_is_refused_with_a_sentence(upload: BytesIO, sentence: str) -> None:
    with translation.override("en"), pytest.raises(RefusedError, match=sentence):
        pictures.rewrite(upload)


@given(cut=st.integers(1, 900), flip=st.integers(0, 600))
@settings(max_examples=60, deadline=None)
def test_a_damaged_file_is_refused_or_shown_but_never_an_error(cut: int, flip: int) -> None:
    data = bytearray(picture(size=(120, 120)).getvalue())
    data[flip % len(data)] ^= 0xFF

    with suppress(RefusedError):
        pictures.rewrite(BytesIO(bytes(data[: max(1, len(data) - cut % len(data))])))


def test_both_versions_are_stored_and_removed_together() -> None:
    name = pictures.store(picture())

    assert default_storage.exists(name)
    assert default_storage.exists(pictures.small_name(name))

    pictures.remove(name)
    pictures.remove("")

    assert not default_storage.exists(name)
    assert not default_storage.exists(pictures.small_name(name))
