# SPDX-License-Identifier: EUPL-1.2
"""The certificate of destruction in words: for its PDF."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from accounts.models import DestructionList
from accounts.retention.kinds import years_in_words
from accounts.retention.queries import title_of
from core.site.queries import site


def certificate_data(found: DestructionList) -> dict[str, Any]:
    """Return what templates/pdf/destruction.typ draws; the list has a certificate."""
    kept: dict[str, Any] = found.certificate or {}
    references = found.items.exclude(reference="").order_by("id").values_list("reference", flat=True)
    return {
        "title": _("Certificate of destruction"),
        "language": get_language() or "nl",
        "lead": title_of(kept["kind"]),
        "foot": f"{site().name} {site().city} · {found.pk}",
        "page_word": _("Page"),
        "facts": list(_facts(found, kept)),
        "rows_title": _("What was removed"),
        "heads": [_("Table"), _("Rows")],
        "rows": [[name, number_format(count)] for name, count in kept["rows"].items()],
        "references_title": _("References"),
        "references_text": _(
            "Each is the SHA-256 of the id of one record. Who has the id can show that it was this one; the other way "
            "round it tells nothing."
        ),
        "references": list(references),
        "backups": _(
            "Backups made before this moment still hold these records until they are removed themselves. Restoring one "
            "brings the records back; they are then proposed again."
        ),
    }


def _facts(found: DestructionList, kept: dict[str, Any]) -> Iterable[list[str]]:
    cut_off = date_format(date.fromisoformat(kept["cut_off"]), "j F Y")
    records = ngettext("%(count)s record", "%(count)s records", kept["records"]) % {"count": kept["records"]}
    yield [_("Destroyed"), records]
    yield [_("On"), _moment(found.destroyed_at)]
    yield [_("Ground"), kept["ground"]]
    yield [_("Term"), years_in_words(kept["years"])]
    yield [_("Began before"), cut_off]
    yield [_("Left out, with a reason"), number_format(kept["left"])]
    for yes in kept["yeses"]:
        yield [_("Yes of"), f"{yes['name']}, {_moment(datetime.fromisoformat(yes['at']))}"]


def _moment(when: datetime | None) -> str:
    return date_format(timezone.localtime(when), "j F Y H:i") if when else ""
