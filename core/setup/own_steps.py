# SPDX-License-Identifier: EUPL-1.2
"""The steps of the site itself: its city, its look, its mail, its texts, and opening it."""

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.models import AccessibilityStatus, SiteText, TextPage
from core.models.site import AddressSource, MapSource
from core.setup.steps import Progress, SetupStep, setup_steps
from core.site.queries import sender, stored_site
from core.site.street_map.pmtiles import MapFileError, read_map_file

# Where a mail server that nobody set up says it is.
_NOWHERE = "@localhost"


def _city() -> Progress:
    one = stored_site()
    if one.city and one.codes:
        return Progress(is_done=True, text=", ".join([one.city, *one.codes]))
    return Progress(is_done=False, text=_("the city is missing"), missing=_("which city this is"))


def _look() -> Progress:
    one = stored_site()
    if one.accent or one.logo_type:
        return Progress(is_done=True, text=", ".join(filter(None, [one.accent, one.logo_type and _("own logo")])))
    return Progress(is_done=False, text=_("our colours and our mark, until you choose"))


def _map() -> Progress:
    one = stored_site()
    chosen = one.map_source
    if chosen == MapSource.FILE:
        try:
            read_map_file(settings.MAP_FILE)
        except MapFileError as error:
            return Progress(is_done=False, text=str(error))
    if chosen == MapSource.NONE:
        return Progress(is_done=False, text=_("borders without streets, until you choose"))
    told = [MapSource(chosen).label, _("addresses of PDOK") if one.address_source == AddressSource.PDOK else ""]
    return Progress(is_done=True, text=", ".join(str(each) for each in told if each))


def _mail() -> Progress:
    one = stored_site()
    missing = [
        what
        for is_there, what in (
            (one.sender_email or _NOWHERE not in settings.MAIL_FROM, _("the sender of mail")),
            (one.contact_email, _("an address for questions")),
        )
        if not is_there
    ]
    if missing:
        return Progress(is_done=False, text=", ".join(missing), missing=", ".join(missing))
    return Progress(is_done=True, text=sender())


def _texts() -> Progress:
    written = set(SiteText.objects.exclude(body="").values_list("page", flat=True))
    if TextPage.PRIVACY not in written:
        return Progress(is_done=False, text=_("the privacy text is missing"), missing=_("the privacy text"))
    return Progress(is_done=True, text=_("%(count)s of 4 written") % {"count": len(written)})


def _statement() -> Progress:
    one = stored_site()
    if one.accessibility_day:
        status = AccessibilityStatus(one.accessibility_status).label
        return Progress(is_done=True, text=f"{status}, {date_format(one.accessibility_day, 'j F Y')}")
    return Progress(is_done=False, text=_("the law asks one of every site of a municipality"))


def _opening() -> Progress:
    opened = stored_site().opened_at
    if opened:
        return Progress(is_done=True, text=_("since %(day)s") % {"day": date_format(opened, "j F Y")})
    return Progress(is_done=False, text=_("later"))


def register_steps() -> None:
    """Add them."""
    setup_steps.add(
        SetupStep("city", 10, gettext_lazy("Municipality"), "core:setup-city", _city),
        SetupStep("look", 40, gettext_lazy("Name, logo and colours"), "core:setup-look", _look, is_needed=False),
        SetupStep("map", 45, gettext_lazy("Map"), "core:setup-map", _map, is_needed=False, minutes=2),
        SetupStep("mail", 50, gettext_lazy("Mail and contact"), "core:setup-mail", _mail),
        SetupStep("texts", 80, gettext_lazy("Texts"), "core:setup-texts", _texts, minutes=10),
        SetupStep(
            "statement",
            90,
            gettext_lazy("Accessibility statement"),
            "core:setup-statement",
            _statement,
            is_needed=False,
        ),
        SetupStep("opening", 100, gettext_lazy("Opening"), "core:setup-opening", _opening, is_needed=False),
    )
