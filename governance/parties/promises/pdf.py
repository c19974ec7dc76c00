# SPDX-License-Identifier: EUPL-1.2
"""What partners would do for one initiative as the data of a PDF, to take along to a talk with them."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from core.pages.links import absolute_link
from core.templatetags.meervoud import short_day
from governance.models import PartnerCall, PromiseOutcome
from governance.models.partner_call import SAID
from governance.parties.promises.queries import PartnerRows, PromiseRow
from initiatives.models import Initiative


def pdf_data(initiative: Initiative, partners: Sequence[PartnerRows], day: date, page: str) -> dict[str, Any]:
    """Return the data of the template `promises`; `page` is the name of the page it was made from."""
    language, when = get_language() or "nl", date_format(day, "j F Y")
    title = _("What partners would do for %(name)s") % {"name": initiative.name}
    link = absolute_link(page, initiative.pk, language=language)
    return {
        "title": title,
        "language": language,
        "lead": _("As it stood on %(day)s.") % {"day": when},
        "foot": _("What partners would do, as it stood on %(day)s. %(link)s") % {"day": when, "link": link},
        "page_word": _("Page"),
        "heads": [_("What it will do"), _("Before"), _("How it stands")],
        "partners": [_partner(one) for one in partners],
        "nothing": "" if partners else _("Nothing is noted of partners."),
        "invented": _("Part of these records is made up for the demo.") if _has_invented(partners) else "",
    }


def _has_invented(partners: Sequence[PartnerRows]) -> bool:
    return any(row.promise.is_invented for partner in partners for row in partner.rows)


def _partner(partner: PartnerRows) -> dict[str, Any]:
    return {
        "name": partner.party.full_name,
        "sum": " · ".join(_sum(partner)),
        "rows": [_row(row) for row in partner.rows],
    }


def _sum(partner: PartnerRows) -> Iterator[str]:
    yield ngettext("%(n)s part of its task", "%(n)s part of its task", partner.due) % {"n": partner.due}
    yield ngettext("%(n)s promised", "%(n)s promised", partner.promised) % {"n": partner.promised}
    yield ngettext("%(n)s done", "%(n)s done", partner.done) % {"n": partner.done}
    if partner.late:
        yield ngettext("%(n)s late", "%(n)s late", partner.late) % {"n": partner.late}


def _row(row: PromiseRow) -> dict[str, Any]:
    one = row.promise
    moved = _("moved by the party to %(day)s") % {"day": short_day(one.moved_to, "year")} if one.moved_to else ""
    return {
        "text": one.text,
        "basis": one.get_basis_display(),
        "due_on": short_day(one.due_on, "year"),
        "moved": moved,
        "is_late": row.is_late,
        "state": _state(row),
        "note": one.note,
        "calls": [_call(call, row) for call in reversed(row.calls)],
    }


def _state(row: PromiseRow) -> str:
    one = row.promise
    if one.closed_on is None:
        return _("Late: the day has passed.") if row.is_late else _("Not done yet.")
    when = {"day": date_format(one.closed_on, "j F Y")}
    went = _("Done on %(day)s.") if one.outcome == PromiseOutcome.KEPT else _(
        "On %(day)s it became clear that it will not be done."
    )  # fmt: skip
    who = _("The party says so itself.") if one.said_by_party else _("The municipality noted it.")
    return f"{went % when} {who}"


def _call(call: PartnerCall, row: PromiseRow) -> str:
    asked = _("Called to account on %(day)s:") % {"day": date_format(call.asked_on, "j F Y")} + f" “{call.text}” "
    if call.answer in SAID and call.answered_on:
        said = f"{call.get_answer_display()}."
        if call.new_day:
            later = _("before %(day)s") % {"day": date_format(call.new_day, "j F Y")}
            said = f"{call.get_answer_display()}, {later}."
        words = f" “{call.answer_text}”" if call.answer_text else ""
        return asked + _("Answer of %(day)s:") % {"day": date_format(call.answered_on, "j F Y")} + f" {said}{words}"
    if not call.answer and not row.promise.outcome:
        return asked + _("An answer is asked by %(day)s; there is none yet.") % {
            "day": date_format(call.answer_due_on, "j F Y")
        }
    return asked + _("No answer came.")
