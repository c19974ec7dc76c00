# SPDX-License-Identifier: EUPL-1.2
"""Offering help with an opportunity, and taking the offer back."""

from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import RefusedError
from core.permissions import require
from initiatives.models import Initiative, Opportunity, OpportunityHelp
from initiatives.opportunities.lifecycle import OpportunityState
from initiatives.opportunities.mails import send_help

HELPED: Final = (OpportunityState.OPEN, OpportunityState.PICKED_UP)


@transaction.atomic
def offer_help(
    *, opportunity: Opportunity, text: str, by: User, initiative: Initiative | None = None
) -> OpportunityHelp:
    """Offer help, for oneself or for an initiative one carries; who keeps the opportunity gets a mail.

    A second offer takes the place of the first. Raises RefusedError when it is not looking for help any more.
    """
    require(by, "initiatives.help_opportunity", opportunity)
    current = Opportunity.objects.select_for_update().get(pk=opportunity.pk)
    if current.state not in HELPED:
        raise RefusedError(_("This opportunity does not look for help any more."))
    if initiative and not (Initiative.objects.carried_by(by).published().filter(pk=initiative.pk).exists()):
        raise RefusedError(_("Choose an initiative of yours that is in the public register."), field="initiative")
    standing = current.helpers.filter(user=by, taken_back_at__isnull=True).first()
    if standing:
        standing.text, standing.initiative = text, initiative
        standing.save(update_fields=["text", "initiative"])
        return standing
    made = current.helpers.create(user=by, initiative=initiative, text=text)
    send_help(made)
    return made


@transaction.atomic
def take_back_help(*, opportunity: Opportunity, by: User) -> None:
    """Take one's offer back; a second time changes nothing."""
    require(by, "initiatives.help_opportunity", opportunity)
    opportunity.helpers.filter(user=by, taken_back_at__isnull=True).update(taken_back_at=timezone.now())
