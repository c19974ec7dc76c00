# SPDX-License-Identifier: EUPL-1.2
"""Why a colleague cannot do somebody's work: higher apps know what keeps them from it."""

from collections.abc import Callable, Sequence

from accounts.handing_over.kinds import Scope
from accounts.models import User
from core.registry import Registry

# Sentences that say why `colleague` cannot get the work of `person`, all of it or what is in a scope.
Refusals = Callable[[User, User, Scope | None], Sequence[str]]

takeover_refusals: Registry[Refusals] = Registry(
    "Why a colleague cannot get the work of another; assessment adds conflicts of interest."
)


def refusals_of(person: User, colleague: User, scope: Scope | None = None) -> list[str]:
    """Return why this colleague cannot get the work of `person`, or the part of it in `scope`."""
    return [sentence for found in takeover_refusals for sentence in found(person, colleague, scope)]
