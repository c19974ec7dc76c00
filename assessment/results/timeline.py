# SPDX-License-Identifier: EUPL-1.2
"""Results in the story of an initiative."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Person
from assessment.models import Assessment
from core.database.prepared_statements import READER, fetch
from initiatives.models import Initiative
from initiatives.register.timeline import TimelineEntry, timeline_sources


def register_result_timeline() -> None:
    """Add published results to the story."""
    timeline_sources.add(published_results)


def published_results(initiative: Initiative, user: Person) -> list[TimelineEntry]:
    """Return a moment per published result this reader may read; one query."""
    return [
        TimelineEntry(
            timezone.localdate(result.published_at),
            _("Result published: %(round)s.") % {"round": result.sitting.title},
            is_invented=result.is_invented,
        )
        for result in fetch(_results_of, {"initiative": initiative.pk}, reader=user)
    ]


def _results_of(values: Mapping[str, Any], _shape: None) -> QuerySet[Assessment]:
    results = Assessment.objects.visible_to(values[READER]).results().filter(subject__initiative=values["initiative"])
    return results.select_related("round").only("published_at", "is_invented", "round__title")
