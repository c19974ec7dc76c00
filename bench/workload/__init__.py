# SPDX-License-Identifier: EUPL-1.2
"""A long random workload on real processes that break, which asks after every pause whether all that was promised is there.

`uv run python -m bench.workload --seed N --minutes M [--plant NAME]`: docs/faults.md.
"""
