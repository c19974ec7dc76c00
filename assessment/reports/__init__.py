# SPDX-License-Identifier: EUPL-1.2
"""Reports of rounds and results: paper, workbook and CSV. Every figure comes from the functions of the pages."""
