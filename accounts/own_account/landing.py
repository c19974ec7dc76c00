# SPDX-License-Identifier: EUPL-1.2
"""Where people land after signing in: on the page their work begins on."""

from dataclasses import dataclass
from typing import Final

from django.urls import reverse

from accounts.models import Role, User
from core.pages.navigation import address
from core.registry import Registry
from core.site.queries import site


@dataclass(frozen=True, slots=True)
class LandingPage:
    """Where the work of an office begins; without `role` where it does for who holds none."""

    url_name: str
    role: Role | None = None


# Who holds several offices lands on the page of the first.
_FIRST: Final = (Role.OFFICIAL, Role.COORDINATOR, Role.ALDERMAN, Role.ASSESSOR, Role.ADMINISTRATOR)

landing_pages: Registry[LandingPage] = Registry(
    "Where people land after signing in, by their office; accounts, initiatives and assessment say so.",
    key=lambda page: page.role,
)


def landing_page(person: User) -> str:
    """Return where this person lands after signing in; their own details when a page is not installed."""
    if Role.ADMINISTRATOR in person.roles and not site().opened_at:
        # Nothing else can begin before the site is set up.
        return reverse("core:setup")
    held = [role for role in _FIRST if role in person.roles]
    pages = [landing_pages.get(role) for role in held or (None,)]
    wanted = [page.url_name for page in pages if page]
    return next(filter(None, map(address, [*wanted, "accounts:details"])))
