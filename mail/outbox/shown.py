# SPDX-License-Identifier: EUPL-1.2
"""Why pages of the outbox show to whom mail goes."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from core.pages.shown_people import ProcessingActivity, processing_activities

SENDING_MAIL: Final = ProcessingActivity(
    "sending-mail",
    _("Seeing that mail arrives"),
    _("Who looks after the site sees to whom mail went, and what keeps it from arriving."),
)


def register_activities() -> None:
    """Make it known."""
    processing_activities.add(SENDING_MAIL)
