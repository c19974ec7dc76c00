# SPDX-License-Identifier: EUPL-1.2
"""The ways an act can be refused; pages and API translate these, apps only raise them."""

from django.utils.translation import gettext as _


class NotAllowedError(Exception):
    """The act exists and is visible to this person, but this person may not do it (403)."""


class RefusedError(Exception):
    """The act is not possible in the present state; the message is translated and says what to do."""

    def __init__(self, message: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field


class ConflictError(Exception):
    """The row changed since the form was made; `changed` names fields with (theirs, yours)."""

    def __init__(self, changed: dict[str, tuple[object, object]], version: int) -> None:
        super().__init__("the row has changed")
        self.changed = changed
        self.version = version


def ensure_length(text: str, most: int, field: str) -> None:
    """Refuse at `field` a text of more characters than it may have."""
    if len(text) > most:
        raise RefusedError(
            _("Make this shorter: at most %(most)s characters, and this is %(length)s.")
            % {"most": most, "length": len(text)},
            field=field,
        )
