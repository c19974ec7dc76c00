# SPDX-License-Identifier: EUPL-1.2
"""The result on the public page and in the dossier of an initiative."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy

from accounts.models import Person
from assessment.models import Assessment
from assessment.results.comparison import changes_between
from assessment.results.replies import internal_section, replies_section, with_a_result
from assessment.results.summary import result_summary
from core.database.prepared_statements import READER, fetch
from initiatives.models import Initiative
from initiatives.register.page_sections import (
    Section,
    register_dossier_section,
    register_mine_section,
    register_public_section,
)


def register_sections() -> None:
    """Add the result to both pages, and the way to the report for who carries it."""
    register_public_section(result_section)
    register_dossier_section(dossier_result_section, 40, ("result", gettext_lazy("How does it stand?")))
    register_mine_section(report_section)
    register_public_section(replies_section, where=with_a_result)
    register_dossier_section(replies_section, 41)
    register_dossier_section(internal_section, 42)


def dossier_result_section(initiative: Initiative, user: Person) -> Section | None:
    """Return the same for who handles the initiative, with the way to their report."""
    return result_section(initiative, user, report="assessment:dossier-report", order=40)


def report_section(initiative: Initiative, user: Person) -> Section | None:
    """Return the way to the report on the carriers' page, once a result is settled; one query."""
    settled = Assessment.objects.visible_to(user).settled().filter(subject__initiative=initiative)
    if not settled.exists():
        return None
    return Section("assessment/results/_report.html", {"initiative": initiative}, order=46)


def _results_of(values: Mapping[str, Any], _shape: None) -> QuerySet[Assessment]:
    return (
        Assessment.objects.visible_to(values[READER])
        .results()
        .filter(subject__initiative=values["initiative"])
        .select_related("round", "subject")
        .with_lens()
        # Large, and not needed: the texts of a lens are kept between requests.
        .defer("document")
        .order_by("-published_at", "-id")
    )


def result_section(
    initiative: Initiative, user: Person, report: str = "assessment:public-report", order: int = 10
) -> Section | None:
    """Return the latest published result, with the earlier ones as links; nothing when there is none to read.

    `report` is the name of the address of the same on paper.
    """
    results = fetch(_results_of, {"initiative": initiative.pk}, reader=user)
    if not results:
        return None
    steps = changes_between(results[1], results[0]) if len(results) > 1 else []
    return Section(
        "assessment/results/_section.html",
        {
            "result": result_summary(results[0]),
            "earlier": results[1:],
            "report": reverse(report, args=[initiative.pk]),
            "clear": [step for step in steps if step.is_clear],
            "unclear": [step for step in steps if not step.is_clear],
        },
        order=order,
    )
