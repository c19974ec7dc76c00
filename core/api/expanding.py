# SPDX-License-Identifier: EUPL-1.2
"""What a client chose of a resource: some of its properties (`fields`) and related rows along with it (`expand`)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber

from core.api.calls import Reader
from core.api.properties import Plan, Property
from core.api.resources import Expand, Resource


class Chosen:
    """The properties and relations of one request; every relation is one statement more, however many rows."""

    def __init__(
        self,
        resource: Resource,
        properties: Mapping[str, Property],
        expansions: tuple[str, ...],
        reader: Reader,
        *,
        is_whole: bool,
    ) -> None:
        self.resource = resource
        self.expansions = expansions
        self.reader = reader
        self._properties = properties
        self._is_whole = is_whole
        self._keys = [resource.expand[name].key for name in expansions]

    @cached_property
    def plan(self) -> Plan:
        """The columns to read; not made where a page is joined from ready texts."""
        resource = self.resource
        lead = ["id", resource.changed or "id", *self._keys, *(resource.place.sources if resource.place else ())]
        return Plan(self._properties, self.reader, lead)

    @property
    def is_whole(self) -> bool:
        """Whether all properties are asked for."""
        return self._is_whole

    @property
    def names(self) -> list[str]:
        """The names of the properties, relations last."""
        return [*self._properties, *self.expansions]

    @property
    def properties(self) -> Mapping[str, Property]:
        """The properties that are asked for."""
        return self._properties

    def stamps(self, found: QuerySet[Any]) -> Iterable[tuple[Any, ...]]:
        """Return id and moment of change of rows: enough to tell whether a client holds them."""
        plan = Plan({}, self.reader, ["id", self.resource.changed or "id"])
        return plan.of(found)

    def read(self, rows: Sequence[Sequence[Any]]) -> list[dict[str, Any]]:
        """Return rows of the plan as objects, with what is asked along."""
        objects = [self.plan.read(row) for row in rows]
        for number, name in enumerate(self.expansions):
            expand = self.resource.expand[name]
            keys = [self.plan.lead(row)[2 + number] for row in rows]
            related = self._related(expand, {key for key in keys if key is not None})
            for one, key in zip(objects, keys, strict=True):
                one[name] = related.get(key, [] if expand.many else None)
        return objects

    def features(self, rows: Sequence[Sequence[Any]]) -> list[dict[str, Any]]:
        """Return rows of the plan as GeoJSON features."""
        place = self.resource.place
        assert place is not None  # noqa: S101 - the form is offered only where there is place
        skip = 2 + len(self._keys)
        features = []
        for row, properties in zip(rows, self.read(rows), strict=True):
            lead = self.plan.lead(row)
            values = lead[skip : skip + len(place.sources)]
            geometry = place.make(*values) if place.make else values[0]
            features.append({"type": "Feature", "id": lead[0], "geometry": geometry, "properties": properties})
        return features

    def _related(self, expand: Expand, keys: set[Any]) -> dict[Any, Any]:
        if not keys:
            return {}
        other = expand.to()
        found = other.visible(self.reader).filter(**{f"{expand.match}__in": keys}).order_by("pk")
        plan = Plan(other.in_list, self.reader, [expand.match])
        if not expand.many:
            return {plan.lead(row)[0]: plan.read(row) for row in plan.of(found)}
        number = Window(RowNumber(), partition_by=F(expand.match), order_by=F("pk").asc())
        lists = defaultdict(list)
        for row in plan.of(found.annotate(api_number=number).filter(api_number__lte=expand.most)):
            lists[plan.lead(row)[0]].append(plan.read(row))
        return lists
