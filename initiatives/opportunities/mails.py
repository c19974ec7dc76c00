# SPDX-License-Identifier: EUPL-1.2
"""What is written to who listed an opportunity, and to who keeps it when somebody offers help."""

from typing import Final

from accounts.models import User
from core.pages.links import absolute_link
from initiatives.carriers.queries import active_carriers
from initiatives.models import Opportunity, OpportunityHelp, OpportunityLister, OpportunityStep
from initiatives.opportunities.letters import HELP, LETTER_OF, RECEIVED
from initiatives.opportunities.lifecycle import OpportunityState
from mail.actions import queue_message, write_to
from mail.letters.registry import Letter

Mailbox = tuple[str, str]
# The page of what is not on the map is not for everybody: who has no account cannot open it.
NOT_PUBLIC: Final = (OpportunityState.PROPOSED, OpportunityState.DECLINED, OpportunityState.WITHDRAWN)


def send_received(opportunity: Opportunity) -> None:
    """Tell who listed it that it came in."""
    mailbox = _lister(opportunity)
    if mailbox:
        _send(opportunity, RECEIVED, mailbox, note="", key=f"opportunity-received:{opportunity.pk}")


def send_letters(opportunity: Opportunity, step: OpportunityStep, *, by: User) -> None:
    """Tell who listed it of a move, unless they made it themselves."""
    mailbox = _lister(opportunity)
    if mailbox is None or opportunity.listed_by_id == by.pk:
        return
    state = OpportunityState(step.state)
    letter = LETTER_OF[state]
    # A first time on the map is other news than "looks for somebody again".
    if state is OpportunityState.OPEN and opportunity.steps.filter(state=OpportunityState.PICKED_UP).exists():
        letter = LETTER_OF["again"]
    _send(opportunity, letter, mailbox, note=step.note, key=f"opportunity-step:{step.pk}")


def send_help(help_offered: OpportunityHelp) -> None:
    """Tell who keeps an opportunity that somebody offers help, with how to reach them."""
    opportunity = help_offered.opportunity
    keepers: list[User] = [opportunity.broker] if opportunity.broker else []
    if opportunity.picked_up_by:
        keepers += [carrier.user for carrier in active_carriers(opportunity.picked_up_by)]
    for keeper in {person.pk: person for person in keepers}.values():
        if keeper.pk == help_offered.user_id:
            continue
        write_to(
            keeper,
            HELP.code,
            title=opportunity.title,
            helper=help_offered.user.name or help_offered.user.email,
            address=help_offered.user.email,
            initiative=help_offered.initiative.name if help_offered.initiative else "",
            text=help_offered.text,
            link=("initiatives:opportunity", opportunity.pk),
            about=opportunity.pk,
            reply_to=help_offered.user.email,
            dedup_key=f"opportunity-help:{help_offered.pk}:{keeper.pk}",
            is_private=keeper.pk != opportunity.broker_id,
        )


def _lister(opportunity: Opportunity) -> Mailbox | None:
    if opportunity.listed_by:
        return (
            (opportunity.listed_by.email, opportunity.listed_by.language) if opportunity.listed_by.is_active else None
        )
    lister = OpportunityLister.objects.filter(opportunity=opportunity).first()
    return (lister.email, lister.language) if lister else None


def _send(opportunity: Opportunity, letter: Letter, mailbox: Mailbox, *, note: str, key: str) -> None:
    address, language = mailbox
    page = ("initiatives:opportunity", opportunity.pk)
    if opportunity.state in NOT_PUBLIC and opportunity.listed_by_id is None:
        page = ("initiatives:opportunities",)  # type: ignore[assignment]
    known = {
        "title": opportunity.title,
        "link": absolute_link(*page, language=language),
        "note": note,
        "who": opportunity.public_keeper.name if opportunity.public_keeper else "",
        "outcome": opportunity.outcome,
    }
    queue_message(
        to=address,
        letter=letter.code,
        context={name: known[name] for name in letter.placeholders},
        language=language,
        about=opportunity.pk,
        dedup_key=key,
    )
