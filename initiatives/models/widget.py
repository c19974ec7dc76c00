# SPDX-License-Identifier: EUPL-1.2
"""Sites of others that may show our widgets."""

import pghistory
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import by_person
from core.models import Record


@pghistory.track()
class WidgetSite(Record):
    """A site that an administrator lets show our widgets in its pages; no other site can."""

    # As browsers write an origin: scheme, host and port, nothing after it.
    origin = models.CharField(_("address of the site"), max_length=200, unique=True)
    note = models.CharField(_("whose site it is"), max_length=200, blank=True)
    added_by = by_person()

    class Meta:
        ordering = ["origin"]
        constraints = [
            # It stands in a header, where a space or a semicolon would say something else.
            models.CheckConstraint(
                name="widget_site_is_an_origin", condition=Q(origin__regex=r"^https://[a-z0-9.-]+(:[0-9]{1,5})?$")
            ),
        ]

    def __str__(self) -> str:
        return self.origin
