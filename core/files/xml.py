# SPDX-License-Identifier: EUPL-1.2
"""XML, element by element, on the generator that Django makes its feeds with."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import StringIO
from typing import Final
from xml.sax.xmlreader import AttributesImpl

from django.utils.xmlutils import SimplerXMLGenerator

# What XML 1.0 cannot hold, in whatever form: people's texts come through forms that refuse most of it, not all.
_UNWRITABLE: Final = dict.fromkeys(
    [*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF]
)


class XmlWriter:
    """Writes one document."""

    def __init__(self) -> None:
        self._text = StringIO()
        self._xml = SimplerXMLGenerator(self._text, "utf-8")
        self._xml.startDocument()

    @contextmanager
    def inside(self, name: str, attributes: Mapping[str, str] | None = None) -> Iterator[None]:
        """Write what comes inside this element."""
        self._xml.startElement(name, AttributesImpl(dict(attributes or {})))
        yield
        self._xml.endElement(name)

    def add(self, name: str, text: str, attributes: Mapping[str, str] | None = None) -> None:
        """Write an element with a text; characters that XML does not have are left out."""
        self._xml.addQuickElement(name, text.translate(_UNWRITABLE), dict(attributes or {}))

    def text(self) -> str:
        """Return the document as far as it was written."""
        return self._text.getvalue()
