# SPDX-License-Identifier: EUPL-1.2
"""What learning adds to the registries below it."""

from governance.continuity.checks.registry import register_check
from governance.learning.appraisals.sections import register_appraisals
from governance.learning.appraisals.work import register_work
from governance.learning.exceptions.figures import register_exception_figures
from governance.learning.exceptions.letters import register_exception_letters
from governance.learning.experiments.checks import EXPERIMENT_VERDICT
from governance.learning.facts import register_learning_facts
from governance.learning.lessons.search_kind import register_searched_lessons
from governance.learning.lessons.sections import register_lesson_places
from governance.learning.missing.figures import register_missing_figures
from governance.learning.sections import register_learning_sections


def register_learning() -> None:
    """Register its check, facts, sections, the lessons that are offered again, and what stays in a name."""
    register_check(EXPERIMENT_VERDICT)
    register_learning_sections()
    register_learning_facts()
    register_lesson_places()
    register_searched_lessons()
    register_appraisals()
    register_work()
    register_exception_figures()
    register_missing_figures()
    register_exception_letters()
