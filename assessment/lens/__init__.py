# SPDX-License-Identifier: EUPL-1.2
"""A lens as data: its schema, its rules, and typed reading of its texts."""
