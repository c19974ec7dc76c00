# SPDX-License-Identifier: EUPL-1.2
"""The letter that asks for two people's yes, and the one before an account goes that nobody uses."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from
from mail.notifications.topics import Topic, topics

RETENTION_TOPIC: Final = Topic(
    "retention",
    _("Records to destroy"),
    _("When the term of records is over and two people must say yes."),
    offices=frozenset({"administrator", "coordinator"}),
)

DESTRUCTION_PROPOSED: Final = Letter(
    code="destruction-proposed",
    title=_("Records to destroy"),
    explanation=_("To administrators and coordinators, when the term of records is over."),
    placeholders={
        "count": Placeholder(_("How many records"), "12"),
        "link": Placeholder(_("The list of them"), "https://meervoud.example/beheer/bewaren/lijst/..."),
    },
    required=frozenset({"link"}),
    has_html=True,
    topic=RETENTION_TOPIC.code,
)

ACCOUNT_UNUSED: Final = Letter(
    code="account-unused",
    title=_("Your account is not used"),
    explanation=_(
        "To somebody who did not sign in for a long time: two months before the account may be erased, and two weeks "
        "before."
    ),
    placeholders={
        "day": Placeholder(_("Until when the account is kept at least"), "1 maart 2027"),
        "link": Placeholder(_("Where they sign in"), "https://meervoud.example/account"),
    },
    required=frozenset({"day", "link"}),
)


def register_retention_letters() -> None:
    """Make the letter and its topic known."""
    topics.add(RETENTION_TOPIC)
    register_from("accounts/retention/letters", DESTRUCTION_PROPOSED, ACCOUNT_UNUSED)
