# SPDX-License-Identifier: EUPL-1.2
"""When something that has no row of its own last happened."""

from django.db import models


class Moment(models.Model):
    """When something that has no row of its own last happened: the pulse of the timetable, the loading of the demo."""

    name = models.CharField(primary_key=True, max_length=50)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
