# SPDX-License-Identifier: EUPL-1.2
"""How long this app, and those below it, keep what is theirs."""

from datetime import timedelta

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from accounts.reading_log.middleware import KEPT
from accounts.retention.kinds import ARCHIVES_ACT, NO_LONGER_THAN_NEEDED, Ending, RetentionKind, retention_kinds
from core.figures import counting
from core.jobs import queue
from mail import actions as mail_actions


def register_own_kinds() -> None:
    """Make them known."""
    retention_kinds.add(
        RetentionKind(
            code="sessions",
            title=_("Who is signed in, in which browser"),
            counts_from=_("the last use"),
            ground=NO_LONGER_THAN_NEEDED,
            ending=Ending.BY_ITSELF,
            kept_for=timedelta(seconds=settings.SESSION_COOKIE_AGE),
        ),
        RetentionKind(
            code="mails",
            title=_("Mails that were sent or cancelled, and notifications; codes and links in them go at once"),
            counts_from=_("the day they were written"),
            ground=NO_LONGER_THAN_NEEDED,
            ending=Ending.BY_ITSELF,
            kept_for=mail_actions.KEEP,
        ),
        RetentionKind(
            code="jobs",
            title=_("Work in the background that is done or failed"),
            counts_from=_("the end of the work"),
            ground=NO_LONGER_THAN_NEEDED,
            ending=Ending.BY_ITSELF,
            kept_for=queue.KEPT,
        ),
        RetentionKind(
            code="figures",
            title=_("Totals that were counted for pages"),
            counts_from=_("the last time somebody asked for them"),
            ground=NO_LONGER_THAN_NEEDED,
            ending=Ending.BY_ITSELF,
            kept_for=counting.KEPT,
        ),
        RetentionKind(
            code="readings",
            title=_("Who of the municipality read whose data"),
            counts_from=_("the moment of reading"),
            ground=_("GDPR, article 5(2): showing that the rules are kept"),
            ending=Ending.BY_ITSELF,
            kept_for=KEPT,
        ),
        RetentionKind(
            code="accounts",
            title=_("Accounts of people, until they erase them"),
            counts_from="",
            ground=NO_LONGER_THAN_NEEDED,
            ending=Ending.WITH_OTHERS,
        ),
        RetentionKind(
            code="access-changes",
            title=_("Who gave whom access, without names of who left"),
            counts_from="",
            ground=_("BIO2, measure 5.18: who had which rights"),
            ending=Ending.WITH_OTHERS,
        ),
        RetentionKind(
            code="certificates",
            title=_("Certificates of destruction, with who said yes"),
            counts_from="",
            ground=ARCHIVES_ACT,
            ending=Ending.WITH_OTHERS,
        ),
    )
