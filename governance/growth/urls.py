# SPDX-License-Identifier: EUPL-1.2
"""Addresses of growth paths: of who carries an initiative, of who handles it, and the list of the city."""

from typing import Any

from django.urls import URLPattern, URLResolver, path

from governance.growth import lists, views


def _kept(start: str, prefix: str, *, own: bool) -> list[URLPattern | URLResolver]:
    """Return the addresses of one path from one side."""
    side: dict[str, Any] = {"own": own}
    one, asked = f"{start}/<uuid:key>", f"{start}/<uuid:key>/partners"
    return [
        path(start, views.path, side, name=f"{prefix}growth"),
        path(f"{start}/nieuw/<slug:where>", views.new, side, name=f"{prefix}growth-new"),
        path(one, views.change, side, name=f"{prefix}growth-change"),
        path(f"{one}/begin", views.begin, side, name=f"{prefix}growth-begin"),
        path(f"{one}/weg", views.remove, side, name=f"{prefix}growth-remove"),
        path(asked, views.ask, side, name=f"{prefix}growth-ask"),
        path(f"{asked}/<uuid:change_key>", views.reword, side, name=f"{prefix}growth-reword"),
        path(f"{asked}/<uuid:change_key>/weg", views.remove_asked, side, name=f"{prefix}growth-unask"),
    ]


urlpatterns: list[URLPattern | URLResolver] = [
    path("groeipaden", lists.GrowthPage.as_view(), name="growth-paths"),
    path("groeipaden.csv", lists.GrowthPage.as_view(output="csv"), name="growth-paths-csv"),
    *_kept("mijn/<uuid:pk>/groeipad", "mine-", own=True),
    *_kept("dossier/<uuid:pk>/groeipad", "", own=False),
    path(
        "dossier/<uuid:pk>/groeipad/<uuid:key>/partners/<uuid:change_key>/toezegging",
        views.agree,
        name="growth-agree",
    ),
]
