# SPDX-License-Identifier: EUPL-1.2
"""A dossier as an archive takes it: a ZIP of files, each with its metadata in MDTO."""
