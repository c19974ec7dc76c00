-- Who works in an area: the team of the area itself, or of the larger one it lies in, and who stands in today for one
-- of them; each person once.
SELECT t.area_id, t.user_id FROM initiatives_areateammember t
 UNION
SELECT a.id, t.user_id FROM initiatives_area a JOIN initiatives_areateammember t ON t.area_id = a.parent_id
 UNION
SELECT t.area_id, s.stand_in_id FROM initiatives_areateammember t JOIN accounts_currentstandin s ON s.person_id = t.user_id
 UNION
SELECT a.id, s.stand_in_id
  FROM initiatives_area a
  JOIN initiatives_areateammember t ON t.area_id = a.parent_id
  JOIN accounts_currentstandin s ON s.person_id = t.user_id
