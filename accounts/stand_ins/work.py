# SPDX-License-Identifier: EUPL-1.2
"""For whom somebody stands in: nobody else gets that by a hand-over."""

from django.utils.translation import gettext_lazy as _

from accounts.handing_over.figures import add_work
from accounts.handing_over.kinds import WorkKind
from accounts.models import StandIn


def register_work() -> None:
    """Make it known."""
    add_work(
        WorkKind(
            "stand-ins",
            _("Standing in for colleagues"),
            StandIn.objects.not_over,
            "stand_in",
            stays=_("Who is away chooses who stands in: end that and choose another colleague there."),
        )
    )
