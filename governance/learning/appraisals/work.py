# SPDX-License-Identifier: EUPL-1.2
"""Choices about no initiative in particular that wait for a decision, in the name of who asked the question."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.handing_over.figures import add_work
from accounts.handing_over.kinds import WorkKind
from governance.models import Weighing


def register_work() -> None:
    """Make it known."""
    add_work(
        WorkKind(
            "choices",
            _("Choices about no initiative in particular"),
            _undecided,
            "asked_by",
            stays=_("They stay in the name of who asked. Every official can decide them."),
        )
    )


def _undecided() -> QuerySet[Weighing]:
    return Weighing.objects.filter(decided_on__isnull=True, initiative__isnull=True)
