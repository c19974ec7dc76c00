# SPDX-License-Identifier: EUPL-1.2
"""The letters to carriers when somebody else records, corrects or ends the distance of their initiative."""

from django.utils.translation import gettext_lazy as _

from initiatives.registration.letters import INITIATIVE
from mail.letters.registry import Letter, Placeholder, register_from

LINK = Placeholder(_("The page where carriers correct or end it."), "https://meervoud.example/mijn")

TERMS = {
    "initiative": INITIATIVE,
    "reason": Placeholder(_("Why, as it was recorded."), "Wij willen eerst zelf uitzoeken wat werkt."),
    "day": Placeholder(_("Since when."), "1 maart 2027"),
    "review_on": Placeholder(_("When to look again."), "1 september 2027"),
    "link": LINK,
}

RECORDED = Letter(
    code="distance-recorded",
    title=_("Distance recorded"),
    explanation=_("To who carries an initiative, when somebody else records that it keeps distance."),
    placeholders=TERMS,
    required=frozenset({"initiative", "link"}),
)

CHANGED = Letter(
    code="distance-changed",
    title=_("Distance corrected"),
    explanation=_("To who carries an initiative, when somebody else corrects the distance it keeps."),
    placeholders=TERMS,
    required=frozenset({"initiative", "link"}),
)

ENDED = Letter(
    code="distance-ended",
    title=_("Distance ended"),
    explanation=_("To who carries an initiative, when somebody else ends the distance it keeps."),
    placeholders={"initiative": INITIATIVE, "link": LINK},
    required=frozenset({"initiative", "link"}),
)


def register_letters() -> None:
    """Make the letters known."""
    register_from("initiatives/distance/letters", RECORDED, CHANGED, ENDED)
