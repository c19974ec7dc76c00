# SPDX-License-Identifier: EUPL-1.2
"""Why the municipality reads who raised an issue."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from core.pages.shown_people import ProcessingActivity

ISSUES: Final = ProcessingActivity(
    "deciding-on-issues",
    _("Deciding on an issue of residents"),
    _("Whoever handles what residents raise reads who sent it in."),
)
