# SPDX-License-Identifier: EUPL-1.2
"""Figures about many rows: counted in the background, kept, and shown with the moment they are of (docs/adr/0036)."""
