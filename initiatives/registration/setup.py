# SPDX-License-Identifier: EUPL-1.2
"""The step of the set-up guide in which a first registration is tried."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.setup.steps import Progress, SetupStep, setup_steps
from initiatives.models import Initiative


def _trial() -> Progress:
    if Initiative.objects.exists():
        return Progress(is_done=True, text=_("it came in"))
    return Progress(is_done=False, text=_("try it yourself, before others do"))


def register_setup() -> None:
    """Add the step."""
    setup_steps.add(
        SetupStep(
            "trial", 90, gettext_lazy("Trial: the first registration"), "initiatives:registration-start", _trial,
            is_needed=False,
        )
    )  # fmt: skip
