# SPDX-License-Identifier: EUPL-1.2
"""Why the municipality reads data of who carries an initiative, and pages that show them."""

from typing import Final

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from core.pages.shown_people import ProcessingActivity, processing_activities, show_people
from initiatives.models import Initiative

GUIDING: Final = ProcessingActivity(
    "guiding-initiatives",
    _("Guiding an initiative"),
    _("Whoever handles an initiative knows who carries it, answers them and makes agreements with them."),
)
REGISTRATIONS: Final = ProcessingActivity(
    "deciding-on-registrations",
    _("Deciding on a registration"),
    _("Whoever handles a registration reads who sent it in, decides, and writes them a letter."),
)
OPPORTUNITIES: Final = ProcessingActivity(
    "deciding-on-opportunities",
    _("Deciding on an opportunity"),
    _("Whoever handles what residents put on the map of opportunities reads who sent it in."),
)
ARCHIVING: Final = ProcessingActivity(
    "archiving-dossiers",
    _("Taking a dossier along for an archive"),
    _("Who handles an initiative takes its dossier along for the archive, before it is destroyed or to keep it there."),
)


def register_activities() -> None:
    """Make them known."""
    processing_activities.add(GUIDING, REGISTRATIONS, OPPORTUNITIES, ARCHIVING)


def show_carriers(request: HttpRequest, initiative: Initiative, activity: ProcessingActivity = GUIDING) -> None:
    """Note that a page shows who carries this, now or before; one query, or none where the page has them."""
    carriers = {one.user_id for one in initiative.carriers.all()}
    show_people(request, activity, people=carriers, about=initiative.pk)
