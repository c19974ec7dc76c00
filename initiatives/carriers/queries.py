# SPDX-License-Identifier: EUPL-1.2
"""Who carries an initiative now."""

from initiatives.models import Carrier, Initiative


def active_carriers(initiative: Initiative) -> list[Carrier]:
    """Return who carries the initiative now and can be written to, in order of arrival."""
    rows = initiative.carriers.reachable()
    return list(rows.select_related("user").order_by("started_on", "created_at", "id"))
