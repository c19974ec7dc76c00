# SPDX-License-Identifier: EUPL-1.2
"""The city the tests are in."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml
from django.conf import settings

from core.models import Site
from core.site import queries
from initiatives.models import Area, Theme

OPENED: Final = datetime(2026, 1, 1, tzinfo=UTC)


def make_site(**values: Any) -> Site:
    """Return a site that is in no database: Oeverstad, which there is nowhere, open to everybody."""
    return Site(**{"city": "Oeverstad", "codes": ["GM9902"], "opened_at": OPENED, "version": 1, **values})


OEVERSTAD: Final = make_site()


def assume(one: Site) -> None:
    """Take this for the site until something changes it, or the test ends."""
    queries.keep(one, {})


@cache
def rotterdam() -> dict[str, list[dict[str, Any]]]:
    """Return what the demo's file says of its city."""
    file = Path(settings.BASE_DIR) / "demo" / "cities" / "rotterdam.yaml"
    return dict(yaml.safe_load(file.read_text(encoding="utf-8")))


def load_reference() -> None:
    """Put the areas and themes of the demo's city into the register where they are not; the site stays as it is."""
    Area.objects.bulk_create(
        (
            Area(
                code=one["code"], name=one["name"], longitude=one["point"][0], latitude=one["point"][1],
                tile_column=one["tile"][0], tile_row=one["tile"][1],
            )
            for one in rotterdam()["areas"]
        ),
        ignore_conflicts=True,
    )  # fmt: skip
    Theme.objects.bulk_create(
        (Theme(code=one["code"], name_nl=one["nl"], name_en=one["en"]) for one in rotterdam()["themes"]),
        ignore_conflicts=True,
    )
