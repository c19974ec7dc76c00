# SPDX-License-Identifier: EUPL-1.2
"""The step of the set-up guide about themes."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.setup.steps import Progress, SetupStep, setup_steps
from initiatives.models import Theme


def _themes() -> Progress:
    count = Theme.objects.count()
    if not count:
        return Progress(is_done=False, text=_("there are no themes"), missing=_("themes"))
    return Progress(is_done=True, text=ngettext("%(count)s theme", "%(count)s themes", count) % {"count": count})


def register_setup() -> None:
    """Add the step."""
    setup_steps.add(SetupStep("themes", 70, gettext_lazy("Themes"), "initiatives:themes", _themes, minutes=2))
