# SPDX-License-Identifier: EUPL-1.2
"""Two of the made-up initiatives are the same, so that making one of two has something to show."""

from collections.abc import Collection

from initiatives.models import Initiative


def make_twins(areas: Collection[str]) -> None:
    """Have a made-up initiative in one of these areas stand in the register a second time, under another name."""
    made_up = Initiative.objects.published().filter(invented_fields__contains=["name"], area__code__in=areas)
    for one in made_up.order_by("name", "pk"):
        again = made_up.filter(area=one.area_id, subject__isnull=True).exclude(pk=one.pk).order_by("name", "pk").first()
        if again is not None:
            told = {"name": f"{one.name} en omgeving", "summary": one.summary, "address": one.address}
            Initiative.objects.filter(pk=again.pk).update(**told, phase=one.phase, form=one.form)
            return
