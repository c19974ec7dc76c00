# SPDX-License-Identifier: EUPL-1.2
"""What who carries an initiative says of the way it is governed, beside what the municipality says itself."""

from typing import Final

from django.db import transaction
from django.db.models import BooleanField, ExpressionWrapper, OuterRef, Q, Subquery
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from core.errors import RefusedError
from core.permissions import require
from governance.models import Recognised, StyleMix, StyleRecognition
from governance.models.style import Style

MIX_HAS_CHANGED: Final = gettext_lazy(
    "The municipality has changed this since you opened the page. Read it again, and send your answer once more."
)
# What a mix says. The day to look again, who chose it and where it was moved to are no other mix.
_SAID: Final = (*(style.value for style in Style), "reason")


def as_it_stands() -> Subquery:
    """Return, for a mix, whether the carriers answered what it says now: None without an answer, or when unknown.

    The version they read is looked up in the history of the mix.
    """
    read = StyleMix.pgh_event_model.objects.filter(  # type: ignore[attr-defined]
        pgh_obj=OuterRef("pk"), version=OuterRef("recognition__mix_version")
    )
    same = ExpressionWrapper(Q(**{name: OuterRef(name) for name in _SAID}), output_field=BooleanField())
    return Subquery(read.order_by("pgh_id").annotate(is_same=same).values("is_same")[:1])


def shown_as(mix: StyleMix) -> str:
    """Return what a form carries to tell which mix, and which version of it, stood on its page."""
    return f"{mix.pk}.{mix.version}"


@transaction.atomic
def recognise_style(*, mix: StyleMix, answer: Recognised, reason: str, by: User) -> StyleRecognition:
    """Say whether the carriers recognise a mix as it was read; the last word counts, the history keeps the rest.

    Raises NotAllowedError, and RefusedError for anything but yes without a reason, and when the mix has changed since
    `mix` was read.
    """
    require(by, "governance.recognise_style", mix.initiative)
    if answer != Recognised.YES and not reason.strip():
        raise RefusedError(_("Say in a sentence what you see differently."), field="reason")
    # The lock: of two carriers who answer at once the last counts. A client that holds the mix reads it anew.
    if StyleMix.objects.select_for_update().get(pk=mix.pk).version != mix.version:
        raise RefusedError(str(MIX_HAS_CHANGED))
    StyleMix.objects.filter(pk=mix.pk).update(updated_at=Now())
    values = {"answer": answer, "reason": reason.strip(), "said_on": timezone.localdate(), "said_by": by}
    values["mix_version"] = mix.version
    return StyleRecognition.objects.update_or_create(mix=mix, defaults=values)[0]
