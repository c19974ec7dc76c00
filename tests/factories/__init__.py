# SPDX-License-Identifier: EUPL-1.2
"""Records that are valid by default, as plain functions; one file per app."""

from tests.factories.accounts import make_user
from tests.factories.assessment import (
    make_assessment,
    make_assignment,
    make_lens,
    make_result,
    make_round,
    make_subject,
)
from tests.factories.initiatives import make_area, make_carrier, make_initiative, make_need, make_theme

__all__ = [
    "make_area",
    "make_assessment",
    "make_assignment",
    "make_carrier",
    "make_initiative",
    "make_lens",
    "make_need",
    "make_result",
    "make_round",
    "make_subject",
    "make_theme",
    "make_user",
]
