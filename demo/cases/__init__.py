# SPDX-License-Identifier: EUPL-1.2
"""The demo: eight real cases, with everything that is made up marked so. It needs every room, so it lives here."""
