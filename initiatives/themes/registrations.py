# SPDX-License-Identifier: EUPL-1.2
"""What themes add to the registries below them."""

from initiatives.themes.configuration import register_sections
from initiatives.themes.setup import register_setup


def register_themes() -> None:
    """Register their step of the set-up guide and their part of a file."""
    register_setup()
    register_sections()
