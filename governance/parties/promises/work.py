# SPDX-License-Identifier: EUPL-1.2
"""Calls on parties that wait for an answer: the answer goes to who asked."""

from django.utils.translation import gettext_lazy as _

from accounts.handing_over.figures import add_work
from accounts.handing_over.kinds import WorkKind
from governance.models import PartnerCall


def register_work() -> None:
    """Make it known."""
    add_work(
        WorkKind(
            "calls",
            _("Questions to partners without an answer"),
            PartnerCall.objects.waiting,
            "asked_by",
            stays=_("The partner answers who asked. Who handles the initiative reads the answer in its chain."),
        )
    )
