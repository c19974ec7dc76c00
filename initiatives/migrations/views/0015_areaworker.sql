-- Who works in an area: the team of the area itself, or of the larger one it lies in; each person once.
SELECT t.area_id, t.user_id FROM initiatives_areateammember t
 UNION
SELECT a.id, t.user_id FROM initiatives_area a JOIN initiatives_areateammember t ON t.area_id = a.parent_id
