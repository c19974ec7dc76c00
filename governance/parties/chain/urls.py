# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the chain of an initiative."""

from django.urls import URLPattern, URLResolver, path

from governance.parties.chain import views as chain_views

_file = "dossier/<uuid:pk>/keten"
_mine = "mijn/<uuid:pk>/keten"

urlpatterns: list[URLPattern | URLResolver] = [
    path(_file, chain_views.chain, name="chain"),
    path(f"{_file}/nieuw", chain_views.add, name="chain-add"),
    path(f"{_file}/nodig", chain_views.need, name="chain-need"),
    path(f"{_file}/niet-nodig", chain_views.release, name="chain-release"),
    path(f"{_file}/<uuid:key>", chain_views.change, name="chain-change"),
    path(f"{_file}/<uuid:key>/beeindig", chain_views.end, name="chain-end"),
    path(_mine, chain_views.mine, name="mine-chain"),
    path(f"{_mine}/niet-nodig", chain_views.mine_release, name="mine-chain-release"),
]
