# SPDX-License-Identifier: EUPL-1.2
"""Bringing databases of before 25 November 2026 to where today's migrations begin.

On that day the migrations of four apps became one squashed file an app, and Django cannot go on from a part of what a
squashed file replaces. What was missing then is kept here as the SQL that the migrations of that time made.
"""

from pathlib import Path
from typing import Final

from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder

# In the order of the graph of that time. The first release, of 24 November, had everything before these.
STEPS: Final = (
    ("accounts", "0003_wants_digests"),
    ("initiatives", "0003_invitation_declined"),
    ("initiatives", "0004_register_orders"),
    ("initiatives", "0005_chain_and_programmes"),
    ("assessment", "0004_evidence_is_what_it_was_seen_to_be"),
    ("assessment", "0005_published_again_counts_as_change"),
    ("assessment", "0006_panels_and_figures"),
    ("assessment", "0007_documents_name_their_subject"),
    ("assessment", "0008_figures_are_served"),
    ("assessment", "0009_panels_at_work"),
    ("assessment", "0010_lens_changes"),
    ("governance", "0003_continuity"),
    ("governance", "0004_checks_compare"),
    ("governance", "0005_barrier_steps"),
    ("governance", "0006_subsidy_files"),
    ("governance", "0007_signal_life"),
)
_FIRST: Final = ("accounts", "0001_initial")
_SQL: Final = Path(__file__).parent


def bring_to_squashed() -> list[str]:
    """Do what an old database misses, each step in a transaction with its record; return what was done.

    A new database, and one of after that day, miss nothing.
    """
    recorder = MigrationRecorder(connection)
    recorded = set(recorder.applied_migrations())
    if _FIRST not in recorded:
        return []
    missing = [step for step in STEPS if step not in recorded]
    for app, name in missing:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute((_SQL / f"{app}.{name}.sql").read_text(encoding="utf-8"))
            recorder.record_applied(app, name)
    return [f"{app}.{name}" for app, name in missing]
