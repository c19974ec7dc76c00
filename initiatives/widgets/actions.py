# SPDX-License-Identifier: EUPL-1.2
"""Letting a site of others show our widgets, and no longer."""

from typing import Final
from urllib.parse import urlsplit

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import RefusedError
from core.permissions import require
from initiatives.models import WidgetSite

# All of them stand in one header of every widget (ours).
MOST_SITES: Final = 50


@transaction.atomic
def allow_site(*, address: str, note: str, by: User) -> WidgetSite:
    """Let the site of this address show our widgets, whatever page of it the address names.

    Raises NotAllowedError, and RefusedError for what is no site over https, one that is there already, or too many.
    """
    require(by, "initiatives.manage_widget_sites")
    if WidgetSite.objects.count() >= MOST_SITES:
        raise RefusedError(_("There are %(most)s sites. Remove one first.") % {"most": MOST_SITES}, field="address")
    try:
        with transaction.atomic():
            return WidgetSite.objects.create(origin=origin_of(address), note=note, added_by=by)
    except IntegrityError as error:
        raise RefusedError(_("This site stands in the list already."), field="address") from error


@transaction.atomic
def remove_site(*, site: WidgetSite, by: User) -> None:
    """Let a site show our widgets no longer; it counts for the next page that is loaded."""
    require(by, "initiatives.manage_widget_sites")
    site.delete()


def origin_of(address: str) -> str:
    """Return the origin of an address as browsers write it; raises RefusedError for what has none over https."""
    wrong = RefusedError(_("Fill in the address of a site that begins with https://"), field="address")
    try:
        parts = urlsplit(address.strip())
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode().lower()
    except ValueError as error:
        raise wrong from error
    if (
        parts.scheme != "https"
        or not host
        or parts.username
        or not all(sign.isalnum() or sign in ".-" for sign in host)
    ):
        raise wrong
    return f"https://{host}" + (f":{port}" if port and port != 443 else "")  # noqa: PLR2004 - the port of https
