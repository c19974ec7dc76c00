# SPDX-License-Identifier: EUPL-1.2
"""Pages about arrangements and contact."""
