# SPDX-License-Identifier: EUPL-1.2
"""Who pays which share in the file, and what is asked about it where carriers can answer."""

from django.utils import timezone
from django.utils.translation import gettext_lazy

from accounts.models import Person
from governance.parties.funding.queries import money_in
from governance.parties.funding.questions import Question, questions_about
from governance.parties.funding.texts import PartOfMoney, parts_of
from initiatives.models import Initiative
from initiatives.register.page_sections import (
    Section,
    register_change_section,
    register_dossier_section,
    register_mine_section,
)


def register_money_sections() -> None:
    """Make these sections known to the app below."""
    register_dossier_section(dossier_section, 21, ("payers", gettext_lazy("Who pays which part")))
    register_mine_section(mine_section)
    register_change_section("money", change_section)


def dossier_section(initiative: Initiative, _user: Person) -> Section | None:
    """Show officials who pays which share, where that is from, and what the carriers are asked; one query."""
    parts, questions = _known(initiative)
    context = {"parts": parts, "questions": questions}
    return Section("governance/parties/funding/_file.html", context, order=21) if parts else None


def mine_section(initiative: Initiative, _user: Person) -> Section | None:
    """Ask the carriers, with the way to the page where they answer; one query."""
    questions = _known(initiative)[1]
    context = {"initiative": initiative, "questions": questions}
    return Section("governance/parties/funding/_mine.html", context, order=9) if questions else None


def change_section(initiative: Initiative, _user: Person) -> Section | None:
    """Ask the carriers beside the fields in which they answer; one query."""
    questions = _known(initiative)[1]
    return Section("governance/parties/funding/_questions.html", {"questions": questions}) if questions else None


def _known(initiative: Initiative) -> tuple[list[PartOfMoney], list[Question]]:
    money = money_in(initiative, timezone.localdate())
    if money is None:
        return [], []
    is_alive = initiative.is_alive
    return parts_of(money), questions_about(money) if is_alive else []
