# SPDX-License-Identifier: EUPL-1.2
"""Signals in words, made when they are read, in the reader's language."""

from dataclasses import replace

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from governance.continuity.checks.registry import Audience, SignalText, check_named
from governance.models import Signal


def signal_texts(signal: Signal, audience: Audience = Audience.OFFICIAL) -> SignalText:
    """Return what is the matter, why it matters, since when, for which principle, and what can be done next.

    Needs no query: everything comes from the signal's facts. A signal whose check was taken out of the product keeps a
    plain sentence.
    """
    check = check_named(signal.check_code)
    if check is None:
        what = _("Something was found by a check that is no longer there.")
        return SignalText(what, "", since_text(signal), "")
    text = check.say(signal, audience)
    return text if text.since else replace(text, since=since_text(signal))


def since_text(signal: Signal) -> str:
    """Return since when it is so."""
    return _("since %(day)s") % {"day": date_format(signal.since, "j F Y")}
