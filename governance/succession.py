# SPDX-License-Identifier: EUPL-1.2
"""When one arrangement follows another: the one rule for the check, the outlook and whoever else asks."""

from typing import Final

# SQL: whether arrangement `b` follows arrangement `a`, which has a last day: it renews it, or is alike (same party,
# kind, rule and scheme) and begins later; either way it runs on longer. A gap between the two is for the asker.
FOLLOWS: Final = """(
  b.initiative_id = a.initiative_id AND b.id <> a.id AND (b.last_day IS NULL OR b.last_day > a.last_day)
  AND (b.renews_id = a.id OR (b.kind = a.kind AND b.granted_by_id = a.granted_by_id AND b.rule = a.rule
       AND b.scheme_id IS NOT DISTINCT FROM a.scheme_id AND b.first_day > a.first_day)))"""
