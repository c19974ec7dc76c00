# SPDX-License-Identifier: EUPL-1.2
"""What of the register moves when two initiatives are merged."""

from typing import Final

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from initiatives.merging.kinds import Merge, MergeStep, MovedRows, merge_steps, moved_rows
from initiatives.merging.letters import register_letters
from initiatives.merging.twins import (
    end_today,
    part_from_party,
    unite_carriers,
    unite_engagements,
    unite_place_uses,
)
from initiatives.models import (
    Carrier,
    ChosenDistance,
    Engagement,
    Follow,
    Income,
    Initiative,
    Invitation,
    Meeting,
    Need,
    Opportunity,
    OpportunityHelp,
    Party,
    PlaceUse,
    Post,
    Programme,
    Report,
    RoleNeed,
    StatusMove,
    UnconfirmedHelp,
)

_RUNNING: Final = Q(ends_on__isnull=True)
_OPEN_INVITATION: Final = Q(accepted_at__isnull=True, withdrawn_at__isnull=True, declined_at__isnull=True)

ROWS: Final = (
    MovedRows(Carrier, _("Carriers"), same=("user",), where=Q(ended_on__isnull=True), settle=unite_carriers,
              settled=_("carry both: they carry one, since the earliest day and with the tasks of both")),
    MovedRows(Invitation, _("Invitations to carry it"), same=("email",), where=_OPEN_INVITATION,
              settled=_("were invited twice: one invitation stays")),
    MovedRows(Engagement, _("Parties in the chain"), same=("party", "role"), where=_RUNNING, settle=unite_engagements,
              settled=_("fill the same place in both: it becomes one, since the earliest day")),
    MovedRows(RoleNeed, _("Places in the chain that are looked for"), same=("role",), where=_RUNNING,
              settled=_("are looked for by both: one stays")),
    MovedRows(Income, _("Sources of income")),
    MovedRows(Need, _("Needs and offers")),
    MovedRows(Post, _("News, with its pictures")),
    MovedRows(PlaceUse, _("Places it uses"), same=("place",), where=_RUNNING, settle=unite_place_uses,
              settled=_("are used by both: it becomes one use, since the earliest day")),
    MovedRows(ChosenDistance, _("Chosen distance"), same=(), where=Q(ended_on__isnull=True),
              settle=end_today("starts_on", "ended_on"),
              settled=_("is kept by both: that of the one that goes on holds, the other ends today")),
    MovedRows(Initiative.themes.through, _("Themes"), same=("theme",), settled=_("have both")),
    MovedRows(Programme.initiatives.through, _("Programmes"), same=("programme",), settled=_("hold both")),
    MovedRows(Meeting.initiatives.through, _("Meetings"), same=("meeting",), settled=_("have both as a guest")),
    MovedRows(Opportunity, _("Opportunities it took up"), field="picked_up_by"),
    MovedRows(Opportunity, _("Opportunities seen as its work"), field="mapped_by"),
    MovedRows(OpportunityHelp, _("Offers of help with an opportunity")),
    MovedRows(UnconfirmedHelp, _("Offers of help that wait for confirmation")),
    MovedRows(Follow, _("People who follow it by mail"), same=("follower",), where=Q(confirmed_at__isnull=False),
              settled=_("follow both: they follow one")),
    MovedRows(Report, _("Reports of visitors")),
    MovedRows(Party, pgettext_lazy("merging", "The party it is itself"), same=(), settle=part_from_party,
              settled=_("is known beside that of the other one: make one party of those two afterwards")),
)  # fmt: skip
# What tells of the old record itself, and stays with it.
STAYS: Final = frozenset(
    {
        "initiatives.StatusMove.initiative",
        "initiatives.StatusMove.same_as",
        "initiatives.Registration.initiative",
        "governance.RecheckRequest.initiative",
    }
)


def register_merging() -> None:
    """Register the letter, what moves, and that what led to the old one leads on."""
    register_letters()
    moved_rows.add(*ROWS)
    merge_steps.add(MergeStep("led-here", _lead_on))


def _lead_on(merge: Merge) -> None:
    """Have what was the same as the old one be the same as the one that stays: an address leads on in one step."""
    rows = StatusMove.objects.filter(same_as=merge.other).exclude(initiative=merge.keep)
    rows.update(same_as=merge.keep)
