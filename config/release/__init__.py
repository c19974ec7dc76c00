# SPDX-License-Identifier: EUPL-1.2
"""The files of a release, each made by a command of its own, `python -m config.release.bill_of_materials` and so on."""
