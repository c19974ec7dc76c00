# SPDX-License-Identifier: EUPL-1.2
"""Keep a copy of the register and of the assessments in SQLite: what changed comes in, what disappeared goes out.

Run it as often as you like: `python docs/examples/keep_a_copy.py copy.sqlite`. You need the client
(clients/python/README.md); where your instance is stands in MEERVOUD_URL, your key in MEERVOUD_KEY.
"""

import json
import os
import sqlite3
import sys
from datetime import UTC, datetime, timedelta

from meervoud_client import Meervoud

# What another transaction was still writing when we looked comes with the next time.
OVERLAP = timedelta(minutes=5)
# Removals are kept for 90 days: who was away longer starts again.
LONGEST = timedelta(days=89)

copy = sqlite3.connect(sys.argv[1])
copy.execute("CREATE TABLE IF NOT EXISTS rows (list TEXT, id TEXT, told TEXT, PRIMARY KEY (list, id))")
copy.execute("CREATE TABLE IF NOT EXISTS walks (started TEXT)")

started = datetime.now(UTC)
(last,) = copy.execute("SELECT max(started) FROM walks").fetchone()
since = datetime.fromisoformat(last) - OVERLAP if last else None
if since is None or started - since > LONGEST:
    copy.execute("DELETE FROM rows")
    since = None

with Meervoud(os.environ["MEERVOUD_URL"], os.environ["MEERVOUD_KEY"]) as meervoud:
    # First what disappeared, then what changed, both since the same moment: what came back is in the second.
    gone = list(meervoud.removals(updated_since=since)) if since else []
    copy.executemany("DELETE FROM rows WHERE list = ? AND id = ?", [(one.list_, str(one.object_id)) for one in gone])
    for name, walk in (("initiatives", meervoud.initiatives), ("assessments", meervoud.assessments)):
        copy.executemany(
            "INSERT OR REPLACE INTO rows VALUES (?, ?, ?)",
            ((name, str(one.id), json.dumps(one.to_dict())) for one in walk(updated_since=since)),
        )
copy.execute("INSERT INTO walks VALUES (?)", (started.isoformat(),))
copy.commit()
(kept,) = copy.execute("SELECT count(*) FROM rows").fetchone()
print(f"{len(gone)} gone, {kept} kept")
