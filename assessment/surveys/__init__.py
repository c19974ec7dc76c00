# SPDX-License-Identifier: EUPL-1.2
"""Surveys: what founders say of the institutions they deal with, told only as figures over enough of them."""
