# SPDX-License-Identifier: EUPL-1.2
"""Why this app shows data of people."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from core.pages.shown_people import ProcessingActivity, processing_activities

MANAGING_ACCESS: Final = ProcessingActivity(
    "managing-access",
    _("Managing who has access"),
    _("An administrator gives and takes offices, and closes accounts."),
)
WATCHING_PRIVACY: Final = ProcessingActivity(
    "watching-privacy",
    _("Watching over privacy"),
    _("An administrator looks up who read whose data, for instance after a question."),
)


def register_activities() -> None:
    """Make them known."""
    processing_activities.add(MANAGING_ACCESS, WATCHING_PRIVACY)
