# SPDX-License-Identifier: EUPL-1.2
"""Which themes are in use."""

from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q, QuerySet

from initiatives.models import Theme


def in_use() -> QuerySet[Theme]:
    """Return the themes that anything has, in this app or a higher one."""
    rows = []
    for link in Theme._meta.related_objects:  # noqa: SLF001 - Django documents it
        model = link.field.model
        rows.append(model._default_manager.filter(**{link.field.name: OuterRef("pk")}))  # noqa: SLF001 - the same
    return Theme.objects.filter(reduce(or_, (Q(Exists(row)) for row in rows)))
