# SPDX-License-Identifier: EUPL-1.2
"""What moderation adds to the registries below it."""

from initiatives.moderation.letters import decisions, waiting
from initiatives.moderation.queue.queries import QUEUE_PAGE
from initiatives.moderation.reports.queue_section import register_reports
from initiatives.moderation.today.registrations import register_due
from initiatives.moderation.work import register_work
from initiatives.register.saved_views.list_pages import list_pages


def register_moderation() -> None:
    """Register the work queue as a list with views, its letters, reports, what waits and what is handed over."""
    list_pages.add(QUEUE_PAGE)
    decisions.register_letters()
    waiting.register_letters()
    register_reports()
    register_due()
    register_work()
