# SPDX-License-Identifier: EUPL-1.2
"""Quiet areas: what happens in each area for the number of people who live there, and how strong it stands."""
