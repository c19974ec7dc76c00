# SPDX-License-Identifier: EUPL-1.2
"""Accessible PDF (PDF/UA-1) made by typst from a template and plain data.

Templates stand in `templates/pdf/` and draw with `house.typ`. Data reaches them as JSON, never as source, so that no
text of a person is read as an instruction; a template reads it with `json(bytes(sys.inputs.data))`. Every text in it is
first made showable, whoever wrote it in whatever script.
"""

import json
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal

import typst
from django.conf import settings
from django.http import HttpResponse

from core.files import pdf_fonts

STANDARD: Final = "ua-1"
FOLDER: Final = "pdf"
KEPT: Final = 64
# Of a picture: two pixels a point.
PIXELS_PER_INCH: Final = 144


def pdf(template: str, data: Mapping[str, Any]) -> bytes:
    """Return the PDF of `template` (its name in the folder, without ending) with `data`; the same data, the same bytes.

    `data` holds what JSON holds, and days and ids, which become text. A document that is not accessible by the
    standard, such as one without a title, raises typst.TypstError: a defect of the template.
    """
    return _made(template, json.dumps(_showable(data)), "pdf")


def png(template: str, data: Mapping[str, Any]) -> bytes:
    """Return the first and only page of `template` as a PNG of two pixels a point; `data` as for `pdf`."""
    return _made(template, json.dumps(_showable(data)), "png")


# A published result can be asked for by anybody, again and again; making it costs a hundred times what finding it does.
@lru_cache(maxsize=KEPT)
def _made(template: str, data: str, kind: Literal["pdf", "png"]) -> bytes:
    folder = Path(settings.BASE_DIR) / "templates" / FOLDER
    made = typst.compile(
        str(folder / f"{template}.typ"),
        root=str(folder),
        format=kind,
        ppi=PIXELS_PER_INCH,
        pdf_standards=[STANDARD] if kind == "pdf" else [],
        sys_inputs={"data": data},
        font_paths=[str(pdf_fonts.FOLDER)],
        ignore_system_fonts=True,
    )
    assert isinstance(made, bytes)  # noqa: S101 - a PDF is one file, and so is a page
    return made


def pdf_response(filename: str, content: bytes) -> HttpResponse:
    """Return a PDF as a download."""
    return HttpResponse(
        content,
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{filename}"'},
    )


def _showable(value: Any) -> Any:
    """Return `value` as JSON holds it, every text in it as our fonts can show it."""
    if isinstance(value, Mapping):
        return {key: _showable(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_showable(each) for each in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, date):
        return value.isoformat()
    # Ids, decimals and translations that are still lazy: their text.
    return pdf_fonts.showable(str(value))
