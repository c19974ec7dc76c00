# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the chain of an initiative."""

from django.urls import URLPattern, URLResolver, path

from governance.views import chain

_file = "dossier/<uuid:pk>/keten"
_mine = "mijn/<uuid:pk>/keten"

urlpatterns: list[URLPattern | URLResolver] = [
    path(_file, chain.chain, name="chain"),
    path(f"{_file}/nieuw", chain.add, name="chain-add"),
    path(f"{_file}/nodig", chain.need, name="chain-need"),
    path(f"{_file}/niet-nodig", chain.release, name="chain-release"),
    path(f"{_file}/<uuid:key>", chain.change, name="chain-change"),
    path(f"{_file}/<uuid:key>/beeindig", chain.end, name="chain-end"),
    path(_mine, chain.mine, name="mine-chain"),
    path(f"{_mine}/niet-nodig", chain.mine_release, name="mine-chain-release"),
]
