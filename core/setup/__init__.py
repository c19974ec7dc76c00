# SPDX-License-Identifier: EUPL-1.2
"""The set-up guide: from an empty installation to the first registration, with what is missing always in view."""
