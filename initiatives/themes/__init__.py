# SPDX-License-Identifier: EUPL-1.2
"""The themes initiatives choose from."""
