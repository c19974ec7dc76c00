# SPDX-License-Identifier: EUPL-1.2
"""Who pays which share of an initiative's money: the one definition, in SQL, for every door (docs/adr/0021).

A view cannot be asked of a day, so it is a fragment: the day stands in the table of what is asked. Page, check,
what-if, outlook, fact, letter and API all read it; a test holds it against plain Python.
"""

from typing import Final

# The shares carriers told are of all money; without any, amounts granted are of the money the city knows of.
TOLD, GRANTED = "told", "granted"

# CTEs that end in `shares`. They read a table `asked(initiative_id, day)`, each pair once, and give for every pair of
# which something is known a row per party; where nobody is known to pay, one row without a party.
#
#   basis           TOLD or GRANTED, see above
#   told            what the carriers told of this party together, in percent as they wrote it; NULL: nothing
#   a_year          what it grants by arrangements that run on the day, in euro per year of their term (without an end:
#                   as if for one year); NULL: nothing
#   least, most     the interval in percent, to four decimals. A told share and the grants of its party are one thing,
#                   so told money starts from the share told; what was told without a payer, and what was not told,
#                   can be this party's too. Granted money has one figure. More than 100 told is brought back to 100.
#   payer_unknown   what was told without saying who pays, in percent; own money, contributions of members and what
#                   many pay are of no single other, so they are not in it
#   untold          what was not told, in percent
#   others          how many sources there are that no party is known to pay: own, payer unknown, and the untold rest
#   told_since, granted_since   the day on which this party's first income was written, or its first term began
#   is_invented     whether anything of it was made up for the demo
SHARES: Final = """
money_told AS (
  SELECT q.initiative_id, q.day, CASE WHEN n.kind <> 'own' THEN n.party_id END AS party_id, n.share_percent AS told,
         n.kind NOT IN ('own', 'contribution') AND NOT n.has_many_payers AS is_outside,
         (n.created_at AT TIME ZONE 'Europe/Amsterdam')::date AS since, n.is_invented
    FROM asked q JOIN initiatives_income n ON n.initiative_id = q.initiative_id
   WHERE n.share_percent IS NOT NULL AND (n.ends_on IS NULL OR n.ends_on >= q.day)
),
money_granted AS (
  SELECT q.initiative_id, q.day, a.granted_by_id AS party_id, a.first_day AS since,
         a.amount_granted * 365 / coalesce(a.last_day - a.first_day + 1, 365) AS a_year, a.is_invented
    FROM asked q JOIN governance_arrangement a ON a.initiative_id = q.initiative_id
   WHERE a.amount_granted > 0 AND a.first_day <= q.day AND (a.last_day IS NULL OR a.last_day >= q.day)
),
money_whole AS (
  SELECT initiative_id, day, sum(told) AS told, greatest(100, sum(told)) AS full_told, sum(a_year) AS a_year,
         greatest(0, 100 - sum(told)) AS untold,
         coalesce(sum(told) FILTER (WHERE party_id IS NULL AND is_outside), 0) AS payer_unknown,
         count(told) FILTER (WHERE party_id IS NULL) + (sum(told) < 100)::int AS others
    FROM (SELECT initiative_id, day, party_id, is_outside, told, NULL::numeric AS a_year FROM money_told
           UNION ALL
          SELECT initiative_id, day, party_id, NULL, NULL, a_year FROM money_granted) every
   GROUP BY initiative_id, day
),
money_party AS (
  SELECT initiative_id, day, party_id, sum(told) AS told, sum(a_year) AS a_year, min(told_since) AS told_since,
         min(granted_since) AS granted_since, bool_or(is_invented) AS is_invented
    FROM (SELECT initiative_id, day, party_id, told, NULL::numeric AS a_year, since AS told_since,
                 NULL::date AS granted_since, is_invented FROM money_told WHERE party_id IS NOT NULL
           UNION ALL
          SELECT initiative_id, day, party_id, NULL, a_year, NULL, since, is_invented FROM money_granted) every
   GROUP BY initiative_id, day, party_id
),
shares AS (
  SELECT w.initiative_id, w.day, p.party_id, p.told, p.a_year, p.told_since, p.granted_since, p.is_invented,
         CASE WHEN w.told IS NULL THEN 'granted' ELSE 'told' END AS basis,
         round(CASE WHEN w.told IS NULL THEN 100 * p.a_year / w.a_year
                    ELSE 100.0 * coalesce(p.told, 0) / w.full_told END, 4) AS least,
         round(CASE WHEN w.told IS NULL THEN 100 * p.a_year / w.a_year
                    ELSE 100.0 * (coalesce(p.told, 0) + w.payer_unknown + w.untold) / w.full_told END, 4) AS most,
         round(100.0 * w.payer_unknown / coalesce(w.full_told, 100), 4) AS payer_unknown,
         w.untold::numeric AS untold, coalesce(w.others, 0) AS others
    FROM money_whole w LEFT JOIN money_party p USING (initiative_id, day)
)"""
