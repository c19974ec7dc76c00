# SPDX-License-Identifier: EUPL-1.2
"""The demo: eight real cases, with everything that is made up marked so. It needs every app, so it lives here."""
