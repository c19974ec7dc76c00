# SPDX-License-Identifier: EUPL-1.2
"""Continuity checks: a registry, the engine that turns findings into signals, and their texts (docs/continuity.md)."""
