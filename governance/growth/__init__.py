# SPDX-License-Identifier: EUPL-1.2
"""The growth path of an initiative: its steps, how it lives in each, and what partners change at the next one."""
