# SPDX-License-Identifier: EUPL-1.2
"""What subjects above add to what is said after a form was saved.

Continuity says whether the signal from which the page was opened is gone.
"""

from collections.abc import Callable

from django.http import HttpRequest

from core.registry import Registry

# Looks at the request before the act, and returns what is to be called when it is done.
Hook = Callable[[HttpRequest], Callable[[], None]]
after_saving: Registry[Hook] = Registry("What looks at every request that is about to save a form; continuity does.")


def before_saving(request: HttpRequest) -> Callable[[], None]:
    """Let every hook look before the act; call what is returned when it is done."""
    calls = [hook(request) for hook in after_saving]

    def say() -> None:
        for call in calls:
            call()

    return say
