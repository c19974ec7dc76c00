# SPDX-License-Identifier: EUPL-1.2
"""Saying which guarantees of the law are kept towards an initiative."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import RefusedError
from core.permissions import require
from governance.models import Guarantee, GuaranteeAnswer
from initiatives.models import Initiative
from initiatives.register.dependent_rows import delete_with_removals


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one guarantee; `state` empty is not known, `version` is of the row that was read, 0 for none."""

    state: str
    grounds: str = ""
    version: int = 0


@transaction.atomic
def say_guarantees(*, initiative: Initiative, said: Mapping[Guarantee, Said], by: User) -> None:
    """Keep what is said of these guarantees; what does not differ keeps its day and its person.

    Raises NotAllowedError, and RefusedError where an answer has no grounds or new grounds have no answer, or somebody
    else said something of it meanwhile.
    """
    require(by, "governance.choose_style", initiative)
    locked = Initiative.objects.select_for_update(no_key=True).only("pk").get(pk=initiative.pk)
    known = {one.guarantee: one for one in GuaranteeAnswer.objects.filter(initiative=locked)}
    for guarantee, one in said.items():
        if one.state and not one.grounds:
            raise RefusedError(_("Say what this rests on."), field=f"{guarantee.value}_grounds")
        there = known.get(guarantee.value)
        if one.grounds and not one.state and one.grounds != (there.grounds if there else ""):
            sentence = _("Choose whether it is complied with. Or take the text away: by itself it is not kept.")
            raise RefusedError(sentence, field=guarantee.value)
        _keep(locked, guarantee, one, there, by)


def _keep(initiative: Initiative, guarantee: Guarantee, said: Said, known: GuaranteeAnswer | None, by: User) -> None:
    if (known.state, known.grounds) == (said.state, said.grounds) if known else not said.state:
        return
    if (known.version if known else 0) != said.version:
        sentence = _("Somebody else changed this meanwhile. Open the page anew, and look at what they said.")
        raise RefusedError(sentence, field=guarantee.value)
    if known and not said.state:
        delete_with_removals(GuaranteeAnswer.objects.filter(pk=known.pk))
        return
    values = {"state": said.state, "grounds": said.grounds, "said_on": timezone.localdate(), "said_by": by}
    GuaranteeAnswer.objects.update_or_create(
        initiative=initiative, guarantee=guarantee, defaults={**values, "is_invented": False}
    )
