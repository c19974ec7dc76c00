# SPDX-License-Identifier: EUPL-1.2
"""The network of initiatives, parties, people, money and places, and what falls if something goes (docs/adr/0018)."""
