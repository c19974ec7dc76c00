# SPDX-License-Identifier: EUPL-1.2
"""Modules know one another in one direction only."""

from bench.house import circles


def test_no_modules_import_one_another_in_a_circle() -> None:
    assert circles() == []
