# SPDX-License-Identifier: EUPL-1.2
"""What learning adds to the file."""

from django.utils import timezone
from django.utils.translation import gettext_lazy, gettext_noop

from accounts.models import Person
from governance.models import Barrier, Experiment, Lesson
from initiatives.models import Initiative
from initiatives.register.page_sections import PageLink, Section, register_dossier_section, register_own_page

MOST_SHOWN = 10
# What the history calls these records.
KINDS = (gettext_noop("Experiment"), gettext_noop("Lesson"))


def register_learning_sections() -> None:
    """Make the section known."""
    register_dossier_section(learning_section, 70, ("learning", gettext_lazy("Barriers, experiments and lessons")))
    register_own_page(PageLink(gettext_lazy("What stands in the way, and what you learnt"), "governance:mine-raised"))
    register_own_page(PageLink(gettext_lazy("What was chosen about your support"), "governance:mine-choices"))
    register_own_page(
        PageLink(gettext_lazy("Exceptions you asked for, and why yes or no"), "governance:mine-exceptions")
    )


def learning_section(initiative: Initiative, user: Person) -> Section | None:
    """Show barriers, experiments and lessons of the initiative; three queries."""
    context = {
        "initiative": initiative,
        "barriers": list(Barrier.objects.visible_to(user).filter(initiatives=initiative)[:MOST_SHOWN]),
        "experiments": list(Experiment.objects.visible_to(user).filter(initiative=initiative)[:MOST_SHOWN]),
        "lessons": list(Lesson.objects.visible_to(user).filter(initiative=initiative)[:MOST_SHOWN]),
        "today": timezone.localdate(),
    }
    return Section("governance/learning/_learning.html", context, order=70)
