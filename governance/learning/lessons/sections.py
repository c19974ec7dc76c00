# SPDX-License-Identifier: EUPL-1.2
"""Where lessons are offered again: the scoring page, the file, the carriers' page, and beside what is repeated."""

from typing import Any, Final

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from assessment.models import Subject
from assessment.scoring.help import Help, help_makers
from governance.learning.lessons.offers import Offer, OfferQuery, offers, offers_for, words_of
from governance.models import Barrier, Experiment, Lesson
from initiatives.models import Initiative
from initiatives.register.page_sections import (
    PageLink,
    Section,
    register_dossier_section,
    register_link_beside_register,
    register_mine_section,
)

BESIDE_A_QUESTION: Final = 2
IN_A_FILE: Final = 3
MOST_EXPERIMENTS: Final = 3


def register_lesson_places() -> None:
    """Make these known to the apps below."""
    help_makers.add(beside_a_principle)
    register_dossier_section(dossier_section, 72, ("learnt-elsewhere", _("Learnt elsewhere")))
    register_mine_section(mine_section)
    register_link_beside_register(PageLink(_("Lessons from the city"), "governance:public-lessons"))


def beside_a_principle(subject: Subject, principle: str) -> Help | None:
    """Offer public lessons about a principle. Never those of what is assessed, and nothing that was scored; one query.

    Only the principle is asked: an order by likeness to the initiative would be a judgement before the judgement.
    """
    rows = Lesson.objects.public()
    if subject.initiative_id:
        rows = rows.exclude(initiative=subject.initiative_id)
    found = offers(rows, OfferQuery(principle), BESIDE_A_QUESTION)
    return Help("governance/learning/lessons/_help.html", {"offers": found}) if found else None


def dossier_section(initiative: Initiative, person: Person) -> Section | None:
    """Offer the file of an initiative what was learnt elsewhere; two queries."""
    return _section(initiative, person, "governance/learning/lessons/_file.html", order=72)


def mine_section(initiative: Initiative, person: Person) -> Section | None:
    """Offer carriers what others learnt, as far as anyone may read it; two queries."""
    return _section(initiative, person, "governance/learning/lessons/_mine.html", order=68, only_public=True)


def _section(
    initiative: Initiative, person: Person, template: str, *, order: int, only_public: bool = False
) -> Section | None:
    rows = Lesson.objects.visible_to(person)
    found = offers_for(initiative, rows.public() if only_public else rows, IN_A_FILE)
    if not found:
        return None
    uses = initiative.lesson_uses.filter(lesson__in=[one.lesson.pk for one in found])
    said = {use.lesson_id: use for use in uses}
    context = {"initiative": initiative, "offers": [(one, said.get(one.lesson.pk)) for one in found]}
    return Section(template, context, order=order)


def beside_a_barrier(barrier: Barrier, person: Person) -> list[Offer]:
    """Offer what was learnt about the same theme, area or subject; one query."""
    themes = frozenset({barrier.theme_id} if barrier.theme_id else set())
    asked = OfferQuery("", themes, barrier.area_id, "", words_of(barrier.title, barrier.text, barrier.rule))
    return offers(Lesson.objects.visible_to(person), asked, IN_A_FILE)


def beside_a_rule(rule: str, person: Person) -> list[Offer]:
    """Offer what was learnt where the same rule was departed from or tried without, or about its words; one query."""
    named = Q(experiment__rule=rule) | Q(title__icontains=rule) | Q(text__icontains=rule)
    rows = Lesson.objects.visible_to(person).filter(named)
    return offers(rows, OfferQuery(words=words_of(rule)), IN_A_FILE, least=0)


def tried_before(initiative: Initiative, person: Person) -> list[Experiment]:
    """Return what was tried and judged before with a theme of this initiative, the newest first; one query."""
    themes = initiative.themes.values("pk")
    about: Any = Initiative.themes.through.objects.filter(theme__in=themes)
    alike = Q(theme__in=themes) | Q(theme__isnull=True, initiative__in=about.values("initiative"))
    rows = Experiment.objects.visible_to(person).exclude(verdict="").filter(alike)
    return list(rows.exclude(initiative=initiative)[:MOST_EXPERIMENTS])
