# SPDX-License-Identifier: EUPL-1.2
"""What areas add to the registries below them."""

from initiatives.areas.client_areas import register_areas_of_clients
from initiatives.areas.configuration import register_sections
from initiatives.areas.datasets import register_datasets
from initiatives.areas.search_kind import register_areas as register_searched_areas
from initiatives.areas.setup import register_setup


def register_areas() -> None:
    """Register their steps of the set-up guide, part of a file, open data, search, and which areas clients read."""
    register_setup()
    register_sections()
    register_areas_of_clients()
    register_searched_areas()
    register_datasets()
