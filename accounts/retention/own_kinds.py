# SPDX-License-Identifier: EUPL-1.2
"""How long this app, and those below it, keep what is theirs."""

from datetime import timedelta

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from accounts.reading_log.middleware import KEPT
from accounts.retention import unused
from accounts.retention.kinds import (
    ARCHIVES_ACT,
    NO_LONGER_THAN_NEEDED,
    Destruction,
    Ending,
    RetentionKind,
    kept_for,
    kept_on,
    retention_kinds,
)
from core.figures import counting
from core.jobs import queue
from mail.outbox import forgetting


def register_own_kinds() -> None:
    """Make them known."""
    retention_kinds.add(
        kept_for(
            timedelta(seconds=settings.SESSION_COOKIE_AGE),
            "sessions",
            _("Who is signed in, in which browser"),
            _("the last use"),
        ),
        kept_for(
            forgetting.KEEP,
            "mails",
            _("Mails that were sent or cancelled, and notifications; codes and links in them go at once"),
            _("the day they were written"),
        ),
        kept_for(queue.KEPT, "jobs", _("Work in the background that is done or failed"), _("the end of the work")),
        kept_for(
            counting.KEPT,
            "figures",
            _("Totals that were counted for pages"),
            _("the last time somebody asked for them"),
        ),
        kept_for(
            KEPT,
            "readings",
            _("Who of the municipality read whose data"),
            _("the moment of reading"),
            _("GDPR, article 5(2): showing that the rules are kept"),
        ),
        RetentionKind(
            code=unused.UNUSED,
            title=_("Accounts that nobody uses, of people without an office, after two mails about it"),
            counts_from=_("the last time they signed in"),
            ground=NO_LONGER_THAN_NEEDED,
            ending=Ending.PROPOSED,
            years=2,
            destruction=Destruction(due=unused.due, show=unused.show, destroy=unused.destroy),
        ),
    )
    retention_kinds.add(*_of_the_office())


def _of_the_office() -> list[RetentionKind]:
    ground = _("BIO2, measure 5.18: who had which rights")
    return [
        kept_on("access-changes", _("Who gave whom access, without names of who left"), ground),
        kept_on("stand-ins", _("Who stood in for whom, until one of both erases their account"), ground),
        kept_on(
            "hand-overs", _("How much work went from whom to whom, until who gave it erases their account"), ground
        ),
        kept_on("certificates", _("Certificates of destruction, with who said yes"), ARCHIVES_ACT),
    ]
