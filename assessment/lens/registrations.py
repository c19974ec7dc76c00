# SPDX-License-Identifier: EUPL-1.2
"""What the lens adds to the registries below it."""

from assessment.lens.explained import register_explained_words
from assessment.lens.guides import register_guides
from assessment.lens.open_data import register_datasets


def register_lens() -> None:
    """Register its open data, and the words and guides of assessing."""
    register_datasets()
    register_explained_words()
    register_guides()
