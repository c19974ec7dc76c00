# SPDX-License-Identifier: EUPL-1.2
"""The guide for administrators."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from core.help.guides import Audience, Guide, Step, guides

GUIDES: Final = (
    Guide(
        code="set-up",
        audience=Audience.ADMINISTRATOR,
        title=_("Set this site up"),
        lead=_("Until you open the site, visitors see nothing of it."),
        pages=frozenset(
            {
                "core:setup",
                "core:setup-city",
                "core:setup-look",
                "core:setup-map",
                "core:setup-mail",
                "core:setup-texts",
                "core:setup-statement",
                "core:setup-opening",
            }
        ),
        steps=(
            Step(
                _("Follow the steps"),
                _("The list says what is still missing."),
                page="core:setup",
            ),
            Step(
                _("Put in areas and people"),
                _("Borders come from a file of CBS. Invite colleagues and give each a role."),
            ),
            Step(
                _("Open the site"),
                _("You can close it again."),
                page="core:setup-opening",
            ),
        ),
    ),
)


def register_guides() -> None:
    """Have these guides in the help."""
    guides.add(*GUIDES)
