# SPDX-License-Identifier: EUPL-1.2
"""Who may do what to the register; one file per subject, found here by django-rules."""

from initiatives.areas import rules as areas
from initiatives.connections import rules as connections
from initiatives.distance import rules as distance
from initiatives.merging import rules as merging
from initiatives.moderation import rules as moderation
from initiatives.moderation.reports import rules as reports
from initiatives.my_initiatives import rules as my_initiatives
from initiatives.opportunities import rules as opportunities
from initiatives.register.programmes import rules as programmes
from initiatives.themes import rules as themes
from initiatives.widgets import rules as widgets

__all__ = [
    "areas",
    "connections",
    "distance",
    "merging",
    "moderation",
    "my_initiatives",
    "opportunities",
    "programmes",
    "reports",
    "themes",
    "widgets",
]
