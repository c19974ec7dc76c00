# SPDX-License-Identifier: EUPL-1.2
"""Saying, where an act was done, whether the signal it was opened from is gone, or what is still so."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _

from accounts.models import User
from governance.continuity.checks.registry import SIGNAL
from governance.continuity.checks.texts import signal_texts
from governance.models import Signal
from governance.pages.after_saving import after_saving


def register_signal_told() -> None:
    """Say it on every page of this app on which a form is saved."""
    after_saving.add(lambda request: OpenedFrom(request).tell)


class OpenedFrom:
    """The signal in the address of a page (`?signaal=`), and those told as one with it, before the act."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request
        self._before: list[Signal] = []
        asked = request.GET.get(SIGNAL, "")
        if not asked or not isinstance(request.user, User):
            return
        try:
            key = UUID(asked)
        except ValueError:
            return
        handled = Signal.objects.handled_by(request.user).open()
        self._before = handled.told_with(list(handled.in_order().filter(pk=key)))

    def tell(self) -> None:
        """Say what is gone and what is still open; the checks looked again when the act was committed."""
        now = Signal.objects.filter(pk__in=[one.pk for one in self._before]).select_related("initiative")
        for one in now:
            what = {"what": signal_texts(one).what}
            if one.closed_on is None:
                messages.warning(self._request, _("This signal is still open: %(what)s") % what)
            else:
                messages.success(self._request, _("This signal is gone: %(what)s") % what)
