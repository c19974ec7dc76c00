# SPDX-License-Identifier: EUPL-1.2
"""When something reaches people by mail: at once, in the mail of the morning or of Monday, or not."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Rhythm(models.TextChoices):
    """How soon a mail comes of a kind of notification; in the product it is there at once, whatever the rhythm."""

    AT_ONCE = "at_once", _("At once")
    DAILY = "daily", _("Once a day")
    WEEKLY = "weekly", _("Once a week")
    NONE = "none", _("No mail")
