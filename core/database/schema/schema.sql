-- SPDX-License-Identifier: EUPL-1.2
-- Made by `python -m config.release.schema` out of the migrations; write it anew rather than change it.

CREATE FUNCTION public._pgh_attach_context() RETURNS uuid
    LANGUAGE plpgsql
    AS $$
                    DECLARE
                        _pgh_context_id UUID;
                        _pgh_context_metadata JSONB;
                    BEGIN
                        BEGIN
                            SELECT INTO _pgh_context_id
                                CURRENT_SETTING('pghistory.context_id');
                            SELECT INTO _pgh_context_metadata
                                CURRENT_SETTING('pghistory.context_metadata');
                            EXCEPTION WHEN OTHERS THEN
                        END;
                        IF _pgh_context_id IS NOT NULL AND _pgh_context_metadata IS NOT NULL THEN
                            INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
                                VALUES (_pgh_context_id, _pgh_context_metadata, NOW(), NOW())
                                ON CONFLICT (id) DO UPDATE
                                    SET metadata = EXCLUDED.metadata,
                                        updated_at = EXCLUDED.updated_at
                                    WHERE pghistory_context.metadata != EXCLUDED.metadata;
                            RETURN _pgh_context_id;
                        ELSE
                            RETURN NULL;
                        END IF;
                    END;
                $$;

CREATE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
                DECLARE
                    _pgtrigger_ignore TEXT[];
                    _result BOOLEAN;
                BEGIN
                    BEGIN
                        SELECT INTO _pgtrigger_ignore
                            CURRENT_SETTING('pgtrigger.ignore');
                        EXCEPTION WHEN OTHERS THEN
                    END;
                    IF _pgtrigger_ignore IS NOT NULL THEN
                        SELECT trigger_name = ANY(_pgtrigger_ignore)
                        INTO _result;
                        RETURN _result;
                    ELSE
                        RETURN FALSE;
                    END IF;
                END;
            $$;

CREATE FUNCTION public.assessment_published_again() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE assessment_assessment a SET updated_at = clock_timestamp()
  FROM assessment_subject s
  WHERE s.id = a.subject_id AND s.initiative_id = NEW.id AND a.published_at IS NOT NULL;
  RETURN NULL;
END
$$;

CREATE FUNCTION public.core_learn_words() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$
DECLARE written text;
BEGIN
    SELECT string_agg(value, ' ') INTO written FROM jsonb_each_text(to_jsonb(NEW)) WHERE key = ANY(TG_ARGV);
    INSERT INTO core_searchword (word)
    SELECT word FROM (
    SELECT DISTINCT word FROM unnest(tsvector_to_array(to_tsvector('simple', coalesce(written, '')))) word
     WHERE length(word) BETWEEN 3 AND 40 AND word ~ '^[[:alnum:]]*[[:alpha:]][[:alnum:]]*$'
) found
     WHERE NOT EXISTS (SELECT FROM core_searchword known WHERE known.word = found.word);
    RETURN NULL;
END $_$;

CREATE FUNCTION public.core_note_write() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO core_sourcewrite (source) VALUES (TG_TABLE_NAME);
    IF random() < 0.002 AND current_setting('transaction_isolation') = 'read committed' AND pg_try_advisory_xact_lock(hashtext('core.figures.gathering')) THEN
        
    WITH noted AS (DELETE FROM core_sourcewrite WHERE id IN
        (SELECT id FROM core_sourcewrite ORDER BY id LIMIT 5000 FOR UPDATE SKIP LOCKED) RETURNING source),
    summed AS (SELECT source, count(*) AS n FROM noted GROUP BY source)
    INSERT INTO core_source AS s (name, writes) SELECT source, n FROM summed
    ON CONFLICT (name) DO UPDATE SET writes = s.writes + excluded.writes
;
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION public.initiative_goes_on_initiative() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    stands text;
    goes_on uuid;
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.initiative_id IS NOT DISTINCT FROM NEW.initiative_id THEN
        RETURN NEW;
    END IF;
    SELECT status INTO stands FROM initiatives_initiative WHERE id = NEW.initiative_id FOR KEY SHARE;
    IF stands = 'declined' THEN
        SELECT last.same_as_id INTO goes_on FROM (
            SELECT same_as_id, from_status FROM initiatives_statusmove
            WHERE initiative_id = NEW.initiative_id ORDER BY created_at DESC, id DESC LIMIT 1
        ) last WHERE last.from_status = 'published';
        NEW.initiative_id := coalesce(goes_on, NEW.initiative_id);
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION public.initiative_goes_on_mapped_by() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    stands text;
    goes_on uuid;
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.mapped_by_id IS NOT DISTINCT FROM NEW.mapped_by_id THEN
        RETURN NEW;
    END IF;
    SELECT status INTO stands FROM initiatives_initiative WHERE id = NEW.mapped_by_id FOR KEY SHARE;
    IF stands = 'declined' THEN
        SELECT last.same_as_id INTO goes_on FROM (
            SELECT same_as_id, from_status FROM initiatives_statusmove
            WHERE initiative_id = NEW.mapped_by_id ORDER BY created_at DESC, id DESC LIMIT 1
        ) last WHERE last.from_status = 'published';
        NEW.mapped_by_id := coalesce(goes_on, NEW.mapped_by_id);
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION public.initiative_goes_on_picked_up_by() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    stands text;
    goes_on uuid;
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.picked_up_by_id IS NOT DISTINCT FROM NEW.picked_up_by_id THEN
        RETURN NEW;
    END IF;
    SELECT status INTO stands FROM initiatives_initiative WHERE id = NEW.picked_up_by_id FOR KEY SHARE;
    IF stands = 'declined' THEN
        SELECT last.same_as_id INTO goes_on FROM (
            SELECT same_as_id, from_status FROM initiatives_statusmove
            WHERE initiative_id = NEW.picked_up_by_id ORDER BY created_at DESC, id DESC LIMIT 1
        ) last WHERE last.from_status = 'published';
        NEW.picked_up_by_id := coalesce(goes_on, NEW.picked_up_by_id);
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION public.pgtrigger_access_change_stays_b963e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_answers_while_open_dda01() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM 1 FROM assessment_survey s WHERE s.id = NEW.survey_id AND s.closed_at IS NULL FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'a closed survey takes no answers' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_call_stays_d071b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_certificate_stays_ef6ac() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_data_read_stays_200c5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_01a11() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_scoreevent" ("answer", "assessment_id", "confidence", "created_at", "departure", "evidence_level", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle_id", "rationale", "updated_at", "version") VALUES (OLD."answer", OLD."assessment_id", OLD."confidence", OLD."created_at", OLD."departure", OLD."evidence_level", OLD."id", OLD."level", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."principle_id", OLD."rationale", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_01e1d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_assignmentevent" ("assessor_id", "assigned_by_id", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recusal_reason", "recused_at", "round_id", "subject_id", "updated_at", "version", "withdrawn_at") VALUES (OLD."assessor_id", OLD."assigned_by_id", OLD."created_at", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."recusal_reason", OLD."recused_at", OLD."round_id", OLD."subject_id", OLD."updated_at", OLD."version", OLD."withdrawn_at"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_053c4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_incomeevent" ("created_at", "ends_on", "has_many_payers", "id", "initiative_id", "is_invented", "kind", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "share_percent", "updated_at", "version") VALUES (OLD."created_at", OLD."ends_on", OLD."has_many_payers", OLD."id", OLD."initiative_id", OLD."is_invented", OLD."kind", OLD."party_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."share_percent", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_08c4e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_placeuseevent" ("can_miss", "created_at", "ends_on", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "purpose", "starts_on", "updated_at", "version") VALUES (OLD."can_miss", OLD."created_at", OLD."ends_on", OLD."id", OLD."initiative_id", OLD."is_invented", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."place_id", OLD."purpose", OLD."starts_on", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_14cee() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_counciltermevent" ("created_at", "id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "updated_at", "version") VALUES (OLD."created_at", OLD."id", OLD."is_invented", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."starts_on", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_18512() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_destructionlistevent" ("certificate", "created_at", "cut_off", "destroyed_at", "dropped_at", "dropped_because", "dropped_by_id", "first_yes_at", "first_yes_by_id", "ground", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_yes_at", "second_yes_by_id", "updated_at", "version", "years") VALUES (OLD."certificate", OLD."created_at", OLD."cut_off", OLD."destroyed_at", OLD."dropped_at", OLD."dropped_because", OLD."dropped_by_id", OLD."first_yes_at", OLD."first_yes_by_id", OLD."ground", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."second_yes_at", OLD."second_yes_by_id", OLD."updated_at", OLD."version", OLD."years"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_1cb24() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_partyaliasevent" ("created_at", "id", "name", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."created_at", OLD."id", OLD."name", OLD."party_id", _pgh_attach_context(), NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_1d461() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_expectedeffectevent" ("change", "created_at", "id", "option_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle", "sureness", "updated_at", "version", "why") VALUES (OLD."change", OLD."created_at", OLD."id", OLD."option_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."principle", OLD."sureness", OLD."updated_at", OLD."version", OLD."why"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_1ef87() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_programmeevent" ("area_id", "created_at", "ends_on", "id", "is_invented", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "summary", "updated_at", "version", "website") VALUES (OLD."area_id", OLD."created_at", OLD."ends_on", OLD."id", OLD."is_invented", OLD."name", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."starts_on", OLD."summary", OLD."updated_at", OLD."version", OLD."website"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_262e8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_lessonevent" ("added_by_id", "anchored_by_id", "anchored_in", "anchored_on", "area_id", "created_at", "experiment_id", "id", "initiative_id", "is_failure", "is_invented", "is_public", "learnt_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle", "text", "theme_id", "title", "updated_at", "version") VALUES (OLD."added_by_id", OLD."anchored_by_id", OLD."anchored_in", OLD."anchored_on", OLD."area_id", OLD."created_at", OLD."experiment_id", OLD."id", OLD."initiative_id", OLD."is_failure", OLD."is_invented", OLD."is_public", OLD."learnt_on", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."principle", OLD."text", OLD."theme_id", OLD."title", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_29a63() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_growthchangeevent" ("created_at", "due_on", "id", "initiative_id", "is_invented", "kind", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "step_id", "text", "told_by_id", "updated_at", "version") VALUES (OLD."created_at", OLD."due_on", OLD."id", OLD."initiative_id", OLD."is_invented", OLD."kind", OLD."party_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."promise_id", OLD."step_id", OLD."text", OLD."told_by_id", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_36f19() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_provisionevent" ("added_by_id", "area_id", "barrier_id", "created_at", "department_id", "ends_on", "experiment_id", "id", "is_invented", "kind", "laid_down_in", "lesson_id", "next_step", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "text", "theme_id", "title", "updated_at", "version") VALUES (OLD."added_by_id", OLD."area_id", OLD."barrier_id", OLD."created_at", OLD."department_id", OLD."ends_on", OLD."experiment_id", OLD."id", OLD."is_invented", OLD."kind", OLD."laid_down_in", OLD."lesson_id", OLD."next_step", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."starts_on", OLD."text", OLD."theme_id", OLD."title", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_41447() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_contactmomentevent" ("created_at", "happened_on", "id", "initiative_id", "is_invented", "note", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version", "way") VALUES (OLD."created_at", OLD."happened_on", OLD."id", OLD."initiative_id", OLD."is_invented", OLD."note", OLD."noted_by_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."updated_at", OLD."version", OLD."way"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_4ff36() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_panelevent" ("asked_at_start", "created_at", "id", "kept_internal_because", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replied_at", "replied_by_id", "reply_until", "round_id", "settled_at", "start_reason", "started_by_id", "started_with", "state", "subject_id", "updated_at", "version") VALUES (OLD."asked_at_start", OLD."created_at", OLD."id", OLD."kept_internal_because", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."replied_at", OLD."replied_by_id", OLD."reply_until", OLD."round_id", OLD."settled_at", OLD."start_reason", OLD."started_by_id", OLD."started_with", OLD."state", OLD."subject_id", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_560ce() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_partyevent" ("created_at", "id", "initiative_id", "is_invented", "is_person", "merged_ids", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "register_number", "sphere", "updated_at", "version", "website") VALUES (OLD."created_at", OLD."id", OLD."initiative_id", OLD."is_invented", OLD."is_person", OLD."merged_ids", OLD."name", OLD."parent_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."register_number", OLD."sphere", OLD."updated_at", OLD."version", OLD."website"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_57e70() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_placeevent" ("address", "area_id", "created_at", "id", "is_invented", "latitude", "longitude", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version") VALUES (OLD."address", OLD."area_id", OLD."created_at", OLD."id", OLD."is_invented", OLD."latitude", OLD."longitude", OLD."name", OLD."owner_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_5c5fa() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_optionevent" ("cost_once", "cost_yearly", "created_at", "id", "is_invented", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reach", "scenario_id", "text", "title", "updated_at", "version", "weighing_id") VALUES (OLD."cost_once", OLD."cost_yearly", OLD."created_at", OLD."id", OLD."is_invented", OLD."kind", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reach", OLD."scenario_id", OLD."text", OLD."title", OLD."updated_at", OLD."version", OLD."weighing_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_5f149() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_partyrepresentativeevent" ("created_at", "ended_on", "id", "linked_by_id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "updated_at", "user_id", "version") VALUES (OLD."created_at", OLD."ended_on", OLD."id", OLD."linked_by_id", OLD."party_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."started_on", OLD."updated_at", OLD."user_id", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_6d8f8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_issueroleevent" ("created_at", "id", "issue_id", "note", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (OLD."created_at", OLD."id", OLD."issue_id", OLD."note", OLD."party_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."role"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_7c84e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_weighingevent" ("area_id", "as_expected", "asked_by_id", "chosen_id", "created_at", "decide_before", "decided_by_id", "decided_on", "department_id", "id", "initiative_id", "is_invented", "look_back", "look_back_on", "looked_back_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "question", "reason", "text", "updated_at", "version") VALUES (OLD."area_id", OLD."as_expected", OLD."asked_by_id", OLD."chosen_id", OLD."created_at", OLD."decide_before", OLD."decided_by_id", OLD."decided_on", OLD."department_id", OLD."id", OLD."initiative_id", OLD."is_invented", OLD."look_back", OLD."look_back_on", OLD."looked_back_on", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."programme_id", OLD."question", OLD."reason", OLD."text", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_8366c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_issueevent" ("answer", "answer_due_on", "answered_on", "area_id", "created_at", "id", "is_invented", "language", "missing", "needed", "opened_on", "origin", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_by_id", "reason", "responsible_id", "settled_on", "state", "text", "theme_id", "title", "updated_at", "version") VALUES (OLD."answer", OLD."answer_due_on", OLD."answered_on", OLD."area_id", OLD."created_at", OLD."id", OLD."is_invented", OLD."language", OLD."missing", OLD."needed", OLD."opened_on", OLD."origin", OLD."outcome", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."raised_by_id", OLD."reason", OLD."responsible_id", OLD."settled_on", OLD."state", OLD."text", OLD."theme_id", OLD."title", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_84181() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_contactpersonevent" ("created_at", "department_id", "ends_on", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "updated_at", "user_id", "version") VALUES (OLD."created_at", OLD."department_id", OLD."ends_on", OLD."id", OLD."initiative_id", OLD."is_invented", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."starts_on", OLD."updated_at", OLD."user_id", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_84ab1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_noteevent" ("created_at", "id", "initiative_id", "is_invented", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score_id", "signal_id", "text", "updated_at", "version", "withdrawn_at", "written_by_id") VALUES (OLD."created_at", OLD."id", OLD."initiative_id", OLD."is_invented", OLD."party_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."score_id", OLD."signal_id", OLD."text", OLD."updated_at", OLD."version", OLD."withdrawn_at", OLD."written_by_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_85ef9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_growthstepevent" ("activities", "business_model", "created_at", "id", "initiative_id", "is_invented", "is_shown", "name", "paid_hours", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reach", "started_on", "told_by_id", "updated_at", "version", "voluntary_hours", "wished_on") VALUES (OLD."activities", OLD."business_model", OLD."created_at", OLD."id", OLD."initiative_id", OLD."is_invented", OLD."is_shown", OLD."name", OLD."paid_hours", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reach", OLD."started_on", OLD."told_by_id", OLD."updated_at", OLD."version", OLD."voluntary_hours", OLD."wished_on"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_86adc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_deedreplyevent" ("created_at", "id", "is_invented", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by", "said_on", "text", "updated_at", "version") VALUES (OLD."created_at", OLD."id", OLD."is_invented", OLD."party_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."said_by", OLD."said_on", OLD."text", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_908da() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_stylerecognitionevent" ("answer", "created_at", "id", "is_invented", "mix_id", "mix_version", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "said_by_id", "said_on", "updated_at", "version") VALUES (OLD."answer", OLD."created_at", OLD."id", OLD."is_invented", OLD."mix_id", OLD."mix_version", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reason", OLD."said_by_id", OLD."said_on", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_934fd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_carrierevent" ("created_at", "ended_on", "id", "initiative_id", "key_tasks", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "updated_at", "user_id", "version") VALUES (OLD."created_at", OLD."ended_on", OLD."id", OLD."initiative_id", OLD."key_tasks", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."started_on", OLD."updated_at", OLD."user_id", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_99988() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_retentiontermevent" ("created_at", "ground", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_by_id", "updated_at", "version", "years") VALUES (OLD."created_at", OLD."ground", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."set_by_id", OLD."updated_at", OLD."version", OLD."years"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_9b4c9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_experimentevent" ("added_by_id", "area_id", "created_at", "department_id", "ends_on", "hypothesis", "id", "initiative_id", "is_invented", "knowledge_partner_id", "learnt", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room", "rule", "starts_on", "theme_id", "title", "updated_at", "verdict", "verdict_on", "version") VALUES (OLD."added_by_id", OLD."area_id", OLD."created_at", OLD."department_id", OLD."ends_on", OLD."hypothesis", OLD."id", OLD."initiative_id", OLD."is_invented", OLD."knowledge_partner_id", OLD."learnt", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."room", OLD."rule", OLD."starts_on", OLD."theme_id", OLD."title", OLD."updated_at", OLD."verdict", OLD."verdict_on", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_9e7c4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_departmentevent" ("created_at", "id", "is_invented", "name", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version") VALUES (OLD."created_at", OLD."id", OLD."is_invented", OLD."name", OLD."party_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_9ec83() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_chosendistanceevent" ("chosen_by", "created_at", "ended_by_id", "ended_on", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "review_on", "starts_on", "updated_at", "version") VALUES (OLD."chosen_by", OLD."created_at", OLD."ended_by_id", OLD."ended_on", OLD."id", OLD."initiative_id", OLD."is_invented", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reason", OLD."recorded_by_id", OLD."review_on", OLD."starts_on", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_9f770() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_policygoalevent" ("created_at", "department_id", "ends_on", "id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "title", "updated_at", "version", "withdrawn_because", "withdrawn_on") VALUES (OLD."created_at", OLD."department_id", OLD."ends_on", OLD."id", OLD."is_invented", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."starts_on", OLD."title", OLD."updated_at", OLD."version", OLD."withdrawn_because", OLD."withdrawn_on"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_a1166() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_stylemixevent" ("chosen_by_id", "created_at", "department_id", "id", "initiative_id", "is_invented", "lawful", "networking", "participating", "performing", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "review_on", "starts_on", "updated_at", "version") VALUES (OLD."chosen_by_id", OLD."created_at", OLD."department_id", OLD."id", OLD."initiative_id", OLD."is_invented", OLD."lawful", OLD."networking", OLD."participating", OLD."performing", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reason", OLD."review_on", OLD."starts_on", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_a1e6c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_scenarioevent" ("area_id", "computed_at", "created_at", "day", "id", "is_invented", "is_shared", "lost", "made_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "title", "updated_at", "version") VALUES (OLD."area_id", OLD."computed_at", OLD."created_at", OLD."day", OLD."id", OLD."is_invented", OLD."is_shared", OLD."lost", OLD."made_by_id", OLD."note", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."result", OLD."title", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_a4728() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_retentionholdevent" ("created_at", "id", "kind", "lifted_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_by_id", "reason", "record_id", "updated_at", "version") VALUES (OLD."created_at", OLD."id", OLD."kind", OLD."lifted_at", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."placed_by_id", OLD."reason", OLD."record_id", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_aa19a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_meetingevent" ("area_id", "cancelled_on", "created_at", "ends_at", "happens_on", "id", "introduction_id", "is_invented", "is_open", "opportunity_id", "organised_by_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_at", "text", "title", "updated_at", "version", "where") VALUES (OLD."area_id", OLD."cancelled_on", OLD."created_at", OLD."ends_at", OLD."happens_on", OLD."id", OLD."introduction_id", OLD."is_invented", OLD."is_open", OLD."opportunity_id", OLD."organised_by_id", OLD."outcome", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."starts_at", OLD."text", OLD."title", OLD."updated_at", OLD."version", OLD."where"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_ad48b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "core_sitetextevent" ("body", "created_at", "id", "language", "page", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version") VALUES (OLD."body", OLD."created_at", OLD."id", OLD."language", OLD."page", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_b1181() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_challengeevent" ("answer", "answer_due_on", "answered_on", "arrangement_id", "budget", "created_at", "department_id", "id", "initiative_id", "is_invented", "offer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "state", "submitted_on", "task", "updated_at", "version", "wanted_from", "why") VALUES (OLD."answer", OLD."answer_due_on", OLD."answered_on", OLD."arrangement_id", OLD."budget", OLD."created_at", OLD."department_id", OLD."id", OLD."initiative_id", OLD."is_invented", OLD."offer", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."price", OLD."state", OLD."submitted_on", OLD."task", OLD."updated_at", OLD."version", OLD."wanted_from", OLD."why"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_b89d8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_roundevent" ("created_at", "deadline", "id", "is_blind", "is_invented", "lens_id", "opened_by_id", "opens_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reply_days", "self_shown", "settling", "state", "title", "updated_at", "version") VALUES (OLD."created_at", OLD."deadline", OLD."id", OLD."is_blind", OLD."is_invented", OLD."lens_id", OLD."opened_by_id", OLD."opens_on", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."purpose", OLD."reply_days", OLD."self_shown", OLD."settling", OLD."state", OLD."title", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_bf9bd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_initiativeevent" ("absence_effect", "address", "area_id", "carriers_told", "created_at", "form", "horizon_on", "id", "invented_fields", "latitude", "longitude", "name", "people_involved", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "picture", "picture_alt", "point_shown", "published_at", "started_on", "status", "story", "submitted_at", "summary", "told_at", "updated_at", "version", "website") VALUES (OLD."absence_effect", OLD."address", OLD."area_id", OLD."carriers_told", OLD."created_at", OLD."form", OLD."horizon_on", OLD."id", OLD."invented_fields", OLD."latitude", OLD."longitude", OLD."name", OLD."people_involved", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."phase", OLD."picture", OLD."picture_alt", OLD."point_shown", OLD."published_at", OLD."started_on", OLD."status", OLD."story", OLD."submitted_at", OLD."summary", OLD."told_at", OLD."updated_at", OLD."version", OLD."website"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_c1c5d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_panelreplyevent" ("consensus_id", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle_id", "text", "updated_at", "version", "written_at", "written_by_id") VALUES (OLD."consensus_id", OLD."created_at", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."principle_id", OLD."text", OLD."updated_at", OLD."version", OLD."written_at", OLD."written_by_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_c370b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_schemeevent" ("created_at", "ends_on", "goal_id", "has_legal_basis", "id", "is_invented", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "starts_on", "updated_at", "version") VALUES (OLD."created_at", OLD."ends_on", OLD."goal_id", OLD."has_legal_basis", OLD."id", OLD."is_invented", OLD."name", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."source", OLD."starts_on", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_c5e9e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_barrierevent" ("area_id", "created_at", "id", "is_invented", "kind", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal", "raised_by_id", "removed_on", "rule", "state", "text", "theme_id", "title", "tried", "updated_at", "version") VALUES (OLD."area_id", OLD."created_at", OLD."id", OLD."is_invented", OLD."kind", OLD."owner_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."proposal", OLD."raised_by_id", OLD."removed_on", OLD."rule", OLD."state", OLD."text", OLD."theme_id", OLD."title", OLD."tried", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_cb2e8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_arrangementevent" ("amount_determined", "amount_granted", "amount_requested", "announced_on", "asked_by_id", "asked_on", "by_book_year", "created_at", "decided_by_id", "decided_on", "determination_requested_on", "determined_on", "end_reason", "end_reason_given", "first_day", "goal_id", "granted_by_id", "grounds", "hours_per_week", "id", "initiative_id", "is_invented", "kind", "last_day", "notice_given_on", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "recipient", "reference", "renews_id", "rent_per_month", "rule", "same_activities", "scheme_id", "situation", "title", "updated_at", "version") VALUES (OLD."amount_determined", OLD."amount_granted", OLD."amount_requested", OLD."announced_on", OLD."asked_by_id", OLD."asked_on", OLD."by_book_year", OLD."created_at", OLD."decided_by_id", OLD."decided_on", OLD."determination_requested_on", OLD."determined_on", OLD."end_reason", OLD."end_reason_given", OLD."first_day", OLD."goal_id", OLD."granted_by_id", OLD."grounds", OLD."hours_per_week", OLD."id", OLD."initiative_id", OLD."is_invented", OLD."kind", OLD."last_day", OLD."notice_given_on", OLD."outcome", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."place_id", OLD."recipient", OLD."reference", OLD."renews_id", OLD."rent_per_month", OLD."rule", OLD."same_activities", OLD."scheme_id", OLD."situation", OLD."title", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_cd8c6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mail_lettertextevent" ("body", "code", "created_at", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "updated_at", "version") VALUES (OLD."body", OLD."code", OLD."created_at", OLD."id", OLD."language", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."subject", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_d0f4d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_introductionevent" ("closed_on", "created_at", "expires_on", "id", "is_invented", "need_accepts", "need_answered_at", "need_answered_by_id", "need_id", "offer_accepts", "offer_answered_at", "offer_answered_by_id", "offer_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "reason", "reminded_at", "updated_at", "version", "withdrawn_at") VALUES (OLD."closed_on", OLD."created_at", OLD."expires_on", OLD."id", OLD."is_invented", OLD."need_accepts", OLD."need_answered_at", OLD."need_answered_by_id", OLD."need_id", OLD."offer_accepts", OLD."offer_answered_at", OLD."offer_answered_by_id", OLD."offer_id", OLD."outcome", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."proposed_by_id", OLD."reason", OLD."reminded_at", OLD."updated_at", OLD."version", OLD."withdrawn_at"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_d37ba() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_needevent" ("closed_on", "created_at", "id", "initiative_id", "is_invented", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "text", "updated_at", "version") VALUES (OLD."closed_on", OLD."created_at", OLD."id", OLD."initiative_id", OLD."is_invented", OLD."kind", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."subject", OLD."text", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_d3976() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_barriertieevent" ("barrier_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."barrier_id", OLD."id", OLD."initiative_id", _pgh_attach_context(), NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_d8478() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_partnerpromiseevent" ("basis", "closed_on", "created_at", "due_on", "id", "initiative_id", "is_invented", "moved_to", "note", "noted_by_id", "outcome", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by_party", "text", "updated_at", "version") VALUES (OLD."basis", OLD."closed_on", OLD."created_at", OLD."due_on", OLD."id", OLD."initiative_id", OLD."is_invented", OLD."moved_to", OLD."note", OLD."noted_by_id", OLD."outcome", OLD."party_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."said_by_party", OLD."text", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_daab8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_opportunityevent" ("area_id", "broker_id", "by_when", "created_at", "declined_because", "done_on", "id", "is_invented", "latitude", "listed_by_id", "longitude", "mapped_by_id", "opened_on", "origin", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "picked_up_by_id", "picked_up_on", "state", "text", "title", "updated_at", "version", "where", "who_could") VALUES (OLD."area_id", OLD."broker_id", OLD."by_when", OLD."created_at", OLD."declined_because", OLD."done_on", OLD."id", OLD."is_invented", OLD."latitude", OLD."listed_by_id", OLD."longitude", OLD."mapped_by_id", OLD."opened_on", OLD."origin", OLD."outcome", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."picked_up_by_id", OLD."picked_up_on", OLD."state", OLD."text", OLD."title", OLD."updated_at", OLD."version", OLD."where", OLD."who_could"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_de622() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_askinghoursevent" ("created_at", "hours", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_on", "side", "updated_at", "version") VALUES (OLD."created_at", OLD."hours", OLD."id", OLD."initiative_id", OLD."is_invented", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."said_on", OLD."side", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_e85f7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_growthincomeevent" ("created_at", "id", "initiative_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "share_percent", "step_id", "updated_at", "version") VALUES (OLD."created_at", OLD."id", OLD."initiative_id", OLD."kind", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."share_percent", OLD."step_id", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_eb5d2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "core_siteevent" ("accent", "accent_dark", "accent_tint", "accessibility_day", "accessibility_status", "address_source", "city", "codes", "contact_email", "contact_phone", "created_at", "evaluated_on", "evaluation_report", "id", "is_the_only_one", "languages", "logo_type", "map_source", "name", "opened_at", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "residents", "sender_email", "sender_name", "statement_address", "updated_at", "version") VALUES (OLD."accent", OLD."accent_dark", OLD."accent_tint", OLD."accessibility_day", OLD."accessibility_status", OLD."address_source", OLD."city", OLD."codes", OLD."contact_email", OLD."contact_phone", OLD."created_at", OLD."evaluated_on", OLD."evaluation_report", OLD."id", OLD."is_the_only_one", OLD."languages", OLD."logo_type", OLD."map_source", OLD."name", OLD."opened_at", OLD."organisation", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."residents", OLD."sender_email", OLD."sender_name", OLD."statement_address", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_efb33() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_followupevent" ("added_by_id", "closed_on", "closing_note", "created_at", "due_on", "id", "is_invented", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle_id", "result_id", "state", "subject_id", "text", "updated_at", "version") VALUES (OLD."added_by_id", OLD."closed_on", OLD."closing_note", OLD."created_at", OLD."due_on", OLD."id", OLD."is_invented", OLD."owner_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."principle_id", OLD."result_id", OLD."state", OLD."subject_id", OLD."text", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_f0fb1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_postevent" ("created_at", "happened_on", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posted_by_id", "removed_at", "text", "updated_at", "version") VALUES (OLD."created_at", OLD."happened_on", OLD."id", OLD."initiative_id", OLD."is_invented", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."posted_by_id", OLD."removed_at", OLD."text", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_f1e69() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_guaranteeanswerevent" ("created_at", "grounds", "guarantee", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by_id", "said_on", "state", "updated_at", "version") VALUES (OLD."created_at", OLD."grounds", OLD."guarantee", OLD."id", OLD."initiative_id", OLD."is_invented", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."said_by_id", OLD."said_on", OLD."state", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_f3646() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_roleneedevent" ("created_at", "ends_on", "id", "initiative_id", "is_invented", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "updated_at", "version") VALUES (OLD."created_at", OLD."ends_on", OLD."id", OLD."initiative_id", OLD."is_invented", OLD."note", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."role", OLD."starts_on", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_f3d8d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_assessmentevent" ("assessor_id", "created_at", "id", "is_invented", "kind", "lens_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "round_id", "state", "subject_id", "submitted_at", "superseded_at", "supersedes_id", "updated_at", "version") VALUES (OLD."assessor_id", OLD."created_at", OLD."id", OLD."is_invented", OLD."kind", OLD."lens_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."published_at", OLD."round_id", OLD."state", OLD."subject_id", OLD."submitted_at", OLD."superseded_at", OLD."supersedes_id", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_f42b3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_engagementevent" ("capacity", "created_at", "ends_on", "id", "initiative_id", "is_invented", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaceable_by_id", "role", "starts_on", "updated_at", "version") VALUES (OLD."capacity", OLD."created_at", OLD."ends_on", OLD."id", OLD."initiative_id", OLD."is_invented", OLD."party_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."replaceable_by_id", OLD."role", OLD."starts_on", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_f4385() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_widgetsiteevent" ("added_by_id", "created_at", "id", "note", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."added_by_id", OLD."created_at", OLD."id", OLD."note", OLD."origin", _pgh_attach_context(), NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_f4f18() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_checksettingevent" ("check_code", "created_at", "id", "is_on", "parameters", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version") VALUES (OLD."check_code", OLD."created_at", OLD."id", OLD."is_on", OLD."parameters", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."updated_at", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_f8c01() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_evidenceevent" ("added_by_id", "content_type", "created_at", "file", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score_id", "title", "url") VALUES (OLD."added_by_id", OLD."content_type", OLD."created_at", OLD."file", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."score_id", OLD."title", OLD."url"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_fe131() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchange_webhookevent" ("client_id", "created_at", "created_by_id", "event_types", "id", "is_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "turned_off_at", "turned_off_because", "updated_at", "url", "version") VALUES (OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."event_types", OLD."id", OLD."is_on", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."turned_off_at", OLD."turned_off_because", OLD."updated_at", OLD."url", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_destroyed_list_stays_196a6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_event_stays_c9b2c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_evidence_of_submitted_stays_3618e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM 1 FROM assessment_score s JOIN assessment_assessment a ON a.id = s.assessment_id
      WHERE s.id = NEW.score_id AND a.state = 'submitted';
    IF FOUND THEN
      RAISE EXCEPTION 'evidence of a submitted assessment never changes' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_exception_outcome_2a502() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
      IF NEW.kind <> 'exception' THEN NEW.outcome = '';
      ELSIF NEW.asked_on IS NOT NULL AND NEW.decided_on IS NULL THEN NEW.outcome = 'open';
      ELSIF NEW.outcome IN ('', 'open') THEN NEW.outcome = 'granted';
      END IF;
      RETURN NEW;
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_figures_stay_846b3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_founder_words_stay_f5626() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_hand_over_stays_ef023() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_00519() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_engagementevent" ("capacity", "created_at", "ends_on", "id", "initiative_id", "is_invented", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaceable_by_id", "role", "starts_on", "updated_at", "version") VALUES (NEW."capacity", NEW."created_at", NEW."ends_on", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."party_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."replaceable_by_id", NEW."role", NEW."starts_on", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_053f8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_panelevent" ("asked_at_start", "created_at", "id", "kept_internal_because", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replied_at", "replied_by_id", "reply_until", "round_id", "settled_at", "start_reason", "started_by_id", "started_with", "state", "subject_id", "updated_at", "version") VALUES (NEW."asked_at_start", NEW."created_at", NEW."id", NEW."kept_internal_because", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."replied_at", NEW."replied_by_id", NEW."reply_until", NEW."round_id", NEW."settled_at", NEW."start_reason", NEW."started_by_id", NEW."started_with", NEW."state", NEW."subject_id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_0a729() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_counciltermevent" ("created_at", "id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "updated_at", "version") VALUES (NEW."created_at", NEW."id", NEW."is_invented", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."starts_on", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_0e000() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_stylerecognitionevent" ("answer", "created_at", "id", "is_invented", "mix_id", "mix_version", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "said_by_id", "said_on", "updated_at", "version") VALUES (NEW."answer", NEW."created_at", NEW."id", NEW."is_invented", NEW."mix_id", NEW."mix_version", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."said_by_id", NEW."said_on", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_1781a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_issueroleevent" ("created_at", "id", "issue_id", "note", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."created_at", NEW."id", NEW."issue_id", NEW."note", NEW."party_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."role"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_1a30f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_deedreplyevent" ("created_at", "id", "is_invented", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by", "said_on", "text", "updated_at", "version") VALUES (NEW."created_at", NEW."id", NEW."is_invented", NEW."party_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."said_by", NEW."said_on", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_1ad2d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_followupevent" ("added_by_id", "closed_on", "closing_note", "created_at", "due_on", "id", "is_invented", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle_id", "result_id", "state", "subject_id", "text", "updated_at", "version") VALUES (NEW."added_by_id", NEW."closed_on", NEW."closing_note", NEW."created_at", NEW."due_on", NEW."id", NEW."is_invented", NEW."owner_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."principle_id", NEW."result_id", NEW."state", NEW."subject_id", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_1e106() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_policygoalevent" ("created_at", "department_id", "ends_on", "id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "title", "updated_at", "version", "withdrawn_because", "withdrawn_on") VALUES (NEW."created_at", NEW."department_id", NEW."ends_on", NEW."id", NEW."is_invented", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."starts_on", NEW."title", NEW."updated_at", NEW."version", NEW."withdrawn_because", NEW."withdrawn_on"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_2b8b1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchange_webhookevent" ("client_id", "created_at", "created_by_id", "event_types", "id", "is_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "turned_off_at", "turned_off_because", "updated_at", "url", "version") VALUES (NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."event_types", NEW."id", NEW."is_on", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."turned_off_at", NEW."turned_off_because", NEW."updated_at", NEW."url", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_30a52() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_programmeevent" ("area_id", "created_at", "ends_on", "id", "is_invented", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "summary", "updated_at", "version", "website") VALUES (NEW."area_id", NEW."created_at", NEW."ends_on", NEW."id", NEW."is_invented", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."starts_on", NEW."summary", NEW."updated_at", NEW."version", NEW."website"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_31437() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_experimentevent" ("added_by_id", "area_id", "created_at", "department_id", "ends_on", "hypothesis", "id", "initiative_id", "is_invented", "knowledge_partner_id", "learnt", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room", "rule", "starts_on", "theme_id", "title", "updated_at", "verdict", "verdict_on", "version") VALUES (NEW."added_by_id", NEW."area_id", NEW."created_at", NEW."department_id", NEW."ends_on", NEW."hypothesis", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."knowledge_partner_id", NEW."learnt", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."room", NEW."rule", NEW."starts_on", NEW."theme_id", NEW."title", NEW."updated_at", NEW."verdict", NEW."verdict_on", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_33841() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_roundevent" ("created_at", "deadline", "id", "is_blind", "is_invented", "lens_id", "opened_by_id", "opens_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reply_days", "self_shown", "settling", "state", "title", "updated_at", "version") VALUES (NEW."created_at", NEW."deadline", NEW."id", NEW."is_blind", NEW."is_invented", NEW."lens_id", NEW."opened_by_id", NEW."opens_on", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."purpose", NEW."reply_days", NEW."self_shown", NEW."settling", NEW."state", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_343b7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mail_lettertextevent" ("body", "code", "created_at", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "updated_at", "version") VALUES (NEW."body", NEW."code", NEW."created_at", NEW."id", NEW."language", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."subject", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_35a71() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_contactmomentevent" ("created_at", "happened_on", "id", "initiative_id", "is_invented", "note", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version", "way") VALUES (NEW."created_at", NEW."happened_on", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."note", NEW."noted_by_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."updated_at", NEW."version", NEW."way"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_3f617() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_assignmentevent" ("assessor_id", "assigned_by_id", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recusal_reason", "recused_at", "round_id", "subject_id", "updated_at", "version", "withdrawn_at") VALUES (NEW."assessor_id", NEW."assigned_by_id", NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."recusal_reason", NEW."recused_at", NEW."round_id", NEW."subject_id", NEW."updated_at", NEW."version", NEW."withdrawn_at"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_406b1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_growthincomeevent" ("created_at", "id", "initiative_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "share_percent", "step_id", "updated_at", "version") VALUES (NEW."created_at", NEW."id", NEW."initiative_id", NEW."kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."share_percent", NEW."step_id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_463ff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_partyrepresentativeevent" ("created_at", "ended_on", "id", "linked_by_id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "updated_at", "user_id", "version") VALUES (NEW."created_at", NEW."ended_on", NEW."id", NEW."linked_by_id", NEW."party_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."started_on", NEW."updated_at", NEW."user_id", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_47878() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_expectedeffectevent" ("change", "created_at", "id", "option_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle", "sureness", "updated_at", "version", "why") VALUES (NEW."change", NEW."created_at", NEW."id", NEW."option_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."principle", NEW."sureness", NEW."updated_at", NEW."version", NEW."why"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_4eef4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_growthstepevent" ("activities", "business_model", "created_at", "id", "initiative_id", "is_invented", "is_shown", "name", "paid_hours", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reach", "started_on", "told_by_id", "updated_at", "version", "voluntary_hours", "wished_on") VALUES (NEW."activities", NEW."business_model", NEW."created_at", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."is_shown", NEW."name", NEW."paid_hours", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reach", NEW."started_on", NEW."told_by_id", NEW."updated_at", NEW."version", NEW."voluntary_hours", NEW."wished_on"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_54809() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_optionevent" ("cost_once", "cost_yearly", "created_at", "id", "is_invented", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reach", "scenario_id", "text", "title", "updated_at", "version", "weighing_id") VALUES (NEW."cost_once", NEW."cost_yearly", NEW."created_at", NEW."id", NEW."is_invented", NEW."kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reach", NEW."scenario_id", NEW."text", NEW."title", NEW."updated_at", NEW."version", NEW."weighing_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_59509() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_evidenceevent" ("added_by_id", "content_type", "created_at", "file", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score_id", "title", "url") VALUES (NEW."added_by_id", NEW."content_type", NEW."created_at", NEW."file", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."score_id", NEW."title", NEW."url"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_5a328() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_checksettingevent" ("check_code", "created_at", "id", "is_on", "parameters", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version") VALUES (NEW."check_code", NEW."created_at", NEW."id", NEW."is_on", NEW."parameters", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_5b155() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_partyaliasevent" ("created_at", "id", "name", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."created_at", NEW."id", NEW."name", NEW."party_id", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_5e51a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "core_siteevent" ("accent", "accent_dark", "accent_tint", "accessibility_day", "accessibility_status", "address_source", "city", "codes", "contact_email", "contact_phone", "created_at", "evaluated_on", "evaluation_report", "id", "is_the_only_one", "languages", "logo_type", "map_source", "name", "opened_at", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "residents", "sender_email", "sender_name", "statement_address", "updated_at", "version") VALUES (NEW."accent", NEW."accent_dark", NEW."accent_tint", NEW."accessibility_day", NEW."accessibility_status", NEW."address_source", NEW."city", NEW."codes", NEW."contact_email", NEW."contact_phone", NEW."created_at", NEW."evaluated_on", NEW."evaluation_report", NEW."id", NEW."is_the_only_one", NEW."languages", NEW."logo_type", NEW."map_source", NEW."name", NEW."opened_at", NEW."organisation", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."residents", NEW."sender_email", NEW."sender_name", NEW."statement_address", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_5f878() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_partyevent" ("created_at", "id", "initiative_id", "is_invented", "is_person", "merged_ids", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "register_number", "sphere", "updated_at", "version", "website") VALUES (NEW."created_at", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."is_person", NEW."merged_ids", NEW."name", NEW."parent_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."register_number", NEW."sphere", NEW."updated_at", NEW."version", NEW."website"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_5fdea() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_noteevent" ("created_at", "id", "initiative_id", "is_invented", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score_id", "signal_id", "text", "updated_at", "version", "withdrawn_at", "written_by_id") VALUES (NEW."created_at", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."party_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."score_id", NEW."signal_id", NEW."text", NEW."updated_at", NEW."version", NEW."withdrawn_at", NEW."written_by_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_649fe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_initiativeevent" ("absence_effect", "address", "area_id", "carriers_told", "created_at", "form", "horizon_on", "id", "invented_fields", "latitude", "longitude", "name", "people_involved", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "picture", "picture_alt", "point_shown", "published_at", "started_on", "status", "story", "submitted_at", "summary", "told_at", "updated_at", "version", "website") VALUES (NEW."absence_effect", NEW."address", NEW."area_id", NEW."carriers_told", NEW."created_at", NEW."form", NEW."horizon_on", NEW."id", NEW."invented_fields", NEW."latitude", NEW."longitude", NEW."name", NEW."people_involved", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."phase", NEW."picture", NEW."picture_alt", NEW."point_shown", NEW."published_at", NEW."started_on", NEW."status", NEW."story", NEW."submitted_at", NEW."summary", NEW."told_at", NEW."updated_at", NEW."version", NEW."website"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_66030() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_issueevent" ("answer", "answer_due_on", "answered_on", "area_id", "created_at", "id", "is_invented", "language", "missing", "needed", "opened_on", "origin", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_by_id", "reason", "responsible_id", "settled_on", "state", "text", "theme_id", "title", "updated_at", "version") VALUES (NEW."answer", NEW."answer_due_on", NEW."answered_on", NEW."area_id", NEW."created_at", NEW."id", NEW."is_invented", NEW."language", NEW."missing", NEW."needed", NEW."opened_on", NEW."origin", NEW."outcome", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."raised_by_id", NEW."reason", NEW."responsible_id", NEW."settled_on", NEW."state", NEW."text", NEW."theme_id", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_68fdc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "core_sitetextevent" ("body", "created_at", "id", "language", "page", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version") VALUES (NEW."body", NEW."created_at", NEW."id", NEW."language", NEW."page", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_6cb6f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_meetingevent" ("area_id", "cancelled_on", "created_at", "ends_at", "happens_on", "id", "introduction_id", "is_invented", "is_open", "opportunity_id", "organised_by_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_at", "text", "title", "updated_at", "version", "where") VALUES (NEW."area_id", NEW."cancelled_on", NEW."created_at", NEW."ends_at", NEW."happens_on", NEW."id", NEW."introduction_id", NEW."is_invented", NEW."is_open", NEW."opportunity_id", NEW."organised_by_id", NEW."outcome", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."starts_at", NEW."text", NEW."title", NEW."updated_at", NEW."version", NEW."where"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_6e0ff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_incomeevent" ("created_at", "ends_on", "has_many_payers", "id", "initiative_id", "is_invented", "kind", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "share_percent", "updated_at", "version") VALUES (NEW."created_at", NEW."ends_on", NEW."has_many_payers", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."kind", NEW."party_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."share_percent", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_79bd4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_departmentevent" ("created_at", "id", "is_invented", "name", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version") VALUES (NEW."created_at", NEW."id", NEW."is_invented", NEW."name", NEW."party_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_8181e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_introductionevent" ("closed_on", "created_at", "expires_on", "id", "is_invented", "need_accepts", "need_answered_at", "need_answered_by_id", "need_id", "offer_accepts", "offer_answered_at", "offer_answered_by_id", "offer_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "reason", "reminded_at", "updated_at", "version", "withdrawn_at") VALUES (NEW."closed_on", NEW."created_at", NEW."expires_on", NEW."id", NEW."is_invented", NEW."need_accepts", NEW."need_answered_at", NEW."need_answered_by_id", NEW."need_id", NEW."offer_accepts", NEW."offer_answered_at", NEW."offer_answered_by_id", NEW."offer_id", NEW."outcome", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."proposed_by_id", NEW."reason", NEW."reminded_at", NEW."updated_at", NEW."version", NEW."withdrawn_at"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_82df8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_postevent" ("created_at", "happened_on", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posted_by_id", "removed_at", "text", "updated_at", "version") VALUES (NEW."created_at", NEW."happened_on", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."posted_by_id", NEW."removed_at", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_85296() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_lessonevent" ("added_by_id", "anchored_by_id", "anchored_in", "anchored_on", "area_id", "created_at", "experiment_id", "id", "initiative_id", "is_failure", "is_invented", "is_public", "learnt_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle", "text", "theme_id", "title", "updated_at", "version") VALUES (NEW."added_by_id", NEW."anchored_by_id", NEW."anchored_in", NEW."anchored_on", NEW."area_id", NEW."created_at", NEW."experiment_id", NEW."id", NEW."initiative_id", NEW."is_failure", NEW."is_invented", NEW."is_public", NEW."learnt_on", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."principle", NEW."text", NEW."theme_id", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_9d92d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_provisionevent" ("added_by_id", "area_id", "barrier_id", "created_at", "department_id", "ends_on", "experiment_id", "id", "is_invented", "kind", "laid_down_in", "lesson_id", "next_step", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "text", "theme_id", "title", "updated_at", "version") VALUES (NEW."added_by_id", NEW."area_id", NEW."barrier_id", NEW."created_at", NEW."department_id", NEW."ends_on", NEW."experiment_id", NEW."id", NEW."is_invented", NEW."kind", NEW."laid_down_in", NEW."lesson_id", NEW."next_step", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."starts_on", NEW."text", NEW."theme_id", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_a386a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_assessmentevent" ("assessor_id", "created_at", "id", "is_invented", "kind", "lens_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "round_id", "state", "subject_id", "submitted_at", "superseded_at", "supersedes_id", "updated_at", "version") VALUES (NEW."assessor_id", NEW."created_at", NEW."id", NEW."is_invented", NEW."kind", NEW."lens_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."published_at", NEW."round_id", NEW."state", NEW."subject_id", NEW."submitted_at", NEW."superseded_at", NEW."supersedes_id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_a7deb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_guaranteeanswerevent" ("created_at", "grounds", "guarantee", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by_id", "said_on", "state", "updated_at", "version") VALUES (NEW."created_at", NEW."grounds", NEW."guarantee", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."said_by_id", NEW."said_on", NEW."state", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_ab4fe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_retentionholdevent" ("created_at", "id", "kind", "lifted_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_by_id", "reason", "record_id", "updated_at", "version") VALUES (NEW."created_at", NEW."id", NEW."kind", NEW."lifted_at", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."placed_by_id", NEW."reason", NEW."record_id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_ada5d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_placeevent" ("address", "area_id", "created_at", "id", "is_invented", "latitude", "longitude", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version") VALUES (NEW."address", NEW."area_id", NEW."created_at", NEW."id", NEW."is_invented", NEW."latitude", NEW."longitude", NEW."name", NEW."owner_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_b211b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_barriertieevent" ("barrier_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."barrier_id", NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_b8c10() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_placeuseevent" ("can_miss", "created_at", "ends_on", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "purpose", "starts_on", "updated_at", "version") VALUES (NEW."can_miss", NEW."created_at", NEW."ends_on", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."place_id", NEW."purpose", NEW."starts_on", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_ba9c2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_barrierevent" ("area_id", "created_at", "id", "is_invented", "kind", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal", "raised_by_id", "removed_on", "rule", "state", "text", "theme_id", "title", "tried", "updated_at", "version") VALUES (NEW."area_id", NEW."created_at", NEW."id", NEW."is_invented", NEW."kind", NEW."owner_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."proposal", NEW."raised_by_id", NEW."removed_on", NEW."rule", NEW."state", NEW."text", NEW."theme_id", NEW."title", NEW."tried", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_bc9b2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_growthchangeevent" ("created_at", "due_on", "id", "initiative_id", "is_invented", "kind", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "step_id", "text", "told_by_id", "updated_at", "version") VALUES (NEW."created_at", NEW."due_on", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."kind", NEW."party_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."promise_id", NEW."step_id", NEW."text", NEW."told_by_id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_bcec2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_stylemixevent" ("chosen_by_id", "created_at", "department_id", "id", "initiative_id", "is_invented", "lawful", "networking", "participating", "performing", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "review_on", "starts_on", "updated_at", "version") VALUES (NEW."chosen_by_id", NEW."created_at", NEW."department_id", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."lawful", NEW."networking", NEW."participating", NEW."performing", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."review_on", NEW."starts_on", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_beb54() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_challengeevent" ("answer", "answer_due_on", "answered_on", "arrangement_id", "budget", "created_at", "department_id", "id", "initiative_id", "is_invented", "offer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "state", "submitted_on", "task", "updated_at", "version", "wanted_from", "why") VALUES (NEW."answer", NEW."answer_due_on", NEW."answered_on", NEW."arrangement_id", NEW."budget", NEW."created_at", NEW."department_id", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."offer", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."price", NEW."state", NEW."submitted_on", NEW."task", NEW."updated_at", NEW."version", NEW."wanted_from", NEW."why"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_beee4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_scenarioevent" ("area_id", "computed_at", "created_at", "day", "id", "is_invented", "is_shared", "lost", "made_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "title", "updated_at", "version") VALUES (NEW."area_id", NEW."computed_at", NEW."created_at", NEW."day", NEW."id", NEW."is_invented", NEW."is_shared", NEW."lost", NEW."made_by_id", NEW."note", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."result", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_c0b39() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_needevent" ("closed_on", "created_at", "id", "initiative_id", "is_invented", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "text", "updated_at", "version") VALUES (NEW."closed_on", NEW."created_at", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."subject", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_c151d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_weighingevent" ("area_id", "as_expected", "asked_by_id", "chosen_id", "created_at", "decide_before", "decided_by_id", "decided_on", "department_id", "id", "initiative_id", "is_invented", "look_back", "look_back_on", "looked_back_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "question", "reason", "text", "updated_at", "version") VALUES (NEW."area_id", NEW."as_expected", NEW."asked_by_id", NEW."chosen_id", NEW."created_at", NEW."decide_before", NEW."decided_by_id", NEW."decided_on", NEW."department_id", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."look_back", NEW."look_back_on", NEW."looked_back_on", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."programme_id", NEW."question", NEW."reason", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_c4746() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_schemeevent" ("created_at", "ends_on", "goal_id", "has_legal_basis", "id", "is_invented", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "starts_on", "updated_at", "version") VALUES (NEW."created_at", NEW."ends_on", NEW."goal_id", NEW."has_legal_basis", NEW."id", NEW."is_invented", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."source", NEW."starts_on", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_c62be() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_contactpersonevent" ("created_at", "department_id", "ends_on", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "updated_at", "user_id", "version") VALUES (NEW."created_at", NEW."department_id", NEW."ends_on", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."starts_on", NEW."updated_at", NEW."user_id", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_c8f44() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_partnerpromiseevent" ("basis", "closed_on", "created_at", "due_on", "id", "initiative_id", "is_invented", "moved_to", "note", "noted_by_id", "outcome", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by_party", "text", "updated_at", "version") VALUES (NEW."basis", NEW."closed_on", NEW."created_at", NEW."due_on", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."moved_to", NEW."note", NEW."noted_by_id", NEW."outcome", NEW."party_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."said_by_party", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_c9f36() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_arrangementevent" ("amount_determined", "amount_granted", "amount_requested", "announced_on", "asked_by_id", "asked_on", "by_book_year", "created_at", "decided_by_id", "decided_on", "determination_requested_on", "determined_on", "end_reason", "end_reason_given", "first_day", "goal_id", "granted_by_id", "grounds", "hours_per_week", "id", "initiative_id", "is_invented", "kind", "last_day", "notice_given_on", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "recipient", "reference", "renews_id", "rent_per_month", "rule", "same_activities", "scheme_id", "situation", "title", "updated_at", "version") VALUES (NEW."amount_determined", NEW."amount_granted", NEW."amount_requested", NEW."announced_on", NEW."asked_by_id", NEW."asked_on", NEW."by_book_year", NEW."created_at", NEW."decided_by_id", NEW."decided_on", NEW."determination_requested_on", NEW."determined_on", NEW."end_reason", NEW."end_reason_given", NEW."first_day", NEW."goal_id", NEW."granted_by_id", NEW."grounds", NEW."hours_per_week", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."kind", NEW."last_day", NEW."notice_given_on", NEW."outcome", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."place_id", NEW."recipient", NEW."reference", NEW."renews_id", NEW."rent_per_month", NEW."rule", NEW."same_activities", NEW."scheme_id", NEW."situation", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_cfb31() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_retentiontermevent" ("created_at", "ground", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_by_id", "updated_at", "version", "years") VALUES (NEW."created_at", NEW."ground", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."set_by_id", NEW."updated_at", NEW."version", NEW."years"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_d4b7d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_panelreplyevent" ("consensus_id", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle_id", "text", "updated_at", "version", "written_at", "written_by_id") VALUES (NEW."consensus_id", NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."principle_id", NEW."text", NEW."updated_at", NEW."version", NEW."written_at", NEW."written_by_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_d7c9d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_widgetsiteevent" ("added_by_id", "created_at", "id", "note", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."added_by_id", NEW."created_at", NEW."id", NEW."note", NEW."origin", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_d9fd6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_roleneedevent" ("created_at", "ends_on", "id", "initiative_id", "is_invented", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "updated_at", "version") VALUES (NEW."created_at", NEW."ends_on", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."note", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."role", NEW."starts_on", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_eb471() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_chosendistanceevent" ("chosen_by", "created_at", "ended_by_id", "ended_on", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "review_on", "starts_on", "updated_at", "version") VALUES (NEW."chosen_by", NEW."created_at", NEW."ended_by_id", NEW."ended_on", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."recorded_by_id", NEW."review_on", NEW."starts_on", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_ee974() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_scoreevent" ("answer", "assessment_id", "confidence", "created_at", "departure", "evidence_level", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle_id", "rationale", "updated_at", "version") VALUES (NEW."answer", NEW."assessment_id", NEW."confidence", NEW."created_at", NEW."departure", NEW."evidence_level", NEW."id", NEW."level", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."principle_id", NEW."rationale", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_ef09e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_opportunityevent" ("area_id", "broker_id", "by_when", "created_at", "declined_because", "done_on", "id", "is_invented", "latitude", "listed_by_id", "longitude", "mapped_by_id", "opened_on", "origin", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "picked_up_by_id", "picked_up_on", "state", "text", "title", "updated_at", "version", "where", "who_could") VALUES (NEW."area_id", NEW."broker_id", NEW."by_when", NEW."created_at", NEW."declined_because", NEW."done_on", NEW."id", NEW."is_invented", NEW."latitude", NEW."listed_by_id", NEW."longitude", NEW."mapped_by_id", NEW."opened_on", NEW."origin", NEW."outcome", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."picked_up_by_id", NEW."picked_up_on", NEW."state", NEW."text", NEW."title", NEW."updated_at", NEW."version", NEW."where", NEW."who_could"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_ef94b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_askinghoursevent" ("created_at", "hours", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_on", "side", "updated_at", "version") VALUES (NEW."created_at", NEW."hours", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."said_on", NEW."side", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_f62d6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_destructionlistevent" ("certificate", "created_at", "cut_off", "destroyed_at", "dropped_at", "dropped_because", "dropped_by_id", "first_yes_at", "first_yes_by_id", "ground", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_yes_at", "second_yes_by_id", "updated_at", "version", "years") VALUES (NEW."certificate", NEW."created_at", NEW."cut_off", NEW."destroyed_at", NEW."dropped_at", NEW."dropped_because", NEW."dropped_by_id", NEW."first_yes_at", NEW."first_yes_by_id", NEW."ground", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."second_yes_at", NEW."second_yes_by_id", NEW."updated_at", NEW."version", NEW."years"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_fe980() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_carrierevent" ("created_at", "ended_on", "id", "initiative_id", "key_tasks", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "updated_at", "user_id", "version") VALUES (NEW."created_at", NEW."ended_on", NEW."id", NEW."initiative_id", NEW."key_tasks", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."started_on", NEW."updated_at", NEW."user_id", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_lens_change_stays_b3f8f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_lens_text_stays_c1ee3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_party_one_level_a1230() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NEW.parent_id IS NOT NULL THEN
      PERFORM 1 FROM initiatives_party p WHERE p.id = NEW.parent_id AND p.parent_id IS NULL FOR SHARE;
      IF NOT FOUND OR EXISTS (SELECT FROM initiatives_party d WHERE d.parent_id = NEW.id) THEN
        RAISE EXCEPTION 'a department has no departments' USING ERRCODE = 'check_violation';
      END IF;
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_principle_stays_514ec() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_reopening_stays_ae21f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_reply_of_settled_stays_61612() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM 1 FROM assessment_assessment a
      WHERE a.id = NEW.consensus_id AND a.state = 'submitted';
    IF FOUND THEN
      RAISE EXCEPTION 'the reply to a settled consensus never changes' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_00ae2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_03a15() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_07e22() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_0b530() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_0e6db() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_0fb22() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_117ec() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_1385f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_176a0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_1e9d7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_1ea08() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_1fe0b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_242c3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_29652() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_2bbc7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_2d697() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_35906() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_36120() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_388ac() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_48656() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_4afc5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_4f2bc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_508ea() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_56d02() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_57c8c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_5cdb4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_6d255() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_6eead() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_70b89() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_7872f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_7a554() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_7caf1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_7dcda() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_7f59e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_85c6b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_882e4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_8bfb0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_8e2e2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_8fa9e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_9362e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_9db21() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_9f761() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_9fb28() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_a1f9f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_a8cbc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_a9800() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_ad334() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_b227e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_b3597() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_b93db() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_bacb5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_bca64() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_bcd1b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_c6084() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_d07c1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_d2b64() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_d3320() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_d44f3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_d4826() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_dbeb0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_dc39a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_e095f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_e5c52() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_e72dd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_eba7a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_eefd8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_ef238() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_ef3f0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_f1943() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_row_version_f4f75() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_score_of_submitted_stays_d3289() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM 1 FROM assessment_assessment a
      WHERE a.id = NEW.assessment_id AND a.state = 'submitted';
    IF FOUND THEN
      RAISE EXCEPTION 'scores of a submitted assessment never change' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_showing_stays_b042b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_stand_ins_do_not_cross_f5dc6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
  PERFORM FROM accounts_user WHERE id IN (NEW.person_id, NEW.stand_in_id) ORDER BY id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM accounts_standin s
     WHERE s.id <> NEW.id AND s.first_day <= NEW.last_day AND s.last_day >= NEW.first_day
       AND (s.person_id IN (NEW.person_id, NEW.stand_in_id) OR s.stand_in_id = NEW.person_id)
  ) THEN
    RAISE EXCEPTION 'stand-ins cross' USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'stand_ins_do_not_cross';
  END IF;
  RETURN NEW;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_submitted_assessment_stays_a8661() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_survey_figure_stays_310c3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_thread_message_stays_1fb50() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_01388() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_issueevent" ("answer", "answer_due_on", "answered_on", "area_id", "created_at", "id", "is_invented", "language", "missing", "needed", "opened_on", "origin", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_by_id", "reason", "responsible_id", "settled_on", "state", "text", "theme_id", "title", "updated_at", "version") VALUES (NEW."answer", NEW."answer_due_on", NEW."answered_on", NEW."area_id", NEW."created_at", NEW."id", NEW."is_invented", NEW."language", NEW."missing", NEW."needed", NEW."opened_on", NEW."origin", NEW."outcome", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."raised_by_id", NEW."reason", NEW."responsible_id", NEW."settled_on", NEW."state", NEW."text", NEW."theme_id", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_07989() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_partyevent" ("created_at", "id", "initiative_id", "is_invented", "is_person", "merged_ids", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "register_number", "sphere", "updated_at", "version", "website") VALUES (NEW."created_at", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."is_person", NEW."merged_ids", NEW."name", NEW."parent_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."register_number", NEW."sphere", NEW."updated_at", NEW."version", NEW."website"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_0bffa() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_evidenceevent" ("added_by_id", "content_type", "created_at", "file", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score_id", "title", "url") VALUES (NEW."added_by_id", NEW."content_type", NEW."created_at", NEW."file", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."score_id", NEW."title", NEW."url"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_0e380() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_departmentevent" ("created_at", "id", "is_invented", "name", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version") VALUES (NEW."created_at", NEW."id", NEW."is_invented", NEW."name", NEW."party_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_13448() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_issueroleevent" ("created_at", "id", "issue_id", "note", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."created_at", NEW."id", NEW."issue_id", NEW."note", NEW."party_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."role"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_1c8c5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_partnerpromiseevent" ("basis", "closed_on", "created_at", "due_on", "id", "initiative_id", "is_invented", "moved_to", "note", "noted_by_id", "outcome", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by_party", "text", "updated_at", "version") VALUES (NEW."basis", NEW."closed_on", NEW."created_at", NEW."due_on", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."moved_to", NEW."note", NEW."noted_by_id", NEW."outcome", NEW."party_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."said_by_party", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_1d4f3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchange_webhookevent" ("client_id", "created_at", "created_by_id", "event_types", "id", "is_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "turned_off_at", "turned_off_because", "updated_at", "url", "version") VALUES (NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."event_types", NEW."id", NEW."is_on", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."turned_off_at", NEW."turned_off_because", NEW."updated_at", NEW."url", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_23955() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_scenarioevent" ("area_id", "computed_at", "created_at", "day", "id", "is_invented", "is_shared", "lost", "made_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "title", "updated_at", "version") VALUES (NEW."area_id", NEW."computed_at", NEW."created_at", NEW."day", NEW."id", NEW."is_invented", NEW."is_shared", NEW."lost", NEW."made_by_id", NEW."note", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."result", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_2ee6f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_barrierevent" ("area_id", "created_at", "id", "is_invented", "kind", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal", "raised_by_id", "removed_on", "rule", "state", "text", "theme_id", "title", "tried", "updated_at", "version") VALUES (NEW."area_id", NEW."created_at", NEW."id", NEW."is_invented", NEW."kind", NEW."owner_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."proposal", NEW."raised_by_id", NEW."removed_on", NEW."rule", NEW."state", NEW."text", NEW."theme_id", NEW."title", NEW."tried", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_34d3b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_placeuseevent" ("can_miss", "created_at", "ends_on", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "purpose", "starts_on", "updated_at", "version") VALUES (NEW."can_miss", NEW."created_at", NEW."ends_on", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."place_id", NEW."purpose", NEW."starts_on", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_39c80() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_growthstepevent" ("activities", "business_model", "created_at", "id", "initiative_id", "is_invented", "is_shown", "name", "paid_hours", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reach", "started_on", "told_by_id", "updated_at", "version", "voluntary_hours", "wished_on") VALUES (NEW."activities", NEW."business_model", NEW."created_at", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."is_shown", NEW."name", NEW."paid_hours", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reach", NEW."started_on", NEW."told_by_id", NEW."updated_at", NEW."version", NEW."voluntary_hours", NEW."wished_on"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_4160a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_panelevent" ("asked_at_start", "created_at", "id", "kept_internal_because", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replied_at", "replied_by_id", "reply_until", "round_id", "settled_at", "start_reason", "started_by_id", "started_with", "state", "subject_id", "updated_at", "version") VALUES (NEW."asked_at_start", NEW."created_at", NEW."id", NEW."kept_internal_because", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."replied_at", NEW."replied_by_id", NEW."reply_until", NEW."round_id", NEW."settled_at", NEW."start_reason", NEW."started_by_id", NEW."started_with", NEW."state", NEW."subject_id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_41c7f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_roleneedevent" ("created_at", "ends_on", "id", "initiative_id", "is_invented", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "updated_at", "version") VALUES (NEW."created_at", NEW."ends_on", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."note", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."role", NEW."starts_on", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_49492() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_roundevent" ("created_at", "deadline", "id", "is_blind", "is_invented", "lens_id", "opened_by_id", "opens_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reply_days", "self_shown", "settling", "state", "title", "updated_at", "version") VALUES (NEW."created_at", NEW."deadline", NEW."id", NEW."is_blind", NEW."is_invented", NEW."lens_id", NEW."opened_by_id", NEW."opens_on", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."purpose", NEW."reply_days", NEW."self_shown", NEW."settling", NEW."state", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_50eca() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_contactpersonevent" ("created_at", "department_id", "ends_on", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "updated_at", "user_id", "version") VALUES (NEW."created_at", NEW."department_id", NEW."ends_on", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."starts_on", NEW."updated_at", NEW."user_id", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_52077() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_deedreplyevent" ("created_at", "id", "is_invented", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by", "said_on", "text", "updated_at", "version") VALUES (NEW."created_at", NEW."id", NEW."is_invented", NEW."party_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."said_by", NEW."said_on", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_52d23() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_introductionevent" ("closed_on", "created_at", "expires_on", "id", "is_invented", "need_accepts", "need_answered_at", "need_answered_by_id", "need_id", "offer_accepts", "offer_answered_at", "offer_answered_by_id", "offer_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "reason", "reminded_at", "updated_at", "version", "withdrawn_at") VALUES (NEW."closed_on", NEW."created_at", NEW."expires_on", NEW."id", NEW."is_invented", NEW."need_accepts", NEW."need_answered_at", NEW."need_answered_by_id", NEW."need_id", NEW."offer_accepts", NEW."offer_answered_at", NEW."offer_answered_by_id", NEW."offer_id", NEW."outcome", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."proposed_by_id", NEW."reason", NEW."reminded_at", NEW."updated_at", NEW."version", NEW."withdrawn_at"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_53e79() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_challengeevent" ("answer", "answer_due_on", "answered_on", "arrangement_id", "budget", "created_at", "department_id", "id", "initiative_id", "is_invented", "offer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "state", "submitted_on", "task", "updated_at", "version", "wanted_from", "why") VALUES (NEW."answer", NEW."answer_due_on", NEW."answered_on", NEW."arrangement_id", NEW."budget", NEW."created_at", NEW."department_id", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."offer", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."price", NEW."state", NEW."submitted_on", NEW."task", NEW."updated_at", NEW."version", NEW."wanted_from", NEW."why"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_555cf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_incomeevent" ("created_at", "ends_on", "has_many_payers", "id", "initiative_id", "is_invented", "kind", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "share_percent", "updated_at", "version") VALUES (NEW."created_at", NEW."ends_on", NEW."has_many_payers", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."kind", NEW."party_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."share_percent", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_55a02() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "core_siteevent" ("accent", "accent_dark", "accent_tint", "accessibility_day", "accessibility_status", "address_source", "city", "codes", "contact_email", "contact_phone", "created_at", "evaluated_on", "evaluation_report", "id", "is_the_only_one", "languages", "logo_type", "map_source", "name", "opened_at", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "residents", "sender_email", "sender_name", "statement_address", "updated_at", "version") VALUES (NEW."accent", NEW."accent_dark", NEW."accent_tint", NEW."accessibility_day", NEW."accessibility_status", NEW."address_source", NEW."city", NEW."codes", NEW."contact_email", NEW."contact_phone", NEW."created_at", NEW."evaluated_on", NEW."evaluation_report", NEW."id", NEW."is_the_only_one", NEW."languages", NEW."logo_type", NEW."map_source", NEW."name", NEW."opened_at", NEW."organisation", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."residents", NEW."sender_email", NEW."sender_name", NEW."statement_address", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_5a054() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_guaranteeanswerevent" ("created_at", "grounds", "guarantee", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by_id", "said_on", "state", "updated_at", "version") VALUES (NEW."created_at", NEW."grounds", NEW."guarantee", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."said_by_id", NEW."said_on", NEW."state", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_5a90c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_postevent" ("created_at", "happened_on", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posted_by_id", "removed_at", "text", "updated_at", "version") VALUES (NEW."created_at", NEW."happened_on", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."posted_by_id", NEW."removed_at", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_6bfef() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_growthchangeevent" ("created_at", "due_on", "id", "initiative_id", "is_invented", "kind", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "step_id", "text", "told_by_id", "updated_at", "version") VALUES (NEW."created_at", NEW."due_on", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."kind", NEW."party_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."promise_id", NEW."step_id", NEW."text", NEW."told_by_id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_6fd7f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_barriertieevent" ("barrier_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."barrier_id", NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_71d11() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_lessonevent" ("added_by_id", "anchored_by_id", "anchored_in", "anchored_on", "area_id", "created_at", "experiment_id", "id", "initiative_id", "is_failure", "is_invented", "is_public", "learnt_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle", "text", "theme_id", "title", "updated_at", "version") VALUES (NEW."added_by_id", NEW."anchored_by_id", NEW."anchored_in", NEW."anchored_on", NEW."area_id", NEW."created_at", NEW."experiment_id", NEW."id", NEW."initiative_id", NEW."is_failure", NEW."is_invented", NEW."is_public", NEW."learnt_on", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."principle", NEW."text", NEW."theme_id", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_73ac1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_destructionlistevent" ("certificate", "created_at", "cut_off", "destroyed_at", "dropped_at", "dropped_because", "dropped_by_id", "first_yes_at", "first_yes_by_id", "ground", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_yes_at", "second_yes_by_id", "updated_at", "version", "years") VALUES (NEW."certificate", NEW."created_at", NEW."cut_off", NEW."destroyed_at", NEW."dropped_at", NEW."dropped_because", NEW."dropped_by_id", NEW."first_yes_at", NEW."first_yes_by_id", NEW."ground", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."second_yes_at", NEW."second_yes_by_id", NEW."updated_at", NEW."version", NEW."years"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_7867e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_carrierevent" ("created_at", "ended_on", "id", "initiative_id", "key_tasks", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "updated_at", "user_id", "version") VALUES (NEW."created_at", NEW."ended_on", NEW."id", NEW."initiative_id", NEW."key_tasks", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."started_on", NEW."updated_at", NEW."user_id", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_7c242() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_weighingevent" ("area_id", "as_expected", "asked_by_id", "chosen_id", "created_at", "decide_before", "decided_by_id", "decided_on", "department_id", "id", "initiative_id", "is_invented", "look_back", "look_back_on", "looked_back_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "question", "reason", "text", "updated_at", "version") VALUES (NEW."area_id", NEW."as_expected", NEW."asked_by_id", NEW."chosen_id", NEW."created_at", NEW."decide_before", NEW."decided_by_id", NEW."decided_on", NEW."department_id", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."look_back", NEW."look_back_on", NEW."looked_back_on", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."programme_id", NEW."question", NEW."reason", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_7e589() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_panelreplyevent" ("consensus_id", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle_id", "text", "updated_at", "version", "written_at", "written_by_id") VALUES (NEW."consensus_id", NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."principle_id", NEW."text", NEW."updated_at", NEW."version", NEW."written_at", NEW."written_by_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_7f672() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_optionevent" ("cost_once", "cost_yearly", "created_at", "id", "is_invented", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reach", "scenario_id", "text", "title", "updated_at", "version", "weighing_id") VALUES (NEW."cost_once", NEW."cost_yearly", NEW."created_at", NEW."id", NEW."is_invented", NEW."kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reach", NEW."scenario_id", NEW."text", NEW."title", NEW."updated_at", NEW."version", NEW."weighing_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_80462() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_noteevent" ("created_at", "id", "initiative_id", "is_invented", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score_id", "signal_id", "text", "updated_at", "version", "withdrawn_at", "written_by_id") VALUES (NEW."created_at", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."party_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."score_id", NEW."signal_id", NEW."text", NEW."updated_at", NEW."version", NEW."withdrawn_at", NEW."written_by_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_84081() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_needevent" ("closed_on", "created_at", "id", "initiative_id", "is_invented", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "text", "updated_at", "version") VALUES (NEW."closed_on", NEW."created_at", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."subject", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_86995() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_contactmomentevent" ("created_at", "happened_on", "id", "initiative_id", "is_invented", "note", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version", "way") VALUES (NEW."created_at", NEW."happened_on", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."note", NEW."noted_by_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."updated_at", NEW."version", NEW."way"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_875c6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_policygoalevent" ("created_at", "department_id", "ends_on", "id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "title", "updated_at", "version", "withdrawn_because", "withdrawn_on") VALUES (NEW."created_at", NEW."department_id", NEW."ends_on", NEW."id", NEW."is_invented", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."starts_on", NEW."title", NEW."updated_at", NEW."version", NEW."withdrawn_because", NEW."withdrawn_on"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_8cdad() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_arrangementevent" ("amount_determined", "amount_granted", "amount_requested", "announced_on", "asked_by_id", "asked_on", "by_book_year", "created_at", "decided_by_id", "decided_on", "determination_requested_on", "determined_on", "end_reason", "end_reason_given", "first_day", "goal_id", "granted_by_id", "grounds", "hours_per_week", "id", "initiative_id", "is_invented", "kind", "last_day", "notice_given_on", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "recipient", "reference", "renews_id", "rent_per_month", "rule", "same_activities", "scheme_id", "situation", "title", "updated_at", "version") VALUES (NEW."amount_determined", NEW."amount_granted", NEW."amount_requested", NEW."announced_on", NEW."asked_by_id", NEW."asked_on", NEW."by_book_year", NEW."created_at", NEW."decided_by_id", NEW."decided_on", NEW."determination_requested_on", NEW."determined_on", NEW."end_reason", NEW."end_reason_given", NEW."first_day", NEW."goal_id", NEW."granted_by_id", NEW."grounds", NEW."hours_per_week", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."kind", NEW."last_day", NEW."notice_given_on", NEW."outcome", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."place_id", NEW."recipient", NEW."reference", NEW."renews_id", NEW."rent_per_month", NEW."rule", NEW."same_activities", NEW."scheme_id", NEW."situation", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_9086a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_growthincomeevent" ("created_at", "id", "initiative_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "share_percent", "step_id", "updated_at", "version") VALUES (NEW."created_at", NEW."id", NEW."initiative_id", NEW."kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."share_percent", NEW."step_id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_92079() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_checksettingevent" ("check_code", "created_at", "id", "is_on", "parameters", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version") VALUES (NEW."check_code", NEW."created_at", NEW."id", NEW."is_on", NEW."parameters", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_96d9c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_stylemixevent" ("chosen_by_id", "created_at", "department_id", "id", "initiative_id", "is_invented", "lawful", "networking", "participating", "performing", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "review_on", "starts_on", "updated_at", "version") VALUES (NEW."chosen_by_id", NEW."created_at", NEW."department_id", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."lawful", NEW."networking", NEW."participating", NEW."performing", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."review_on", NEW."starts_on", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_984e9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_meetingevent" ("area_id", "cancelled_on", "created_at", "ends_at", "happens_on", "id", "introduction_id", "is_invented", "is_open", "opportunity_id", "organised_by_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_at", "text", "title", "updated_at", "version", "where") VALUES (NEW."area_id", NEW."cancelled_on", NEW."created_at", NEW."ends_at", NEW."happens_on", NEW."id", NEW."introduction_id", NEW."is_invented", NEW."is_open", NEW."opportunity_id", NEW."organised_by_id", NEW."outcome", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."starts_at", NEW."text", NEW."title", NEW."updated_at", NEW."version", NEW."where"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_9a952() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_partyaliasevent" ("created_at", "id", "name", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."created_at", NEW."id", NEW."name", NEW."party_id", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_9e654() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_assessmentevent" ("assessor_id", "created_at", "id", "is_invented", "kind", "lens_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "round_id", "state", "subject_id", "submitted_at", "superseded_at", "supersedes_id", "updated_at", "version") VALUES (NEW."assessor_id", NEW."created_at", NEW."id", NEW."is_invented", NEW."kind", NEW."lens_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."published_at", NEW."round_id", NEW."state", NEW."subject_id", NEW."submitted_at", NEW."superseded_at", NEW."supersedes_id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_9ecc9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_followupevent" ("added_by_id", "closed_on", "closing_note", "created_at", "due_on", "id", "is_invented", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle_id", "result_id", "state", "subject_id", "text", "updated_at", "version") VALUES (NEW."added_by_id", NEW."closed_on", NEW."closing_note", NEW."created_at", NEW."due_on", NEW."id", NEW."is_invented", NEW."owner_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."principle_id", NEW."result_id", NEW."state", NEW."subject_id", NEW."text", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_a3df9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "core_sitetextevent" ("body", "created_at", "id", "language", "page", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version") VALUES (NEW."body", NEW."created_at", NEW."id", NEW."language", NEW."page", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_b6c3b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_initiativeevent" ("absence_effect", "address", "area_id", "carriers_told", "created_at", "form", "horizon_on", "id", "invented_fields", "latitude", "longitude", "name", "people_involved", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "picture", "picture_alt", "point_shown", "published_at", "started_on", "status", "story", "submitted_at", "summary", "told_at", "updated_at", "version", "website") VALUES (NEW."absence_effect", NEW."address", NEW."area_id", NEW."carriers_told", NEW."created_at", NEW."form", NEW."horizon_on", NEW."id", NEW."invented_fields", NEW."latitude", NEW."longitude", NEW."name", NEW."people_involved", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."phase", NEW."picture", NEW."picture_alt", NEW."point_shown", NEW."published_at", NEW."started_on", NEW."status", NEW."story", NEW."submitted_at", NEW."summary", NEW."told_at", NEW."updated_at", NEW."version", NEW."website"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_b8743() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_assignmentevent" ("assessor_id", "assigned_by_id", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recusal_reason", "recused_at", "round_id", "subject_id", "updated_at", "version", "withdrawn_at") VALUES (NEW."assessor_id", NEW."assigned_by_id", NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."recusal_reason", NEW."recused_at", NEW."round_id", NEW."subject_id", NEW."updated_at", NEW."version", NEW."withdrawn_at"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_bb87e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_provisionevent" ("added_by_id", "area_id", "barrier_id", "created_at", "department_id", "ends_on", "experiment_id", "id", "is_invented", "kind", "laid_down_in", "lesson_id", "next_step", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "text", "theme_id", "title", "updated_at", "version") VALUES (NEW."added_by_id", NEW."area_id", NEW."barrier_id", NEW."created_at", NEW."department_id", NEW."ends_on", NEW."experiment_id", NEW."id", NEW."is_invented", NEW."kind", NEW."laid_down_in", NEW."lesson_id", NEW."next_step", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."starts_on", NEW."text", NEW."theme_id", NEW."title", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_bdbff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_counciltermevent" ("created_at", "id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "updated_at", "version") VALUES (NEW."created_at", NEW."id", NEW."is_invented", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."starts_on", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_c079e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mail_lettertextevent" ("body", "code", "created_at", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "updated_at", "version") VALUES (NEW."body", NEW."code", NEW."created_at", NEW."id", NEW."language", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."subject", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_c0c03() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assessment_scoreevent" ("answer", "assessment_id", "confidence", "created_at", "departure", "evidence_level", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle_id", "rationale", "updated_at", "version") VALUES (NEW."answer", NEW."assessment_id", NEW."confidence", NEW."created_at", NEW."departure", NEW."evidence_level", NEW."id", NEW."level", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."principle_id", NEW."rationale", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_ccae8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_stylerecognitionevent" ("answer", "created_at", "id", "is_invented", "mix_id", "mix_version", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "said_by_id", "said_on", "updated_at", "version") VALUES (NEW."answer", NEW."created_at", NEW."id", NEW."is_invented", NEW."mix_id", NEW."mix_version", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."said_by_id", NEW."said_on", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_d03a7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_askinghoursevent" ("created_at", "hours", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_on", "side", "updated_at", "version") VALUES (NEW."created_at", NEW."hours", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."said_on", NEW."side", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_d7a62() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_partyrepresentativeevent" ("created_at", "ended_on", "id", "linked_by_id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_on", "updated_at", "user_id", "version") VALUES (NEW."created_at", NEW."ended_on", NEW."id", NEW."linked_by_id", NEW."party_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."started_on", NEW."updated_at", NEW."user_id", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_deb6c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_expectedeffectevent" ("change", "created_at", "id", "option_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle", "sureness", "updated_at", "version", "why") VALUES (NEW."change", NEW."created_at", NEW."id", NEW."option_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."principle", NEW."sureness", NEW."updated_at", NEW."version", NEW."why"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_e2c7d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_engagementevent" ("capacity", "created_at", "ends_on", "id", "initiative_id", "is_invented", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaceable_by_id", "role", "starts_on", "updated_at", "version") VALUES (NEW."capacity", NEW."created_at", NEW."ends_on", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."party_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."replaceable_by_id", NEW."role", NEW."starts_on", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_e6190() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_chosendistanceevent" ("chosen_by", "created_at", "ended_by_id", "ended_on", "id", "initiative_id", "is_invented", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "review_on", "starts_on", "updated_at", "version") VALUES (NEW."chosen_by", NEW."created_at", NEW."ended_by_id", NEW."ended_on", NEW."id", NEW."initiative_id", NEW."is_invented", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."recorded_by_id", NEW."review_on", NEW."starts_on", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_e95f9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_widgetsiteevent" ("added_by_id", "created_at", "id", "note", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."added_by_id", NEW."created_at", NEW."id", NEW."note", NEW."origin", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_f5fd4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_placeevent" ("address", "area_id", "created_at", "id", "is_invented", "latitude", "longitude", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version") VALUES (NEW."address", NEW."area_id", NEW."created_at", NEW."id", NEW."is_invented", NEW."latitude", NEW."longitude", NEW."name", NEW."owner_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_fad15() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_programmeevent" ("area_id", "created_at", "ends_on", "id", "is_invented", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "summary", "updated_at", "version", "website") VALUES (NEW."area_id", NEW."created_at", NEW."ends_on", NEW."id", NEW."is_invented", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."starts_on", NEW."summary", NEW."updated_at", NEW."version", NEW."website"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_fbecd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_experimentevent" ("added_by_id", "area_id", "created_at", "department_id", "ends_on", "hypothesis", "id", "initiative_id", "is_invented", "knowledge_partner_id", "learnt", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room", "rule", "starts_on", "theme_id", "title", "updated_at", "verdict", "verdict_on", "version") VALUES (NEW."added_by_id", NEW."area_id", NEW."created_at", NEW."department_id", NEW."ends_on", NEW."hypothesis", NEW."id", NEW."initiative_id", NEW."is_invented", NEW."knowledge_partner_id", NEW."learnt", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."room", NEW."rule", NEW."starts_on", NEW."theme_id", NEW."title", NEW."updated_at", NEW."verdict", NEW."verdict_on", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_fde97() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "initiatives_opportunityevent" ("area_id", "broker_id", "by_when", "created_at", "declined_because", "done_on", "id", "is_invented", "latitude", "listed_by_id", "longitude", "mapped_by_id", "opened_on", "origin", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "picked_up_by_id", "picked_up_on", "state", "text", "title", "updated_at", "version", "where", "who_could") VALUES (NEW."area_id", NEW."broker_id", NEW."by_when", NEW."created_at", NEW."declined_because", NEW."done_on", NEW."id", NEW."is_invented", NEW."latitude", NEW."listed_by_id", NEW."longitude", NEW."mapped_by_id", NEW."opened_on", NEW."origin", NEW."outcome", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."picked_up_by_id", NEW."picked_up_on", NEW."state", NEW."text", NEW."title", NEW."updated_at", NEW."version", NEW."where", NEW."who_could"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_fe26a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_retentionholdevent" ("created_at", "id", "kind", "lifted_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_by_id", "reason", "record_id", "updated_at", "version") VALUES (NEW."created_at", NEW."id", NEW."kind", NEW."lifted_at", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."placed_by_id", NEW."reason", NEW."record_id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_feb88() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_schemeevent" ("created_at", "ends_on", "goal_id", "has_legal_basis", "id", "is_invented", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "starts_on", "updated_at", "version") VALUES (NEW."created_at", NEW."ends_on", NEW."goal_id", NEW."has_legal_basis", NEW."id", NEW."is_invented", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."source", NEW."starts_on", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_ffc0d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_retentiontermevent" ("created_at", "ground", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_by_id", "updated_at", "version", "years") VALUES (NEW."created_at", NEW."ground", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."set_by_id", NEW."updated_at", NEW."version", NEW."years"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_vignette_stays_2d1de() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id uuid NOT NULL
);

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_accesschange (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    act character varying(20) NOT NULL,
    role character varying(20) NOT NULL,
    by_id uuid,
    user_id uuid,
    client_id uuid,
    CONSTRAINT access_change_act_known CHECK (((act)::text = ANY ((ARRAY['invited'::character varying, 'given'::character varying, 'taken'::character varying, 'deactivated'::character varying, 'activated'::character varying, 'client_made'::character varying, 'client_changed'::character varying, 'client_rotated'::character varying, 'key_ended'::character varying, 'client_revoked'::character varying])::text[]))),
    CONSTRAINT access_change_names_its_office CHECK (((((act)::text = ANY ((ARRAY['invited'::character varying, 'given'::character varying, 'taken'::character varying])::text[])) AND (NOT ((role)::text = ''::text))) OR ((NOT ((act)::text = ANY ((ARRAY['invited'::character varying, 'given'::character varying, 'taken'::character varying])::text[]))) AND ((role)::text = ''::text))))
);

CREATE TABLE public.accounts_accesstoken (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    prefix character varying(16) NOT NULL,
    hash character varying(64) NOT NULL,
    scopes character varying(40)[] NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    key_id uuid NOT NULL,
    CONSTRAINT token_has_a_scope CHECK ((NOT (scopes = '{}'::character varying(40)[])))
);

CREATE TABLE public.accounts_apiclient (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    name character varying(100) NOT NULL,
    scopes character varying(40)[] NOT NULL,
    revoked_at timestamp with time zone,
    created_by_id uuid,
    is_city_wide boolean NOT NULL,
    purpose text NOT NULL,
    requests_per_minute integer,
    user_id uuid NOT NULL,
    CONSTRAINT accounts_apiclient_requests_per_minute_check CHECK ((requests_per_minute >= 0)),
    CONSTRAINT accounts_apiclient_version_check CHECK ((version >= 0)),
    CONSTRAINT client_has_a_scope CHECK ((NOT (scopes = '{}'::character varying(40)[]))),
    CONSTRAINT client_rate_within_bounds CHECK (((requests_per_minute IS NULL) OR ((requests_per_minute >= 1) AND (requests_per_minute <= 60000))))
);

CREATE TABLE public.accounts_apikey (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    prefix character varying(16) NOT NULL,
    hash character varying(64) NOT NULL,
    expires_at timestamp with time zone,
    revoked_at timestamp with time zone,
    last_used_on date,
    client_id uuid NOT NULL,
    created_by_id uuid
);

CREATE TABLE public.accounts_rolegrant (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    role character varying(20) NOT NULL,
    granted_by_id uuid,
    user_id uuid NOT NULL
);

CREATE TABLE public.accounts_standin (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    is_invented boolean NOT NULL,
    made_by_id uuid,
    person_id uuid NOT NULL,
    stand_in_id uuid NOT NULL,
    stopped_by_id uuid,
    CONSTRAINT nobody_stands_in_for_themselves CHECK ((NOT (person_id = stand_in_id))),
    CONSTRAINT stand_in_ends_after_start CHECK ((last_day >= first_day))
);

CREATE TABLE public.accounts_user (
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    id uuid NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(200) NOT NULL,
    language character varying(5) NOT NULL,
    is_active boolean NOT NULL,
    is_demo boolean NOT NULL,
    wants_digests boolean DEFAULT true NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    is_machine boolean DEFAULT false NOT NULL,
    warned_at timestamp with time zone,
    warned_again_at timestamp with time zone,
    CONSTRAINT email_in_lower_case CHECK (((email)::text = lower((email)::text))),
    CONSTRAINT machine_never_signs_in CHECK (((NOT is_machine) OR (((email)::text ~~ '%@machine.invalid'::text) AND (NOT is_active) AND (NOT is_demo) AND (NOT is_superuser)))),
    CONSTRAINT warned_again_after_a_first_time CHECK (((warned_again_at IS NULL) OR ((warned_again_at > warned_at) AND (warned_at IS NOT NULL))))
);

CREATE VIEW public.accounts_currentstandin AS
 SELECT s.person_id,
    s.stand_in_id,
    s.last_day
   FROM (public.accounts_standin s
     JOIN public.accounts_user u ON (((u.id = s.stand_in_id) AND u.is_active)))
  WHERE (((((now() AT TIME ZONE 'Europe/Amsterdam'::text))::date >= s.first_day) AND (((now() AT TIME ZONE 'Europe/Amsterdam'::text))::date <= s.last_day)) AND (EXISTS ( SELECT
           FROM public.accounts_rolegrant g
          WHERE ((g.user_id = s.stand_in_id) AND ((g.role)::text = ANY ((ARRAY['official'::character varying, 'coordinator'::character varying])::text[]))))) AND (EXISTS ( SELECT
           FROM public.accounts_rolegrant g
          WHERE ((g.user_id = s.person_id) AND ((g.role)::text = ANY ((ARRAY['official'::character varying, 'coordinator'::character varying])::text[]))))));

CREATE TABLE public.accounts_dataread (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    subject_kind character varying(10) NOT NULL,
    office character varying(20) NOT NULL,
    activity character varying(40) NOT NULL,
    operation character varying(80) NOT NULL,
    trace_id character varying(32) NOT NULL,
    about uuid,
    reader_id uuid,
    subject_id uuid NOT NULL,
    CONSTRAINT data_read_office_known CHECK (((office)::text = ANY ((ARRAY['assessor'::character varying, 'official'::character varying, 'coordinator'::character varying, 'alderman'::character varying, 'administrator'::character varying])::text[]))),
    CONSTRAINT data_read_subject_known CHECK (((subject_kind)::text = ANY ((ARRAY['person'::character varying, 'office'::character varying])::text[]))),
    CONSTRAINT nobody_is_noted_for_their_own_data CHECK (((reader_id IS NULL) OR (NOT ((reader_id = subject_id) AND (reader_id IS NOT NULL)))))
);

CREATE TABLE public.accounts_destructionitem (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    record_id uuid,
    reference character varying(64) NOT NULL,
    held_because character varying(300) NOT NULL,
    list_id uuid NOT NULL,
    CONSTRAINT destroyed_item_has_only_a_reference CHECK ((((record_id IS NOT NULL) AND ((reference)::text = ''::text)) OR ((record_id IS NULL) AND (NOT ((reference)::text = ''::text)))))
);

CREATE TABLE public.accounts_destructionlist (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(40) NOT NULL,
    cut_off date NOT NULL,
    years smallint NOT NULL,
    ground character varying(300) NOT NULL,
    first_yes_at timestamp with time zone,
    second_yes_at timestamp with time zone,
    dropped_at timestamp with time zone,
    dropped_because character varying(300) NOT NULL,
    destroyed_at timestamp with time zone,
    certificate jsonb,
    dropped_by_id uuid,
    first_yes_by_id uuid,
    second_yes_by_id uuid,
    CONSTRAINT accounts_destructionlist_version_check CHECK ((version >= 0)),
    CONSTRAINT accounts_destructionlist_years_check CHECK ((years >= 0)),
    CONSTRAINT destroyed_after_two_yeses_with_certificate CHECK ((((certificate IS NULL) AND (destroyed_at IS NULL)) OR ((certificate IS NOT NULL) AND (destroyed_at IS NOT NULL) AND (second_yes_at IS NOT NULL)))),
    CONSTRAINT dropped_list_says_why CHECK ((((dropped_at IS NULL) AND ((dropped_because)::text = ''::text)) OR ((dropped_at IS NOT NULL) AND (second_yes_at IS NULL) AND (NOT ((dropped_because)::text = ''::text))))),
    CONSTRAINT two_different_people_said_yes CHECK ((((second_yes_at IS NULL) AND (second_yes_by_id IS NULL)) OR ((first_yes_at IS NOT NULL) AND ((first_yes_by_id IS NULL) OR (second_yes_by_id IS NULL) OR (NOT ((first_yes_by_id = second_yes_by_id) AND (first_yes_by_id IS NOT NULL) AND (second_yes_by_id IS NOT NULL)))))))
);

CREATE TABLE public.accounts_destructionlistevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(40) NOT NULL,
    cut_off date NOT NULL,
    years smallint NOT NULL,
    ground character varying(300) NOT NULL,
    first_yes_at timestamp with time zone,
    second_yes_at timestamp with time zone,
    dropped_at timestamp with time zone,
    dropped_because character varying(300) NOT NULL,
    destroyed_at timestamp with time zone,
    certificate jsonb,
    dropped_by_id uuid,
    first_yes_by_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    second_yes_by_id uuid,
    CONSTRAINT accounts_destructionlistevent_version_check CHECK ((version >= 0)),
    CONSTRAINT accounts_destructionlistevent_years_check CHECK ((years >= 0))
);

ALTER TABLE public.accounts_destructionlistevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_destructionlistevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_handover (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    by_id uuid,
    person_id uuid NOT NULL
);

CREATE TABLE public.accounts_handoverpart (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    kind character varying(30) NOT NULL,
    number integer NOT NULL,
    hand_over_id uuid NOT NULL,
    to_id uuid,
    CONSTRAINT accounts_handoverpart_number_check CHECK ((number >= 0)),
    CONSTRAINT something_was_handed_over CHECK ((number >= 1))
);

CREATE TABLE public.accounts_retentionhold (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(40) NOT NULL,
    record_id uuid NOT NULL,
    reason character varying(300) NOT NULL,
    lifted_at timestamp with time zone,
    placed_by_id uuid,
    CONSTRAINT accounts_retentionhold_version_check CHECK ((version >= 0)),
    CONSTRAINT retention_hold_has_a_reason CHECK ((NOT ((reason)::text = ''::text)))
);

CREATE TABLE public.accounts_retentionholdevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(40) NOT NULL,
    record_id uuid NOT NULL,
    reason character varying(300) NOT NULL,
    lifted_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    placed_by_id uuid,
    CONSTRAINT accounts_retentionholdevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.accounts_retentionholdevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_retentionholdevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_retentionterm (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(40) NOT NULL,
    years smallint NOT NULL,
    ground character varying(300) NOT NULL,
    set_by_id uuid,
    CONSTRAINT accounts_retentionterm_version_check CHECK ((version >= 0)),
    CONSTRAINT accounts_retentionterm_years_check CHECK ((years >= 0)),
    CONSTRAINT retention_term_has_a_ground CHECK ((NOT ((ground)::text = ''::text))),
    CONSTRAINT retention_term_is_some_years CHECK (((years >= 1) AND (years <= 100)))
);

CREATE TABLE public.accounts_retentiontermevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(40) NOT NULL,
    years smallint NOT NULL,
    ground character varying(300) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    set_by_id uuid,
    CONSTRAINT accounts_retentiontermevent_version_check CHECK ((version >= 0)),
    CONSTRAINT accounts_retentiontermevent_years_check CHECK ((years >= 0))
);

ALTER TABLE public.accounts_retentiontermevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_retentiontermevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL,
    began_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    user_id uuid
);

CREATE TABLE public.accounts_tally (
    key character varying(64) NOT NULL,
    count integer NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    CONSTRAINT accounts_tally_count_check CHECK ((count >= 0))
);

CREATE TABLE public.accounts_user_groups (
    id bigint NOT NULL,
    user_id uuid NOT NULL,
    group_id integer NOT NULL
);

ALTER TABLE public.accounts_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_user_user_permissions (
    id bigint NOT NULL,
    user_id uuid NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE public.accounts_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.assessment_assessment (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(12) NOT NULL,
    state character varying(10) NOT NULL,
    submitted_at timestamp with time zone,
    published_at timestamp with time zone,
    superseded_at timestamp with time zone,
    document text NOT NULL,
    indices text DEFAULT ''::text NOT NULL,
    is_invented boolean NOT NULL,
    assessor_id uuid,
    supersedes_id uuid,
    lens_id uuid NOT NULL,
    round_id uuid,
    subject_id uuid NOT NULL,
    CONSTRAINT assessment_assessment_version_check CHECK ((version >= 0)),
    CONSTRAINT only_a_self_assessment_has_no_round CHECK (((((kind)::text = 'self'::text) OR (round_id IS NOT NULL)) AND (1 = (
CASE
    WHEN ((kind)::text = 'self'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (round_id IS NOT NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT only_submitted_has_indices CHECK (((indices = ''::text) OR ((state)::text = 'submitted'::text))),
    CONSTRAINT only_submitted_is_published CHECK (((published_at IS NULL) OR ((state)::text = 'submitted'::text))),
    CONSTRAINT only_submitted_is_superseded CHECK (((superseded_at IS NULL) OR ((state)::text = 'submitted'::text))),
    CONSTRAINT submitted_assessment_is_whole CHECK ((((document = ''::text) AND ((state)::text = 'draft'::text) AND (submitted_at IS NULL)) OR (((state)::text = 'submitted'::text) AND (submitted_at IS NOT NULL) AND (NOT (document = ''::text)))))
);

CREATE TABLE public.assessment_assessmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(12) NOT NULL,
    state character varying(10) NOT NULL,
    submitted_at timestamp with time zone,
    published_at timestamp with time zone,
    superseded_at timestamp with time zone,
    is_invented boolean NOT NULL,
    assessor_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    supersedes_id uuid,
    lens_id uuid NOT NULL,
    round_id uuid,
    subject_id uuid NOT NULL,
    CONSTRAINT assessment_assessmentevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.assessment_assessmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessment_assessmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.assessment_assignment (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    withdrawn_at timestamp with time zone,
    recused_at timestamp with time zone,
    recusal_reason text DEFAULT ''::text NOT NULL,
    assessor_id uuid NOT NULL,
    assigned_by_id uuid,
    round_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    CONSTRAINT assessment_assignment_version_check CHECK ((version >= 0)),
    CONSTRAINT recusal_has_a_reason CHECK ((((recusal_reason = ''::text) AND (recused_at IS NULL)) OR ((recused_at IS NOT NULL) AND (NOT (recusal_reason = ''::text)))))
);

CREATE TABLE public.assessment_assignmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    withdrawn_at timestamp with time zone,
    recused_at timestamp with time zone,
    recusal_reason text DEFAULT ''::text NOT NULL,
    assessor_id uuid NOT NULL,
    assigned_by_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    round_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    CONSTRAINT assessment_assignmentevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.assessment_assignmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessment_assignmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.assessment_evidence (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    title character varying(150) NOT NULL,
    url character varying(500) NOT NULL,
    file character varying(100) NOT NULL,
    content_type character varying(100) NOT NULL,
    added_by_id uuid,
    score_id uuid NOT NULL,
    CONSTRAINT evidence_is_a_link_or_a_file CHECK ((((NOT ((url)::text = ''::text)) AND ((file)::text = ''::text)) OR (((url)::text = ''::text) AND (NOT ((file)::text = ''::text)))))
);

CREATE TABLE public.assessment_evidenceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    title character varying(150) NOT NULL,
    url character varying(500) NOT NULL,
    file character varying(100) NOT NULL,
    content_type character varying(100) NOT NULL,
    added_by_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    score_id uuid NOT NULL
);

ALTER TABLE public.assessment_evidenceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessment_evidenceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.assessment_followup (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    text character varying(300) NOT NULL,
    due_on date NOT NULL,
    state character varying(7) NOT NULL,
    closed_on date,
    closing_note text NOT NULL,
    is_invented boolean NOT NULL,
    added_by_id uuid,
    owner_id uuid,
    result_id uuid,
    principle_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    CONSTRAINT assessment_followup_version_check CHECK ((version >= 0)),
    CONSTRAINT closed_follow_up_has_a_day CHECK (((((state)::text = 'open'::text) OR (closed_on IS NOT NULL)) AND (1 = (
CASE
    WHEN ((state)::text = 'open'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (closed_on IS NOT NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT dropped_follow_up_has_a_reason CHECK (((NOT ((state)::text = 'dropped'::text)) OR (NOT (closing_note = ''::text))))
);

CREATE TABLE public.assessment_followupevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    text character varying(300) NOT NULL,
    due_on date NOT NULL,
    state character varying(7) NOT NULL,
    closed_on date,
    closing_note text NOT NULL,
    is_invented boolean NOT NULL,
    added_by_id uuid,
    owner_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    result_id uuid,
    principle_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    CONSTRAINT assessment_followupevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.assessment_followupevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessment_followupevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.assessment_founderanswers (
    pseudonym character varying(64) NOT NULL,
    member character varying(64) NOT NULL,
    levels jsonb NOT NULL,
    party_id uuid NOT NULL,
    survey_id uuid NOT NULL
);

CREATE TABLE public.assessment_founderwords (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    levels jsonb NOT NULL,
    lens_id uuid NOT NULL
);

CREATE TABLE public.assessment_lens (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    code character varying(60) NOT NULL,
    number smallint NOT NULL,
    content jsonb NOT NULL,
    content_hash character varying(64) NOT NULL,
    retired_at timestamp with time zone,
    CONSTRAINT assessment_lens_number_check CHECK ((number >= 0))
);

CREATE TABLE public.assessment_lenschange (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    move character varying(10) NOT NULL,
    by_id uuid,
    lens_id uuid NOT NULL
);

CREATE TABLE public.assessment_panel (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    state character varying(8) NOT NULL,
    started_with smallint DEFAULT 0 NOT NULL,
    asked_at_start smallint DEFAULT 0 NOT NULL,
    start_reason text DEFAULT ''::text NOT NULL,
    reply_until date,
    replied_at timestamp with time zone,
    settled_at timestamp with time zone,
    kept_internal_because text NOT NULL,
    replied_by_id uuid,
    started_by_id uuid,
    round_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    CONSTRAINT assessment_panel_asked_at_start_check CHECK ((asked_at_start >= 0)),
    CONSTRAINT assessment_panel_started_with_check CHECK ((started_with >= 0)),
    CONSTRAINT assessment_panel_version_check CHECK ((version >= 0)),
    CONSTRAINT panel_without_everybody_has_a_reason CHECK (((started_with >= asked_at_start) OR (NOT (start_reason = ''::text)))),
    CONSTRAINT replying_panel_has_a_last_day CHECK (((NOT ((state)::text = 'replying'::text)) OR (reply_until IS NOT NULL))),
    CONSTRAINT settled_panel_has_moment CHECK (((((state)::text = 'settled'::text) OR (settled_at IS NULL)) AND (1 = (
CASE
    WHEN ((state)::text = 'settled'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (settled_at IS NULL) THEN 1
    ELSE 0
END))))
);

CREATE TABLE public.assessment_panelevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    state character varying(8) NOT NULL,
    started_with smallint DEFAULT 0 NOT NULL,
    asked_at_start smallint DEFAULT 0 NOT NULL,
    start_reason text DEFAULT ''::text NOT NULL,
    reply_until date,
    replied_at timestamp with time zone,
    settled_at timestamp with time zone,
    kept_internal_because text NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    replied_by_id uuid,
    started_by_id uuid,
    round_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    CONSTRAINT assessment_panelevent_asked_at_start_check CHECK ((asked_at_start >= 0)),
    CONSTRAINT assessment_panelevent_started_with_check CHECK ((started_with >= 0)),
    CONSTRAINT assessment_panelevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.assessment_panelevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessment_panelevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.assessment_panelreply (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    text text NOT NULL,
    consensus_id uuid NOT NULL,
    written_by_id uuid,
    principle_id uuid NOT NULL,
    written_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    CONSTRAINT assessment_panelreply_version_check CHECK ((version >= 0)),
    CONSTRAINT reply_says_something CHECK ((NOT (text = ''::text)))
);

CREATE TABLE public.assessment_panelreplyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    text text NOT NULL,
    consensus_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    written_by_id uuid,
    principle_id uuid NOT NULL,
    written_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    CONSTRAINT assessment_panelreplyevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.assessment_panelreplyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessment_panelreplyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.assessment_panelshowing (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    content jsonb NOT NULL,
    content_hash character varying(64) NOT NULL,
    consensus_id uuid NOT NULL,
    shown_by_id uuid
);

CREATE TABLE public.assessment_panelsignature (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    content_hash character varying(64) NOT NULL,
    missing_because text DEFAULT ''::text NOT NULL,
    consensus_id uuid NOT NULL,
    recorded_by_id uuid,
    user_id uuid,
    dissent text DEFAULT ''::text NOT NULL,
    CONSTRAINT dissent_is_of_the_member_alone CHECK (((dissent = ''::text) OR ((missing_because = ''::text) AND (recorded_by_id IS NULL))))
);

CREATE TABLE public.assessment_principle (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    code character varying(60) NOT NULL,
    side character varying(60) NOT NULL,
    "position" smallint NOT NULL,
    weight numeric(6,3) NOT NULL,
    lens_id uuid NOT NULL,
    CONSTRAINT assessment_principle_position_check CHECK (("position" >= 0)),
    CONSTRAINT principle_weight_is_not_negative CHECK ((weight >= (0)::numeric))
);

CREATE TABLE public.assessment_reopening (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    reason text NOT NULL,
    assessment_id uuid NOT NULL,
    reopened_by_id uuid,
    CONSTRAINT reopening_has_a_reason CHECK ((NOT (reason = ''::text)))
);

CREATE TABLE public.assessment_subject (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    kind character varying(20) NOT NULL,
    area_id uuid,
    initiative_id uuid,
    programme_id uuid,
    vignette_id uuid,
    chain_id uuid,
    party_id uuid,
    CONSTRAINT subject_points_at_its_kind CHECK ((((area_id IS NULL) AND (chain_id IS NULL) AND (initiative_id IS NOT NULL) AND ((kind)::text = 'initiative'::text) AND (party_id IS NULL) AND (programme_id IS NULL) AND (vignette_id IS NULL)) OR ((area_id IS NULL) AND (chain_id IS NULL) AND (initiative_id IS NULL) AND ((kind)::text = 'programme'::text) AND (party_id IS NULL) AND (programme_id IS NOT NULL) AND (vignette_id IS NULL)) OR ((area_id IS NOT NULL) AND (chain_id IS NULL) AND (initiative_id IS NULL) AND ((kind)::text = 'area'::text) AND (party_id IS NULL) AND (programme_id IS NULL) AND (vignette_id IS NULL)) OR ((area_id IS NULL) AND (chain_id IS NULL) AND (initiative_id IS NULL) AND ((kind)::text = 'party'::text) AND (party_id IS NOT NULL) AND (programme_id IS NULL) AND (vignette_id IS NULL)) OR ((area_id IS NULL) AND (chain_id IS NOT NULL) AND (initiative_id IS NULL) AND ((kind)::text = 'chain'::text) AND (party_id IS NULL) AND (programme_id IS NULL) AND (vignette_id IS NULL)) OR ((area_id IS NULL) AND (chain_id IS NULL) AND (initiative_id IS NULL) AND ((kind)::text = 'vignette'::text) AND (party_id IS NULL) AND (programme_id IS NULL) AND (vignette_id IS NOT NULL))))
);

CREATE VIEW public.assessment_result AS
 SELECT a.id AS assessment_id,
    a.subject_id,
    s.initiative_id,
    a.round_id,
    a.lens_id,
    a.published_at,
    ((a.published_at AT TIME ZONE 'Europe/Amsterdam'::text))::date AS first_day,
    COALESCE((((lead(a.published_at) OVER series AT TIME ZONE 'Europe/Amsterdam'::text))::date - 1), '9999-12-31'::date) AS last_day,
    (lead(a.id) OVER series IS NULL) AS is_latest,
    lag(a.id) OVER series AS previous_id
   FROM (public.assessment_assessment a
     JOIN public.assessment_subject s ON ((s.id = a.subject_id)))
  WHERE (((a.kind)::text = 'consensus'::text) AND (a.published_at IS NOT NULL) AND (a.superseded_at IS NULL))
  WINDOW series AS (PARTITION BY a.subject_id, s.initiative_id ORDER BY a.published_at, a.id);

CREATE TABLE public.assessment_round (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    title character varying(120) NOT NULL,
    state character varying(10) NOT NULL,
    opens_on date NOT NULL,
    deadline date NOT NULL,
    purpose character varying(11) DEFAULT 'assessment'::character varying NOT NULL,
    settling character varying(6) DEFAULT 'median'::character varying NOT NULL,
    is_blind boolean DEFAULT true NOT NULL,
    self_shown character varying(6) DEFAULT 'never'::character varying NOT NULL,
    reply_days smallint DEFAULT 14 NOT NULL,
    is_invented boolean NOT NULL,
    lens_id uuid NOT NULL,
    opened_by_id uuid,
    CONSTRAINT assessment_round_reply_days_check CHECK ((reply_days >= 0)),
    CONSTRAINT assessment_round_version_check CHECK ((version >= 0)),
    CONSTRAINT round_ends_after_start CHECK ((deadline >= opens_on))
);

CREATE TABLE public.assessment_roundevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    title character varying(120) NOT NULL,
    state character varying(10) NOT NULL,
    opens_on date NOT NULL,
    deadline date NOT NULL,
    purpose character varying(11) DEFAULT 'assessment'::character varying NOT NULL,
    settling character varying(6) DEFAULT 'median'::character varying NOT NULL,
    is_blind boolean DEFAULT true NOT NULL,
    self_shown character varying(6) DEFAULT 'never'::character varying NOT NULL,
    reply_days smallint DEFAULT 14 NOT NULL,
    is_invented boolean NOT NULL,
    lens_id uuid NOT NULL,
    opened_by_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT assessment_roundevent_reply_days_check CHECK ((reply_days >= 0)),
    CONSTRAINT assessment_roundevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.assessment_roundevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessment_roundevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.assessment_score (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    answer character varying(14) NOT NULL,
    level smallint,
    rationale text NOT NULL,
    evidence_level smallint,
    confidence character varying(6) NOT NULL,
    departure text DEFAULT ''::text NOT NULL,
    assessment_id uuid NOT NULL,
    principle_id uuid NOT NULL,
    CONSTRAINT assessment_score_evidence_level_check CHECK ((evidence_level >= 0)),
    CONSTRAINT assessment_score_level_check CHECK ((level >= 0)),
    CONSTRAINT assessment_score_version_check CHECK ((version >= 0)),
    CONSTRAINT evidence_level_in_range CHECK (((evidence_level IS NULL) OR (evidence_level <= 3))),
    CONSTRAINT level_only_with_a_level_answer CHECK (((((answer)::text = 'level'::text) AND (level IS NOT NULL)) OR ((NOT ((answer)::text = 'level'::text)) AND (level IS NULL))))
);

CREATE TABLE public.assessment_scoreevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    answer character varying(14) NOT NULL,
    level smallint,
    rationale text NOT NULL,
    evidence_level smallint,
    confidence character varying(6) NOT NULL,
    departure text DEFAULT ''::text NOT NULL,
    assessment_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    principle_id uuid NOT NULL,
    CONSTRAINT assessment_scoreevent_evidence_level_check CHECK ((evidence_level >= 0)),
    CONSTRAINT assessment_scoreevent_level_check CHECK ((level >= 0)),
    CONSTRAINT assessment_scoreevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.assessment_scoreevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessment_scoreevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.assessment_scoringpreference (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    uses_keys boolean NOT NULL,
    user_id uuid NOT NULL
);

CREATE TABLE public.assessment_sidefigures (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    side character varying(60) NOT NULL,
    coverage double precision,
    arithmetic double precision,
    geometric double precision,
    lowest smallint,
    low_count smallint DEFAULT 0 NOT NULL,
    geometric_least double precision,
    geometric_most double precision,
    arithmetic_least double precision,
    arithmetic_most double precision,
    geometric_p5 double precision,
    geometric_p50 double precision,
    geometric_p95 double precision,
    arithmetic_p5 double precision,
    arithmetic_p50 double precision,
    arithmetic_p95 double precision,
    seed bigint NOT NULL,
    assessment_id uuid NOT NULL,
    CONSTRAINT assessment_sidefigures_low_count_check CHECK ((low_count >= 0)),
    CONSTRAINT assessment_sidefigures_lowest_check CHECK ((lowest >= 0)),
    CONSTRAINT band_is_ordered CHECK (((geometric_p5 IS NULL) OR ((geometric_p50 <= geometric_p95) AND (geometric_p5 <= geometric_p50)))),
    CONSTRAINT result_lies_in_its_band CHECK (((geometric_p5 IS NULL) OR ((arithmetic <= arithmetic_p95) AND (arithmetic_p5 <= arithmetic) AND (geometric <= geometric_p95) AND (geometric_p5 <= geometric))))
);

CREATE TABLE public.assessment_survey (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    title character varying(120) NOT NULL,
    opens_on date NOT NULL,
    deadline date NOT NULL,
    closed_at timestamp with time zone,
    is_invented boolean NOT NULL,
    lens_id uuid NOT NULL,
    CONSTRAINT assessment_survey_version_check CHECK ((version >= 0)),
    CONSTRAINT survey_ends_after_start CHECK ((deadline >= opens_on))
);

CREATE TABLE public.assessment_surveyfigure (
    id bigint NOT NULL,
    middle smallint NOT NULL,
    at_least smallint NOT NULL,
    members character varying(64)[] NOT NULL,
    party_id uuid NOT NULL,
    principle_id uuid NOT NULL,
    survey_id uuid NOT NULL,
    CONSTRAINT assessment_surveyfigure_at_least_check CHECK ((at_least >= 0)),
    CONSTRAINT assessment_surveyfigure_middle_check CHECK ((middle >= 0)),
    CONSTRAINT figure_is_of_five_or_more CHECK (((at_least >= 5) AND (
CASE
    WHEN (members IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(members, 1), 0)
END >= 5)))
);

ALTER TABLE public.assessment_surveyfigure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessment_surveyfigure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.assessment_vignette (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    code character varying(60) NOT NULL,
    "position" smallint NOT NULL,
    content jsonb NOT NULL,
    key jsonb NOT NULL,
    lens_id uuid NOT NULL,
    CONSTRAINT assessment_vignette_position_check CHECK (("position" >= 0))
);

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.core_job (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(40) NOT NULL,
    key character varying(120) NOT NULL,
    state character varying(8) NOT NULL,
    asked jsonb NOT NULL,
    result jsonb,
    done_steps integer NOT NULL,
    all_steps integer NOT NULL,
    message text NOT NULL,
    tries smallint NOT NULL,
    claimed_until timestamp with time zone,
    finished_at timestamp with time zone,
    asked_by_id uuid,
    CONSTRAINT core_job_all_steps_check CHECK ((all_steps >= 0)),
    CONSTRAINT core_job_done_steps_check CHECK ((done_steps >= 0)),
    CONSTRAINT core_job_tries_check CHECK ((tries >= 0)),
    CONSTRAINT core_job_version_check CHECK ((version >= 0)),
    CONSTRAINT finished_job_has_moment CHECK ((((finished_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['done'::character varying, 'failed'::character varying])::text[]))) OR ((finished_at IS NULL) AND ((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying])::text[]))))),
    CONSTRAINT job_progress_is_within_bounds CHECK ((done_steps <= all_steps))
);

CREATE TABLE public.core_keptfigure (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    kind character varying(60) NOT NULL,
    readers character varying(64) NOT NULL,
    question jsonb NOT NULL,
    value jsonb,
    writes bigint NOT NULL,
    took interval NOT NULL,
    counted_at timestamp with time zone NOT NULL,
    asked_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    claimed_until timestamp with time zone,
    tries smallint NOT NULL,
    asked_by_id uuid,
    CONSTRAINT core_keptfigure_tries_check CHECK ((tries >= 0)),
    CONSTRAINT core_keptfigure_writes_check CHECK ((writes >= 0))
);

CREATE TABLE public.core_moment (
    name character varying(50) NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.core_searchword (
    id bigint NOT NULL,
    word text NOT NULL
);

ALTER TABLE public.core_searchword ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_searchword_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.core_site (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    is_the_only_one boolean NOT NULL,
    name character varying(40) NOT NULL,
    city character varying(60) NOT NULL,
    organisation character varying(100) NOT NULL,
    residents character varying(40) NOT NULL,
    codes character varying(6)[] NOT NULL,
    languages character varying(2)[] NOT NULL,
    contact_email character varying(254) NOT NULL,
    contact_phone character varying(30) NOT NULL,
    sender_name character varying(60) NOT NULL,
    sender_email character varying(254) NOT NULL,
    accent character varying(7) NOT NULL,
    accent_dark character varying(7) NOT NULL,
    accent_tint character varying(7) NOT NULL,
    logo bytea,
    logo_type character varying(20) NOT NULL,
    opened_at timestamp with time zone,
    accessibility_day date,
    accessibility_status character varying(10) DEFAULT ''::character varying NOT NULL,
    evaluated_on date,
    evaluation_report character varying(300) DEFAULT ''::character varying NOT NULL,
    statement_address character varying(300) DEFAULT ''::character varying NOT NULL,
    map_source character varying(10) DEFAULT 'none'::character varying NOT NULL,
    address_source character varying(10) DEFAULT 'areas'::character varying NOT NULL,
    CONSTRAINT core_site_version_check CHECK ((version >= 0)),
    CONSTRAINT open_site_has_a_city CHECK (((opened_at IS NULL) OR ((NOT ((city)::text = ''::text)) AND (
CASE
    WHEN (codes IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(codes, 1), 0)
END >= 1)))),
    CONSTRAINT site_address_source_is_known CHECK (((address_source)::text = ANY ((ARRAY['areas'::character varying, 'pdok'::character varying])::text[]))),
    CONSTRAINT site_colours_are_hexadecimal CHECK (((((accent)::text = ''::text) AND ((accent_dark)::text = ''::text) AND ((accent_tint)::text = ''::text)) OR (((accent)::text ~ '^#[0-9a-f]{6}$'::text) AND ((accent_dark)::text ~ '^#[0-9a-f]{6}$'::text) AND ((accent_tint)::text ~ '^#[0-9a-f]{6}$'::text)))),
    CONSTRAINT site_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT site_has_few_municipalities CHECK ((
CASE
    WHEN (codes IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(codes, 1), 0)
END <= 50)),
    CONSTRAINT site_is_the_only_one CHECK (is_the_only_one),
    CONSTRAINT site_logo_has_a_type CHECK ((((logo IS NULL) AND ((logo_type)::text = ''::text)) OR ((logo IS NOT NULL) AND ((logo_type)::text = ANY ((ARRAY['image/png'::character varying, 'image/svg+xml'::character varying])::text[]))))),
    CONSTRAINT site_map_source_is_known CHECK (((map_source)::text = ANY ((ARRAY['none'::character varying, 'file'::character varying, 'pdok'::character varying])::text[]))),
    CONSTRAINT site_offers_dutch CHECK (((languages <@ ARRAY['nl'::character varying(2), 'en'::character varying(2)]) AND (languages @> ARRAY['nl'::character varying(2)]))),
    CONSTRAINT statement_has_a_day CHECK ((((accessibility_day IS NULL) AND ((accessibility_status)::text = ''::text)) OR ((accessibility_day IS NOT NULL) AND ((accessibility_status)::text = ANY ((ARRAY['full'::character varying, 'partly'::character varying, 'measures'::character varying, 'not'::character varying])::text[]))))),
    CONSTRAINT statement_rests_on_an_evaluation CHECK (((NOT ((accessibility_status)::text = ANY ((ARRAY['full'::character varying, 'partly'::character varying])::text[]))) OR ((evaluated_on IS NOT NULL) AND (evaluated_on <= accessibility_day) AND (NOT ((evaluation_report)::text = ''::text)))))
);

CREATE TABLE public.core_siteevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    is_the_only_one boolean NOT NULL,
    name character varying(40) NOT NULL,
    city character varying(60) NOT NULL,
    organisation character varying(100) NOT NULL,
    residents character varying(40) NOT NULL,
    codes character varying(6)[] NOT NULL,
    languages character varying(2)[] NOT NULL,
    contact_email character varying(254) NOT NULL,
    contact_phone character varying(30) NOT NULL,
    sender_name character varying(60) NOT NULL,
    sender_email character varying(254) NOT NULL,
    accent character varying(7) NOT NULL,
    accent_dark character varying(7) NOT NULL,
    accent_tint character varying(7) NOT NULL,
    logo_type character varying(20) NOT NULL,
    opened_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    accessibility_day date,
    accessibility_status character varying(10) DEFAULT ''::character varying NOT NULL,
    evaluated_on date,
    evaluation_report character varying(300) DEFAULT ''::character varying NOT NULL,
    statement_address character varying(300) DEFAULT ''::character varying NOT NULL,
    map_source character varying(10) DEFAULT 'none'::character varying NOT NULL,
    address_source character varying(10) DEFAULT 'areas'::character varying NOT NULL,
    CONSTRAINT core_siteevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.core_siteevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_siteevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.core_sitetext (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    page character varying(20) NOT NULL,
    language character varying(2) NOT NULL,
    body text NOT NULL,
    CONSTRAINT core_sitetext_version_check CHECK ((version >= 0))
);

CREATE TABLE public.core_sitetextevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    page character varying(20) NOT NULL,
    language character varying(2) NOT NULL,
    body text NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT core_sitetextevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.core_sitetextevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_sitetextevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.core_source (
    name character varying(63) NOT NULL,
    writes bigint NOT NULL,
    CONSTRAINT core_source_writes_check CHECK ((writes >= 0))
);

CREATE TABLE public.core_sourcewrite (
    id bigint NOT NULL,
    source character varying(63) NOT NULL
);

ALTER TABLE public.core_sourcewrite ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_sourcewrite_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);

CREATE TABLE public.exchange_delivery (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    state character varying(10) NOT NULL,
    tries smallint NOT NULL,
    next_try_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    claimed_until timestamp with time zone,
    tried_at timestamp with time zone,
    sent_at timestamp with time zone,
    response_status smallint,
    response_excerpt character varying(500) NOT NULL,
    error character varying(300) NOT NULL,
    event_id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    problem character varying(15) NOT NULL,
    CONSTRAINT delivery_sent_has_moment CHECK ((((sent_at IS NOT NULL) AND ((state)::text = 'sent'::text)) OR ((NOT ((state)::text = 'sent'::text)) AND (sent_at IS NULL)))),
    CONSTRAINT exchange_delivery_response_status_check CHECK ((response_status >= 0)),
    CONSTRAINT exchange_delivery_tries_check CHECK ((tries >= 0)),
    CONSTRAINT finished_delivery_is_in_nobodys_hand CHECK ((((state)::text = ANY ((ARRAY['waiting'::character varying, 'failed'::character varying])::text[])) OR (claimed_until IS NULL)))
);

CREATE TABLE public.exchange_event (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    kind character varying(100) NOT NULL,
    subject uuid NOT NULL,
    data jsonb NOT NULL,
    areas uuid[] NOT NULL,
    is_public boolean NOT NULL,
    number bigint
);

CREATE SEQUENCE public.exchange_event_number
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.exchange_storedanswer (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    key character varying(255) NOT NULL,
    digest character varying(64) NOT NULL,
    status smallint NOT NULL,
    headers jsonb NOT NULL,
    body bytea NOT NULL,
    client_id uuid NOT NULL,
    CONSTRAINT exchange_storedanswer_status_check CHECK ((status >= 0))
);

CREATE TABLE public.exchange_webhook (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    url character varying(500) NOT NULL,
    event_types character varying(100)[] NOT NULL,
    secret character varying(500) NOT NULL,
    previous_secret character varying(500) NOT NULL,
    previous_secret_until timestamp with time zone,
    is_on boolean NOT NULL,
    failing_since timestamp with time zone,
    turned_off_at timestamp with time zone,
    turned_off_because character varying(10) NOT NULL,
    client_id uuid NOT NULL,
    created_by_id uuid,
    CONSTRAINT exchange_webhook_version_check CHECK ((version >= 0)),
    CONSTRAINT webhook_off_says_since_when_and_why CHECK (((is_on AND (turned_off_at IS NULL) AND ((turned_off_because)::text = ''::text)) OR ((NOT is_on) AND (turned_off_at IS NOT NULL) AND (NOT ((turned_off_because)::text = ''::text))))),
    CONSTRAINT webhook_old_secret_has_end CHECK (((((previous_secret)::text = ''::text) AND (previous_secret_until IS NULL)) OR ((NOT ((previous_secret)::text = ''::text)) AND (previous_secret_until IS NOT NULL)))),
    CONSTRAINT webhook_wants_something CHECK ((NOT (event_types = '{}'::character varying(100)[])))
);

CREATE TABLE public.exchange_webhookevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    url character varying(500) NOT NULL,
    event_types character varying(100)[] NOT NULL,
    is_on boolean NOT NULL,
    turned_off_at timestamp with time zone,
    turned_off_because character varying(10) NOT NULL,
    client_id uuid NOT NULL,
    created_by_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT exchange_webhookevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.exchange_webhookevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_webhookevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_arrangement (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(10) NOT NULL,
    title character varying(150) NOT NULL,
    first_day date NOT NULL,
    last_day date,
    amount_requested numeric(12,2),
    amount_granted numeric(12,2),
    amount_determined numeric(12,2),
    reference character varying(60) DEFAULT ''::character varying NOT NULL,
    same_activities boolean DEFAULT true NOT NULL,
    by_book_year boolean DEFAULT false NOT NULL,
    determination_requested_on date,
    determined_on date,
    notice_given_on date,
    rule character varying(200) NOT NULL,
    is_invented boolean NOT NULL,
    granted_by_id uuid NOT NULL,
    initiative_id uuid NOT NULL,
    renews_id uuid,
    goal_id uuid,
    scheme_id uuid,
    place_id uuid,
    hours_per_week numeric(5,2),
    rent_per_month numeric(12,2),
    recipient character varying(150) DEFAULT ''::character varying NOT NULL,
    announced_on date,
    asked_on date,
    decided_on date,
    end_reason character varying(500) DEFAULT ''::character varying NOT NULL,
    end_reason_given boolean,
    asked_by_id uuid,
    decided_by_id uuid,
    grounds text DEFAULT ''::text NOT NULL,
    outcome character varying(9) DEFAULT ''::character varying NOT NULL,
    situation text DEFAULT ''::text NOT NULL,
    CONSTRAINT arrangement_amount_is_not_negative CHECK ((((amount_granted IS NULL) OR (amount_granted >= (0)::numeric)) AND ((amount_requested IS NULL) OR (amount_requested >= (0)::numeric)) AND ((amount_determined IS NULL) OR (amount_determined >= (0)::numeric)))),
    CONSTRAINT arrangement_announced_after_decision CHECK (((announced_on IS NULL) OR ((announced_on >= decided_on) AND (decided_on IS NOT NULL)))),
    CONSTRAINT arrangement_decided_after_it_was_asked CHECK (((asked_on IS NULL) OR (decided_on IS NULL) OR (decided_on >= asked_on))),
    CONSTRAINT arrangement_ends_after_start CHECK (((last_day IS NULL) OR (last_day >= first_day))),
    CONSTRAINT arrangement_reason_was_given CHECK ((((end_reason)::text = ''::text) OR (end_reason_given AND (end_reason_given IS NOT NULL)))),
    CONSTRAINT arrangement_renews_another CHECK ((NOT ((renews_id = id) AND (renews_id IS NOT NULL)))),
    CONSTRAINT exception_decision_has_grounds CHECK (((NOT ((outcome)::text = ANY ((ARRAY['partly'::character varying, 'refused'::character varying, 'withdrawn'::character varying])::text[]))) OR (NOT (grounds = ''::text)))),
    CONSTRAINT exception_is_open_until_decided CHECK (((NOT ((outcome)::text = 'open'::text)) OR ((asked_on IS NOT NULL) AND (decided_on IS NULL)))),
    CONSTRAINT exception_names_its_rule CHECK (((NOT ((kind)::text = 'exception'::text)) OR (NOT ((rule)::text = ''::text)))),
    CONSTRAINT governance_arrangement_version_check CHECK ((version >= 0)),
    CONSTRAINT hours_are_of_staffing_and_fit_a_week CHECK (((hours_per_week IS NULL) OR ((hours_per_week > (0)::numeric) AND (hours_per_week <= (168)::numeric) AND ((kind)::text = 'staffing'::text)))),
    CONSTRAINT outcome_is_of_exceptions CHECK (((((kind)::text = 'exception'::text) AND ((outcome)::text = ANY ((ARRAY['open'::character varying, 'granted'::character varying, 'partly'::character varying, 'refused'::character varying, 'withdrawn'::character varying])::text[]))) OR ((NOT ((kind)::text = 'exception'::text)) AND ((outcome)::text = ''::text)))),
    CONSTRAINT refused_exception_has_days_and_gives_nothing CHECK (((NOT ((outcome)::text = ANY ((ARRAY['refused'::character varying, 'withdrawn'::character varying])::text[]))) OR ((amount_granted IS NULL) AND (asked_on IS NOT NULL) AND (decided_on IS NOT NULL)))),
    CONSTRAINT rent_is_of_a_lease_and_not_negative CHECK (((rent_per_month IS NULL) OR (((kind)::text = 'lease'::text) AND (rent_per_month >= (0)::numeric))))
);

CREATE TABLE public.governance_arrangementevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(10) NOT NULL,
    title character varying(150) NOT NULL,
    first_day date NOT NULL,
    last_day date,
    amount_requested numeric(12,2),
    amount_granted numeric(12,2),
    amount_determined numeric(12,2),
    reference character varying(60) DEFAULT ''::character varying NOT NULL,
    same_activities boolean DEFAULT true NOT NULL,
    by_book_year boolean DEFAULT false NOT NULL,
    determination_requested_on date,
    determined_on date,
    notice_given_on date,
    rule character varying(200) NOT NULL,
    is_invented boolean NOT NULL,
    granted_by_id uuid NOT NULL,
    initiative_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    renews_id uuid,
    goal_id uuid,
    scheme_id uuid,
    place_id uuid,
    hours_per_week numeric(5,2),
    rent_per_month numeric(12,2),
    recipient character varying(150) DEFAULT ''::character varying NOT NULL,
    announced_on date,
    asked_on date,
    decided_on date,
    end_reason character varying(500) DEFAULT ''::character varying NOT NULL,
    end_reason_given boolean,
    asked_by_id uuid,
    decided_by_id uuid,
    grounds text DEFAULT ''::text NOT NULL,
    outcome character varying(9) DEFAULT ''::character varying NOT NULL,
    situation text DEFAULT ''::text NOT NULL,
    CONSTRAINT governance_arrangementevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_arrangementevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_arrangementevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_askinghours (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    side character varying(10) NOT NULL,
    hours numeric(5,1) NOT NULL,
    said_on date NOT NULL,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    CONSTRAINT asking_hours_are_possible CHECK (((hours >= (0)::numeric) AND (hours <= (2000)::numeric))),
    CONSTRAINT asking_hours_side_known CHECK (((side)::text = ANY ((ARRAY['initiative'::character varying, 'city'::character varying])::text[]))),
    CONSTRAINT governance_askinghours_version_check CHECK ((version >= 0))
);

CREATE TABLE public.governance_askinghoursevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    side character varying(10) NOT NULL,
    hours numeric(5,1) NOT NULL,
    said_on date NOT NULL,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT governance_askinghoursevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_askinghoursevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_askinghoursevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_challenge (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    task character varying(150) NOT NULL,
    why text NOT NULL,
    budget numeric(12,2),
    offer text NOT NULL,
    price numeric(12,2) NOT NULL,
    wanted_from date,
    state character varying(10) NOT NULL,
    submitted_on date NOT NULL,
    answer_due_on date NOT NULL,
    answered_on date,
    answer text NOT NULL,
    is_invented boolean NOT NULL,
    arrangement_id uuid,
    department_id uuid,
    initiative_id uuid NOT NULL,
    CONSTRAINT answered_challenge_says_why CHECK ((((state)::text = ANY ((ARRAY['submitted'::character varying, 'in_talks'::character varying, 'withdrawn'::character varying])::text[])) OR ((answered_on IS NOT NULL) AND (NOT (answer = ''::text))))),
    CONSTRAINT challenge_answer_due_after_submission CHECK ((answer_due_on >= submitted_on)),
    CONSTRAINT challenge_money_is_not_negative CHECK (((price >= (0)::numeric) AND ((budget IS NULL) OR (budget >= (0)::numeric)))),
    CONSTRAINT challenge_state_known CHECK (((state)::text = ANY ((ARRAY['submitted'::character varying, 'in_talks'::character varying, 'accepted'::character varying, 'declined'::character varying, 'withdrawn'::character varying, 'running'::character varying, 'ended'::character varying])::text[]))),
    CONSTRAINT governance_challenge_version_check CHECK ((version >= 0))
);

CREATE TABLE public.governance_threadmessage (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    text text NOT NULL,
    is_from_city boolean NOT NULL,
    sends_at timestamp with time zone DEFAULT (statement_timestamp() + '00:00:10'::interval) NOT NULL,
    answer_due_on date,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    written_by_id uuid,
    barrier_id uuid,
    lesson_id uuid,
    CONSTRAINT carriers_get_an_answer_by_a_day CHECK ((is_from_city OR (answer_due_on IS NOT NULL))),
    CONSTRAINT carriers_raise_one_thing CHECK ((((barrier_id IS NULL) AND (lesson_id IS NULL)) OR ((NOT is_from_city) AND ((barrier_id IS NULL) OR (lesson_id IS NULL))))),
    CONSTRAINT thread_message_is_sent_after CHECK ((sends_at >= created_at)),
    CONSTRAINT thread_message_says_something CHECK ((NOT (text = ''::text)))
);

CREATE VIEW public.governance_awaitedanswer AS
 SELECT c.id AS key,
    'challenge'::text AS kind,
    c.initiative_id,
    c.task AS title,
    c.submitted_on AS asked_on,
    c.answer_due_on AS due_on
   FROM public.governance_challenge c
  WHERE ((c.state)::text = ANY ((ARRAY['submitted'::character varying, 'in_talks'::character varying])::text[]))
UNION ALL
 SELECT m.id AS key,
    'message'::text AS kind,
    m.initiative_id,
    NULL::character varying AS title,
    ((m.created_at AT TIME ZONE 'Europe/Amsterdam'::text))::date AS asked_on,
    m.answer_due_on AS due_on
   FROM public.governance_threadmessage m
  WHERE ((NOT m.is_from_city) AND (NOT (EXISTS ( SELECT
           FROM public.governance_threadmessage a
          WHERE ((a.initiative_id = m.initiative_id) AND a.is_from_city AND (ROW(a.created_at, a.id) > ROW(m.created_at, m.id)))))) AND (NOT (EXISTS ( SELECT
           FROM public.governance_threadmessage e
          WHERE ((e.initiative_id = m.initiative_id) AND (NOT e.is_from_city) AND (ROW(e.created_at, e.id) < ROW(m.created_at, m.id)) AND (NOT (EXISTS ( SELECT
                   FROM public.governance_threadmessage b
                  WHERE ((b.initiative_id = m.initiative_id) AND b.is_from_city AND (ROW(b.created_at, b.id) > ROW(e.created_at, e.id)))))))))));

CREATE TABLE public.governance_barrier (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(8) NOT NULL,
    title character varying(150) NOT NULL,
    text text NOT NULL,
    rule character varying(200) NOT NULL,
    proposal text NOT NULL,
    state character varying(12) NOT NULL,
    tried text NOT NULL,
    removed_on date,
    is_invented boolean NOT NULL,
    raised_by_id uuid,
    owner_id uuid,
    area_id uuid,
    theme_id uuid,
    CONSTRAINT governance_barrier_version_check CHECK ((version >= 0)),
    CONSTRAINT removed_barrier_has_a_day CHECK (((((state)::text = 'removed'::text) OR (removed_on IS NULL)) AND (1 = (
CASE
    WHEN ((state)::text = 'removed'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (removed_on IS NULL) THEN 1
    ELSE 0
END))))
);

CREATE TABLE public.governance_barrier_initiatives (
    id bigint NOT NULL,
    barrier_id uuid NOT NULL,
    initiative_id uuid NOT NULL
);

ALTER TABLE public.governance_barrier_initiatives ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_barrier_initiatives_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_barrierevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(8) NOT NULL,
    title character varying(150) NOT NULL,
    text text NOT NULL,
    rule character varying(200) NOT NULL,
    proposal text NOT NULL,
    state character varying(12) NOT NULL,
    tried text NOT NULL,
    removed_on date,
    is_invented boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    raised_by_id uuid,
    owner_id uuid,
    area_id uuid,
    theme_id uuid,
    CONSTRAINT governance_barrierevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_barrierevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_barrierevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_barrierstep (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    state character varying(12) NOT NULL,
    happened_on date NOT NULL,
    note character varying(500) NOT NULL,
    barrier_id uuid NOT NULL,
    noted_by_id uuid
);

CREATE TABLE public.governance_barriertieevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    barrier_id uuid NOT NULL,
    initiative_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.governance_barriertieevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_barriertieevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_challengeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    task character varying(150) NOT NULL,
    why text NOT NULL,
    budget numeric(12,2),
    offer text NOT NULL,
    price numeric(12,2) NOT NULL,
    wanted_from date,
    state character varying(10) NOT NULL,
    submitted_on date NOT NULL,
    answer_due_on date NOT NULL,
    answered_on date,
    answer text NOT NULL,
    is_invented boolean NOT NULL,
    arrangement_id uuid,
    department_id uuid,
    initiative_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT governance_challengeevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_challengeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_challengeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_challengestep (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    state character varying(10) NOT NULL,
    note character varying(500) NOT NULL,
    challenge_id uuid NOT NULL,
    noted_by_id uuid
);

CREATE TABLE public.governance_checkrun (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    check_code character varying(40) NOT NULL,
    day date NOT NULL,
    state character varying(8) NOT NULL,
    finished_at timestamp with time zone,
    found integer NOT NULL,
    opened integer NOT NULL,
    closed integer NOT NULL,
    error text NOT NULL,
    started_by_id uuid,
    CONSTRAINT finished_run_has_moment CHECK (((((state)::text = 'running'::text) OR (finished_at IS NOT NULL)) AND (1 = (
CASE
    WHEN ((state)::text = 'running'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (finished_at IS NOT NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT governance_checkrun_closed_check CHECK ((closed >= 0)),
    CONSTRAINT governance_checkrun_found_check CHECK ((found >= 0)),
    CONSTRAINT governance_checkrun_opened_check CHECK ((opened >= 0))
);

CREATE TABLE public.governance_checksetting (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    check_code character varying(40) NOT NULL,
    is_on boolean NOT NULL,
    parameters jsonb NOT NULL,
    CONSTRAINT governance_checksetting_version_check CHECK ((version >= 0))
);

CREATE TABLE public.governance_checksettingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    check_code character varying(40) NOT NULL,
    is_on boolean NOT NULL,
    parameters jsonb NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT governance_checksettingevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_checksettingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_checksettingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_confirmation (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    token_hash character varying(64) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    is_right boolean,
    asked_of_id uuid NOT NULL,
    initiative_id uuid NOT NULL,
    CONSTRAINT answered_confirmation_has_moment CHECK ((((answered_at IS NULL) AND (is_right IS NULL)) OR ((answered_at IS NOT NULL) AND (is_right IS NOT NULL))))
);

CREATE TABLE public.governance_contactmoment (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    way character varying(8) NOT NULL,
    happened_on date NOT NULL,
    note text NOT NULL,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    noted_by_id uuid,
    CONSTRAINT governance_contactmoment_version_check CHECK ((version >= 0))
);

CREATE TABLE public.governance_contactmomentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    way character varying(8) NOT NULL,
    happened_on date NOT NULL,
    note text NOT NULL,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    noted_by_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT governance_contactmomentevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_contactmomentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_contactmomentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_contactperson (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    user_id uuid NOT NULL,
    department_id uuid,
    CONSTRAINT contact_person_ends_after_start CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT governance_contactperson_version_check CHECK ((version >= 0))
);

CREATE TABLE public.governance_contactpersonevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    user_id uuid NOT NULL,
    department_id uuid,
    CONSTRAINT governance_contactpersonevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_contactpersonevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_contactpersonevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_councilterm (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    starts_on date NOT NULL,
    is_invented boolean NOT NULL,
    CONSTRAINT governance_councilterm_version_check CHECK ((version >= 0))
);

CREATE TABLE public.governance_counciltermevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    starts_on date NOT NULL,
    is_invented boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT governance_counciltermevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_counciltermevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_counciltermevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_department (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    name character varying(120) NOT NULL,
    is_invented boolean NOT NULL,
    party_id uuid,
    CONSTRAINT governance_department_version_check CHECK ((version >= 0))
);

CREATE TABLE public.governance_issue (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    title character varying(120) NOT NULL,
    text text NOT NULL,
    language character varying(2) NOT NULL,
    origin character varying(12) NOT NULL,
    needed text NOT NULL,
    missing character varying(300) NOT NULL,
    state character varying(11) NOT NULL,
    reason character varying(500) NOT NULL,
    opened_on date,
    settled_on date,
    outcome text NOT NULL,
    answer_due_on date,
    answered_on date,
    answer text NOT NULL,
    is_invented boolean NOT NULL,
    area_id uuid,
    raised_by_id uuid,
    responsible_id uuid,
    theme_id uuid,
    CONSTRAINT governance_issue_version_check CHECK ((version >= 0)),
    CONSTRAINT issue_answer_has_a_day CHECK ((((answer = ''::text) AND (answered_on IS NULL)) OR ((NOT (answer = ''::text)) AND (answered_on IS NOT NULL) AND (responsible_id IS NOT NULL)))),
    CONSTRAINT issue_answer_is_due_of_somebody CHECK ((((answer_due_on IS NULL) AND (responsible_id IS NULL)) OR ((answer_due_on IS NOT NULL) AND (responsible_id IS NOT NULL)))),
    CONSTRAINT issue_language_known CHECK (((language)::text = ANY ((ARRAY['nl'::character varying, 'en'::character varying, 'ar'::character varying, 'bg'::character varying, 'fr'::character varying, 'pl'::character varying, 'pt'::character varying, 'es'::character varying, 'tr'::character varying, 'uk'::character varying])::text[]))),
    CONSTRAINT issue_on_the_list_has_a_day CHECK ((((state)::text = ANY ((ARRAY['proposed'::character varying, 'declined'::character varying])::text[])) OR (opened_on IS NOT NULL))),
    CONSTRAINT issue_says_why_it_stands_there CHECK (((NOT ((state)::text = ANY ((ARRAY['in_progress'::character varying, 'declined'::character varying])::text[]))) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT issue_state_known CHECK (((state)::text = ANY ((ARRAY['proposed'::character varying, 'open'::character varying, 'in_progress'::character varying, 'settled'::character varying, 'declined'::character varying])::text[]))),
    CONSTRAINT settled_issue_says_what_became_of_it CHECK ((((settled_on IS NOT NULL) AND ((state)::text = 'settled'::text) AND (NOT (outcome = ''::text))) OR ((NOT ((state)::text = 'settled'::text)) AND (settled_on IS NULL))))
);

CREATE TABLE public.governance_issuestep (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    kind character varying(8) NOT NULL,
    state character varying(11) NOT NULL,
    note text NOT NULL,
    issue_id uuid NOT NULL,
    noted_by_id uuid,
    party_id uuid,
    answer_due_on date,
    CONSTRAINT issue_step_asks_a_party_by_a_day CHECK ((((answer_due_on IS NOT NULL) AND ((kind)::text = 'asked'::text) AND (party_id IS NOT NULL)) OR ((NOT ((kind)::text = 'asked'::text)) AND (answer_due_on IS NULL))))
);

CREATE TABLE public.governance_partnercall (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    text text NOT NULL,
    asked_on date NOT NULL,
    answer_due_on date NOT NULL,
    token_hash character varying(64),
    answer character varying(8) NOT NULL,
    answer_text character varying(1000) NOT NULL,
    new_day date,
    answered_on date,
    is_invented boolean NOT NULL,
    answered_by_id uuid,
    asked_by_id uuid,
    contact_id uuid,
    promise_id uuid NOT NULL,
    CONSTRAINT answer_has_a_day CHECK (((((answer)::text = ANY ((ARRAY[''::character varying, 'none'::character varying])::text[])) AND (answered_on IS NULL)) OR ((NOT ((answer)::text = ANY ((ARRAY[''::character varying, 'none'::character varying])::text[]))) AND (answered_on IS NOT NULL)))),
    CONSTRAINT call_is_answered_later CHECK ((answer_due_on >= asked_on)),
    CONSTRAINT new_day_goes_with_its_answer CHECK (((((answer)::text = 'new_day'::text) OR (new_day IS NULL)) AND (1 = (
CASE
    WHEN ((answer)::text = 'new_day'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (new_day IS NULL) THEN 1
    ELSE 0
END))))
);

CREATE TABLE public.governance_partnerpromise (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    basis character varying(8) NOT NULL,
    text character varying(300) NOT NULL,
    due_on date NOT NULL,
    moved_to date,
    outcome character varying(8) NOT NULL,
    closed_on date,
    note character varying(1000) NOT NULL,
    said_by_party boolean NOT NULL,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    noted_by_id uuid,
    party_id uuid NOT NULL,
    CONSTRAINT closed_promise_has_an_outcome CHECK ((((closed_on IS NULL) AND ((outcome)::text = ''::text)) OR ((NOT ((outcome)::text = ''::text)) AND (closed_on IS NOT NULL)))),
    CONSTRAINT governance_partnerpromise_version_check CHECK ((version >= 0)),
    CONSTRAINT promise_moves_on CHECK (((moved_to IS NULL) OR (moved_to > due_on))),
    CONSTRAINT promise_not_kept_has_a_reason CHECK (((NOT ((outcome)::text = 'not_kept'::text)) OR (NOT ((note)::text = ''::text))))
);

CREATE TABLE public.governance_policygoal (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    title character varying(150) NOT NULL,
    starts_on date,
    ends_on date,
    withdrawn_on date,
    withdrawn_because character varying(300) NOT NULL,
    is_invented boolean NOT NULL,
    department_id uuid,
    CONSTRAINT goal_ends_after_start CHECK (((ends_on IS NULL) OR (starts_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT governance_policygoal_version_check CHECK ((version >= 0)),
    CONSTRAINT withdrawn_goal_says_why CHECK (((withdrawn_on IS NULL) OR (NOT ((withdrawn_because)::text = ''::text))))
);

CREATE VIEW public.governance_deedcase AS
 SELECT ((deed || ' '::text) || key) AS id,
    deed,
    party_id,
    initiative_id,
    kind,
    counted_on,
    final_on,
    kept,
    ended_on,
    is_invented
   FROM ( SELECT 'decision-days'::text AS deed,
            (a.id)::text AS key,
            a.granted_by_id AS party_id,
            a.initiative_id,
            a.kind,
            a.asked_on AS counted_on,
            a.asked_on AS final_on,
            NULL::boolean AS kept,
            a.decided_on AS ended_on,
            a.is_invented
           FROM public.governance_arrangement a
          WHERE ((a.asked_on IS NOT NULL) AND ((a.outcome)::text <> 'withdrawn'::text))
        UNION ALL
         SELECT 'decided-in-time'::text,
            (a.id)::text AS id,
            a.granted_by_id,
            a.initiative_id,
            a.kind,
            a.first_day,
            LEAST(a.decided_on, a.first_day) AS "least",
            COALESCE((a.decided_on < a.first_day), false) AS "coalesce",
            NULL::date,
            a.is_invented
           FROM public.governance_arrangement a
          WHERE (((a.asked_on IS NOT NULL) OR (a.decided_on IS NOT NULL)) AND ((a.outcome)::text <> 'withdrawn'::text))
        UNION ALL
         SELECT 'longer-than-year'::text,
            (a.id)::text AS id,
            a.granted_by_id,
            a.initiative_id,
            a.kind,
            a.first_day,
            a.first_day,
            ((a.last_day IS NULL) OR (a.last_day >= ((a.first_day + '1 year'::interval))::date)),
            NULL::date,
            a.is_invented
           FROM public.governance_arrangement a
          WHERE ((a.outcome)::text <> ALL ((ARRAY['refused'::character varying, 'withdrawn'::character varying])::text[]))
        UNION ALL
         SELECT 'reason-given'::text,
            (a.id)::text AS id,
            a.granted_by_id,
            a.initiative_id,
            a.kind,
            COALESCE(a.notice_given_on, a.last_day) AS "coalesce",
            COALESCE(a.notice_given_on, a.last_day) AS "coalesce",
            a.end_reason_given,
            NULL::date,
            a.is_invented
           FROM public.governance_arrangement a
          WHERE ((a.end_reason_given IS NOT NULL) AND (COALESCE(a.notice_given_on, a.last_day) IS NOT NULL))
        UNION ALL
         SELECT 'exception-once'::text,
            (a.id)::text AS id,
            a.granted_by_id,
            a.initiative_id,
            a.kind,
            a.first_day,
            a.first_day,
            (NOT (EXISTS ( SELECT
                   FROM public.governance_arrangement b
                  WHERE ((b.initiative_id = a.initiative_id) AND ((b.rule)::text = (a.rule)::text) AND ((b.outcome)::text = ANY ((ARRAY['granted'::character varying, 'partly'::character varying])::text[])) AND (ROW(b.first_day, b.id) < ROW(a.first_day, a.id)))))),
            NULL::date,
            a.is_invented
           FROM public.governance_arrangement a
          WHERE ((a.outcome)::text = ANY ((ARRAY['granted'::character varying, 'partly'::character varying])::text[]))
        UNION ALL
         SELECT 'answered-in-time'::text,
            (c.id)::text AS id,
            d.party_id,
            c.initiative_id,
            'challenge'::character varying,
            c.answer_due_on,
            LEAST(c.answered_on, (c.answer_due_on + 1)) AS "least",
            COALESCE((c.answered_on <= c.answer_due_on), false) AS "coalesce",
            NULL::date,
            c.is_invented
           FROM (public.governance_challenge c
             JOIN public.governance_department d ON ((d.id = c.department_id)))
          WHERE ((d.party_id IS NOT NULL) AND (((c.state)::text <> 'withdrawn'::text) OR (c.answered_on IS NOT NULL)))
        UNION ALL
         SELECT 'promise-kept'::text,
            (f.id)::text AS id,
            p.department_id,
            s.initiative_id,
            'promise'::character varying,
            f.due_on,
            LEAST(f.closed_on, (f.due_on + 1)) AS "least",
            (((f.state)::text = 'done'::text) AND (f.closed_on <= f.due_on)),
            NULL::date,
            f.is_invented
           FROM ((public.assessment_followup f
             JOIN public.assessment_subject s ON ((s.id = f.subject_id)))
             JOIN LATERAL ( SELECT p_1.department_id
                   FROM public.governance_contactperson p_1
                  WHERE ((p_1.initiative_id = s.initiative_id) AND (p_1.user_id = f.owner_id) AND (p_1.department_id IS NOT NULL) AND (p_1.starts_on <= f.due_on) AND ((p_1.ends_on IS NULL) OR (p_1.ends_on >= f.due_on)))
                  ORDER BY p_1.starts_on DESC, p_1.id
                 LIMIT 1) p ON (true))
        UNION ALL
         SELECT 'promise-kept'::text,
            (w.id)::text AS id,
            w.party_id,
            w.initiative_id,
            'promise'::character varying,
            w.due_on,
            LEAST(w.closed_on, (w.due_on + 1)) AS "least",
            COALESCE((((w.outcome)::text = 'kept'::text) AND (w.closed_on <= w.due_on)), false) AS "coalesce",
            NULL::date,
            w.is_invented
           FROM public.governance_partnerpromise w
        UNION ALL
         SELECT 'answered-in-time'::text,
            (k.id)::text AS id,
            w.party_id,
            w.initiative_id,
            'call'::character varying,
            k.answer_due_on,
            LEAST(k.answered_on, (k.answer_due_on + 1)) AS "least",
            COALESCE((k.answered_on <= k.answer_due_on), false) AS "coalesce",
            NULL::date,
            k.is_invented
           FROM (public.governance_partnercall k
             JOIN public.governance_partnerpromise w ON ((w.id = k.promise_id)))
          WHERE ((k.answered_on IS NOT NULL) OR (w.closed_on IS NULL) OR (w.closed_on > k.answer_due_on))
        UNION ALL
         SELECT 'answered-in-time'::text,
            (s.id)::text AS id,
            s.party_id,
            NULL::uuid,
            'issue'::character varying,
            s.answer_due_on,
            LEAST(n.answered_on, (s.answer_due_on + 1)) AS "least",
            COALESCE((n.answered_on <= s.answer_due_on), false) AS "coalesce",
            NULL::date,
            i.is_invented
           FROM ((public.governance_issuestep s
             JOIN public.governance_issue i ON ((i.id = s.issue_id)))
             LEFT JOIN LATERAL ( SELECT d.day,
                        CASE
                            WHEN ((l.kind)::text = 'answered'::text) THEN d.day
                            ELSE NULL::date
                        END AS answered_on
                   FROM (public.governance_issuestep l
                     CROSS JOIN LATERAL ( SELECT ((l.created_at AT TIME ZONE 'Europe/Amsterdam'::text))::date AS day) d)
                  WHERE ((l.issue_id = s.issue_id) AND (ROW(l.created_at, l.id) > ROW(s.created_at, s.id)) AND (((l.kind)::text = ANY ((ARRAY['asked'::character varying, 'answered'::character varying])::text[])) OR (((l.kind)::text = 'moved'::text) AND ((l.state)::text = ANY ((ARRAY['declined'::character varying, 'settled'::character varying])::text[])))))
                  ORDER BY l.created_at, l.id
                 LIMIT 1) n ON (true))
          WHERE (((s.kind)::text = 'asked'::text) AND ((n.answered_on IS NOT NULL) OR (n.day IS NULL) OR (n.day > s.answer_due_on)))
        UNION ALL
         SELECT 'goal-held'::text,
            (g.id)::text AS id,
            d.party_id,
            NULL::uuid,
            'goal'::character varying,
            COALESCE(g.withdrawn_on, g.ends_on) AS "coalesce",
            COALESCE(g.withdrawn_on, g.ends_on) AS "coalesce",
            ((g.withdrawn_on IS NULL) OR COALESCE((g.withdrawn_on > g.ends_on), false)),
            NULL::date,
            g.is_invented
           FROM (public.governance_policygoal g
             JOIN public.governance_department d ON ((d.id = g.department_id)))
          WHERE ((d.party_id IS NOT NULL) AND (COALESCE(g.withdrawn_on, g.ends_on) IS NOT NULL))
        UNION ALL
         SELECT 'contact-kept'::text,
            (((p.id)::text || ' '::text) || y.last_day),
            p.department_id,
            p.initiative_id,
            'contact'::character varying,
            LEAST(p.ends_on, y.last_day) AS "least",
            LEAST(p.ends_on, y.last_day) AS "least",
            COALESCE((p.ends_on >= y.last_day), true) AS "coalesce",
            NULL::date,
            p.is_invented
           FROM (public.governance_contactperson p
             CROSS JOIN LATERAL ( SELECT ((p.starts_on + make_interval(years => n.n)))::date AS first_day,
                    (((p.starts_on + make_interval(years => (n.n + 1))))::date - 1) AS last_day
                   FROM generate_series(0, 20) n(n)) y)
          WHERE ((p.department_id IS NOT NULL) AND ((p.ends_on IS NULL) OR (p.ends_on >= y.first_day)))) cases;

CREATE TABLE public.governance_deedreply (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    text text NOT NULL,
    said_by character varying(120) NOT NULL,
    said_on date NOT NULL,
    is_invented boolean NOT NULL,
    party_id uuid NOT NULL,
    CONSTRAINT governance_deedreply_version_check CHECK ((version >= 0))
);

CREATE TABLE public.governance_deedreplyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    text text NOT NULL,
    said_by character varying(120) NOT NULL,
    said_on date NOT NULL,
    is_invented boolean NOT NULL,
    party_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT governance_deedreplyevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_deedreplyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_deedreplyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_departmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    name character varying(120) NOT NULL,
    is_invented boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    party_id uuid,
    CONSTRAINT governance_departmentevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_departmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_departmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_expectedeffect (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    principle character varying(60) NOT NULL,
    change smallint NOT NULL,
    sureness character varying(6) NOT NULL,
    why character varying(500) NOT NULL,
    option_id uuid NOT NULL,
    CONSTRAINT effect_within_two_levels CHECK (((change >= '-2'::integer) AND (change <= 2))),
    CONSTRAINT governance_expectedeffect_version_check CHECK ((version >= 0))
);

CREATE TABLE public.governance_expectedeffectevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    principle character varying(60) NOT NULL,
    change smallint NOT NULL,
    sureness character varying(6) NOT NULL,
    why character varying(500) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    option_id uuid NOT NULL,
    CONSTRAINT governance_expectedeffectevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_expectedeffectevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_expectedeffectevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_experiment (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    title character varying(150) NOT NULL,
    hypothesis text NOT NULL,
    room text NOT NULL,
    rule character varying(200) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    verdict character varying(8) NOT NULL,
    verdict_on date,
    learnt text NOT NULL,
    is_invented boolean NOT NULL,
    added_by_id uuid,
    initiative_id uuid,
    area_id uuid,
    department_id uuid,
    knowledge_partner_id uuid,
    theme_id uuid,
    CONSTRAINT experiment_ends_after_start CHECK ((ends_on >= starts_on)),
    CONSTRAINT governance_experiment_version_check CHECK ((version >= 0)),
    CONSTRAINT verdict_has_a_day CHECK (((((verdict)::text = ''::text) AND (verdict_on IS NULL)) OR ((NOT ((verdict)::text = ''::text)) AND (verdict_on IS NOT NULL))))
);

CREATE TABLE public.governance_experimentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    title character varying(150) NOT NULL,
    hypothesis text NOT NULL,
    room text NOT NULL,
    rule character varying(200) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    verdict character varying(8) NOT NULL,
    verdict_on date,
    learnt text NOT NULL,
    is_invented boolean NOT NULL,
    added_by_id uuid,
    initiative_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    area_id uuid,
    department_id uuid,
    knowledge_partner_id uuid,
    theme_id uuid,
    CONSTRAINT governance_experimentevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_experimentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_experimentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_growthchange (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(8) NOT NULL,
    text character varying(300) NOT NULL,
    due_on date,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    party_id uuid NOT NULL,
    promise_id uuid,
    told_by_id uuid,
    step_id uuid NOT NULL,
    CONSTRAINT governance_growthchange_version_check CHECK ((version >= 0)),
    CONSTRAINT growth_change_has_words CHECK ((NOT ((text)::text = ''::text))),
    CONSTRAINT growth_change_kind_known CHECK (((kind)::text = ANY ((ARRAY['role'::character varying, 'money'::character varying, 'rule'::character varying, 'space'::character varying, 'contact'::character varying])::text[])))
);

CREATE TABLE public.governance_growthchangeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(8) NOT NULL,
    text character varying(300) NOT NULL,
    due_on date,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    party_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    promise_id uuid,
    told_by_id uuid,
    step_id uuid NOT NULL,
    CONSTRAINT governance_growthchangeevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_growthchangeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_growthchangeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_growthincome (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(12) NOT NULL,
    share_percent smallint,
    initiative_id uuid NOT NULL,
    step_id uuid NOT NULL,
    CONSTRAINT governance_growthincome_share_percent_check CHECK ((share_percent >= 0)),
    CONSTRAINT governance_growthincome_version_check CHECK ((version >= 0)),
    CONSTRAINT growth_income_kind_known CHECK (((kind)::text = ANY ((ARRAY['subsidy'::character varying, 'assignment'::character varying, 'contribution'::character varying, 'donation'::character varying, 'fund'::character varying, 'loan'::character varying, 'own'::character varying])::text[]))),
    CONSTRAINT growth_income_share_is_a_percentage CHECK (((share_percent IS NULL) OR ((share_percent >= 1) AND (share_percent <= 100))))
);

CREATE TABLE public.governance_growthincomeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(12) NOT NULL,
    share_percent smallint,
    initiative_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    step_id uuid NOT NULL,
    CONSTRAINT governance_growthincomeevent_share_percent_check CHECK ((share_percent >= 0)),
    CONSTRAINT governance_growthincomeevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_growthincomeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_growthincomeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_growthstep (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    name character varying(80) NOT NULL,
    activities text NOT NULL,
    business_model text NOT NULL,
    paid_hours smallint,
    voluntary_hours smallint,
    reach character varying(13) NOT NULL,
    wished_on date,
    started_on date,
    is_shown boolean DEFAULT false NOT NULL,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    told_by_id uuid,
    CONSTRAINT governance_growthstep_paid_hours_check CHECK ((paid_hours >= 0)),
    CONSTRAINT governance_growthstep_version_check CHECK ((version >= 0)),
    CONSTRAINT governance_growthstep_voluntary_hours_check CHECK ((voluntary_hours >= 0)),
    CONSTRAINT growth_step_has_words CHECK (((NOT ((name)::text = ''::text)) AND (NOT (activities = ''::text)))),
    CONSTRAINT growth_step_hours_fit CHECK ((((paid_hours IS NULL) OR (paid_hours <= 20000)) AND ((voluntary_hours IS NULL) OR (voluntary_hours <= 20000)))),
    CONSTRAINT growth_step_reach_known CHECK (((reach)::text = ANY ((ARRAY[''::character varying, 'street'::character varying, 'neighbourhood'::character varying, 'area'::character varying, 'areas'::character varying, 'city'::character varying, 'region'::character varying])::text[])))
);

CREATE TABLE public.governance_growthstepevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    name character varying(80) NOT NULL,
    activities text NOT NULL,
    business_model text NOT NULL,
    paid_hours smallint,
    voluntary_hours smallint,
    reach character varying(13) NOT NULL,
    wished_on date,
    started_on date,
    is_shown boolean DEFAULT false NOT NULL,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    told_by_id uuid,
    CONSTRAINT governance_growthstepevent_paid_hours_check CHECK ((paid_hours >= 0)),
    CONSTRAINT governance_growthstepevent_version_check CHECK ((version >= 0)),
    CONSTRAINT governance_growthstepevent_voluntary_hours_check CHECK ((voluntary_hours >= 0))
);

ALTER TABLE public.governance_growthstepevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_growthstepevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_guaranteeanswer (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    guarantee character varying(20) NOT NULL,
    state character varying(8) NOT NULL,
    grounds text NOT NULL,
    said_on date NOT NULL,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    said_by_id uuid,
    CONSTRAINT governance_guaranteeanswer_version_check CHECK ((version >= 0)),
    CONSTRAINT guarantee_answer_has_grounds CHECK ((NOT (grounds = ''::text))),
    CONSTRAINT guarantee_known CHECK (((guarantee)::text = ANY ((ARRAY['equal_treatment'::character varying, 'care'::character varying, 'in_time'::character varying, 'reasons'::character varying, 'objection'::character varying, 'trust'::character varying, 'openness'::character varying])::text[]))),
    CONSTRAINT guarantee_state_known CHECK (((state)::text = ANY ((ARRAY['kept'::character varying, 'not_kept'::character varying])::text[])))
);

CREATE TABLE public.governance_guaranteeanswerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    guarantee character varying(20) NOT NULL,
    state character varying(8) NOT NULL,
    grounds text NOT NULL,
    said_on date NOT NULL,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    said_by_id uuid,
    CONSTRAINT governance_guaranteeanswerevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_guaranteeanswerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_guaranteeanswerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_issue_challenges (
    id bigint NOT NULL,
    issue_id uuid NOT NULL,
    challenge_id uuid NOT NULL
);

ALTER TABLE public.governance_issue_challenges ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_issue_challenges_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_issue_initiatives (
    id bigint NOT NULL,
    issue_id uuid NOT NULL,
    initiative_id uuid NOT NULL
);

ALTER TABLE public.governance_issue_initiatives ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_issue_initiatives_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_issue_opportunities (
    id bigint NOT NULL,
    issue_id uuid NOT NULL,
    opportunity_id uuid NOT NULL
);

ALTER TABLE public.governance_issue_opportunities ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_issue_opportunities_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_issueevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    title character varying(120) NOT NULL,
    text text NOT NULL,
    language character varying(2) NOT NULL,
    origin character varying(12) NOT NULL,
    needed text NOT NULL,
    missing character varying(300) NOT NULL,
    state character varying(11) NOT NULL,
    reason character varying(500) NOT NULL,
    opened_on date,
    settled_on date,
    outcome text NOT NULL,
    answer_due_on date,
    answered_on date,
    answer text NOT NULL,
    is_invented boolean NOT NULL,
    area_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    raised_by_id uuid,
    responsible_id uuid,
    theme_id uuid,
    CONSTRAINT governance_issueevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_issueevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_issueevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_issueraiser (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    name character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    language character varying(2) NOT NULL,
    issue_id uuid NOT NULL
);

CREATE TABLE public.governance_issuerole (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    role character varying(20) NOT NULL,
    note character varying(200) NOT NULL,
    issue_id uuid NOT NULL,
    party_id uuid
);

CREATE TABLE public.governance_issueroleevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    role character varying(20) NOT NULL,
    note character varying(200) NOT NULL,
    issue_id uuid NOT NULL,
    party_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);

ALTER TABLE public.governance_issueroleevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_issueroleevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_lesson (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    title character varying(150) NOT NULL,
    text text NOT NULL,
    is_failure boolean NOT NULL,
    principle character varying(60) NOT NULL,
    learnt_on date NOT NULL,
    anchored_on date,
    anchored_in character varying(200) NOT NULL,
    is_invented boolean NOT NULL,
    added_by_id uuid,
    experiment_id uuid,
    initiative_id uuid,
    anchored_by_id uuid,
    area_id uuid,
    theme_id uuid,
    is_public boolean DEFAULT false NOT NULL,
    CONSTRAINT anchored_lesson_says_where CHECK (((((anchored_in)::text = ''::text) AND (anchored_on IS NULL)) OR ((anchored_on IS NOT NULL) AND (NOT ((anchored_in)::text = ''::text))))),
    CONSTRAINT governance_lesson_version_check CHECK ((version >= 0))
);

CREATE TABLE public.governance_lessonevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    title character varying(150) NOT NULL,
    text text NOT NULL,
    is_failure boolean NOT NULL,
    principle character varying(60) NOT NULL,
    learnt_on date NOT NULL,
    anchored_on date,
    anchored_in character varying(200) NOT NULL,
    is_invented boolean NOT NULL,
    added_by_id uuid,
    experiment_id uuid,
    initiative_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    anchored_by_id uuid,
    area_id uuid,
    theme_id uuid,
    is_public boolean DEFAULT false NOT NULL,
    CONSTRAINT governance_lessonevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_lessonevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_lessonevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_lessonuse (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    helped boolean NOT NULL,
    note character varying(300) NOT NULL,
    initiative_id uuid NOT NULL,
    lesson_id uuid NOT NULL,
    used_by_id uuid
);

CREATE TABLE public.governance_mention (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    user_id uuid NOT NULL,
    note_id uuid NOT NULL
);

CREATE TABLE public.initiatives_income (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(12) NOT NULL,
    share_percent smallint,
    ends_on date,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    party_id uuid,
    has_many_payers boolean DEFAULT false NOT NULL,
    CONSTRAINT income_of_many_names_no_party CHECK (((NOT has_many_payers) OR (party_id IS NULL))),
    CONSTRAINT income_share_is_a_percentage CHECK (((share_percent IS NULL) OR ((share_percent >= 1) AND (share_percent <= 100)))),
    CONSTRAINT initiatives_income_share_percent_check CHECK ((share_percent >= 0)),
    CONSTRAINT initiatives_income_version_check CHECK ((version >= 0))
);

CREATE TABLE public.initiatives_party (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    name character varying(150) NOT NULL,
    sphere character varying(10) NOT NULL,
    website character varying(300) NOT NULL,
    is_person boolean DEFAULT false NOT NULL,
    register_number character varying(8) DEFAULT ''::character varying NOT NULL,
    is_invented boolean NOT NULL,
    initiative_id uuid,
    merged_ids uuid[],
    parent_id uuid,
    CONSTRAINT department_is_no_person CHECK (((parent_id IS NULL) OR (NOT is_person))),
    CONSTRAINT initiatives_party_version_check CHECK ((version >= 0)),
    CONSTRAINT party_is_no_part_of_itself CHECK ((NOT ((parent_id = id) AND (parent_id IS NOT NULL))))
);

CREATE VIEW public.governance_money AS
 SELECT id,
    basis,
    initiative_id,
    party_id,
    told,
    granted,
    a_year,
    is_outside,
    first_day,
    last_day,
    since,
    is_invented,
    COALESCE(( SELECT p.parent_id
           FROM public.initiatives_party p
          WHERE (p.id = every.party_id)), party_id) AS institution_id
   FROM ( SELECT n.id,
            'told'::text AS basis,
            n.initiative_id,
                CASE
                    WHEN ((n.kind)::text <> 'own'::text) THEN n.party_id
                    ELSE NULL::uuid
                END AS party_id,
            n.share_percent AS told,
            NULL::numeric(12,2) AS granted,
            NULL::numeric AS a_year,
            (((n.kind)::text <> ALL ((ARRAY['own'::character varying, 'contribution'::character varying])::text[])) AND (NOT n.has_many_payers)) AS is_outside,
            '0001-01-01'::date AS first_day,
            COALESCE(n.ends_on, '9999-12-31'::date) AS last_day,
            ((n.created_at AT TIME ZONE 'Europe/Amsterdam'::text))::date AS since,
            n.is_invented
           FROM public.initiatives_income n
        UNION ALL
         SELECT a.id,
            'granted'::text,
            a.initiative_id,
            a.granted_by_id,
            NULL::smallint AS int2,
            a.amount_granted,
            ((a.amount_granted * (365)::numeric) / (COALESCE(((a.last_day - a.first_day) + 1), 365))::numeric),
            true,
            a.first_day,
            COALESCE(a.last_day, '9999-12-31'::date) AS "coalesce",
            a.first_day,
            a.is_invented
           FROM public.governance_arrangement a) every
  WHERE ((told IS NOT NULL) OR (granted > (0)::numeric));

CREATE TABLE public.governance_note (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    text text NOT NULL,
    withdrawn_at timestamp with time zone,
    is_invented boolean NOT NULL,
    initiative_id uuid,
    party_id uuid,
    score_id uuid,
    signal_id uuid,
    written_by_id uuid,
    CONSTRAINT governance_note_version_check CHECK ((version >= 0)),
    CONSTRAINT note_is_about_one_thing CHECK ((((initiative_id IS NOT NULL) AND (party_id IS NULL) AND (score_id IS NULL) AND (signal_id IS NULL)) OR ((initiative_id IS NULL) AND (party_id IS NULL) AND (score_id IS NOT NULL) AND (signal_id IS NULL)) OR ((initiative_id IS NULL) AND (party_id IS NULL) AND (score_id IS NULL) AND (signal_id IS NOT NULL)) OR ((initiative_id IS NULL) AND (party_id IS NOT NULL) AND (score_id IS NULL) AND (signal_id IS NULL)))),
    CONSTRAINT note_says_something_until_withdrawn CHECK ((((text = ''::text) OR (withdrawn_at IS NULL)) AND (1 = (
CASE
    WHEN (text = ''::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (withdrawn_at IS NULL) THEN 1
    ELSE 0
END))))
);

CREATE TABLE public.governance_noteevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    text text NOT NULL,
    withdrawn_at timestamp with time zone,
    is_invented boolean NOT NULL,
    initiative_id uuid,
    party_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    score_id uuid,
    signal_id uuid,
    written_by_id uuid,
    CONSTRAINT governance_noteevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_noteevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_noteevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_option (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    title character varying(150) NOT NULL,
    kind character varying(12) NOT NULL,
    text text NOT NULL,
    cost_once numeric(12,2),
    cost_yearly numeric(12,2),
    reach integer,
    is_invented boolean NOT NULL,
    scenario_id uuid,
    weighing_id uuid NOT NULL,
    CONSTRAINT governance_option_reach_check CHECK ((reach >= 0)),
    CONSTRAINT governance_option_version_check CHECK ((version >= 0)),
    CONSTRAINT option_costs_are_not_negative CHECK ((((cost_once IS NULL) OR (cost_once >= (0)::numeric)) AND ((cost_yearly IS NULL) OR (cost_yearly >= (0)::numeric))))
);

CREATE TABLE public.governance_optionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    title character varying(150) NOT NULL,
    kind character varying(12) NOT NULL,
    text text NOT NULL,
    cost_once numeric(12,2),
    cost_yearly numeric(12,2),
    reach integer,
    is_invented boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    scenario_id uuid,
    weighing_id uuid NOT NULL,
    CONSTRAINT governance_optionevent_reach_check CHECK ((reach >= 0)),
    CONSTRAINT governance_optionevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_optionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_optionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_partnerpromiseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    basis character varying(8) NOT NULL,
    text character varying(300) NOT NULL,
    due_on date NOT NULL,
    moved_to date,
    outcome character varying(8) NOT NULL,
    closed_on date,
    note character varying(1000) NOT NULL,
    said_by_party boolean NOT NULL,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    noted_by_id uuid,
    party_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT governance_partnerpromiseevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_partnerpromiseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_partnerpromiseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_policygoalevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    title character varying(150) NOT NULL,
    starts_on date,
    ends_on date,
    withdrawn_on date,
    withdrawn_because character varying(300) NOT NULL,
    is_invented boolean NOT NULL,
    department_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT governance_policygoalevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_policygoalevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_policygoalevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_provision (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(4) NOT NULL,
    title character varying(150) NOT NULL,
    text text NOT NULL,
    laid_down_in character varying(300) NOT NULL,
    next_step character varying(200) NOT NULL,
    starts_on date,
    ends_on date,
    is_invented boolean NOT NULL,
    added_by_id uuid,
    area_id uuid,
    barrier_id uuid,
    department_id uuid,
    experiment_id uuid,
    lesson_id uuid,
    theme_id uuid,
    CONSTRAINT governance_provision_version_check CHECK ((version >= 0)),
    CONSTRAINT provision_ends_after_start CHECK (((ends_on IS NULL) OR ((ends_on >= starts_on) AND (starts_on IS NOT NULL))))
);

CREATE TABLE public.governance_provisionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(4) NOT NULL,
    title character varying(150) NOT NULL,
    text text NOT NULL,
    laid_down_in character varying(300) NOT NULL,
    next_step character varying(200) NOT NULL,
    starts_on date,
    ends_on date,
    is_invented boolean NOT NULL,
    added_by_id uuid,
    area_id uuid,
    barrier_id uuid,
    department_id uuid,
    experiment_id uuid,
    lesson_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    theme_id uuid,
    CONSTRAINT governance_provisionevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_provisionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_provisionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_recheckrequest (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    claimed_until timestamp with time zone,
    tries smallint NOT NULL,
    initiative_id uuid NOT NULL,
    CONSTRAINT governance_recheckrequest_tries_check CHECK ((tries >= 0))
);

CREATE TABLE public.governance_remark (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    text text NOT NULL,
    taken_back_at timestamp with time zone,
    option_id uuid,
    said_by_id uuid,
    weighing_id uuid NOT NULL
);

CREATE TABLE public.governance_scenario (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    title character varying(150) NOT NULL,
    note text NOT NULL,
    lost jsonb NOT NULL,
    day date NOT NULL,
    result jsonb NOT NULL,
    computed_at timestamp with time zone NOT NULL,
    is_shared boolean NOT NULL,
    is_invented boolean NOT NULL,
    area_id uuid,
    made_by_id uuid,
    CONSTRAINT governance_scenario_version_check CHECK ((version >= 0)),
    CONSTRAINT scenario_loses_something CHECK ((NOT (lost = '[]'::jsonb)))
);

CREATE TABLE public.governance_scenarioevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    title character varying(150) NOT NULL,
    note text NOT NULL,
    lost jsonb NOT NULL,
    day date NOT NULL,
    result jsonb NOT NULL,
    computed_at timestamp with time zone NOT NULL,
    is_shared boolean NOT NULL,
    is_invented boolean NOT NULL,
    area_id uuid,
    made_by_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT governance_scenarioevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_scenarioevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_scenarioevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_scheme (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    name character varying(150) NOT NULL,
    source character varying(300) NOT NULL,
    has_legal_basis boolean NOT NULL,
    starts_on date,
    ends_on date,
    is_invented boolean NOT NULL,
    goal_id uuid,
    CONSTRAINT governance_scheme_version_check CHECK ((version >= 0)),
    CONSTRAINT scheme_ends_after_start CHECK (((ends_on IS NULL) OR (starts_on IS NULL) OR (ends_on >= starts_on)))
);

CREATE TABLE public.governance_schemeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    name character varying(150) NOT NULL,
    source character varying(300) NOT NULL,
    has_legal_basis boolean NOT NULL,
    starts_on date,
    ends_on date,
    is_invented boolean NOT NULL,
    goal_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT governance_schemeevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_schemeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_schemeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_initiative (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    name character varying(120) NOT NULL,
    summary character varying(200) NOT NULL,
    story text NOT NULL,
    form character varying(30) NOT NULL,
    phase character varying(10) NOT NULL,
    status character varying(20) NOT NULL,
    address character varying(200) NOT NULL,
    longitude double precision,
    latitude double precision,
    started_on date,
    horizon_on date,
    website character varying(300) NOT NULL,
    picture character varying(100) NOT NULL,
    picture_alt character varying(200) NOT NULL,
    people_involved character varying(5) NOT NULL,
    absence_effect character varying(10) NOT NULL,
    submitted_at timestamp with time zone,
    published_at timestamp with time zone,
    told_at timestamp with time zone,
    invented_fields character varying(40)[] NOT NULL,
    search tsvector GENERATED ALWAYS AS (((setweight(to_tsvector('dutch'::regconfig, (COALESCE(name, ''::character varying))::text), 'A'::"char") || setweight(to_tsvector('dutch'::regconfig, (COALESCE(summary, ''::character varying))::text), 'B'::"char")) || setweight(to_tsvector('dutch'::regconfig, ((COALESCE(story, ''::text) || ' '::text) || (COALESCE(address, ''::character varying))::text)), 'C'::"char"))) STORED,
    area_id uuid,
    carriers_told smallint,
    point_shown character varying(5) DEFAULT 'area'::character varying NOT NULL,
    CONSTRAINT initiative_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT initiative_place_is_whole CHECK ((((latitude IS NULL) AND (longitude IS NULL)) OR ((latitude IS NOT NULL) AND (longitude IS NOT NULL)))),
    CONSTRAINT initiative_point_shown_known CHECK (((point_shown)::text = ANY ((ARRAY['exact'::character varying, 'about'::character varying, 'area'::character varying])::text[]))),
    CONSTRAINT initiative_published_has_moment CHECK (((NOT ((status)::text = 'published'::text)) OR (published_at IS NOT NULL))),
    CONSTRAINT initiative_status_known CHECK (((status)::text = ANY ((ARRAY['submitted'::character varying, 'changes_requested'::character varying, 'published'::character varying, 'declined'::character varying, 'withdrawn'::character varying])::text[]))),
    CONSTRAINT initiatives_initiative_carriers_told_check CHECK ((carriers_told >= 0)),
    CONSTRAINT initiatives_initiative_version_check CHECK ((version >= 0))
);

CREATE VIEW public.governance_share AS
 SELECT ((((initiative_id || ' '::text) || first_day) || ' '::text) || COALESCE((party_id)::text, ''::text)) AS id,
    initiative_id,
    first_day,
    last_day,
    party_id,
    told,
    a_year,
    told_since,
    granted_since,
    is_invented,
        CASE
            WHEN (all_told IS NULL) THEN 'granted'::text
            ELSE 'told'::text
        END AS basis,
    round(
        CASE
            WHEN (all_told IS NULL) THEN (((100)::numeric * a_year) / all_a_year)
            ELSE ((100.0 * (COALESCE(told, (0)::bigint))::numeric) / GREATEST((100)::numeric, all_told))
        END, 4) AS "least",
    round(
        CASE
            WHEN (all_told IS NULL) THEN (((100)::numeric * a_year) / all_a_year)
            ELSE ((100.0 * (((COALESCE(told, (0)::bigint))::numeric + unknown) + GREATEST((0)::numeric, ((100)::numeric - all_told)))) / GREATEST((100)::numeric, all_told))
        END, 4) AS most,
    round(((100.0 * unknown) / GREATEST((100)::numeric, all_told)), 4) AS payer_unknown,
    GREATEST((0)::numeric, ((100)::numeric - all_told)) AS untold,
    (no_party + ((COALESCE((all_told < (100)::numeric), false))::integer)::numeric) AS others
   FROM ( SELECT p.initiative_id,
            p.first_day,
            p.last_day,
            m.institution_id AS party_id,
            sum(m.told) FILTER (WHERE (m.institution_id IS NOT NULL)) AS told,
            sum(m.a_year) AS a_year,
            min(m.since) FILTER (WHERE ((m.basis = 'told'::text) AND (m.institution_id IS NOT NULL))) AS told_since,
            min(m.since) FILTER (WHERE (m.basis = 'granted'::text)) AS granted_since,
            bool_or(m.is_invented) AS is_invented,
            sum(sum(m.told)) OVER whole AS all_told,
            sum(sum(m.a_year)) OVER whole AS all_a_year,
            COALESCE(sum(sum(m.told) FILTER (WHERE ((m.institution_id IS NULL) AND m.is_outside))) OVER whole, (0)::numeric) AS unknown,
            sum(count(*) FILTER (WHERE (m.institution_id IS NULL))) OVER whole AS no_party,
            count(m.institution_id) OVER whole AS parties
           FROM (( SELECT changes.initiative_id,
                    changes.day AS first_day,
                    (lead(changes.day, 1, '10000-01-01'::date) OVER (PARTITION BY changes.initiative_id ORDER BY changes.day) - 1) AS last_day
                   FROM ( SELECT initiatives_initiative.id AS initiative_id,
                            '0001-01-01'::date AS day
                           FROM public.initiatives_initiative
                        UNION ALL
                         SELECT governance_money.initiative_id,
                            governance_money.first_day
                           FROM public.governance_money
                          WHERE (governance_money.first_day > '0001-01-01'::date)
                        UNION ALL
                         SELECT governance_money.initiative_id,
                            (governance_money.last_day + 1)
                           FROM public.governance_money
                          WHERE (governance_money.last_day < '9999-12-31'::date)) changes) p
             JOIN public.governance_money m ON (((m.initiative_id = p.initiative_id) AND (m.first_day <= p.first_day) AND (m.last_day >= p.first_day))))
          WHERE (p.first_day <= p.last_day)
          GROUP BY p.initiative_id, p.first_day, p.last_day, m.institution_id
          WINDOW whole AS (PARTITION BY p.initiative_id, p.first_day, p.last_day)) parts
  WHERE ((party_id IS NOT NULL) OR (parties = 0));

CREATE TABLE public.governance_signal (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    check_code character varying(40) NOT NULL,
    subject_key character varying(200) NOT NULL,
    severity smallint NOT NULL,
    stage smallint NOT NULL,
    facts jsonb NOT NULL,
    is_standing boolean DEFAULT true NOT NULL,
    since date NOT NULL,
    due_on date,
    opened_on date NOT NULL,
    seen_on date NOT NULL,
    closed_on date,
    closed_because character varying(12) NOT NULL,
    acknowledged_at timestamp with time zone,
    snoozed_until date,
    assigned_to_id uuid,
    initiative_id uuid,
    area_id uuid,
    CONSTRAINT closed_signal_says_why CHECK (((((closed_because)::text = ''::text) AND (closed_on IS NULL)) OR ((closed_on IS NOT NULL) AND ((closed_because)::text = ANY ((ARRAY['gone'::character varying, 'resolved'::character varying, 'moot'::character varying])::text[]))))),
    CONSTRAINT governance_signal_severity_check CHECK ((severity >= 0)),
    CONSTRAINT governance_signal_stage_check CHECK ((stage >= 0)),
    CONSTRAINT governance_signal_version_check CHECK ((version >= 0)),
    CONSTRAINT signal_area_only_without_initiative CHECK (((initiative_id IS NULL) OR (area_id IS NULL))),
    CONSTRAINT signal_severity_known CHECK ((severity = ANY (ARRAY[1, 2, 3])))
);

CREATE TABLE public.governance_signalstep (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    kind character varying(12) NOT NULL,
    day date NOT NULL,
    note text NOT NULL,
    rests_until date,
    done_by_id uuid,
    given_to_id uuid,
    signal_id uuid NOT NULL
);

CREATE TABLE public.governance_singleloss (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    kind character varying(12) NOT NULL,
    key uuid NOT NULL,
    stops integer NOT NULL,
    weakens integer NOT NULL,
    people integer NOT NULL,
    roles_emptied integer NOT NULL,
    waves smallint NOT NULL,
    computed_on date NOT NULL,
    area_id uuid,
    bereft integer DEFAULT 0 NOT NULL,
    is_echo boolean DEFAULT false NOT NULL,
    CONSTRAINT governance_singleloss_bereft_check CHECK ((bereft >= 0)),
    CONSTRAINT governance_singleloss_people_check CHECK ((people >= 0)),
    CONSTRAINT governance_singleloss_roles_emptied_check CHECK ((roles_emptied >= 0)),
    CONSTRAINT governance_singleloss_stops_check CHECK ((stops >= 0)),
    CONSTRAINT governance_singleloss_waves_check CHECK ((waves >= 0)),
    CONSTRAINT governance_singleloss_weakens_check CHECK ((weakens >= 0))
);

CREATE TABLE public.governance_stylemix (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    lawful smallint NOT NULL,
    performing smallint NOT NULL,
    networking smallint NOT NULL,
    participating smallint NOT NULL,
    reason text NOT NULL,
    starts_on date NOT NULL,
    review_on date NOT NULL,
    is_invented boolean NOT NULL,
    chosen_by_id uuid,
    department_id uuid,
    initiative_id uuid NOT NULL,
    CONSTRAINT governance_stylemix_lawful_check CHECK ((lawful >= 0)),
    CONSTRAINT governance_stylemix_networking_check CHECK ((networking >= 0)),
    CONSTRAINT governance_stylemix_participating_check CHECK ((participating >= 0)),
    CONSTRAINT governance_stylemix_performing_check CHECK ((performing >= 0)),
    CONSTRAINT governance_stylemix_version_check CHECK ((version >= 0)),
    CONSTRAINT style_mix_has_a_reason CHECK ((NOT (reason = ''::text))),
    CONSTRAINT style_reviewed_after_start CHECK ((review_on > starts_on)),
    CONSTRAINT style_shares_make_a_whole CHECK ((lawful = (((100 - performing) - networking) - participating)))
);

CREATE TABLE public.governance_stylemixevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    lawful smallint NOT NULL,
    performing smallint NOT NULL,
    networking smallint NOT NULL,
    participating smallint NOT NULL,
    reason text NOT NULL,
    starts_on date NOT NULL,
    review_on date NOT NULL,
    is_invented boolean NOT NULL,
    chosen_by_id uuid,
    department_id uuid,
    initiative_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT governance_stylemixevent_lawful_check CHECK ((lawful >= 0)),
    CONSTRAINT governance_stylemixevent_networking_check CHECK ((networking >= 0)),
    CONSTRAINT governance_stylemixevent_participating_check CHECK ((participating >= 0)),
    CONSTRAINT governance_stylemixevent_performing_check CHECK ((performing >= 0)),
    CONSTRAINT governance_stylemixevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_stylemixevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_stylemixevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_stylerecognition (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    answer character varying(6) NOT NULL,
    reason character varying(1000) NOT NULL,
    said_on date NOT NULL,
    is_invented boolean NOT NULL,
    mix_id uuid NOT NULL,
    said_by_id uuid,
    mix_version integer DEFAULT 0 NOT NULL,
    CONSTRAINT governance_stylerecognition_mix_version_check CHECK ((mix_version >= 0)),
    CONSTRAINT governance_stylerecognition_version_check CHECK ((version >= 0)),
    CONSTRAINT not_recognised_has_a_reason CHECK ((((answer)::text = 'yes'::text) OR (NOT ((reason)::text = ''::text))))
);

CREATE TABLE public.governance_stylerecognitionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    answer character varying(6) NOT NULL,
    reason character varying(1000) NOT NULL,
    said_on date NOT NULL,
    is_invented boolean NOT NULL,
    mix_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    said_by_id uuid,
    mix_version integer DEFAULT 0 NOT NULL,
    CONSTRAINT governance_stylerecognitionevent_mix_version_check CHECK ((mix_version >= 0)),
    CONSTRAINT governance_stylerecognitionevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_stylerecognitionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_stylerecognitionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.governance_subsidyfile (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    name character varying(200) NOT NULL,
    data bytea NOT NULL,
    chosen jsonb NOT NULL,
    imported_at timestamp with time zone,
    counts jsonb,
    granted_by_id uuid NOT NULL,
    uploaded_by_id uuid,
    overwrite jsonb NOT NULL,
    CONSTRAINT governance_subsidyfile_version_check CHECK ((version >= 0))
);

CREATE TABLE public.governance_telling (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    stage smallint NOT NULL,
    day date NOT NULL,
    signal_id uuid NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT governance_telling_stage_check CHECK ((stage >= 0))
);

CREATE TABLE public.governance_weighing (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    question character varying(200) NOT NULL,
    text text NOT NULL,
    decide_before date,
    reason text NOT NULL,
    decided_on date,
    look_back_on date,
    looked_back_on date,
    look_back text NOT NULL,
    as_expected boolean,
    is_invented boolean NOT NULL,
    area_id uuid,
    asked_by_id uuid,
    chosen_id uuid,
    decided_by_id uuid,
    department_id uuid,
    initiative_id uuid,
    programme_id uuid,
    CONSTRAINT decision_is_whole CHECK ((((chosen_id IS NULL) AND (decided_on IS NULL) AND (reason = ''::text)) OR ((chosen_id IS NOT NULL) AND (decided_on IS NOT NULL) AND (NOT (reason = ''::text))))),
    CONSTRAINT governance_weighing_version_check CHECK ((version >= 0)),
    CONSTRAINT look_back_follows_a_decision CHECK ((((as_expected IS NULL) AND (look_back = ''::text) AND (looked_back_on IS NULL)) OR ((as_expected IS NOT NULL) AND (decided_on IS NOT NULL) AND (looked_back_on IS NOT NULL) AND (NOT (look_back = ''::text)))))
);

CREATE TABLE public.governance_weighingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    question character varying(200) NOT NULL,
    text text NOT NULL,
    decide_before date,
    reason text NOT NULL,
    decided_on date,
    look_back_on date,
    looked_back_on date,
    look_back text NOT NULL,
    as_expected boolean,
    is_invented boolean NOT NULL,
    area_id uuid,
    asked_by_id uuid,
    chosen_id uuid,
    decided_by_id uuid,
    department_id uuid,
    initiative_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    programme_id uuid,
    CONSTRAINT governance_weighingevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.governance_weighingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_weighingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_area (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    code character varying(20) NOT NULL,
    name character varying(100) NOT NULL,
    longitude double precision,
    latitude double precision,
    border jsonb,
    mailbox character varying(254) NOT NULL,
    parent_id uuid,
    tile_column smallint,
    tile_row smallint,
    CONSTRAINT initiatives_area_tile_column_check CHECK ((tile_column >= 0)),
    CONSTRAINT initiatives_area_tile_row_check CHECK ((tile_row >= 0)),
    CONSTRAINT initiatives_area_version_check CHECK ((version >= 0)),
    CONSTRAINT tile_has_a_column_and_a_row CHECK ((((tile_column IS NULL) AND (tile_row IS NULL)) OR (((tile_column >= 1) AND (tile_column <= 16)) AND ((tile_row >= 1) AND (tile_row <= 40)))))
);

CREATE TABLE public.initiatives_areateammember (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    area_id uuid NOT NULL,
    user_id uuid NOT NULL
);

CREATE VIEW public.initiatives_areaworker AS
 SELECT t.area_id,
    t.user_id
   FROM public.initiatives_areateammember t
UNION
 SELECT a.id AS area_id,
    t.user_id
   FROM (public.initiatives_area a
     JOIN public.initiatives_areateammember t ON ((t.area_id = a.parent_id)))
UNION
 SELECT t.area_id,
    s.stand_in_id AS user_id
   FROM (public.initiatives_areateammember t
     JOIN public.accounts_currentstandin s ON ((s.person_id = t.user_id)))
UNION
 SELECT a.id AS area_id,
    s.stand_in_id AS user_id
   FROM ((public.initiatives_area a
     JOIN public.initiatives_areateammember t ON ((t.area_id = a.parent_id)))
     JOIN public.accounts_currentstandin s ON ((s.person_id = t.user_id)));

CREATE TABLE public.initiatives_carrier (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    key_tasks character varying(20)[] NOT NULL,
    started_on date NOT NULL,
    ended_on date,
    user_id uuid NOT NULL,
    initiative_id uuid NOT NULL,
    CONSTRAINT carrier_ends_after_start CHECK (((ended_on IS NULL) OR (ended_on >= started_on))),
    CONSTRAINT initiatives_carrier_version_check CHECK ((version >= 0))
);

CREATE TABLE public.initiatives_carrierevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    key_tasks character varying(20)[] NOT NULL,
    started_on date NOT NULL,
    ended_on date,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    user_id uuid NOT NULL,
    initiative_id uuid NOT NULL,
    CONSTRAINT initiatives_carrierevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.initiatives_carrierevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_carrierevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE VIEW public.initiatives_carrierterm AS
 SELECT c.id AS carrier_id,
    c.initiative_id,
    c.user_id,
    c.key_tasks,
    c.started_on AS first_day,
    COALESCE(c.ended_on, '9999-12-31'::date) AS last_day
   FROM (public.initiatives_carrier c
     JOIN public.accounts_user u ON (((u.id = c.user_id) AND u.is_active)));

CREATE VIEW public.initiatives_carrying AS
 SELECT n.initiative_id,
    n.first_day,
    n.last_day,
    n.noted,
    known."least",
    known.is_known,
    GREATEST((known."least" - n.noted), (((NOT known.is_known))::integer)::bigint) AS others,
    ((n.with_all_tasks = 1) AND (n.with_tasks = 1) AND (NOT told.goes_on)) AS is_all_on_one,
    told.stops,
    n.changed_on
   FROM (((( SELECT p.initiative_id,
            p.first_day,
            p.last_day,
            count(*) FILTER (WHERE c.carries) AS noted,
            (count(c.started_on) > 0) AS were_there,
            count(*) FILTER (WHERE (c.carries AND (c.tasks > 0))) AS with_tasks,
            count(*) FILTER (WHERE (c.carries AND (c.tasks >= 6))) AS with_all_tasks,
            max(
                CASE
                    WHEN c.carries THEN c.started_on
                    ELSE (c.ended_on + 1)
                END) AS changed_on
           FROM (( SELECT changes.initiative_id,
                    changes.day AS first_day,
                    (lead(changes.day, 1, '10000-01-01'::date) OVER (PARTITION BY changes.initiative_id ORDER BY changes.day) - 1) AS last_day
                   FROM ( SELECT initiatives_initiative.id AS initiative_id,
                            '0001-01-01'::date AS day
                           FROM public.initiatives_initiative
                        UNION ALL
                         SELECT initiatives_carrier.initiative_id,
                            initiatives_carrier.started_on
                           FROM public.initiatives_carrier
                        UNION ALL
                         SELECT initiatives_carrier.initiative_id,
                            (initiatives_carrier.ended_on + 1)
                           FROM public.initiatives_carrier
                          WHERE (initiatives_carrier.ended_on IS NOT NULL)) changes) p
             LEFT JOIN LATERAL ( SELECT o.started_on,
                    o.ended_on,
                    cardinality(o.key_tasks) AS tasks,
                    (u.is_active AND ((o.ended_on IS NULL) OR (o.ended_on >= p.first_day))) AS carries
                   FROM (public.initiatives_carrier o
                     JOIN public.accounts_user u ON ((u.id = o.user_id)))
                  WHERE ((o.initiative_id = p.initiative_id) AND (o.started_on <= p.first_day))) c ON (true))
          WHERE (p.first_day <= p.last_day)
          GROUP BY p.initiative_id, p.first_day, p.last_day) n
     JOIN public.initiatives_initiative i ON ((i.id = n.initiative_id)))
     CROSS JOIN LATERAL ( SELECT ((i.absence_effect)::text = ANY ((ARRAY['taken_over'::character varying, 'partly'::character varying])::text[])) AS goes_on,
            ((i.absence_effect)::text = 'stops'::text) AS stops) told)
     CROSS JOIN LATERAL ( SELECT GREATEST(n.noted, (i.carriers_told)::bigint, (
                CASE
                    WHEN ((n.noted > 0) AND told.goes_on) THEN 2
                    ELSE NULL::integer
                END)::bigint) AS "least",
            ((i.carriers_told IS NOT NULL) OR (n.noted > 1) OR
                CASE
                    WHEN (n.noted = 1) THEN (told.goes_on OR told.stops)
                    ELSE n.were_there
                END) AS is_known) known);

CREATE TABLE public.initiatives_chosendistance (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    chosen_by character varying(10) NOT NULL,
    reason text NOT NULL,
    starts_on date NOT NULL,
    review_on date NOT NULL,
    ended_on date,
    is_invented boolean NOT NULL,
    ended_by_id uuid,
    initiative_id uuid NOT NULL,
    recorded_by_id uuid,
    CONSTRAINT distance_chooser_known CHECK (((chosen_by)::text = ANY ((ARRAY['initiative'::character varying, 'both'::character varying])::text[]))),
    CONSTRAINT distance_ends_after_start CHECK (((ended_on IS NULL) OR (ended_on >= starts_on))),
    CONSTRAINT distance_has_a_reason CHECK ((NOT (reason = ''::text))),
    CONSTRAINT distance_reviewed_after_start CHECK ((review_on > starts_on)),
    CONSTRAINT initiatives_chosendistance_version_check CHECK ((version >= 0))
);

CREATE TABLE public.initiatives_chosendistanceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    chosen_by character varying(10) NOT NULL,
    reason text NOT NULL,
    starts_on date NOT NULL,
    review_on date NOT NULL,
    ended_on date,
    is_invented boolean NOT NULL,
    ended_by_id uuid,
    initiative_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    recorded_by_id uuid,
    CONSTRAINT initiatives_chosendistanceevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.initiatives_chosendistanceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_chosendistanceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_decisionbatch (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    to_status character varying(20) NOT NULL,
    letters smallint NOT NULL,
    sends_at timestamp with time zone DEFAULT (statement_timestamp() + '00:05:00'::interval) NOT NULL,
    taken_back_at timestamp with time zone,
    decided_by_id uuid,
    CONSTRAINT decisions_taken_back_in_time CHECK (((taken_back_at IS NULL) OR (taken_back_at <= sends_at))),
    CONSTRAINT initiatives_decisionbatch_letters_check CHECK ((letters >= 0))
);

CREATE TABLE public.initiatives_engagement (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    role character varying(20) NOT NULL,
    starts_on date,
    ends_on date,
    capacity character varying(200) DEFAULT ''::character varying NOT NULL,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    party_id uuid NOT NULL,
    replaceable_by_id uuid,
    CONSTRAINT engagement_ends_after_start CHECK (((ends_on IS NULL) OR (starts_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT initiatives_engagement_version_check CHECK ((version >= 0)),
    CONSTRAINT party_does_not_replace_itself CHECK ((NOT ((replaceable_by_id = party_id) AND (replaceable_by_id IS NOT NULL))))
);

CREATE TABLE public.initiatives_engagementevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    role character varying(20) NOT NULL,
    starts_on date,
    ends_on date,
    capacity character varying(200) DEFAULT ''::character varying NOT NULL,
    is_invented boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    initiative_id uuid NOT NULL,
    party_id uuid NOT NULL,
    replaceable_by_id uuid,
    CONSTRAINT initiatives_engagementevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.initiatives_engagementevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_engagementevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_follow (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    query character varying(1000) NOT NULL,
    topics character varying(10)[] NOT NULL,
    rhythm character varying(10) NOT NULL,
    token_hash character varying(64) NOT NULL,
    confirmed_at timestamp with time zone,
    initiative_id uuid,
    follower_id uuid NOT NULL,
    kind character varying(20) DEFAULT ''::character varying NOT NULL,
    thing uuid,
    CONSTRAINT follow_has_a_topic CHECK ((NOT (topics = '{}'::character varying(10)[]))),
    CONSTRAINT follow_is_one_thing CHECK ((((initiative_id IS NULL) AND ((kind)::text = ''::text) AND (thing IS NULL)) OR ((initiative_id IS NOT NULL) AND ((kind)::text = ''::text) AND ((query)::text = ''::text) AND (thing IS NULL)) OR ((initiative_id IS NULL) AND ((query)::text = ''::text) AND (thing IS NOT NULL) AND (NOT ((kind)::text = ''::text))))),
    CONSTRAINT follow_rhythm_known CHECK (((rhythm)::text = ANY ((ARRAY['weekly'::character varying, 'at_once'::character varying])::text[])))
);

CREATE TABLE public.initiatives_followedstory (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    story character varying(80) NOT NULL,
    message_id uuid,
    follower_id uuid NOT NULL
);

CREATE TABLE public.initiatives_follower (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    email character varying(254) NOT NULL,
    language character varying(5) NOT NULL,
    digest_on date,
    CONSTRAINT follower_email_in_lower_case CHECK (((email)::text = lower((email)::text)))
);

CREATE VIEW public.initiatives_handler AS
 SELECT i.id AS initiative_id,
    w.user_id,
    'official'::text AS role
   FROM (((public.initiatives_initiative i
     JOIN public.initiatives_areaworker w ON ((w.area_id = i.area_id)))
     JOIN public.accounts_user u ON (((u.id = w.user_id) AND u.is_active)))
     JOIN public.accounts_rolegrant g ON (((g.user_id = w.user_id) AND ((g.role)::text = 'official'::text))))
UNION ALL
 SELECT i.id AS initiative_id,
    g.user_id,
    'coordinator'::text AS role
   FROM ((public.initiatives_initiative i
     CROSS JOIN public.accounts_rolegrant g)
     JOIN public.accounts_user u ON (((u.id = g.user_id) AND u.is_active)))
  WHERE ((g.role)::text = 'coordinator'::text);

CREATE TABLE public.initiatives_incomeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(12) NOT NULL,
    share_percent smallint,
    ends_on date,
    is_invented boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    initiative_id uuid NOT NULL,
    party_id uuid,
    has_many_payers boolean DEFAULT false NOT NULL,
    CONSTRAINT initiatives_incomeevent_share_percent_check CHECK ((share_percent >= 0)),
    CONSTRAINT initiatives_incomeevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.initiatives_incomeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_incomeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_initiative_themes (
    id bigint NOT NULL,
    initiative_id uuid NOT NULL,
    theme_id uuid NOT NULL
);

ALTER TABLE public.initiatives_initiative_themes ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_initiative_themes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_initiativeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    name character varying(120) NOT NULL,
    summary character varying(200) NOT NULL,
    story text NOT NULL,
    form character varying(30) NOT NULL,
    phase character varying(10) NOT NULL,
    status character varying(20) NOT NULL,
    address character varying(200) NOT NULL,
    longitude double precision,
    latitude double precision,
    started_on date,
    horizon_on date,
    website character varying(300) NOT NULL,
    picture character varying(100) NOT NULL,
    picture_alt character varying(200) NOT NULL,
    people_involved character varying(5) NOT NULL,
    absence_effect character varying(10) NOT NULL,
    submitted_at timestamp with time zone,
    published_at timestamp with time zone,
    told_at timestamp with time zone,
    invented_fields character varying(40)[] NOT NULL,
    area_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    carriers_told smallint,
    point_shown character varying(5) DEFAULT 'area'::character varying NOT NULL,
    CONSTRAINT initiatives_initiativeevent_carriers_told_check CHECK ((carriers_told >= 0)),
    CONSTRAINT initiatives_initiativeevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.initiatives_initiativeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_initiativeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_introduction (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    reason character varying(500) NOT NULL,
    need_accepts boolean,
    need_answered_at timestamp with time zone,
    offer_accepts boolean,
    offer_answered_at timestamp with time zone,
    closed_on date,
    outcome text NOT NULL,
    is_invented boolean NOT NULL,
    need_id uuid NOT NULL,
    need_answered_by_id uuid,
    offer_id uuid NOT NULL,
    offer_answered_by_id uuid,
    proposed_by_id uuid,
    expires_on date NOT NULL,
    need_reason character varying(300) NOT NULL,
    offer_reason character varying(300) NOT NULL,
    reminded_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    CONSTRAINT answered_need_has_moment CHECK ((((need_accepts IS NULL) AND (need_answered_at IS NULL)) OR ((need_accepts IS NOT NULL) AND (need_answered_at IS NOT NULL)))),
    CONSTRAINT answered_offer_has_moment CHECK ((((offer_accepts IS NULL) AND (offer_answered_at IS NULL)) OR ((offer_accepts IS NOT NULL) AND (offer_answered_at IS NOT NULL)))),
    CONSTRAINT initiatives_introduction_version_check CHECK ((version >= 0)),
    CONSTRAINT introduction_agreed_is_not_withdrawn CHECK (((withdrawn_at IS NULL) OR (NOT (need_accepts AND (need_accepts IS NOT NULL) AND offer_accepts AND (offer_accepts IS NOT NULL))))),
    CONSTRAINT introduction_joins_two CHECK ((NOT (need_id = offer_id))),
    CONSTRAINT introduction_outcome_after_agreement CHECK (((closed_on IS NULL) OR (need_accepts AND offer_accepts)))
);

CREATE TABLE public.initiatives_introductionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    reason character varying(500) NOT NULL,
    need_accepts boolean,
    need_answered_at timestamp with time zone,
    offer_accepts boolean,
    offer_answered_at timestamp with time zone,
    closed_on date,
    outcome text NOT NULL,
    is_invented boolean NOT NULL,
    need_id uuid NOT NULL,
    need_answered_by_id uuid,
    offer_id uuid NOT NULL,
    offer_answered_by_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    proposed_by_id uuid,
    expires_on date NOT NULL,
    reminded_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    CONSTRAINT initiatives_introductionevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.initiatives_introductionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_introductionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_invitation (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(200) NOT NULL,
    token_hash character varying(64) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    declined_at timestamp with time zone,
    accepted_by_id uuid,
    initiative_id uuid NOT NULL,
    invited_by_id uuid
);

CREATE TABLE public.initiatives_meeting (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    title character varying(150) NOT NULL,
    happens_on date NOT NULL,
    starts_at time without time zone,
    ends_at time without time zone,
    "where" character varying(200) NOT NULL,
    text text NOT NULL,
    is_open boolean NOT NULL,
    outcome text NOT NULL,
    cancelled_on date,
    is_invented boolean NOT NULL,
    area_id uuid,
    introduction_id uuid,
    organised_by_id uuid,
    opportunity_id uuid,
    CONSTRAINT initiatives_meeting_version_check CHECK ((version >= 0)),
    CONSTRAINT meeting_ends_after_start CHECK (((ends_at IS NULL) OR ((ends_at > starts_at) AND (starts_at IS NOT NULL))))
);

CREATE TABLE public.initiatives_meeting_initiatives (
    id bigint NOT NULL,
    meeting_id uuid NOT NULL,
    initiative_id uuid NOT NULL
);

ALTER TABLE public.initiatives_meeting_initiatives ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_meeting_initiatives_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_meeting_parties (
    id bigint NOT NULL,
    meeting_id uuid NOT NULL,
    party_id uuid NOT NULL
);

ALTER TABLE public.initiatives_meeting_parties ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_meeting_parties_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_meetingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    title character varying(150) NOT NULL,
    happens_on date NOT NULL,
    starts_at time without time zone,
    ends_at time without time zone,
    "where" character varying(200) NOT NULL,
    text text NOT NULL,
    is_open boolean NOT NULL,
    outcome text NOT NULL,
    cancelled_on date,
    is_invented boolean NOT NULL,
    area_id uuid,
    introduction_id uuid,
    organised_by_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    opportunity_id uuid,
    CONSTRAINT initiatives_meetingevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.initiatives_meetingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_meetingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_meetingguest (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    was_there boolean,
    meeting_id uuid NOT NULL,
    user_id uuid NOT NULL
);

CREATE TABLE public.initiatives_need (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(5) NOT NULL,
    subject character varying(12) NOT NULL,
    text character varying(200) NOT NULL,
    closed_on date,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    search tsvector GENERATED ALWAYS AS (to_tsvector('dutch'::regconfig, (COALESCE(text, ''::character varying))::text)) STORED,
    CONSTRAINT initiatives_need_version_check CHECK ((version >= 0))
);

CREATE TABLE public.initiatives_needevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(5) NOT NULL,
    subject character varying(12) NOT NULL,
    text character varying(200) NOT NULL,
    closed_on date,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT initiatives_needevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.initiatives_needevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_needevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_opportunity (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    title character varying(120) NOT NULL,
    text text NOT NULL,
    "where" character varying(200) NOT NULL,
    longitude double precision,
    latitude double precision,
    origin character varying(12) NOT NULL,
    who_could character varying(300) NOT NULL,
    by_when date,
    state character varying(10) NOT NULL,
    opened_on date,
    picked_up_on date,
    done_on date,
    outcome text NOT NULL,
    declined_because character varying(500) NOT NULL,
    is_invented boolean NOT NULL,
    area_id uuid,
    broker_id uuid,
    listed_by_id uuid,
    mapped_by_id uuid,
    picked_up_by_id uuid,
    CONSTRAINT declined_opportunity_says_why CHECK (((NOT ((state)::text = 'declined'::text)) OR (NOT ((declined_because)::text = ''::text)))),
    CONSTRAINT done_opportunity_says_what_came_of_it CHECK ((((done_on IS NOT NULL) AND ((state)::text = 'done'::text) AND (NOT (outcome = ''::text))) OR ((NOT ((state)::text = 'done'::text)) AND (done_on IS NULL)))),
    CONSTRAINT initiatives_opportunity_version_check CHECK ((version >= 0)),
    CONSTRAINT opportunity_on_the_map_is_whole CHECK ((((latitude IS NULL) AND (longitude IS NULL)) OR ((latitude IS NOT NULL) AND (longitude IS NOT NULL)))),
    CONSTRAINT opportunity_state_known CHECK (((state)::text = ANY ((ARRAY['proposed'::character varying, 'open'::character varying, 'picked_up'::character varying, 'done'::character varying, 'declined'::character varying, 'withdrawn'::character varying])::text[]))),
    CONSTRAINT picked_up_opportunity_has_a_day CHECK ((((picked_up_on IS NOT NULL) AND ((state)::text = ANY ((ARRAY['picked_up'::character varying, 'done'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['picked_up'::character varying, 'done'::character varying])::text[]))) AND (picked_up_on IS NULL))))
);

CREATE TABLE public.initiatives_opportunity_themes (
    id bigint NOT NULL,
    opportunity_id uuid NOT NULL,
    theme_id uuid NOT NULL
);

ALTER TABLE public.initiatives_opportunity_themes ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_opportunity_themes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_opportunityevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    title character varying(120) NOT NULL,
    text text NOT NULL,
    "where" character varying(200) NOT NULL,
    longitude double precision,
    latitude double precision,
    origin character varying(12) NOT NULL,
    who_could character varying(300) NOT NULL,
    by_when date,
    state character varying(10) NOT NULL,
    opened_on date,
    picked_up_on date,
    done_on date,
    outcome text NOT NULL,
    declined_because character varying(500) NOT NULL,
    is_invented boolean NOT NULL,
    area_id uuid,
    broker_id uuid,
    listed_by_id uuid,
    mapped_by_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    picked_up_by_id uuid,
    CONSTRAINT initiatives_opportunityevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.initiatives_opportunityevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_opportunityevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_opportunityhelp (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    text character varying(300) NOT NULL,
    taken_back_at timestamp with time zone,
    initiative_id uuid,
    opportunity_id uuid NOT NULL,
    user_id uuid NOT NULL
);

CREATE TABLE public.initiatives_opportunitylister (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    name character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    opportunity_id uuid NOT NULL,
    language character varying(2) NOT NULL
);

CREATE TABLE public.initiatives_opportunitystep (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    state character varying(10) NOT NULL,
    note character varying(500) NOT NULL,
    noted_by_id uuid,
    opportunity_id uuid NOT NULL
);

CREATE TABLE public.initiatives_partyalias (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    name character varying(150) NOT NULL,
    party_id uuid NOT NULL
);

CREATE TABLE public.initiatives_partyaliasevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    name character varying(150) NOT NULL,
    party_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);

ALTER TABLE public.initiatives_partyaliasevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_partyaliasevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_partycontact (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    name character varying(150) NOT NULL,
    function character varying(120) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(30) NOT NULL,
    party_id uuid NOT NULL,
    CONSTRAINT initiatives_partycontact_version_check CHECK ((version >= 0)),
    CONSTRAINT party_contact_can_be_reached CHECK (((NOT ((email)::text = ''::text)) OR (NOT ((phone)::text = ''::text))))
);

CREATE TABLE public.initiatives_partyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    name character varying(150) NOT NULL,
    sphere character varying(10) NOT NULL,
    website character varying(300) NOT NULL,
    is_person boolean DEFAULT false NOT NULL,
    register_number character varying(8) DEFAULT ''::character varying NOT NULL,
    is_invented boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    initiative_id uuid,
    merged_ids uuid[],
    parent_id uuid,
    CONSTRAINT initiatives_partyevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.initiatives_partyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_partyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_partyrepresentative (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    started_on date NOT NULL,
    ended_on date,
    linked_by_id uuid,
    party_id uuid NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT initiatives_partyrepresentative_version_check CHECK ((version >= 0)),
    CONSTRAINT representative_ends_after_start CHECK (((ended_on IS NULL) OR (ended_on >= started_on)))
);

CREATE TABLE public.initiatives_partyrepresentativeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    started_on date NOT NULL,
    ended_on date,
    linked_by_id uuid,
    party_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT initiatives_partyrepresentativeevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.initiatives_partyrepresentativeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_partyrepresentativeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_place (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    name character varying(150) NOT NULL,
    address character varying(200) NOT NULL,
    longitude double precision,
    latitude double precision,
    is_invented boolean NOT NULL,
    area_id uuid,
    owner_id uuid,
    CONSTRAINT initiatives_place_version_check CHECK ((version >= 0)),
    CONSTRAINT place_on_the_map_is_whole CHECK ((((latitude IS NULL) AND (longitude IS NULL)) OR ((latitude IS NOT NULL) AND (longitude IS NOT NULL))))
);

CREATE TABLE public.initiatives_placeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    name character varying(150) NOT NULL,
    address character varying(200) NOT NULL,
    longitude double precision,
    latitude double precision,
    is_invented boolean NOT NULL,
    area_id uuid,
    owner_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT initiatives_placeevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.initiatives_placeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_placeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_placeuse (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    purpose character varying(200) NOT NULL,
    can_miss boolean NOT NULL,
    starts_on date,
    ends_on date,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    place_id uuid NOT NULL,
    CONSTRAINT initiatives_placeuse_version_check CHECK ((version >= 0)),
    CONSTRAINT place_use_ends_after_start CHECK (((ends_on IS NULL) OR (starts_on IS NULL) OR (ends_on >= starts_on)))
);

CREATE TABLE public.initiatives_placeuseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    purpose character varying(200) NOT NULL,
    can_miss boolean NOT NULL,
    starts_on date,
    ends_on date,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    place_id uuid NOT NULL,
    CONSTRAINT initiatives_placeuseevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.initiatives_placeuseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_placeuseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_population (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    counted_on date NOT NULL,
    residents integer NOT NULL,
    source character varying(200) NOT NULL,
    is_invented boolean NOT NULL,
    area_id uuid NOT NULL,
    CONSTRAINT initiatives_population_residents_check CHECK ((residents >= 0)),
    CONSTRAINT initiatives_population_version_check CHECK ((version >= 0))
);

CREATE TABLE public.initiatives_post (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    text text NOT NULL,
    happened_on date NOT NULL,
    removed_at timestamp with time zone,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    posted_by_id uuid,
    CONSTRAINT initiatives_post_version_check CHECK ((version >= 0))
);

CREATE TABLE public.initiatives_postevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    text text NOT NULL,
    happened_on date NOT NULL,
    removed_at timestamp with time zone,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    posted_by_id uuid,
    CONSTRAINT initiatives_postevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.initiatives_postevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_postevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_programme (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    name character varying(120) NOT NULL,
    summary character varying(300) NOT NULL,
    starts_on date,
    ends_on date,
    website character varying(300) NOT NULL,
    is_invented boolean NOT NULL,
    area_id uuid,
    CONSTRAINT initiatives_programme_version_check CHECK ((version >= 0)),
    CONSTRAINT programme_ends_after_start CHECK (((ends_on IS NULL) OR (starts_on IS NULL) OR (ends_on >= starts_on)))
);

CREATE TABLE public.initiatives_programme_initiatives (
    id bigint NOT NULL,
    programme_id uuid NOT NULL,
    initiative_id uuid NOT NULL
);

ALTER TABLE public.initiatives_programme_initiatives ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_programme_initiatives_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_programmeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    name character varying(120) NOT NULL,
    summary character varying(300) NOT NULL,
    starts_on date,
    ends_on date,
    website character varying(300) NOT NULL,
    is_invented boolean NOT NULL,
    area_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT initiatives_programmeevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.initiatives_programmeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_programmeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE VIEW public.initiatives_registered AS
 SELECT id AS initiative_id,
    area_id,
    ((phase)::text <> 'stopped'::text) AS is_alive,
    ((published_at AT TIME ZONE 'Europe/Amsterdam'::text))::date AS published_on
   FROM public.initiatives_initiative i
  WHERE ((status)::text = 'published'::text);

CREATE TABLE public.initiatives_registration (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    token_hash character varying(64) NOT NULL,
    answers jsonb NOT NULL,
    picture character varying(100) NOT NULL,
    email character varying(254) NOT NULL,
    language character varying(5) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    submitted_at timestamp with time zone,
    initiative_id uuid,
    CONSTRAINT initiatives_registration_version_check CHECK ((version >= 0)),
    CONSTRAINT submitted_registration_is_emptied CHECK (((submitted_at IS NULL) OR (answers = '{}'::jsonb)))
);

CREATE TABLE public.initiatives_report (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    text text NOT NULL,
    email character varying(254) NOT NULL,
    handled_at timestamp with time zone,
    handled_by_id uuid,
    initiative_id uuid NOT NULL,
    CONSTRAINT initiatives_report_version_check CHECK ((version >= 0)),
    CONSTRAINT report_handled_has_moment CHECK (((handled_by_id IS NULL) OR (handled_at IS NOT NULL))),
    CONSTRAINT report_says_something CHECK ((NOT (text = ''::text)))
);

CREATE TABLE public.initiatives_roleneed (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    role character varying(20) NOT NULL,
    note character varying(200) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    CONSTRAINT initiatives_roleneed_version_check CHECK ((version >= 0)),
    CONSTRAINT role_need_ends_after_start CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
);

CREATE TABLE public.initiatives_roleneedevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    role character varying(20) NOT NULL,
    note character varying(200) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    is_invented boolean NOT NULL,
    initiative_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT initiatives_roleneedevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.initiatives_roleneedevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_roleneedevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.initiatives_savedview (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    page character varying(40) NOT NULL,
    name character varying(60) NOT NULL,
    query character varying(1000) NOT NULL,
    is_shared boolean NOT NULL,
    user_id uuid NOT NULL,
    is_default boolean NOT NULL,
    CONSTRAINT columns_kept_for_oneself CHECK (((NOT ((name)::text = ''::text)) OR ((NOT is_default) AND (NOT is_shared)))),
    CONSTRAINT initiatives_savedview_version_check CHECK ((version >= 0))
);

CREATE TABLE public.initiatives_statusmove (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    from_status character varying(20) NOT NULL,
    to_status character varying(20) NOT NULL,
    reason text NOT NULL,
    letter text NOT NULL,
    initiative_id uuid NOT NULL,
    moved_by_id uuid,
    batch_id uuid,
    same_as_id uuid,
    CONSTRAINT move_goes_somewhere CHECK ((NOT ((from_status)::text = (to_status)::text))),
    CONSTRAINT refusal_has_a_reason CHECK (((NOT ((to_status)::text = ANY ((ARRAY['changes_requested'::character varying, 'declined'::character varying])::text[]))) OR (NOT (reason = ''::text)))),
    CONSTRAINT same_as_another_when_declined CHECK (((same_as_id IS NULL) OR (((to_status)::text = 'declined'::text) AND (NOT ((same_as_id = initiative_id) AND (same_as_id IS NOT NULL))))))
);

CREATE TABLE public.initiatives_theme (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    code character varying(40) NOT NULL,
    name_nl character varying(60) NOT NULL,
    name_en character varying(60) NOT NULL
);

CREATE TABLE public.initiatives_unconfirmedhelp (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    name character varying(200) NOT NULL,
    email character varying(254) NOT NULL,
    text text NOT NULL,
    token_hash character varying(64) NOT NULL,
    initiative_id uuid,
    need_id uuid,
    opportunity_id uuid,
    CONSTRAINT unconfirmed_help_is_for_one CHECK ((((initiative_id IS NOT NULL) AND (opportunity_id IS NULL)) OR ((initiative_id IS NULL) AND (need_id IS NULL) AND (opportunity_id IS NOT NULL))))
);

CREATE TABLE public.initiatives_water (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(60) NOT NULL,
    border jsonb,
    tile_path character varying(500) NOT NULL,
    tile_column smallint,
    tile_row smallint,
    CONSTRAINT initiatives_water_tile_column_check CHECK ((tile_column >= 0)),
    CONSTRAINT initiatives_water_tile_row_check CHECK ((tile_row >= 0)),
    CONSTRAINT initiatives_water_version_check CHECK ((version >= 0)),
    CONSTRAINT water_name_has_a_place CHECK ((((tile_column IS NULL) AND (tile_row IS NULL)) OR (((tile_column >= 1) AND (tile_column <= 16)) AND ((tile_row >= 1) AND (tile_row <= 40))))),
    CONSTRAINT water_path_is_a_path CHECK (((tile_path)::text ~ '^[MLCSQTHVZ0-9 .,-]*$'::text))
);

CREATE TABLE public.initiatives_widgetsite (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    origin character varying(200) NOT NULL,
    note character varying(200) NOT NULL,
    added_by_id uuid,
    CONSTRAINT widget_site_is_an_origin CHECK (((origin)::text ~ '^https://[a-z0-9.-]+(:[0-9]{1,5})?$'::text))
);

CREATE TABLE public.initiatives_widgetsiteevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    origin character varying(200) NOT NULL,
    note character varying(200) NOT NULL,
    added_by_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);

ALTER TABLE public.initiatives_widgetsiteevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.initiatives_widgetsiteevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.mail_lettertext (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    code character varying(50) NOT NULL,
    language character varying(5) NOT NULL,
    subject character varying(200) NOT NULL,
    body text NOT NULL,
    CONSTRAINT mail_lettertext_version_check CHECK ((version >= 0))
);

CREATE TABLE public.mail_lettertextevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    code character varying(50) NOT NULL,
    language character varying(5) NOT NULL,
    subject character varying(200) NOT NULL,
    body text NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT mail_lettertextevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.mail_lettertextevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mail_lettertextevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.mail_message (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    "to" character varying(254) NOT NULL,
    subject character varying(200) NOT NULL,
    body text NOT NULL,
    language character varying(5) NOT NULL,
    kind character varying(50) NOT NULL,
    dedup_key character varying(200),
    about uuid,
    state character varying(10) NOT NULL,
    attempts smallint NOT NULL,
    next_try_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    lease_until timestamp with time zone,
    sent_at timestamp with time zone,
    last_error character varying(500) NOT NULL,
    is_urgent boolean DEFAULT false NOT NULL,
    reply_to character varying(254) DEFAULT ''::character varying NOT NULL,
    html text DEFAULT ''::text NOT NULL,
    stop_link character varying(500) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT mail_message_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT message_headers_are_one_line CHECK (((NOT ((subject)::text ~ '[\x01-\x1f\x7f]'::text)) AND (NOT (("to")::text ~ '[\x01-\x1f\x7f]'::text)) AND (NOT ((reply_to)::text ~ '[\x01-\x1f\x7f]'::text)) AND (NOT ((stop_link)::text ~ '[\x01-\x20\x7f<>]'::text)))),
    CONSTRAINT message_lease_has_end CHECK ((((lease_until IS NOT NULL) AND ((state)::text = 'leased'::text)) OR ((NOT ((state)::text = 'leased'::text)) AND (lease_until IS NULL)))),
    CONSTRAINT message_sent_has_moment CHECK ((((sent_at IS NOT NULL) AND ((state)::text = 'sent'::text)) OR (NOT ((state)::text = 'sent'::text))))
);

CREATE TABLE public.mail_notification (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    topic character varying(30) NOT NULL,
    kind character varying(50) NOT NULL,
    subject character varying(200) NOT NULL,
    link character varying(500) NOT NULL,
    about uuid,
    dedup_key character varying(200),
    shows_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    read_at timestamp with time zone,
    rhythm character varying(8) NOT NULL,
    mailed_at timestamp with time zone,
    user_id uuid NOT NULL,
    CONSTRAINT notification_rhythm_known CHECK (((rhythm)::text = ANY ((ARRAY['at_once'::character varying, 'daily'::character varying, 'weekly'::character varying, 'none'::character varying])::text[]))),
    CONSTRAINT notification_without_mail_is_not_mailed CHECK ((NOT ((mailed_at IS NOT NULL) AND ((rhythm)::text = 'none'::text))))
);

CREATE TABLE public.mail_notificationchoice (
    id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    topic character varying(30) NOT NULL,
    rhythm character varying(8) NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT notification_choice_known CHECK (((rhythm)::text = ANY ((ARRAY['at_once'::character varying, 'daily'::character varying, 'weekly'::character varying, 'none'::character varying])::text[])))
);

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pghistory_context (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb NOT NULL
);

CREATE TABLE public.socialaccount_socialaccount (
    id integer NOT NULL,
    provider character varying(200) NOT NULL,
    uid character varying(191) NOT NULL,
    last_login timestamp with time zone NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    extra_data jsonb NOT NULL,
    user_id uuid NOT NULL
);

ALTER TABLE public.socialaccount_socialaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.socialaccount_socialapp (
    id integer NOT NULL,
    provider character varying(30) NOT NULL,
    name character varying(40) NOT NULL,
    client_id character varying(191) NOT NULL,
    secret character varying(191) NOT NULL,
    key character varying(191) NOT NULL,
    provider_id character varying(200) NOT NULL,
    settings jsonb NOT NULL
);

ALTER TABLE public.socialaccount_socialapp ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialapp_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.socialaccount_socialtoken (
    id integer NOT NULL,
    token text NOT NULL,
    token_secret text NOT NULL,
    expires_at timestamp with time zone,
    account_id integer NOT NULL,
    app_id integer
);

ALTER TABLE public.socialaccount_socialtoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialtoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_accesschange
    ADD CONSTRAINT accounts_accesschange_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_accesstoken
    ADD CONSTRAINT accounts_accesstoken_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_accesstoken
    ADD CONSTRAINT accounts_accesstoken_prefix_key UNIQUE (prefix);

ALTER TABLE ONLY public.accounts_apiclient
    ADD CONSTRAINT accounts_apiclient_name_key UNIQUE (name);

ALTER TABLE ONLY public.accounts_apiclient
    ADD CONSTRAINT accounts_apiclient_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_apiclient
    ADD CONSTRAINT accounts_apiclient_user_id_key UNIQUE (user_id);

ALTER TABLE ONLY public.accounts_apikey
    ADD CONSTRAINT accounts_apikey_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_apikey
    ADD CONSTRAINT accounts_apikey_prefix_key UNIQUE (prefix);

ALTER TABLE ONLY public.accounts_dataread
    ADD CONSTRAINT accounts_dataread_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_destructionitem
    ADD CONSTRAINT accounts_destructionitem_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_destructionlist
    ADD CONSTRAINT accounts_destructionlist_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_destructionlistevent
    ADD CONSTRAINT accounts_destructionlistevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.accounts_handover
    ADD CONSTRAINT accounts_handover_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_handoverpart
    ADD CONSTRAINT accounts_handoverpart_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_retentionhold
    ADD CONSTRAINT accounts_retentionhold_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_retentionholdevent
    ADD CONSTRAINT accounts_retentionholdevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.accounts_retentionterm
    ADD CONSTRAINT accounts_retentionterm_kind_key UNIQUE (kind);

ALTER TABLE ONLY public.accounts_retentionterm
    ADD CONSTRAINT accounts_retentionterm_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_retentiontermevent
    ADD CONSTRAINT accounts_retentiontermevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_session
    ADD CONSTRAINT accounts_session_pkey PRIMARY KEY (session_key);

ALTER TABLE ONLY public.accounts_standin
    ADD CONSTRAINT accounts_standin_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_tally
    ADD CONSTRAINT accounts_tally_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_email_key UNIQUE (email);

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_group_id_59c0b32f_uniq UNIQUE (user_id, group_id);

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permi_user_id_permission_id_2ab516c2_uniq UNIQUE (user_id, permission_id);

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_askinghours
    ADD CONSTRAINT asking_hours_said_once UNIQUE (initiative_id, side);

ALTER TABLE ONLY public.assessment_assessment
    ADD CONSTRAINT assessment_assessment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_assessment
    ADD CONSTRAINT assessment_assessment_supersedes_id_key UNIQUE (supersedes_id);

ALTER TABLE ONLY public.assessment_assessmentevent
    ADD CONSTRAINT assessment_assessmentevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.assessment_assignment
    ADD CONSTRAINT assessment_assignment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_assignmentevent
    ADD CONSTRAINT assessment_assignmentevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.assessment_evidence
    ADD CONSTRAINT assessment_evidence_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_evidenceevent
    ADD CONSTRAINT assessment_evidenceevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.assessment_followup
    ADD CONSTRAINT assessment_followup_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_followupevent
    ADD CONSTRAINT assessment_followupevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.assessment_founderanswers
    ADD CONSTRAINT assessment_founderanswers_pkey PRIMARY KEY (pseudonym);

ALTER TABLE ONLY public.assessment_founderwords
    ADD CONSTRAINT assessment_founderwords_lens_id_key UNIQUE (lens_id);

ALTER TABLE ONLY public.assessment_founderwords
    ADD CONSTRAINT assessment_founderwords_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_lens
    ADD CONSTRAINT assessment_lens_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_lenschange
    ADD CONSTRAINT assessment_lenschange_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_panel
    ADD CONSTRAINT assessment_panel_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_panelevent
    ADD CONSTRAINT assessment_panelevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.assessment_panelreply
    ADD CONSTRAINT assessment_panelreply_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_panelreplyevent
    ADD CONSTRAINT assessment_panelreplyevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.assessment_panelshowing
    ADD CONSTRAINT assessment_panelshowing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_panelsignature
    ADD CONSTRAINT assessment_panelsignature_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_principle
    ADD CONSTRAINT assessment_principle_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_reopening
    ADD CONSTRAINT assessment_reopening_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_round
    ADD CONSTRAINT assessment_round_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_roundevent
    ADD CONSTRAINT assessment_roundevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.assessment_score
    ADD CONSTRAINT assessment_score_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_scoreevent
    ADD CONSTRAINT assessment_scoreevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.assessment_scoringpreference
    ADD CONSTRAINT assessment_scoringpreference_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_scoringpreference
    ADD CONSTRAINT assessment_scoringpreference_user_id_key UNIQUE (user_id);

ALTER TABLE ONLY public.assessment_sidefigures
    ADD CONSTRAINT assessment_sidefigures_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_subject
    ADD CONSTRAINT assessment_subject_area_id_key UNIQUE (area_id);

ALTER TABLE ONLY public.assessment_subject
    ADD CONSTRAINT assessment_subject_chain_id_key UNIQUE (chain_id);

ALTER TABLE ONLY public.assessment_subject
    ADD CONSTRAINT assessment_subject_initiative_id_key UNIQUE (initiative_id);

ALTER TABLE ONLY public.assessment_subject
    ADD CONSTRAINT assessment_subject_party_id_key UNIQUE (party_id);

ALTER TABLE ONLY public.assessment_subject
    ADD CONSTRAINT assessment_subject_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_subject
    ADD CONSTRAINT assessment_subject_programme_id_key UNIQUE (programme_id);

ALTER TABLE ONLY public.assessment_subject
    ADD CONSTRAINT assessment_subject_vignette_id_key UNIQUE (vignette_id);

ALTER TABLE ONLY public.assessment_survey
    ADD CONSTRAINT assessment_survey_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_surveyfigure
    ADD CONSTRAINT assessment_surveyfigure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_vignette
    ADD CONSTRAINT assessment_vignette_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessment_assignment
    ADD CONSTRAINT assigned_once UNIQUE (round_id, subject_id, assessor_id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.core_job
    ADD CONSTRAINT core_job_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.core_keptfigure
    ADD CONSTRAINT core_keptfigure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.core_moment
    ADD CONSTRAINT core_moment_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.core_searchword
    ADD CONSTRAINT core_searchword_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.core_site
    ADD CONSTRAINT core_site_is_the_only_one_key UNIQUE (is_the_only_one);

ALTER TABLE ONLY public.core_site
    ADD CONSTRAINT core_site_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.core_siteevent
    ADD CONSTRAINT core_siteevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.core_sitetext
    ADD CONSTRAINT core_sitetext_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.core_sitetextevent
    ADD CONSTRAINT core_sitetextevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.core_source
    ADD CONSTRAINT core_source_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.core_sourcewrite
    ADD CONSTRAINT core_sourcewrite_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);

ALTER TABLE ONLY public.governance_expectedeffect
    ADD CONSTRAINT effect_once_per_principle UNIQUE (option_id, principle);

ALTER TABLE ONLY public.exchange_delivery
    ADD CONSTRAINT event_once_per_webhook UNIQUE (event_id, webhook_id);

ALTER TABLE ONLY public.exchange_delivery
    ADD CONSTRAINT exchange_delivery_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_event
    ADD CONSTRAINT exchange_event_number_key UNIQUE (number);

ALTER TABLE ONLY public.exchange_event
    ADD CONSTRAINT exchange_event_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_storedanswer
    ADD CONSTRAINT exchange_storedanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_webhook
    ADD CONSTRAINT exchange_webhook_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_webhookevent
    ADD CONSTRAINT exchange_webhookevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.assessment_surveyfigure
    ADD CONSTRAINT figure_once_in_a_survey UNIQUE (survey_id, party_id, principle_id);

ALTER TABLE ONLY public.assessment_sidefigures
    ADD CONSTRAINT figures_once_per_side UNIQUE (assessment_id, side);

ALTER TABLE ONLY public.governance_arrangement
    ADD CONSTRAINT governance_arrangement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_arrangement
    ADD CONSTRAINT governance_arrangement_renews_id_key UNIQUE (renews_id);

ALTER TABLE ONLY public.governance_arrangementevent
    ADD CONSTRAINT governance_arrangementevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_askinghours
    ADD CONSTRAINT governance_askinghours_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_askinghoursevent
    ADD CONSTRAINT governance_askinghoursevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_barrier_initiatives
    ADD CONSTRAINT governance_barrier_initi_barrier_id_initiative_id_4f7d23a8_uniq UNIQUE (barrier_id, initiative_id);

ALTER TABLE ONLY public.governance_barrier_initiatives
    ADD CONSTRAINT governance_barrier_initiatives_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_barrier
    ADD CONSTRAINT governance_barrier_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_barrierevent
    ADD CONSTRAINT governance_barrierevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_barrierstep
    ADD CONSTRAINT governance_barrierstep_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_barriertieevent
    ADD CONSTRAINT governance_barriertieevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_challenge
    ADD CONSTRAINT governance_challenge_arrangement_id_key UNIQUE (arrangement_id);

ALTER TABLE ONLY public.governance_challenge
    ADD CONSTRAINT governance_challenge_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_challengeevent
    ADD CONSTRAINT governance_challengeevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_challengestep
    ADD CONSTRAINT governance_challengestep_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_checkrun
    ADD CONSTRAINT governance_checkrun_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_checksetting
    ADD CONSTRAINT governance_checksetting_check_code_key UNIQUE (check_code);

ALTER TABLE ONLY public.governance_checksetting
    ADD CONSTRAINT governance_checksetting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_checksettingevent
    ADD CONSTRAINT governance_checksettingevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_confirmation
    ADD CONSTRAINT governance_confirmation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_confirmation
    ADD CONSTRAINT governance_confirmation_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.governance_contactmoment
    ADD CONSTRAINT governance_contactmoment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_contactmomentevent
    ADD CONSTRAINT governance_contactmomentevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_contactperson
    ADD CONSTRAINT governance_contactperson_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_contactpersonevent
    ADD CONSTRAINT governance_contactpersonevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_councilterm
    ADD CONSTRAINT governance_councilterm_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_councilterm
    ADD CONSTRAINT governance_councilterm_starts_on_key UNIQUE (starts_on);

ALTER TABLE ONLY public.governance_counciltermevent
    ADD CONSTRAINT governance_counciltermevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_deedreply
    ADD CONSTRAINT governance_deedreply_party_id_key UNIQUE (party_id);

ALTER TABLE ONLY public.governance_deedreply
    ADD CONSTRAINT governance_deedreply_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_deedreplyevent
    ADD CONSTRAINT governance_deedreplyevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_department
    ADD CONSTRAINT governance_department_name_key UNIQUE (name);

ALTER TABLE ONLY public.governance_department
    ADD CONSTRAINT governance_department_party_id_key UNIQUE (party_id);

ALTER TABLE ONLY public.governance_department
    ADD CONSTRAINT governance_department_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_departmentevent
    ADD CONSTRAINT governance_departmentevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_expectedeffect
    ADD CONSTRAINT governance_expectedeffect_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_expectedeffectevent
    ADD CONSTRAINT governance_expectedeffectevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_experiment
    ADD CONSTRAINT governance_experiment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_experimentevent
    ADD CONSTRAINT governance_experimentevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_growthchange
    ADD CONSTRAINT governance_growthchange_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_growthchange
    ADD CONSTRAINT governance_growthchange_promise_id_key UNIQUE (promise_id);

ALTER TABLE ONLY public.governance_growthchangeevent
    ADD CONSTRAINT governance_growthchangeevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_growthincome
    ADD CONSTRAINT governance_growthincome_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_growthincomeevent
    ADD CONSTRAINT governance_growthincomeevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_growthstep
    ADD CONSTRAINT governance_growthstep_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_growthstepevent
    ADD CONSTRAINT governance_growthstepevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_guaranteeanswer
    ADD CONSTRAINT governance_guaranteeanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_guaranteeanswerevent
    ADD CONSTRAINT governance_guaranteeanswerevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_issue_challenges
    ADD CONSTRAINT governance_issue_challenges_issue_id_challenge_id_04f6672a_uniq UNIQUE (issue_id, challenge_id);

ALTER TABLE ONLY public.governance_issue_challenges
    ADD CONSTRAINT governance_issue_challenges_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_issue_initiatives
    ADD CONSTRAINT governance_issue_initiat_issue_id_initiative_id_0fbd0f24_uniq UNIQUE (issue_id, initiative_id);

ALTER TABLE ONLY public.governance_issue_initiatives
    ADD CONSTRAINT governance_issue_initiatives_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_issue_opportunities
    ADD CONSTRAINT governance_issue_opportu_issue_id_opportunity_id_00b13a56_uniq UNIQUE (issue_id, opportunity_id);

ALTER TABLE ONLY public.governance_issue_opportunities
    ADD CONSTRAINT governance_issue_opportunities_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_issue
    ADD CONSTRAINT governance_issue_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_issueevent
    ADD CONSTRAINT governance_issueevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_issueraiser
    ADD CONSTRAINT governance_issueraiser_issue_id_key UNIQUE (issue_id);

ALTER TABLE ONLY public.governance_issueraiser
    ADD CONSTRAINT governance_issueraiser_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_issuerole
    ADD CONSTRAINT governance_issuerole_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_issueroleevent
    ADD CONSTRAINT governance_issueroleevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_issuestep
    ADD CONSTRAINT governance_issuestep_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_lesson
    ADD CONSTRAINT governance_lesson_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_lessonevent
    ADD CONSTRAINT governance_lessonevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_lessonuse
    ADD CONSTRAINT governance_lessonuse_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_mention
    ADD CONSTRAINT governance_mention_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_note
    ADD CONSTRAINT governance_note_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_noteevent
    ADD CONSTRAINT governance_noteevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_option
    ADD CONSTRAINT governance_option_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_optionevent
    ADD CONSTRAINT governance_optionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_partnercall
    ADD CONSTRAINT governance_partnercall_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_partnercall
    ADD CONSTRAINT governance_partnercall_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.governance_partnerpromise
    ADD CONSTRAINT governance_partnerpromise_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_partnerpromiseevent
    ADD CONSTRAINT governance_partnerpromiseevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_policygoal
    ADD CONSTRAINT governance_policygoal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_policygoal
    ADD CONSTRAINT governance_policygoal_title_key UNIQUE (title);

ALTER TABLE ONLY public.governance_policygoalevent
    ADD CONSTRAINT governance_policygoalevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_provision
    ADD CONSTRAINT governance_provision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_provisionevent
    ADD CONSTRAINT governance_provisionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_recheckrequest
    ADD CONSTRAINT governance_recheckrequest_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_remark
    ADD CONSTRAINT governance_remark_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_scenario
    ADD CONSTRAINT governance_scenario_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_scenarioevent
    ADD CONSTRAINT governance_scenarioevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_scheme
    ADD CONSTRAINT governance_scheme_name_key UNIQUE (name);

ALTER TABLE ONLY public.governance_scheme
    ADD CONSTRAINT governance_scheme_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_schemeevent
    ADD CONSTRAINT governance_schemeevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_signal
    ADD CONSTRAINT governance_signal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_signalstep
    ADD CONSTRAINT governance_signalstep_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_singleloss
    ADD CONSTRAINT governance_singleloss_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_stylemix
    ADD CONSTRAINT governance_stylemix_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_stylemixevent
    ADD CONSTRAINT governance_stylemixevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_stylerecognition
    ADD CONSTRAINT governance_stylerecognition_mix_id_key UNIQUE (mix_id);

ALTER TABLE ONLY public.governance_stylerecognition
    ADD CONSTRAINT governance_stylerecognition_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_stylerecognitionevent
    ADD CONSTRAINT governance_stylerecognitionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_subsidyfile
    ADD CONSTRAINT governance_subsidyfile_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_telling
    ADD CONSTRAINT governance_telling_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_threadmessage
    ADD CONSTRAINT governance_threadmessage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_weighing
    ADD CONSTRAINT governance_weighing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_weighingevent
    ADD CONSTRAINT governance_weighingevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.governance_growthincome
    ADD CONSTRAINT growth_income_told_once UNIQUE (step_id, kind);

ALTER TABLE ONLY public.governance_guaranteeanswer
    ADD CONSTRAINT guarantee_answered_once UNIQUE (initiative_id, guarantee);

ALTER TABLE ONLY public.initiatives_meetingguest
    ADD CONSTRAINT guest_once UNIQUE (meeting_id, user_id);

ALTER TABLE ONLY public.accounts_handoverpart
    ADD CONSTRAINT handed_over_once UNIQUE (hand_over_id, to_id, kind);

ALTER TABLE ONLY public.initiatives_areateammember
    ADD CONSTRAINT in_area_team_once UNIQUE (area_id, user_id);

ALTER TABLE ONLY public.initiatives_area
    ADD CONSTRAINT initiatives_area_code_key UNIQUE (code);

ALTER TABLE ONLY public.initiatives_area
    ADD CONSTRAINT initiatives_area_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_areateammember
    ADD CONSTRAINT initiatives_areateammember_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_carrier
    ADD CONSTRAINT initiatives_carrier_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_carrierevent
    ADD CONSTRAINT initiatives_carrierevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.initiatives_chosendistance
    ADD CONSTRAINT initiatives_chosendistance_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_chosendistanceevent
    ADD CONSTRAINT initiatives_chosendistanceevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.initiatives_decisionbatch
    ADD CONSTRAINT initiatives_decisionbatch_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_engagement
    ADD CONSTRAINT initiatives_engagement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_engagementevent
    ADD CONSTRAINT initiatives_engagementevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.initiatives_follow
    ADD CONSTRAINT initiatives_follow_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_followedstory
    ADD CONSTRAINT initiatives_followedstory_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_follower
    ADD CONSTRAINT initiatives_follower_email_key UNIQUE (email);

ALTER TABLE ONLY public.initiatives_follower
    ADD CONSTRAINT initiatives_follower_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_income
    ADD CONSTRAINT initiatives_income_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_incomeevent
    ADD CONSTRAINT initiatives_incomeevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.initiatives_initiative
    ADD CONSTRAINT initiatives_initiative_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_initiative_themes
    ADD CONSTRAINT initiatives_initiative_t_initiative_id_theme_id_31c50d39_uniq UNIQUE (initiative_id, theme_id);

ALTER TABLE ONLY public.initiatives_initiative_themes
    ADD CONSTRAINT initiatives_initiative_themes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_initiativeevent
    ADD CONSTRAINT initiatives_initiativeevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.initiatives_introduction
    ADD CONSTRAINT initiatives_introduction_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_introductionevent
    ADD CONSTRAINT initiatives_introductionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.initiatives_invitation
    ADD CONSTRAINT initiatives_invitation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_invitation
    ADD CONSTRAINT initiatives_invitation_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.initiatives_meeting_initiatives
    ADD CONSTRAINT initiatives_meeting_init_meeting_id_initiative_id_9c281881_uniq UNIQUE (meeting_id, initiative_id);

ALTER TABLE ONLY public.initiatives_meeting_initiatives
    ADD CONSTRAINT initiatives_meeting_initiatives_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_meeting_parties
    ADD CONSTRAINT initiatives_meeting_parties_meeting_id_party_id_b6714f25_uniq UNIQUE (meeting_id, party_id);

ALTER TABLE ONLY public.initiatives_meeting_parties
    ADD CONSTRAINT initiatives_meeting_parties_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_meeting
    ADD CONSTRAINT initiatives_meeting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_meetingevent
    ADD CONSTRAINT initiatives_meetingevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.initiatives_meetingguest
    ADD CONSTRAINT initiatives_meetingguest_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_need
    ADD CONSTRAINT initiatives_need_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_needevent
    ADD CONSTRAINT initiatives_needevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.initiatives_opportunity_themes
    ADD CONSTRAINT initiatives_opportunity__opportunity_id_theme_id_2623c181_uniq UNIQUE (opportunity_id, theme_id);

ALTER TABLE ONLY public.initiatives_opportunity
    ADD CONSTRAINT initiatives_opportunity_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_opportunity_themes
    ADD CONSTRAINT initiatives_opportunity_themes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_opportunityevent
    ADD CONSTRAINT initiatives_opportunityevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.initiatives_opportunityhelp
    ADD CONSTRAINT initiatives_opportunityhelp_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_opportunitylister
    ADD CONSTRAINT initiatives_opportunitylister_opportunity_id_key UNIQUE (opportunity_id);

ALTER TABLE ONLY public.initiatives_opportunitylister
    ADD CONSTRAINT initiatives_opportunitylister_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_opportunitystep
    ADD CONSTRAINT initiatives_opportunitystep_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_party
    ADD CONSTRAINT initiatives_party_initiative_id_key UNIQUE (initiative_id);

ALTER TABLE ONLY public.initiatives_party
    ADD CONSTRAINT initiatives_party_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_partyalias
    ADD CONSTRAINT initiatives_partyalias_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_partyaliasevent
    ADD CONSTRAINT initiatives_partyaliasevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.initiatives_partycontact
    ADD CONSTRAINT initiatives_partycontact_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_partyevent
    ADD CONSTRAINT initiatives_partyevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.initiatives_partyrepresentative
    ADD CONSTRAINT initiatives_partyrepresentative_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_partyrepresentativeevent
    ADD CONSTRAINT initiatives_partyrepresentativeevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.initiatives_place
    ADD CONSTRAINT initiatives_place_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_placeevent
    ADD CONSTRAINT initiatives_placeevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.initiatives_placeuse
    ADD CONSTRAINT initiatives_placeuse_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_placeuseevent
    ADD CONSTRAINT initiatives_placeuseevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.initiatives_population
    ADD CONSTRAINT initiatives_population_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_post
    ADD CONSTRAINT initiatives_post_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_postevent
    ADD CONSTRAINT initiatives_postevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.initiatives_programme_initiatives
    ADD CONSTRAINT initiatives_programme_in_programme_id_initiative__0f95788b_uniq UNIQUE (programme_id, initiative_id);

ALTER TABLE ONLY public.initiatives_programme_initiatives
    ADD CONSTRAINT initiatives_programme_initiatives_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_programme
    ADD CONSTRAINT initiatives_programme_name_key UNIQUE (name);

ALTER TABLE ONLY public.initiatives_programme
    ADD CONSTRAINT initiatives_programme_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_programmeevent
    ADD CONSTRAINT initiatives_programmeevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.initiatives_registration
    ADD CONSTRAINT initiatives_registration_initiative_id_key UNIQUE (initiative_id);

ALTER TABLE ONLY public.initiatives_registration
    ADD CONSTRAINT initiatives_registration_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_registration
    ADD CONSTRAINT initiatives_registration_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.initiatives_report
    ADD CONSTRAINT initiatives_report_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_roleneed
    ADD CONSTRAINT initiatives_roleneed_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_roleneedevent
    ADD CONSTRAINT initiatives_roleneedevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.initiatives_savedview
    ADD CONSTRAINT initiatives_savedview_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_statusmove
    ADD CONSTRAINT initiatives_statusmove_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_theme
    ADD CONSTRAINT initiatives_theme_code_key UNIQUE (code);

ALTER TABLE ONLY public.initiatives_theme
    ADD CONSTRAINT initiatives_theme_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_unconfirmedhelp
    ADD CONSTRAINT initiatives_unconfirmedhelp_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_unconfirmedhelp
    ADD CONSTRAINT initiatives_unconfirmedhelp_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.initiatives_water
    ADD CONSTRAINT initiatives_water_code_key UNIQUE (code);

ALTER TABLE ONLY public.initiatives_water
    ADD CONSTRAINT initiatives_water_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_widgetsite
    ADD CONSTRAINT initiatives_widgetsite_origin_key UNIQUE (origin);

ALTER TABLE ONLY public.initiatives_widgetsite
    ADD CONSTRAINT initiatives_widgetsite_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_widgetsiteevent
    ADD CONSTRAINT initiatives_widgetsiteevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.initiatives_introduction
    ADD CONSTRAINT introduced_once UNIQUE (need_id, offer_id);

ALTER TABLE ONLY public.governance_issuerole
    ADD CONSTRAINT issue_role_once UNIQUE NULLS NOT DISTINCT (issue_id, role, party_id);

ALTER TABLE ONLY public.assessment_lens
    ADD CONSTRAINT lens_version_once UNIQUE (code, number);

ALTER TABLE ONLY public.governance_lessonuse
    ADD CONSTRAINT lesson_used_once UNIQUE (lesson_id, initiative_id);

ALTER TABLE ONLY public.governance_singleloss
    ADD CONSTRAINT lost_once UNIQUE (kind, key);

ALTER TABLE ONLY public.mail_lettertext
    ADD CONSTRAINT mail_lettertext_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.mail_lettertextevent
    ADD CONSTRAINT mail_lettertextevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.mail_message
    ADD CONSTRAINT mail_message_dedup_key_key UNIQUE (dedup_key);

ALTER TABLE ONLY public.mail_message
    ADD CONSTRAINT mail_message_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.mail_notification
    ADD CONSTRAINT mail_notification_dedup_key_key UNIQUE (dedup_key);

ALTER TABLE ONLY public.mail_notification
    ADD CONSTRAINT mail_notification_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.mail_notificationchoice
    ADD CONSTRAINT mail_notificationchoice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.governance_mention
    ADD CONSTRAINT named_once_in_a_note UNIQUE (note_id, user_id);

ALTER TABLE ONLY public.exchange_storedanswer
    ADD CONSTRAINT one_answer_per_key UNIQUE (client_id, key);

ALTER TABLE ONLY public.mail_notificationchoice
    ADD CONSTRAINT one_choice_per_topic UNIQUE (user_id, topic);

ALTER TABLE ONLY public.governance_growthstep
    ADD CONSTRAINT one_growth_step_begins_a_day UNIQUE (initiative_id, started_on);

ALTER TABLE ONLY public.assessment_panel
    ADD CONSTRAINT one_panel_per_subject UNIQUE (round_id, subject_id);

ALTER TABLE ONLY public.assessment_panelreply
    ADD CONSTRAINT one_reply_per_principle UNIQUE (consensus_id, principle_id);

ALTER TABLE ONLY public.governance_stylemix
    ADD CONSTRAINT one_style_mix_a_day UNIQUE (initiative_id, starts_on);

ALTER TABLE ONLY public.core_sitetext
    ADD CONSTRAINT one_text_for_each_language UNIQUE (page, language);

ALTER TABLE ONLY public.mail_lettertext
    ADD CONSTRAINT one_text_per_letter_and_language UNIQUE (code, language);

ALTER TABLE ONLY public.exchange_webhook
    ADD CONSTRAINT one_webhook_per_client_and_address UNIQUE (client_id, url);

ALTER TABLE ONLY public.governance_option
    ADD CONSTRAINT option_named_once UNIQUE (weighing_id, title);

ALTER TABLE ONLY public.initiatives_party
    ADD CONSTRAINT party_named_once UNIQUE (name, sphere);

ALTER TABLE ONLY public.pghistory_context
    ADD CONSTRAINT pghistory_context_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_place
    ADD CONSTRAINT place_named_once UNIQUE (name, address);

ALTER TABLE ONLY public.assessment_principle
    ADD CONSTRAINT principle_has_its_own_place UNIQUE (lens_id, "position");

ALTER TABLE ONLY public.assessment_principle
    ADD CONSTRAINT principle_once_in_a_lens UNIQUE (lens_id, code);

ALTER TABLE ONLY public.assessment_score
    ADD CONSTRAINT principle_scored_once UNIQUE (assessment_id, principle_id);

ALTER TABLE ONLY public.accounts_destructionitem
    ADD CONSTRAINT record_once_on_a_list UNIQUE (list_id, record_id);

ALTER TABLE ONLY public.initiatives_population
    ADD CONSTRAINT residents_counted_once UNIQUE (area_id, counted_on);

ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT role_held_once UNIQUE (user_id, role);

ALTER TABLE ONLY public.assessment_round
    ADD CONSTRAINT round_title_once UNIQUE (title);

ALTER TABLE ONLY public.core_keptfigure
    ADD CONSTRAINT same_figure_once UNIQUE (kind, readers, question);

ALTER TABLE ONLY public.core_job
    ADD CONSTRAINT same_work_once UNIQUE (kind, key);

ALTER TABLE ONLY public.assessment_panelsignature
    ADD CONSTRAINT signed_once UNIQUE (consensus_id, user_id);

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_provider_uid_fc810c6e_uniq UNIQUE (provider, uid);

ALTER TABLE ONLY public.socialaccount_socialapp
    ADD CONSTRAINT socialaccount_socialapp_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq UNIQUE (app_id, account_id);

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.initiatives_followedstory
    ADD CONSTRAINT story_told_once UNIQUE (follower_id, story);

ALTER TABLE ONLY public.assessment_survey
    ADD CONSTRAINT survey_title_once UNIQUE (title);

ALTER TABLE ONLY public.initiatives_area
    ADD CONSTRAINT tile_stands_alone UNIQUE (tile_column, tile_row);

ALTER TABLE ONLY public.governance_telling
    ADD CONSTRAINT told_once_per_stage UNIQUE (signal_id, user_id, stage);

ALTER TABLE ONLY public.initiatives_savedview
    ADD CONSTRAINT view_named_once UNIQUE (user_id, page, name);

ALTER TABLE ONLY public.assessment_vignette
    ADD CONSTRAINT vignette_once_in_a_lens UNIQUE (lens_id, code);

CREATE INDEX access_change_latest ON public.accounts_accesschange USING btree (created_at DESC, id DESC);

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);

CREATE INDEX accounts_accesschange_by_id_efed2123 ON public.accounts_accesschange USING btree (by_id);

CREATE INDEX accounts_accesschange_client_id_99345a9c ON public.accounts_accesschange USING btree (client_id);

CREATE INDEX accounts_accesschange_user_id_cc9cf90d ON public.accounts_accesschange USING btree (user_id);

CREATE INDEX accounts_accesstoken_expires_at_ffff9faa ON public.accounts_accesstoken USING btree (expires_at);

CREATE INDEX accounts_accesstoken_key_id_90db971d ON public.accounts_accesstoken USING btree (key_id);

CREATE INDEX accounts_accesstoken_prefix_5a85effe_like ON public.accounts_accesstoken USING btree (prefix varchar_pattern_ops);

CREATE INDEX accounts_apiclient_created_by_id_75a02a80 ON public.accounts_apiclient USING btree (created_by_id);

CREATE INDEX accounts_apiclient_name_ff12abe6_like ON public.accounts_apiclient USING btree (name varchar_pattern_ops);

CREATE INDEX accounts_apikey_client_id_6baec17f ON public.accounts_apikey USING btree (client_id);

CREATE INDEX accounts_apikey_created_by_id_1b5317c8 ON public.accounts_apikey USING btree (created_by_id);

CREATE INDEX accounts_apikey_prefix_2468c39f_like ON public.accounts_apikey USING btree (prefix varchar_pattern_ops);

CREATE INDEX accounts_dataread_reader_id_2d5a57a5 ON public.accounts_dataread USING btree (reader_id);

CREATE INDEX accounts_dataread_subject_id_895c41d1 ON public.accounts_dataread USING btree (subject_id);

CREATE INDEX accounts_destructionitem_list_id_e43a7243 ON public.accounts_destructionitem USING btree (list_id);

CREATE INDEX accounts_destructionlist_dropped_by_id_28bc65ff ON public.accounts_destructionlist USING btree (dropped_by_id);

CREATE INDEX accounts_destructionlist_first_yes_by_id_8af9aafd ON public.accounts_destructionlist USING btree (first_yes_by_id);

CREATE INDEX accounts_destructionlist_second_yes_by_id_9d73b1b9 ON public.accounts_destructionlist USING btree (second_yes_by_id);

CREATE INDEX accounts_destructionlistevent_dropped_by_id_0bdbba9f ON public.accounts_destructionlistevent USING btree (dropped_by_id);

CREATE INDEX accounts_destructionlistevent_first_yes_by_id_c2ad7d4e ON public.accounts_destructionlistevent USING btree (first_yes_by_id);

CREATE INDEX accounts_destructionlistevent_pgh_context_id_7fef4957 ON public.accounts_destructionlistevent USING btree (pgh_context_id);

CREATE INDEX accounts_destructionlistevent_pgh_obj_id_88bb8f98 ON public.accounts_destructionlistevent USING btree (pgh_obj_id);

CREATE INDEX accounts_destructionlistevent_second_yes_by_id_daaf2c0e ON public.accounts_destructionlistevent USING btree (second_yes_by_id);

CREATE INDEX accounts_handover_by_id_14e7cb42 ON public.accounts_handover USING btree (by_id);

CREATE INDEX accounts_handover_person_id_b391633e ON public.accounts_handover USING btree (person_id);

CREATE INDEX accounts_handoverpart_hand_over_id_4cd8afc4 ON public.accounts_handoverpart USING btree (hand_over_id);

CREATE INDEX accounts_handoverpart_to_id_35d81cdf ON public.accounts_handoverpart USING btree (to_id);

CREATE INDEX accounts_retentionhold_placed_by_id_d3b3c5c0 ON public.accounts_retentionhold USING btree (placed_by_id);

CREATE INDEX accounts_retentionholdevent_pgh_context_id_46c16b39 ON public.accounts_retentionholdevent USING btree (pgh_context_id);

CREATE INDEX accounts_retentionholdevent_pgh_obj_id_c9fa71ea ON public.accounts_retentionholdevent USING btree (pgh_obj_id);

CREATE INDEX accounts_retentionholdevent_placed_by_id_dc81932c ON public.accounts_retentionholdevent USING btree (placed_by_id);

CREATE INDEX accounts_retentionterm_kind_2d80c0d5_like ON public.accounts_retentionterm USING btree (kind varchar_pattern_ops);

CREATE INDEX accounts_retentionterm_set_by_id_fe7f7ba0 ON public.accounts_retentionterm USING btree (set_by_id);

CREATE INDEX accounts_retentiontermevent_pgh_context_id_20d3f9b6 ON public.accounts_retentiontermevent USING btree (pgh_context_id);

CREATE INDEX accounts_retentiontermevent_pgh_obj_id_3db75ff2 ON public.accounts_retentiontermevent USING btree (pgh_obj_id);

CREATE INDEX accounts_retentiontermevent_set_by_id_0e907e39 ON public.accounts_retentiontermevent USING btree (set_by_id);

CREATE INDEX accounts_rolegrant_granted_by_id_7c2165d8 ON public.accounts_rolegrant USING btree (granted_by_id);

CREATE INDEX accounts_rolegrant_user_id_0601f056 ON public.accounts_rolegrant USING btree (user_id);

CREATE INDEX accounts_session_expire_date_5bbfba7c ON public.accounts_session USING btree (expire_date);

CREATE INDEX accounts_session_session_key_b186966f_like ON public.accounts_session USING btree (session_key varchar_pattern_ops);

CREATE INDEX accounts_session_user_id_d5aaed01 ON public.accounts_session USING btree (user_id);

CREATE INDEX accounts_standin_made_by_id_4e63975b ON public.accounts_standin USING btree (made_by_id);

CREATE INDEX accounts_standin_person_id_bae6211e ON public.accounts_standin USING btree (person_id);

CREATE INDEX accounts_standin_stand_in_id_5098eb95 ON public.accounts_standin USING btree (stand_in_id);

CREATE INDEX accounts_standin_stopped_by_id_a6f09921 ON public.accounts_standin USING btree (stopped_by_id);

CREATE INDEX accounts_tally_ends_at_ff5a2391 ON public.accounts_tally USING btree (ends_at);

CREATE INDEX accounts_tally_key_2c670dd0_like ON public.accounts_tally USING btree (key varchar_pattern_ops);

CREATE INDEX accounts_user_email_b2644a56_like ON public.accounts_user USING btree (email varchar_pattern_ops);

CREATE INDEX accounts_user_groups_group_id_bd11a704 ON public.accounts_user_groups USING btree (group_id);

CREATE INDEX accounts_user_groups_user_id_52b62117 ON public.accounts_user_groups USING btree (user_id);

CREATE INDEX accounts_user_user_permissions_permission_id_113bb443 ON public.accounts_user_user_permissions USING btree (permission_id);

CREATE INDEX accounts_user_user_permissions_user_id_e4f0a161 ON public.accounts_user_user_permissions USING btree (user_id);

CREATE INDEX arrangement_by_initiative ON public.governance_arrangement USING btree (initiative_id, kind, first_day);

CREATE UNIQUE INDEX arrangement_file_number_once ON public.governance_arrangement USING btree (granted_by_id, reference) WHERE (NOT ((reference)::text = ''::text));

CREATE INDEX arrangement_history ON public.governance_arrangementevent USING btree (pgh_obj_id, pgh_id);

CREATE INDEX arrangement_last_day ON public.governance_arrangement USING btree (last_day);

CREATE INDEX arrangement_search ON public.governance_arrangement USING gin (to_tsvector('dutch'::regconfig, (((((((COALESCE(title, ''::character varying))::text || ' '::text) || (COALESCE(reference, ''::character varying))::text) || ' '::text) || (COALESCE(recipient, ''::character varying))::text) || ' '::text) || (COALESCE(rule, ''::character varying))::text)));

CREATE INDEX assessment_assessment_assessor_id_32ccbc20 ON public.assessment_assessment USING btree (assessor_id);

CREATE INDEX assessment_assessment_lens_id_58daa191 ON public.assessment_assessment USING btree (lens_id);

CREATE INDEX assessment_assessment_round_id_3e86a16c ON public.assessment_assessment USING btree (round_id);

CREATE INDEX assessment_assessment_subject_id_af237a5c ON public.assessment_assessment USING btree (subject_id);

CREATE INDEX assessment_assessmentevent_assessor_id_95e4bee9 ON public.assessment_assessmentevent USING btree (assessor_id);

CREATE INDEX assessment_assessmentevent_lens_id_e24ee5b1 ON public.assessment_assessmentevent USING btree (lens_id);

CREATE INDEX assessment_assessmentevent_pgh_context_id_2d9c4e27 ON public.assessment_assessmentevent USING btree (pgh_context_id);

CREATE INDEX assessment_assessmentevent_pgh_obj_id_a860dc34 ON public.assessment_assessmentevent USING btree (pgh_obj_id);

CREATE INDEX assessment_assessmentevent_round_id_d51b5d72 ON public.assessment_assessmentevent USING btree (round_id);

CREATE INDEX assessment_assessmentevent_subject_id_3c5756d6 ON public.assessment_assessmentevent USING btree (subject_id);

CREATE INDEX assessment_assessmentevent_supersedes_id_462feba7 ON public.assessment_assessmentevent USING btree (supersedes_id);

CREATE INDEX assessment_assignment_assessor_id_cfbf1552 ON public.assessment_assignment USING btree (assessor_id);

CREATE INDEX assessment_assignment_assigned_by_id_4aa00334 ON public.assessment_assignment USING btree (assigned_by_id);

CREATE INDEX assessment_assignment_round_id_1ecd7939 ON public.assessment_assignment USING btree (round_id);

CREATE INDEX assessment_assignment_subject_id_ed2f9c06 ON public.assessment_assignment USING btree (subject_id);

CREATE INDEX assessment_assignmentevent_assessor_id_5129aad9 ON public.assessment_assignmentevent USING btree (assessor_id);

CREATE INDEX assessment_assignmentevent_assigned_by_id_9b267baf ON public.assessment_assignmentevent USING btree (assigned_by_id);

CREATE INDEX assessment_assignmentevent_pgh_context_id_772e4883 ON public.assessment_assignmentevent USING btree (pgh_context_id);

CREATE INDEX assessment_assignmentevent_pgh_obj_id_322c24b7 ON public.assessment_assignmentevent USING btree (pgh_obj_id);

CREATE INDEX assessment_assignmentevent_round_id_910cea36 ON public.assessment_assignmentevent USING btree (round_id);

CREATE INDEX assessment_assignmentevent_subject_id_3f25a811 ON public.assessment_assignmentevent USING btree (subject_id);

CREATE INDEX assessment_evidence_added_by_id_27c70e4c ON public.assessment_evidence USING btree (added_by_id);

CREATE INDEX assessment_evidence_score_id_6238e597 ON public.assessment_evidence USING btree (score_id);

CREATE INDEX assessment_evidenceevent_added_by_id_58bbe86b ON public.assessment_evidenceevent USING btree (added_by_id);

CREATE INDEX assessment_evidenceevent_pgh_context_id_8fa6316b ON public.assessment_evidenceevent USING btree (pgh_context_id);

CREATE INDEX assessment_evidenceevent_pgh_obj_id_2ec064ae ON public.assessment_evidenceevent USING btree (pgh_obj_id);

CREATE INDEX assessment_evidenceevent_score_id_12c817cf ON public.assessment_evidenceevent USING btree (score_id);

CREATE INDEX assessment_followup_added_by_id_0e726bdc ON public.assessment_followup USING btree (added_by_id);

CREATE INDEX assessment_followup_owner_id_26d96004 ON public.assessment_followup USING btree (owner_id);

CREATE INDEX assessment_followup_principle_id_8b578a5e ON public.assessment_followup USING btree (principle_id);

CREATE INDEX assessment_followup_result_id_cda83e97 ON public.assessment_followup USING btree (result_id);

CREATE INDEX assessment_followup_subject_id_438df64c ON public.assessment_followup USING btree (subject_id);

CREATE INDEX assessment_followupevent_added_by_id_5fb2e9be ON public.assessment_followupevent USING btree (added_by_id);

CREATE INDEX assessment_followupevent_owner_id_fefc9963 ON public.assessment_followupevent USING btree (owner_id);

CREATE INDEX assessment_followupevent_pgh_context_id_02ec20dc ON public.assessment_followupevent USING btree (pgh_context_id);

CREATE INDEX assessment_followupevent_pgh_obj_id_b13d3ed6 ON public.assessment_followupevent USING btree (pgh_obj_id);

CREATE INDEX assessment_followupevent_principle_id_853fe6b2 ON public.assessment_followupevent USING btree (principle_id);

CREATE INDEX assessment_followupevent_result_id_e4c2e088 ON public.assessment_followupevent USING btree (result_id);

CREATE INDEX assessment_followupevent_subject_id_538b9514 ON public.assessment_followupevent USING btree (subject_id);

CREATE INDEX assessment_founderanswers_party_id_0b97a6d9 ON public.assessment_founderanswers USING btree (party_id);

CREATE INDEX assessment_founderanswers_pseudonym_2403f8a1_like ON public.assessment_founderanswers USING btree (pseudonym varchar_pattern_ops);

CREATE INDEX assessment_founderanswers_survey_id_49faa7a7 ON public.assessment_founderanswers USING btree (survey_id);

CREATE INDEX assessment_latest_result ON public.assessment_assessment USING btree (subject_id, published_at DESC) WHERE (((kind)::text = 'consensus'::text) AND (published_at IS NOT NULL) AND (superseded_at IS NULL));

CREATE INDEX assessment_latest_true_result ON public.assessment_assessment USING btree (subject_id, published_at DESC) WHERE ((NOT is_invented) AND ((kind)::text = 'consensus'::text) AND (published_at IS NOT NULL) AND (superseded_at IS NULL));

CREATE INDEX assessment_lens_code_ca6dd726 ON public.assessment_lens USING btree (code);

CREATE INDEX assessment_lens_code_ca6dd726_like ON public.assessment_lens USING btree (code varchar_pattern_ops);

CREATE INDEX assessment_lenschange_by_id_264c693d ON public.assessment_lenschange USING btree (by_id);

CREATE INDEX assessment_lenschange_lens_id_9dae3882 ON public.assessment_lenschange USING btree (lens_id);

CREATE INDEX assessment_panel_replied_by_id_b946ecbc ON public.assessment_panel USING btree (replied_by_id);

CREATE INDEX assessment_panel_round_id_55ccf5b5 ON public.assessment_panel USING btree (round_id);

CREATE INDEX assessment_panel_started_by_id_62238680 ON public.assessment_panel USING btree (started_by_id);

CREATE INDEX assessment_panel_subject_id_6457e17e ON public.assessment_panel USING btree (subject_id);

CREATE INDEX assessment_panelevent_pgh_context_id_9b47f65b ON public.assessment_panelevent USING btree (pgh_context_id);

CREATE INDEX assessment_panelevent_pgh_obj_id_a3522d8c ON public.assessment_panelevent USING btree (pgh_obj_id);

CREATE INDEX assessment_panelevent_replied_by_id_d0c661a2 ON public.assessment_panelevent USING btree (replied_by_id);

CREATE INDEX assessment_panelevent_round_id_168e75a3 ON public.assessment_panelevent USING btree (round_id);

CREATE INDEX assessment_panelevent_started_by_id_72bdaada ON public.assessment_panelevent USING btree (started_by_id);

CREATE INDEX assessment_panelevent_subject_id_b45e4f21 ON public.assessment_panelevent USING btree (subject_id);

CREATE INDEX assessment_panelreply_consensus_id_1b4b5877 ON public.assessment_panelreply USING btree (consensus_id);

CREATE INDEX assessment_panelreply_principle_id_aefd8adb ON public.assessment_panelreply USING btree (principle_id);

CREATE INDEX assessment_panelreply_written_by_id_65dea127 ON public.assessment_panelreply USING btree (written_by_id);

CREATE INDEX assessment_panelreplyevent_consensus_id_33a1d4a9 ON public.assessment_panelreplyevent USING btree (consensus_id);

CREATE INDEX assessment_panelreplyevent_pgh_context_id_6a03c8b8 ON public.assessment_panelreplyevent USING btree (pgh_context_id);

CREATE INDEX assessment_panelreplyevent_pgh_obj_id_448f0c2b ON public.assessment_panelreplyevent USING btree (pgh_obj_id);

CREATE INDEX assessment_panelreplyevent_principle_id_04e0df12 ON public.assessment_panelreplyevent USING btree (principle_id);

CREATE INDEX assessment_panelreplyevent_written_by_id_f23a521d ON public.assessment_panelreplyevent USING btree (written_by_id);

CREATE INDEX assessment_panelshowing_consensus_id_07f72d72 ON public.assessment_panelshowing USING btree (consensus_id);

CREATE INDEX assessment_panelshowing_shown_by_id_1f0732f4 ON public.assessment_panelshowing USING btree (shown_by_id);

CREATE INDEX assessment_panelsignature_consensus_id_acf52862 ON public.assessment_panelsignature USING btree (consensus_id);

CREATE INDEX assessment_panelsignature_recorded_by_id_c61db919 ON public.assessment_panelsignature USING btree (recorded_by_id);

CREATE INDEX assessment_panelsignature_user_id_266bee32 ON public.assessment_panelsignature USING btree (user_id);

CREATE INDEX assessment_principle_code_bf8b63b7 ON public.assessment_principle USING btree (code);

CREATE INDEX assessment_principle_code_bf8b63b7_like ON public.assessment_principle USING btree (code varchar_pattern_ops);

CREATE INDEX assessment_principle_lens_id_5f4405d9 ON public.assessment_principle USING btree (lens_id);

CREATE INDEX assessment_published_pages ON public.assessment_assessment USING btree (updated_at, id) WHERE (published_at IS NOT NULL);

CREATE INDEX assessment_reopening_assessment_id_3e8d45eb ON public.assessment_reopening USING btree (assessment_id);

CREATE INDEX assessment_reopening_reopened_by_id_9a3aa693 ON public.assessment_reopening USING btree (reopened_by_id);

CREATE INDEX assessment_round_lens_id_9102ba3d ON public.assessment_round USING btree (lens_id);

CREATE INDEX assessment_round_opened_by_id_670f3e25 ON public.assessment_round USING btree (opened_by_id);

CREATE INDEX assessment_roundevent_lens_id_00c5b5ab ON public.assessment_roundevent USING btree (lens_id);

CREATE INDEX assessment_roundevent_opened_by_id_3f19a739 ON public.assessment_roundevent USING btree (opened_by_id);

CREATE INDEX assessment_roundevent_pgh_context_id_d1d22638 ON public.assessment_roundevent USING btree (pgh_context_id);

CREATE INDEX assessment_roundevent_pgh_obj_id_89a7e723 ON public.assessment_roundevent USING btree (pgh_obj_id);

CREATE INDEX assessment_score_assessment_id_a4a3bfc7 ON public.assessment_score USING btree (assessment_id);

CREATE INDEX assessment_score_principle_id_97a96c7e ON public.assessment_score USING btree (principle_id);

CREATE INDEX assessment_scoreevent_assessment_id_cca3a099 ON public.assessment_scoreevent USING btree (assessment_id);

CREATE INDEX assessment_scoreevent_pgh_context_id_cae025ba ON public.assessment_scoreevent USING btree (pgh_context_id);

CREATE INDEX assessment_scoreevent_pgh_obj_id_c3245ca7 ON public.assessment_scoreevent USING btree (pgh_obj_id);

CREATE INDEX assessment_scoreevent_principle_id_7f57be33 ON public.assessment_scoreevent USING btree (principle_id);

CREATE INDEX assessment_sidefigures_assessment_id_8ad43b20 ON public.assessment_sidefigures USING btree (assessment_id);

CREATE INDEX assessment_survey_lens_id_ed2cc658 ON public.assessment_survey USING btree (lens_id);

CREATE INDEX assessment_surveyfigure_party_id_42e1007a ON public.assessment_surveyfigure USING btree (party_id);

CREATE INDEX assessment_surveyfigure_principle_id_c8e27ed4 ON public.assessment_surveyfigure USING btree (principle_id);

CREATE INDEX assessment_surveyfigure_survey_id_36e9e29c ON public.assessment_surveyfigure USING btree (survey_id);

CREATE INDEX assessment_vignette_code_8a8d58fa ON public.assessment_vignette USING btree (code);

CREATE INDEX assessment_vignette_code_8a8d58fa_like ON public.assessment_vignette USING btree (code varchar_pattern_ops);

CREATE INDEX assessment_vignette_lens_id_6a937e79 ON public.assessment_vignette USING btree (lens_id);

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);

CREATE INDEX barrier_by_title ON public.governance_barrier USING btree (title, id);

CREATE INDEX barrier_steps ON public.governance_barrierstep USING btree (barrier_id, happened_on);

CREATE UNIQUE INDEX carries_an_initiative_once ON public.initiatives_carrier USING btree (initiative_id, user_id) WHERE (ended_on IS NULL);

CREATE INDEX check_run_latest ON public.governance_checkrun USING btree (check_code, created_at DESC);

CREATE INDEX contact_by_initiative ON public.governance_contactmoment USING btree (initiative_id, happened_on DESC);

CREATE INDEX core_job_asked_by_id_f35ac8d9 ON public.core_job USING btree (asked_by_id);

CREATE INDEX core_keptfigure_asked_by_id_a8380cfd ON public.core_keptfigure USING btree (asked_by_id);

CREATE INDEX core_moment_name_85775873_like ON public.core_moment USING btree (name varchar_pattern_ops);

CREATE INDEX core_searchword_word_7cc63ddd ON public.core_searchword USING btree (word);

CREATE INDEX core_searchword_word_7cc63ddd_like ON public.core_searchword USING btree (word text_pattern_ops);

CREATE INDEX core_siteevent_pgh_context_id_8aaf99b4 ON public.core_siteevent USING btree (pgh_context_id);

CREATE INDEX core_siteevent_pgh_obj_id_5d2347a7 ON public.core_siteevent USING btree (pgh_obj_id);

CREATE INDEX core_sitetextevent_pgh_context_id_1ef63452 ON public.core_sitetextevent USING btree (pgh_context_id);

CREATE INDEX core_sitetextevent_pgh_obj_id_c58f8689 ON public.core_sitetextevent USING btree (pgh_obj_id);

CREATE INDEX core_source_name_ad2acb83_like ON public.core_source USING btree (name varchar_pattern_ops);

CREATE INDEX data_read_by_reader ON public.accounts_dataread USING btree (reader_id, created_at DESC, id DESC);

CREATE INDEX data_read_latest ON public.accounts_dataread USING btree (created_at DESC, id DESC);

CREATE INDEX data_read_of_subject ON public.accounts_dataread USING btree (subject_id, created_at DESC, id DESC);

CREATE INDEX delivery_due ON public.exchange_delivery USING btree (next_try_at, id) WHERE ((state)::text = ANY ((ARRAY['waiting'::character varying, 'failed'::character varying])::text[]));

CREATE INDEX delivery_of_webhook ON public.exchange_delivery USING btree (webhook_id, id DESC);

CREATE INDEX destruction_list_latest ON public.accounts_destructionlist USING btree (created_at DESC, id DESC);

CREATE INDEX distance_to_look_at_again ON public.initiatives_chosendistance USING btree (review_on) WHERE (ended_on IS NULL);

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);

CREATE INDEX event_age ON public.exchange_event USING btree (created_at);

CREATE INDEX event_of_kind ON public.exchange_event USING btree (kind, id);

CREATE INDEX event_without_number ON public.exchange_event USING btree (id) WHERE (number IS NULL);

CREATE INDEX exception_newest ON public.governance_arrangement USING btree (first_day DESC, id DESC) WHERE ((kind)::text = 'exception'::text);

CREATE INDEX exception_of_rule ON public.governance_arrangement USING btree (rule, first_day DESC, id DESC) WHERE ((kind)::text = 'exception'::text);

CREATE INDEX exchange_delivery_event_id_b20b6e91 ON public.exchange_delivery USING btree (event_id);

CREATE INDEX exchange_delivery_webhook_id_dca676d0 ON public.exchange_delivery USING btree (webhook_id);

CREATE INDEX exchange_storedanswer_client_id_c6ece05b ON public.exchange_storedanswer USING btree (client_id);

CREATE INDEX exchange_webhook_client_id_92a9f108 ON public.exchange_webhook USING btree (client_id);

CREATE INDEX exchange_webhook_created_by_id_1cb0d9a6 ON public.exchange_webhook USING btree (created_by_id);

CREATE INDEX exchange_webhookevent_client_id_e7e128e3 ON public.exchange_webhookevent USING btree (client_id);

CREATE INDEX exchange_webhookevent_created_by_id_8332f533 ON public.exchange_webhookevent USING btree (created_by_id);

CREATE INDEX exchange_webhookevent_pgh_context_id_7f406718 ON public.exchange_webhookevent USING btree (pgh_context_id);

CREATE INDEX exchange_webhookevent_pgh_obj_id_f06c0f95 ON public.exchange_webhookevent USING btree (pgh_obj_id);

CREATE INDEX experiment_by_title ON public.governance_experiment USING btree (title, id);

CREATE INDEX follow_by_token ON public.initiatives_follow USING btree (token_hash);

CREATE INDEX follow_rhythm ON public.initiatives_follow USING btree (rhythm, follower_id) WHERE (confirmed_at IS NOT NULL);

CREATE INDEX follow_unconfirmed ON public.initiatives_follow USING btree (created_at) WHERE (confirmed_at IS NULL);

CREATE INDEX followed_story_age ON public.initiatives_followedstory USING btree (created_at);

CREATE INDEX follower_next_digest ON public.initiatives_follower USING btree (digest_on, id);

CREATE INDEX governance_arrangement_asked_by_id_9c893caa ON public.governance_arrangement USING btree (asked_by_id);

CREATE INDEX governance_arrangement_decided_by_id_ab94c068 ON public.governance_arrangement USING btree (decided_by_id);

CREATE INDEX governance_arrangement_goal_id_b26ff9e5 ON public.governance_arrangement USING btree (goal_id);

CREATE INDEX governance_arrangement_granted_by_id_ae4c2dee ON public.governance_arrangement USING btree (granted_by_id);

CREATE INDEX governance_arrangement_initiative_id_c9284ff9 ON public.governance_arrangement USING btree (initiative_id);

CREATE INDEX governance_arrangement_place_id_6c0ccce8 ON public.governance_arrangement USING btree (place_id);

CREATE INDEX governance_arrangement_scheme_id_766f5a99 ON public.governance_arrangement USING btree (scheme_id);

CREATE INDEX governance_arrangementevent_asked_by_id_60c743e2 ON public.governance_arrangementevent USING btree (asked_by_id);

CREATE INDEX governance_arrangementevent_decided_by_id_9ec93a4a ON public.governance_arrangementevent USING btree (decided_by_id);

CREATE INDEX governance_arrangementevent_goal_id_f9cc0b77 ON public.governance_arrangementevent USING btree (goal_id);

CREATE INDEX governance_arrangementevent_granted_by_id_c24d443c ON public.governance_arrangementevent USING btree (granted_by_id);

CREATE INDEX governance_arrangementevent_initiative_id_75593372 ON public.governance_arrangementevent USING btree (initiative_id);

CREATE INDEX governance_arrangementevent_pgh_context_id_452f58f3 ON public.governance_arrangementevent USING btree (pgh_context_id);

CREATE INDEX governance_arrangementevent_place_id_89425647 ON public.governance_arrangementevent USING btree (place_id);

CREATE INDEX governance_arrangementevent_renews_id_7ec1a97c ON public.governance_arrangementevent USING btree (renews_id);

CREATE INDEX governance_arrangementevent_scheme_id_9b70d07d ON public.governance_arrangementevent USING btree (scheme_id);

CREATE INDEX governance_askinghours_initiative_id_10be35ef ON public.governance_askinghours USING btree (initiative_id);

CREATE INDEX governance_askinghoursevent_initiative_id_c4eb3a8c ON public.governance_askinghoursevent USING btree (initiative_id);

CREATE INDEX governance_askinghoursevent_pgh_context_id_b81cd99a ON public.governance_askinghoursevent USING btree (pgh_context_id);

CREATE INDEX governance_askinghoursevent_pgh_obj_id_a60aa500 ON public.governance_askinghoursevent USING btree (pgh_obj_id);

CREATE INDEX governance_barrier_area_id_1f9cf8d4 ON public.governance_barrier USING btree (area_id);

CREATE INDEX governance_barrier_initiatives_barrier_id_a44cafad ON public.governance_barrier_initiatives USING btree (barrier_id);

CREATE INDEX governance_barrier_initiatives_initiative_id_cec7b471 ON public.governance_barrier_initiatives USING btree (initiative_id);

CREATE INDEX governance_barrier_owner_id_7b22685d ON public.governance_barrier USING btree (owner_id);

CREATE INDEX governance_barrier_raised_by_id_e5bf6c95 ON public.governance_barrier USING btree (raised_by_id);

CREATE INDEX governance_barrier_theme_id_9dae6e4c ON public.governance_barrier USING btree (theme_id);

CREATE INDEX governance_barrierevent_area_id_2717151b ON public.governance_barrierevent USING btree (area_id);

CREATE INDEX governance_barrierevent_owner_id_6bd5423d ON public.governance_barrierevent USING btree (owner_id);

CREATE INDEX governance_barrierevent_pgh_context_id_6d0a22e1 ON public.governance_barrierevent USING btree (pgh_context_id);

CREATE INDEX governance_barrierevent_pgh_obj_id_f674607d ON public.governance_barrierevent USING btree (pgh_obj_id);

CREATE INDEX governance_barrierevent_raised_by_id_738825e2 ON public.governance_barrierevent USING btree (raised_by_id);

CREATE INDEX governance_barrierevent_theme_id_7f467a4d ON public.governance_barrierevent USING btree (theme_id);

CREATE INDEX governance_barrierstep_barrier_id_38c36780 ON public.governance_barrierstep USING btree (barrier_id);

CREATE INDEX governance_barrierstep_noted_by_id_cfb34dfe ON public.governance_barrierstep USING btree (noted_by_id);

CREATE INDEX governance_barriertieevent_barrier_id_7a8cbfd7 ON public.governance_barriertieevent USING btree (barrier_id);

CREATE INDEX governance_barriertieevent_initiative_id_e8d77442 ON public.governance_barriertieevent USING btree (initiative_id);

CREATE INDEX governance_barriertieevent_pgh_context_id_ece095ab ON public.governance_barriertieevent USING btree (pgh_context_id);

CREATE INDEX governance_barriertieevent_pgh_obj_id_eca1cb1e ON public.governance_barriertieevent USING btree (pgh_obj_id);

CREATE INDEX governance_challenge_department_id_34fe7900 ON public.governance_challenge USING btree (department_id);

CREATE INDEX governance_challenge_initiative_id_decae6ac ON public.governance_challenge USING btree (initiative_id);

CREATE INDEX governance_challengeevent_arrangement_id_9f577da5 ON public.governance_challengeevent USING btree (arrangement_id);

CREATE INDEX governance_challengeevent_department_id_8257fdcf ON public.governance_challengeevent USING btree (department_id);

CREATE INDEX governance_challengeevent_initiative_id_f639b6c4 ON public.governance_challengeevent USING btree (initiative_id);

CREATE INDEX governance_challengeevent_pgh_context_id_fca5cc7b ON public.governance_challengeevent USING btree (pgh_context_id);

CREATE INDEX governance_challengeevent_pgh_obj_id_31f9628d ON public.governance_challengeevent USING btree (pgh_obj_id);

CREATE INDEX governance_challengestep_challenge_id_ba9ea39a ON public.governance_challengestep USING btree (challenge_id);

CREATE INDEX governance_challengestep_noted_by_id_8a135221 ON public.governance_challengestep USING btree (noted_by_id);

CREATE INDEX governance_checkrun_check_code_8bda11f4 ON public.governance_checkrun USING btree (check_code);

CREATE INDEX governance_checkrun_check_code_8bda11f4_like ON public.governance_checkrun USING btree (check_code varchar_pattern_ops);

CREATE INDEX governance_checkrun_started_by_id_8baa7f4a ON public.governance_checkrun USING btree (started_by_id);

CREATE INDEX governance_checksetting_check_code_fdd28b4f_like ON public.governance_checksetting USING btree (check_code varchar_pattern_ops);

CREATE INDEX governance_checksettingevent_pgh_context_id_25ab613e ON public.governance_checksettingevent USING btree (pgh_context_id);

CREATE INDEX governance_checksettingevent_pgh_obj_id_35042663 ON public.governance_checksettingevent USING btree (pgh_obj_id);

CREATE INDEX governance_confirmation_asked_of_id_6d1d2bf2 ON public.governance_confirmation USING btree (asked_of_id);

CREATE INDEX governance_confirmation_initiative_id_1a277d45 ON public.governance_confirmation USING btree (initiative_id);

CREATE INDEX governance_confirmation_token_hash_5a3b4da0_like ON public.governance_confirmation USING btree (token_hash varchar_pattern_ops);

CREATE INDEX governance_contactmoment_initiative_id_98206c10 ON public.governance_contactmoment USING btree (initiative_id);

CREATE INDEX governance_contactmoment_noted_by_id_ded3d039 ON public.governance_contactmoment USING btree (noted_by_id);

CREATE INDEX governance_contactmomentevent_initiative_id_7bd6b87e ON public.governance_contactmomentevent USING btree (initiative_id);

CREATE INDEX governance_contactmomentevent_noted_by_id_dabfba24 ON public.governance_contactmomentevent USING btree (noted_by_id);

CREATE INDEX governance_contactmomentevent_pgh_context_id_a080c733 ON public.governance_contactmomentevent USING btree (pgh_context_id);

CREATE INDEX governance_contactmomentevent_pgh_obj_id_a7041e59 ON public.governance_contactmomentevent USING btree (pgh_obj_id);

CREATE INDEX governance_contactperson_department_id_62542d3c ON public.governance_contactperson USING btree (department_id);

CREATE INDEX governance_contactperson_initiative_id_322e9186 ON public.governance_contactperson USING btree (initiative_id);

CREATE INDEX governance_contactperson_user_id_1c25de20 ON public.governance_contactperson USING btree (user_id);

CREATE INDEX governance_contactpersonevent_department_id_f0aa8ed7 ON public.governance_contactpersonevent USING btree (department_id);

CREATE INDEX governance_contactpersonevent_initiative_id_2789eed4 ON public.governance_contactpersonevent USING btree (initiative_id);

CREATE INDEX governance_contactpersonevent_pgh_context_id_9960dca4 ON public.governance_contactpersonevent USING btree (pgh_context_id);

CREATE INDEX governance_contactpersonevent_pgh_obj_id_91140d65 ON public.governance_contactpersonevent USING btree (pgh_obj_id);

CREATE INDEX governance_contactpersonevent_user_id_2582d9fa ON public.governance_contactpersonevent USING btree (user_id);

CREATE INDEX governance_counciltermevent_pgh_context_id_93118b44 ON public.governance_counciltermevent USING btree (pgh_context_id);

CREATE INDEX governance_counciltermevent_pgh_obj_id_83f8c715 ON public.governance_counciltermevent USING btree (pgh_obj_id);

CREATE INDEX governance_deedreplyevent_party_id_bf37f386 ON public.governance_deedreplyevent USING btree (party_id);

CREATE INDEX governance_deedreplyevent_pgh_context_id_81a7f2fc ON public.governance_deedreplyevent USING btree (pgh_context_id);

CREATE INDEX governance_deedreplyevent_pgh_obj_id_2f1e4e2d ON public.governance_deedreplyevent USING btree (pgh_obj_id);

CREATE INDEX governance_department_name_24bed402_like ON public.governance_department USING btree (name varchar_pattern_ops);

CREATE INDEX governance_departmentevent_party_id_9d768c11 ON public.governance_departmentevent USING btree (party_id);

CREATE INDEX governance_departmentevent_pgh_context_id_2d0d70e1 ON public.governance_departmentevent USING btree (pgh_context_id);

CREATE INDEX governance_departmentevent_pgh_obj_id_e2b53146 ON public.governance_departmentevent USING btree (pgh_obj_id);

CREATE INDEX governance_expectedeffect_option_id_bc04c725 ON public.governance_expectedeffect USING btree (option_id);

CREATE INDEX governance_expectedeffect_principle_d36048d9 ON public.governance_expectedeffect USING btree (principle);

CREATE INDEX governance_expectedeffect_principle_d36048d9_like ON public.governance_expectedeffect USING btree (principle varchar_pattern_ops);

CREATE INDEX governance_expectedeffectevent_option_id_ca5fbb80 ON public.governance_expectedeffectevent USING btree (option_id);

CREATE INDEX governance_expectedeffectevent_pgh_context_id_d46f18f6 ON public.governance_expectedeffectevent USING btree (pgh_context_id);

CREATE INDEX governance_expectedeffectevent_pgh_obj_id_c02b4bf4 ON public.governance_expectedeffectevent USING btree (pgh_obj_id);

CREATE INDEX governance_experiment_added_by_id_ce7a27c3 ON public.governance_experiment USING btree (added_by_id);

CREATE INDEX governance_experiment_area_id_231d30c5 ON public.governance_experiment USING btree (area_id);

CREATE INDEX governance_experiment_department_id_b05e1f01 ON public.governance_experiment USING btree (department_id);

CREATE INDEX governance_experiment_initiative_id_2de46f6d ON public.governance_experiment USING btree (initiative_id);

CREATE INDEX governance_experiment_knowledge_partner_id_a467a52a ON public.governance_experiment USING btree (knowledge_partner_id);

CREATE INDEX governance_experiment_theme_id_78294e43 ON public.governance_experiment USING btree (theme_id);

CREATE INDEX governance_experimentevent_added_by_id_c9ae72e9 ON public.governance_experimentevent USING btree (added_by_id);

CREATE INDEX governance_experimentevent_area_id_dc9af653 ON public.governance_experimentevent USING btree (area_id);

CREATE INDEX governance_experimentevent_department_id_033befd0 ON public.governance_experimentevent USING btree (department_id);

CREATE INDEX governance_experimentevent_initiative_id_d2d0f600 ON public.governance_experimentevent USING btree (initiative_id);

CREATE INDEX governance_experimentevent_knowledge_partner_id_b9159f30 ON public.governance_experimentevent USING btree (knowledge_partner_id);

CREATE INDEX governance_experimentevent_pgh_context_id_afe713f0 ON public.governance_experimentevent USING btree (pgh_context_id);

CREATE INDEX governance_experimentevent_pgh_obj_id_25e841a2 ON public.governance_experimentevent USING btree (pgh_obj_id);

CREATE INDEX governance_experimentevent_theme_id_a09a5171 ON public.governance_experimentevent USING btree (theme_id);

CREATE INDEX governance_growthchange_initiative_id_1f7430e2 ON public.governance_growthchange USING btree (initiative_id);

CREATE INDEX governance_growthchange_party_id_e391f990 ON public.governance_growthchange USING btree (party_id);

CREATE INDEX governance_growthchange_step_id_ffe3178f ON public.governance_growthchange USING btree (step_id);

CREATE INDEX governance_growthchange_told_by_id_2c69f037 ON public.governance_growthchange USING btree (told_by_id);

CREATE INDEX governance_growthchangeevent_initiative_id_97775373 ON public.governance_growthchangeevent USING btree (initiative_id);

CREATE INDEX governance_growthchangeevent_party_id_be53e0f2 ON public.governance_growthchangeevent USING btree (party_id);

CREATE INDEX governance_growthchangeevent_pgh_context_id_83802b54 ON public.governance_growthchangeevent USING btree (pgh_context_id);

CREATE INDEX governance_growthchangeevent_pgh_obj_id_33e66334 ON public.governance_growthchangeevent USING btree (pgh_obj_id);

CREATE INDEX governance_growthchangeevent_promise_id_60a49a64 ON public.governance_growthchangeevent USING btree (promise_id);

CREATE INDEX governance_growthchangeevent_step_id_9c873cbc ON public.governance_growthchangeevent USING btree (step_id);

CREATE INDEX governance_growthchangeevent_told_by_id_d333780b ON public.governance_growthchangeevent USING btree (told_by_id);

CREATE INDEX governance_growthincome_initiative_id_84cac12c ON public.governance_growthincome USING btree (initiative_id);

CREATE INDEX governance_growthincome_step_id_087839f4 ON public.governance_growthincome USING btree (step_id);

CREATE INDEX governance_growthincomeevent_initiative_id_f851b7b2 ON public.governance_growthincomeevent USING btree (initiative_id);

CREATE INDEX governance_growthincomeevent_pgh_context_id_bff383c2 ON public.governance_growthincomeevent USING btree (pgh_context_id);

CREATE INDEX governance_growthincomeevent_pgh_obj_id_6aedfcf7 ON public.governance_growthincomeevent USING btree (pgh_obj_id);

CREATE INDEX governance_growthincomeevent_step_id_7667c8ca ON public.governance_growthincomeevent USING btree (step_id);

CREATE INDEX governance_growthstep_initiative_id_c86fc55b ON public.governance_growthstep USING btree (initiative_id);

CREATE INDEX governance_growthstep_told_by_id_0faef388 ON public.governance_growthstep USING btree (told_by_id);

CREATE INDEX governance_growthstepevent_initiative_id_e13c3f3f ON public.governance_growthstepevent USING btree (initiative_id);

CREATE INDEX governance_growthstepevent_pgh_context_id_4957a64b ON public.governance_growthstepevent USING btree (pgh_context_id);

CREATE INDEX governance_growthstepevent_pgh_obj_id_65183d1b ON public.governance_growthstepevent USING btree (pgh_obj_id);

CREATE INDEX governance_growthstepevent_told_by_id_47b0751a ON public.governance_growthstepevent USING btree (told_by_id);

CREATE INDEX governance_guaranteeanswer_initiative_id_1c8b68c8 ON public.governance_guaranteeanswer USING btree (initiative_id);

CREATE INDEX governance_guaranteeanswer_said_by_id_5f66811e ON public.governance_guaranteeanswer USING btree (said_by_id);

CREATE INDEX governance_guaranteeanswerevent_initiative_id_ae2cde2d ON public.governance_guaranteeanswerevent USING btree (initiative_id);

CREATE INDEX governance_guaranteeanswerevent_pgh_context_id_dff2f6cd ON public.governance_guaranteeanswerevent USING btree (pgh_context_id);

CREATE INDEX governance_guaranteeanswerevent_pgh_obj_id_4106e60f ON public.governance_guaranteeanswerevent USING btree (pgh_obj_id);

CREATE INDEX governance_guaranteeanswerevent_said_by_id_ae962378 ON public.governance_guaranteeanswerevent USING btree (said_by_id);

CREATE INDEX governance_issue_area_id_a787ffb8 ON public.governance_issue USING btree (area_id);

CREATE INDEX governance_issue_challenges_challenge_id_281aa2b1 ON public.governance_issue_challenges USING btree (challenge_id);

CREATE INDEX governance_issue_challenges_issue_id_eae13f66 ON public.governance_issue_challenges USING btree (issue_id);

CREATE INDEX governance_issue_initiatives_initiative_id_2d97fecf ON public.governance_issue_initiatives USING btree (initiative_id);

CREATE INDEX governance_issue_initiatives_issue_id_a7955b63 ON public.governance_issue_initiatives USING btree (issue_id);

CREATE INDEX governance_issue_opportunities_issue_id_8ef213de ON public.governance_issue_opportunities USING btree (issue_id);

CREATE INDEX governance_issue_opportunities_opportunity_id_0ddeef9e ON public.governance_issue_opportunities USING btree (opportunity_id);

CREATE INDEX governance_issue_raised_by_id_6c6d676e ON public.governance_issue USING btree (raised_by_id);

CREATE INDEX governance_issue_responsible_id_17fba041 ON public.governance_issue USING btree (responsible_id);

CREATE INDEX governance_issue_theme_id_1ffe19c7 ON public.governance_issue USING btree (theme_id);

CREATE INDEX governance_issueevent_area_id_5652c589 ON public.governance_issueevent USING btree (area_id);

CREATE INDEX governance_issueevent_pgh_context_id_8322afa6 ON public.governance_issueevent USING btree (pgh_context_id);

CREATE INDEX governance_issueevent_pgh_obj_id_2e17ade0 ON public.governance_issueevent USING btree (pgh_obj_id);

CREATE INDEX governance_issueevent_raised_by_id_d607d271 ON public.governance_issueevent USING btree (raised_by_id);

CREATE INDEX governance_issueevent_responsible_id_d3d2e150 ON public.governance_issueevent USING btree (responsible_id);

CREATE INDEX governance_issueevent_theme_id_06004f7c ON public.governance_issueevent USING btree (theme_id);

CREATE INDEX governance_issuerole_issue_id_dea2b6db ON public.governance_issuerole USING btree (issue_id);

CREATE INDEX governance_issuerole_party_id_d94d7b28 ON public.governance_issuerole USING btree (party_id);

CREATE INDEX governance_issueroleevent_issue_id_f14e8e63 ON public.governance_issueroleevent USING btree (issue_id);

CREATE INDEX governance_issueroleevent_party_id_4a8ed272 ON public.governance_issueroleevent USING btree (party_id);

CREATE INDEX governance_issueroleevent_pgh_context_id_7c8fe8e7 ON public.governance_issueroleevent USING btree (pgh_context_id);

CREATE INDEX governance_issueroleevent_pgh_obj_id_40f2e0e1 ON public.governance_issueroleevent USING btree (pgh_obj_id);

CREATE INDEX governance_issuestep_issue_id_60967cf4 ON public.governance_issuestep USING btree (issue_id);

CREATE INDEX governance_issuestep_noted_by_id_e6d37c21 ON public.governance_issuestep USING btree (noted_by_id);

CREATE INDEX governance_issuestep_party_id_b4fb6046 ON public.governance_issuestep USING btree (party_id);

CREATE INDEX governance_lesson_added_by_id_d5d9fdfc ON public.governance_lesson USING btree (added_by_id);

CREATE INDEX governance_lesson_anchored_by_id_c7bd8bb7 ON public.governance_lesson USING btree (anchored_by_id);

CREATE INDEX governance_lesson_area_id_9eb51250 ON public.governance_lesson USING btree (area_id);

CREATE INDEX governance_lesson_experiment_id_a6138f15 ON public.governance_lesson USING btree (experiment_id);

CREATE INDEX governance_lesson_initiative_id_8137d617 ON public.governance_lesson USING btree (initiative_id);

CREATE INDEX governance_lesson_principle_74c34d4f ON public.governance_lesson USING btree (principle);

CREATE INDEX governance_lesson_principle_74c34d4f_like ON public.governance_lesson USING btree (principle varchar_pattern_ops);

CREATE INDEX governance_lesson_theme_id_82ceb292 ON public.governance_lesson USING btree (theme_id);

CREATE INDEX governance_lessonevent_added_by_id_1330070c ON public.governance_lessonevent USING btree (added_by_id);

CREATE INDEX governance_lessonevent_anchored_by_id_8ffbe0ae ON public.governance_lessonevent USING btree (anchored_by_id);

CREATE INDEX governance_lessonevent_area_id_75271718 ON public.governance_lessonevent USING btree (area_id);

CREATE INDEX governance_lessonevent_experiment_id_c7df16cb ON public.governance_lessonevent USING btree (experiment_id);

CREATE INDEX governance_lessonevent_initiative_id_90bff0f3 ON public.governance_lessonevent USING btree (initiative_id);

CREATE INDEX governance_lessonevent_pgh_context_id_054a92ad ON public.governance_lessonevent USING btree (pgh_context_id);

CREATE INDEX governance_lessonevent_pgh_obj_id_41110604 ON public.governance_lessonevent USING btree (pgh_obj_id);

CREATE INDEX governance_lessonevent_theme_id_61f7464d ON public.governance_lessonevent USING btree (theme_id);

CREATE INDEX governance_lessonuse_initiative_id_8dc4519c ON public.governance_lessonuse USING btree (initiative_id);

CREATE INDEX governance_lessonuse_lesson_id_11ce9a0e ON public.governance_lessonuse USING btree (lesson_id);

CREATE INDEX governance_lessonuse_used_by_id_10e7b01c ON public.governance_lessonuse USING btree (used_by_id);

CREATE INDEX governance_mention_note_id_c732c854 ON public.governance_mention USING btree (note_id);

CREATE INDEX governance_mention_user_id_c72043cc ON public.governance_mention USING btree (user_id);

CREATE INDEX governance_note_initiative_id_d98ac545 ON public.governance_note USING btree (initiative_id);

CREATE INDEX governance_note_party_id_70b40c35 ON public.governance_note USING btree (party_id);

CREATE INDEX governance_note_score_id_1c26f600 ON public.governance_note USING btree (score_id);

CREATE INDEX governance_note_signal_id_1b96240b ON public.governance_note USING btree (signal_id);

CREATE INDEX governance_note_written_by_id_501911ad ON public.governance_note USING btree (written_by_id);

CREATE INDEX governance_noteevent_initiative_id_a85afc1a ON public.governance_noteevent USING btree (initiative_id);

CREATE INDEX governance_noteevent_party_id_78d13763 ON public.governance_noteevent USING btree (party_id);

CREATE INDEX governance_noteevent_pgh_context_id_7518467f ON public.governance_noteevent USING btree (pgh_context_id);

CREATE INDEX governance_noteevent_pgh_obj_id_bde55984 ON public.governance_noteevent USING btree (pgh_obj_id);

CREATE INDEX governance_noteevent_score_id_1335d130 ON public.governance_noteevent USING btree (score_id);

CREATE INDEX governance_noteevent_signal_id_441f5c54 ON public.governance_noteevent USING btree (signal_id);

CREATE INDEX governance_noteevent_written_by_id_b71c8dea ON public.governance_noteevent USING btree (written_by_id);

CREATE INDEX governance_option_scenario_id_6da489ce ON public.governance_option USING btree (scenario_id);

CREATE INDEX governance_option_weighing_id_1a47193d ON public.governance_option USING btree (weighing_id);

CREATE INDEX governance_optionevent_pgh_context_id_5ff4f35c ON public.governance_optionevent USING btree (pgh_context_id);

CREATE INDEX governance_optionevent_pgh_obj_id_0662925c ON public.governance_optionevent USING btree (pgh_obj_id);

CREATE INDEX governance_optionevent_scenario_id_3e7717e2 ON public.governance_optionevent USING btree (scenario_id);

CREATE INDEX governance_optionevent_weighing_id_45b455c7 ON public.governance_optionevent USING btree (weighing_id);

CREATE INDEX governance_partnercall_answered_by_id_932cde26 ON public.governance_partnercall USING btree (answered_by_id);

CREATE INDEX governance_partnercall_asked_by_id_e1d02267 ON public.governance_partnercall USING btree (asked_by_id);

CREATE INDEX governance_partnercall_contact_id_56f7944c ON public.governance_partnercall USING btree (contact_id);

CREATE INDEX governance_partnercall_promise_id_9f5fbfc5 ON public.governance_partnercall USING btree (promise_id);

CREATE INDEX governance_partnercall_token_hash_b24f1dde_like ON public.governance_partnercall USING btree (token_hash varchar_pattern_ops);

CREATE INDEX governance_partnerpromise_initiative_id_5d8d4234 ON public.governance_partnerpromise USING btree (initiative_id);

CREATE INDEX governance_partnerpromise_noted_by_id_736f5a17 ON public.governance_partnerpromise USING btree (noted_by_id);

CREATE INDEX governance_partnerpromise_party_id_4136a350 ON public.governance_partnerpromise USING btree (party_id);

CREATE INDEX governance_partnerpromiseevent_initiative_id_61a4f25b ON public.governance_partnerpromiseevent USING btree (initiative_id);

CREATE INDEX governance_partnerpromiseevent_noted_by_id_ce7e47b4 ON public.governance_partnerpromiseevent USING btree (noted_by_id);

CREATE INDEX governance_partnerpromiseevent_party_id_7359e167 ON public.governance_partnerpromiseevent USING btree (party_id);

CREATE INDEX governance_partnerpromiseevent_pgh_context_id_468300c9 ON public.governance_partnerpromiseevent USING btree (pgh_context_id);

CREATE INDEX governance_partnerpromiseevent_pgh_obj_id_eb326f16 ON public.governance_partnerpromiseevent USING btree (pgh_obj_id);

CREATE INDEX governance_policygoal_department_id_7a12cf54 ON public.governance_policygoal USING btree (department_id);

CREATE INDEX governance_policygoal_title_511cbec9_like ON public.governance_policygoal USING btree (title varchar_pattern_ops);

CREATE INDEX governance_policygoalevent_department_id_fdb736db ON public.governance_policygoalevent USING btree (department_id);

CREATE INDEX governance_policygoalevent_pgh_context_id_11616cde ON public.governance_policygoalevent USING btree (pgh_context_id);

CREATE INDEX governance_policygoalevent_pgh_obj_id_e83af39f ON public.governance_policygoalevent USING btree (pgh_obj_id);

CREATE INDEX governance_provision_added_by_id_5933e3c3 ON public.governance_provision USING btree (added_by_id);

CREATE INDEX governance_provision_area_id_e335297e ON public.governance_provision USING btree (area_id);

CREATE INDEX governance_provision_barrier_id_ee80fcd8 ON public.governance_provision USING btree (barrier_id);

CREATE INDEX governance_provision_department_id_0670ecf9 ON public.governance_provision USING btree (department_id);

CREATE INDEX governance_provision_experiment_id_a7f66643 ON public.governance_provision USING btree (experiment_id);

CREATE INDEX governance_provision_lesson_id_37779fcc ON public.governance_provision USING btree (lesson_id);

CREATE INDEX governance_provision_theme_id_c5ed9c9b ON public.governance_provision USING btree (theme_id);

CREATE INDEX governance_provisionevent_added_by_id_27a5b5cf ON public.governance_provisionevent USING btree (added_by_id);

CREATE INDEX governance_provisionevent_area_id_dd4d0b31 ON public.governance_provisionevent USING btree (area_id);

CREATE INDEX governance_provisionevent_barrier_id_7e6e2916 ON public.governance_provisionevent USING btree (barrier_id);

CREATE INDEX governance_provisionevent_department_id_9630f711 ON public.governance_provisionevent USING btree (department_id);

CREATE INDEX governance_provisionevent_experiment_id_6985a672 ON public.governance_provisionevent USING btree (experiment_id);

CREATE INDEX governance_provisionevent_lesson_id_51160d0c ON public.governance_provisionevent USING btree (lesson_id);

CREATE INDEX governance_provisionevent_pgh_context_id_8b490a54 ON public.governance_provisionevent USING btree (pgh_context_id);

CREATE INDEX governance_provisionevent_pgh_obj_id_d31f8466 ON public.governance_provisionevent USING btree (pgh_obj_id);

CREATE INDEX governance_provisionevent_theme_id_a825d4d8 ON public.governance_provisionevent USING btree (theme_id);

CREATE INDEX governance_recheckrequest_initiative_id_c11b3bf0 ON public.governance_recheckrequest USING btree (initiative_id);

CREATE INDEX governance_remark_option_id_595e79b9 ON public.governance_remark USING btree (option_id);

CREATE INDEX governance_remark_said_by_id_5b652337 ON public.governance_remark USING btree (said_by_id);

CREATE INDEX governance_remark_weighing_id_6c657a79 ON public.governance_remark USING btree (weighing_id);

CREATE INDEX governance_scenario_area_id_de463544 ON public.governance_scenario USING btree (area_id);

CREATE INDEX governance_scenario_made_by_id_1fb2b229 ON public.governance_scenario USING btree (made_by_id);

CREATE INDEX governance_scenarioevent_area_id_aee11ecc ON public.governance_scenarioevent USING btree (area_id);

CREATE INDEX governance_scenarioevent_made_by_id_7d674548 ON public.governance_scenarioevent USING btree (made_by_id);

CREATE INDEX governance_scenarioevent_pgh_context_id_a37e5a75 ON public.governance_scenarioevent USING btree (pgh_context_id);

CREATE INDEX governance_scenarioevent_pgh_obj_id_601e020b ON public.governance_scenarioevent USING btree (pgh_obj_id);

CREATE INDEX governance_scheme_goal_id_2ee2878b ON public.governance_scheme USING btree (goal_id);

CREATE INDEX governance_scheme_name_9f8ab29c_like ON public.governance_scheme USING btree (name varchar_pattern_ops);

CREATE INDEX governance_schemeevent_goal_id_892f8695 ON public.governance_schemeevent USING btree (goal_id);

CREATE INDEX governance_schemeevent_pgh_context_id_43a9bfcb ON public.governance_schemeevent USING btree (pgh_context_id);

CREATE INDEX governance_schemeevent_pgh_obj_id_348e2e29 ON public.governance_schemeevent USING btree (pgh_obj_id);

CREATE INDEX governance_signal_area_id_e166d4b7 ON public.governance_signal USING btree (area_id);

CREATE INDEX governance_signal_assigned_to_id_b830e715 ON public.governance_signal USING btree (assigned_to_id);

CREATE INDEX governance_signal_check_code_05b9fd1f ON public.governance_signal USING btree (check_code);

CREATE INDEX governance_signal_check_code_05b9fd1f_like ON public.governance_signal USING btree (check_code varchar_pattern_ops);

CREATE INDEX governance_signal_initiative_id_f644b69a ON public.governance_signal USING btree (initiative_id);

CREATE INDEX governance_signalstep_done_by_id_027b3fb4 ON public.governance_signalstep USING btree (done_by_id);

CREATE INDEX governance_signalstep_given_to_id_7c577207 ON public.governance_signalstep USING btree (given_to_id);

CREATE INDEX governance_signalstep_signal_id_6ce9dc98 ON public.governance_signalstep USING btree (signal_id);

CREATE INDEX governance_singleloss_area_id_54ffbaab ON public.governance_singleloss USING btree (area_id);

CREATE INDEX governance_stylemix_chosen_by_id_fba37e7c ON public.governance_stylemix USING btree (chosen_by_id);

CREATE INDEX governance_stylemix_department_id_8216ef5c ON public.governance_stylemix USING btree (department_id);

CREATE INDEX governance_stylemix_initiative_id_8ee31158 ON public.governance_stylemix USING btree (initiative_id);

CREATE INDEX governance_stylemixevent_chosen_by_id_546a98c4 ON public.governance_stylemixevent USING btree (chosen_by_id);

CREATE INDEX governance_stylemixevent_department_id_8e6707a1 ON public.governance_stylemixevent USING btree (department_id);

CREATE INDEX governance_stylemixevent_initiative_id_9320c452 ON public.governance_stylemixevent USING btree (initiative_id);

CREATE INDEX governance_stylemixevent_pgh_context_id_505c8dcc ON public.governance_stylemixevent USING btree (pgh_context_id);

CREATE INDEX governance_stylemixevent_pgh_obj_id_515aed8d ON public.governance_stylemixevent USING btree (pgh_obj_id);

CREATE INDEX governance_stylerecognition_said_by_id_1945ae00 ON public.governance_stylerecognition USING btree (said_by_id);

CREATE INDEX governance_stylerecognitionevent_mix_id_eb6c6fa8 ON public.governance_stylerecognitionevent USING btree (mix_id);

CREATE INDEX governance_stylerecognitionevent_pgh_context_id_b98bcec0 ON public.governance_stylerecognitionevent USING btree (pgh_context_id);

CREATE INDEX governance_stylerecognitionevent_pgh_obj_id_33b9a218 ON public.governance_stylerecognitionevent USING btree (pgh_obj_id);

CREATE INDEX governance_stylerecognitionevent_said_by_id_c3e617d8 ON public.governance_stylerecognitionevent USING btree (said_by_id);

CREATE INDEX governance_subsidyfile_granted_by_id_95b55ff3 ON public.governance_subsidyfile USING btree (granted_by_id);

CREATE INDEX governance_subsidyfile_uploaded_by_id_1316c00c ON public.governance_subsidyfile USING btree (uploaded_by_id);

CREATE INDEX governance_telling_signal_id_dc6623f4 ON public.governance_telling USING btree (signal_id);

CREATE INDEX governance_telling_user_id_0b242c31 ON public.governance_telling USING btree (user_id);

CREATE INDEX governance_threadmessage_barrier_id_467f88a3 ON public.governance_threadmessage USING btree (barrier_id);

CREATE INDEX governance_threadmessage_initiative_id_89dadc6c ON public.governance_threadmessage USING btree (initiative_id);

CREATE INDEX governance_threadmessage_lesson_id_9fbb38f5 ON public.governance_threadmessage USING btree (lesson_id);

CREATE INDEX governance_threadmessage_written_by_id_6c5b3557 ON public.governance_threadmessage USING btree (written_by_id);

CREATE INDEX governance_weighing_area_id_b26f55aa ON public.governance_weighing USING btree (area_id);

CREATE INDEX governance_weighing_asked_by_id_1e9be3b4 ON public.governance_weighing USING btree (asked_by_id);

CREATE INDEX governance_weighing_chosen_id_a0d79d2b ON public.governance_weighing USING btree (chosen_id);

CREATE INDEX governance_weighing_decided_by_id_feae1330 ON public.governance_weighing USING btree (decided_by_id);

CREATE INDEX governance_weighing_department_id_b67d65a8 ON public.governance_weighing USING btree (department_id);

CREATE INDEX governance_weighing_initiative_id_958eb7c3 ON public.governance_weighing USING btree (initiative_id);

CREATE INDEX governance_weighing_programme_id_87984419 ON public.governance_weighing USING btree (programme_id);

CREATE INDEX governance_weighingevent_area_id_e4b52b1b ON public.governance_weighingevent USING btree (area_id);

CREATE INDEX governance_weighingevent_asked_by_id_6cb3b45f ON public.governance_weighingevent USING btree (asked_by_id);

CREATE INDEX governance_weighingevent_chosen_id_f20731db ON public.governance_weighingevent USING btree (chosen_id);

CREATE INDEX governance_weighingevent_decided_by_id_72bddcc8 ON public.governance_weighingevent USING btree (decided_by_id);

CREATE INDEX governance_weighingevent_department_id_505ffd81 ON public.governance_weighingevent USING btree (department_id);

CREATE INDEX governance_weighingevent_initiative_id_52c9288d ON public.governance_weighingevent USING btree (initiative_id);

CREATE INDEX governance_weighingevent_pgh_context_id_b38243b6 ON public.governance_weighingevent USING btree (pgh_context_id);

CREATE INDEX governance_weighingevent_pgh_obj_id_765fd864 ON public.governance_weighingevent USING btree (pgh_obj_id);

CREATE INDEX governance_weighingevent_programme_id_94667940 ON public.governance_weighingevent USING btree (programme_id);

CREATE INDEX growth_step_search ON public.governance_growthstep USING gin (to_tsvector('dutch'::regconfig, (((((COALESCE(name, ''::character varying))::text || ' '::text) || COALESCE(activities, ''::text)) || ' '::text) || COALESCE(business_model, ''::text))));

CREATE UNIQUE INDEX held_back_once ON public.accounts_retentionhold USING btree (kind, record_id) WHERE (lifted_at IS NULL);

CREATE UNIQUE INDEX helps_once ON public.initiatives_opportunityhelp USING btree (opportunity_id, user_id) WHERE (taken_back_at IS NULL);

CREATE INDEX initiative_area_status ON public.initiatives_initiative USING btree (area_id, status);

CREATE INDEX initiative_called ON public.initiatives_initiative USING btree (lower((name)::text));

CREATE UNIQUE INDEX initiative_followed_once ON public.initiatives_follow USING btree (follower_id, initiative_id) WHERE ((confirmed_at IS NOT NULL) AND (initiative_id IS NOT NULL));

CREATE INDEX initiative_history ON public.initiatives_initiativeevent USING btree (pgh_obj_id, pgh_id);

CREATE INDEX initiative_named ON public.initiatives_initiative USING gin (to_tsvector('dutch'::regconfig, (COALESCE(name, ''::character varying))::text));

CREATE INDEX initiative_of_area ON public.initiatives_initiative USING btree (area_id, id);

CREATE INDEX initiative_register ON public.initiatives_initiative USING btree (status, told_at DESC, id DESC);

CREATE INDEX initiative_search ON public.initiatives_initiative USING gin (search);

CREATE INDEX initiatives_area_code_2f0f4904_like ON public.initiatives_area USING btree (code varchar_pattern_ops);

CREATE INDEX initiatives_area_parent_id_f208b474 ON public.initiatives_area USING btree (parent_id);

CREATE INDEX initiatives_areateammember_area_id_f55f306a ON public.initiatives_areateammember USING btree (area_id);

CREATE INDEX initiatives_areateammember_user_id_e4a855b8 ON public.initiatives_areateammember USING btree (user_id);

CREATE INDEX initiatives_carrier_initiative_id_9b2f66f0 ON public.initiatives_carrier USING btree (initiative_id);

CREATE INDEX initiatives_carrier_user_id_f52b2cd2 ON public.initiatives_carrier USING btree (user_id);

CREATE INDEX initiatives_carrierevent_initiative_id_c6bbc16a ON public.initiatives_carrierevent USING btree (initiative_id);

CREATE INDEX initiatives_carrierevent_pgh_context_id_5e806f1a ON public.initiatives_carrierevent USING btree (pgh_context_id);

CREATE INDEX initiatives_carrierevent_pgh_obj_id_770bc9d1 ON public.initiatives_carrierevent USING btree (pgh_obj_id);

CREATE INDEX initiatives_carrierevent_user_id_5af74eea ON public.initiatives_carrierevent USING btree (user_id);

CREATE INDEX initiatives_chosendistance_ended_by_id_45b1a471 ON public.initiatives_chosendistance USING btree (ended_by_id);

CREATE INDEX initiatives_chosendistance_initiative_id_49b34a92 ON public.initiatives_chosendistance USING btree (initiative_id);

CREATE INDEX initiatives_chosendistance_recorded_by_id_cd2c72b4 ON public.initiatives_chosendistance USING btree (recorded_by_id);

CREATE INDEX initiatives_chosendistanceevent_ended_by_id_082b22f1 ON public.initiatives_chosendistanceevent USING btree (ended_by_id);

CREATE INDEX initiatives_chosendistanceevent_initiative_id_0983ab73 ON public.initiatives_chosendistanceevent USING btree (initiative_id);

CREATE INDEX initiatives_chosendistanceevent_pgh_context_id_5ee02474 ON public.initiatives_chosendistanceevent USING btree (pgh_context_id);

CREATE INDEX initiatives_chosendistanceevent_pgh_obj_id_d5bfa0dc ON public.initiatives_chosendistanceevent USING btree (pgh_obj_id);

CREATE INDEX initiatives_chosendistanceevent_recorded_by_id_4d1bee6f ON public.initiatives_chosendistanceevent USING btree (recorded_by_id);

CREATE INDEX initiatives_decisionbatch_decided_by_id_8db99f32 ON public.initiatives_decisionbatch USING btree (decided_by_id);

CREATE INDEX initiatives_engagement_initiative_id_71c84b4f ON public.initiatives_engagement USING btree (initiative_id);

CREATE INDEX initiatives_engagement_party_id_44ee0c8f ON public.initiatives_engagement USING btree (party_id);

CREATE INDEX initiatives_engagement_replaceable_by_id_f7885b27 ON public.initiatives_engagement USING btree (replaceable_by_id);

CREATE INDEX initiatives_engagementevent_initiative_id_d2702c9c ON public.initiatives_engagementevent USING btree (initiative_id);

CREATE INDEX initiatives_engagementevent_party_id_57bb1832 ON public.initiatives_engagementevent USING btree (party_id);

CREATE INDEX initiatives_engagementevent_pgh_context_id_96d8c3e7 ON public.initiatives_engagementevent USING btree (pgh_context_id);

CREATE INDEX initiatives_engagementevent_pgh_obj_id_0b792f73 ON public.initiatives_engagementevent USING btree (pgh_obj_id);

CREATE INDEX initiatives_engagementevent_replaceable_by_id_703cd3f8 ON public.initiatives_engagementevent USING btree (replaceable_by_id);

CREATE INDEX initiatives_follow_follower_id_f3e859b7 ON public.initiatives_follow USING btree (follower_id);

CREATE INDEX initiatives_follow_initiative_id_1de4b32b ON public.initiatives_follow USING btree (initiative_id);

CREATE INDEX initiatives_followedstory_follower_id_3fa69356 ON public.initiatives_followedstory USING btree (follower_id);

CREATE INDEX initiatives_followedstory_message_id_3795ffbc ON public.initiatives_followedstory USING btree (message_id);

CREATE INDEX initiatives_follower_email_a0a1c6f6_like ON public.initiatives_follower USING btree (email varchar_pattern_ops);

CREATE INDEX initiatives_income_initiative_id_bdb33529 ON public.initiatives_income USING btree (initiative_id);

CREATE INDEX initiatives_income_party_id_b8b20133 ON public.initiatives_income USING btree (party_id);

CREATE INDEX initiatives_incomeevent_initiative_id_2e39cb51 ON public.initiatives_incomeevent USING btree (initiative_id);

CREATE INDEX initiatives_incomeevent_party_id_4268e45f ON public.initiatives_incomeevent USING btree (party_id);

CREATE INDEX initiatives_incomeevent_pgh_context_id_59d3a7d6 ON public.initiatives_incomeevent USING btree (pgh_context_id);

CREATE INDEX initiatives_incomeevent_pgh_obj_id_bd663d31 ON public.initiatives_incomeevent USING btree (pgh_obj_id);

CREATE INDEX initiatives_initiative_area_id_940160f7 ON public.initiatives_initiative USING btree (area_id);

CREATE INDEX initiatives_initiative_themes_initiative_id_6084bf8d ON public.initiatives_initiative_themes USING btree (initiative_id);

CREATE INDEX initiatives_initiative_themes_theme_id_4da93966 ON public.initiatives_initiative_themes USING btree (theme_id);

CREATE INDEX initiatives_initiativeevent_area_id_47b7da0b ON public.initiatives_initiativeevent USING btree (area_id);

CREATE INDEX initiatives_initiativeevent_pgh_context_id_cb19720a ON public.initiatives_initiativeevent USING btree (pgh_context_id);

CREATE INDEX initiatives_introduction_need_answered_by_id_c426467b ON public.initiatives_introduction USING btree (need_answered_by_id);

CREATE INDEX initiatives_introduction_need_id_566dfc25 ON public.initiatives_introduction USING btree (need_id);

CREATE INDEX initiatives_introduction_offer_answered_by_id_4304a2f0 ON public.initiatives_introduction USING btree (offer_answered_by_id);

CREATE INDEX initiatives_introduction_offer_id_1c1fa489 ON public.initiatives_introduction USING btree (offer_id);

CREATE INDEX initiatives_introduction_proposed_by_id_c2434ed4 ON public.initiatives_introduction USING btree (proposed_by_id);

CREATE INDEX initiatives_introductionevent_need_answered_by_id_034f9980 ON public.initiatives_introductionevent USING btree (need_answered_by_id);

CREATE INDEX initiatives_introductionevent_need_id_46d4e701 ON public.initiatives_introductionevent USING btree (need_id);

CREATE INDEX initiatives_introductionevent_offer_answered_by_id_f37700d0 ON public.initiatives_introductionevent USING btree (offer_answered_by_id);

CREATE INDEX initiatives_introductionevent_offer_id_ff625bfb ON public.initiatives_introductionevent USING btree (offer_id);

CREATE INDEX initiatives_introductionevent_pgh_context_id_fd462937 ON public.initiatives_introductionevent USING btree (pgh_context_id);

CREATE INDEX initiatives_introductionevent_pgh_obj_id_429c78ce ON public.initiatives_introductionevent USING btree (pgh_obj_id);

CREATE INDEX initiatives_introductionevent_proposed_by_id_57cae531 ON public.initiatives_introductionevent USING btree (proposed_by_id);

CREATE INDEX initiatives_invitation_accepted_by_id_a0831b81 ON public.initiatives_invitation USING btree (accepted_by_id);

CREATE INDEX initiatives_invitation_initiative_id_fa6d00ad ON public.initiatives_invitation USING btree (initiative_id);

CREATE INDEX initiatives_invitation_invited_by_id_820925ff ON public.initiatives_invitation USING btree (invited_by_id);

CREATE INDEX initiatives_invitation_token_hash_e3f30c46_like ON public.initiatives_invitation USING btree (token_hash varchar_pattern_ops);

CREATE INDEX initiatives_meeting_area_id_2bebfe16 ON public.initiatives_meeting USING btree (area_id);

CREATE INDEX initiatives_meeting_initiatives_initiative_id_0855dae4 ON public.initiatives_meeting_initiatives USING btree (initiative_id);

CREATE INDEX initiatives_meeting_initiatives_meeting_id_ec1d85e0 ON public.initiatives_meeting_initiatives USING btree (meeting_id);

CREATE INDEX initiatives_meeting_introduction_id_df88ee2a ON public.initiatives_meeting USING btree (introduction_id);

CREATE INDEX initiatives_meeting_opportunity_id_25db29af ON public.initiatives_meeting USING btree (opportunity_id);

CREATE INDEX initiatives_meeting_organised_by_id_35dd0b30 ON public.initiatives_meeting USING btree (organised_by_id);

CREATE INDEX initiatives_meeting_parties_meeting_id_ecbd0da4 ON public.initiatives_meeting_parties USING btree (meeting_id);

CREATE INDEX initiatives_meeting_parties_party_id_f7f1012d ON public.initiatives_meeting_parties USING btree (party_id);

CREATE INDEX initiatives_meetingevent_area_id_04534be9 ON public.initiatives_meetingevent USING btree (area_id);

CREATE INDEX initiatives_meetingevent_introduction_id_f463c401 ON public.initiatives_meetingevent USING btree (introduction_id);

CREATE INDEX initiatives_meetingevent_opportunity_id_46b2f118 ON public.initiatives_meetingevent USING btree (opportunity_id);

CREATE INDEX initiatives_meetingevent_organised_by_id_5cc3b7a3 ON public.initiatives_meetingevent USING btree (organised_by_id);

CREATE INDEX initiatives_meetingevent_pgh_context_id_025767e2 ON public.initiatives_meetingevent USING btree (pgh_context_id);

CREATE INDEX initiatives_meetingevent_pgh_obj_id_009cd0f3 ON public.initiatives_meetingevent USING btree (pgh_obj_id);

CREATE INDEX initiatives_meetingguest_meeting_id_767ad298 ON public.initiatives_meetingguest USING btree (meeting_id);

CREATE INDEX initiatives_meetingguest_user_id_fe8390dc ON public.initiatives_meetingguest USING btree (user_id);

CREATE INDEX initiatives_need_initiative_id_df2ab9d5 ON public.initiatives_need USING btree (initiative_id);

CREATE INDEX initiatives_needevent_initiative_id_4d961159 ON public.initiatives_needevent USING btree (initiative_id);

CREATE INDEX initiatives_needevent_pgh_context_id_8bda3879 ON public.initiatives_needevent USING btree (pgh_context_id);

CREATE INDEX initiatives_needevent_pgh_obj_id_b12fdd11 ON public.initiatives_needevent USING btree (pgh_obj_id);

CREATE INDEX initiatives_opportunity_area_id_8abfb636 ON public.initiatives_opportunity USING btree (area_id);

CREATE INDEX initiatives_opportunity_broker_id_b447a4da ON public.initiatives_opportunity USING btree (broker_id);

CREATE INDEX initiatives_opportunity_listed_by_id_344a3ed0 ON public.initiatives_opportunity USING btree (listed_by_id);

CREATE INDEX initiatives_opportunity_mapped_by_id_54ac2126 ON public.initiatives_opportunity USING btree (mapped_by_id);

CREATE INDEX initiatives_opportunity_picked_up_by_id_5fef739f ON public.initiatives_opportunity USING btree (picked_up_by_id);

CREATE INDEX initiatives_opportunity_themes_opportunity_id_fb8b481a ON public.initiatives_opportunity_themes USING btree (opportunity_id);

CREATE INDEX initiatives_opportunity_themes_theme_id_8c97c6c0 ON public.initiatives_opportunity_themes USING btree (theme_id);

CREATE INDEX initiatives_opportunityevent_area_id_63b2e354 ON public.initiatives_opportunityevent USING btree (area_id);

CREATE INDEX initiatives_opportunityevent_broker_id_f5cf75ef ON public.initiatives_opportunityevent USING btree (broker_id);

CREATE INDEX initiatives_opportunityevent_listed_by_id_34162bfd ON public.initiatives_opportunityevent USING btree (listed_by_id);

CREATE INDEX initiatives_opportunityevent_mapped_by_id_4a7b4478 ON public.initiatives_opportunityevent USING btree (mapped_by_id);

CREATE INDEX initiatives_opportunityevent_pgh_context_id_11586014 ON public.initiatives_opportunityevent USING btree (pgh_context_id);

CREATE INDEX initiatives_opportunityevent_pgh_obj_id_cd272eee ON public.initiatives_opportunityevent USING btree (pgh_obj_id);

CREATE INDEX initiatives_opportunityevent_picked_up_by_id_8486b9e7 ON public.initiatives_opportunityevent USING btree (picked_up_by_id);

CREATE INDEX initiatives_opportunityhelp_initiative_id_71e91951 ON public.initiatives_opportunityhelp USING btree (initiative_id);

CREATE INDEX initiatives_opportunityhelp_opportunity_id_738af0d4 ON public.initiatives_opportunityhelp USING btree (opportunity_id);

CREATE INDEX initiatives_opportunityhelp_user_id_b7e8ff59 ON public.initiatives_opportunityhelp USING btree (user_id);

CREATE INDEX initiatives_opportunitystep_noted_by_id_5bad2a55 ON public.initiatives_opportunitystep USING btree (noted_by_id);

CREATE INDEX initiatives_opportunitystep_opportunity_id_a31d6573 ON public.initiatives_opportunitystep USING btree (opportunity_id);

CREATE INDEX initiatives_party_parent_id_c88c2526 ON public.initiatives_party USING btree (parent_id);

CREATE INDEX initiatives_partyalias_party_id_013a77dd ON public.initiatives_partyalias USING btree (party_id);

CREATE INDEX initiatives_partyaliasevent_party_id_185c7105 ON public.initiatives_partyaliasevent USING btree (party_id);

CREATE INDEX initiatives_partyaliasevent_pgh_context_id_975970c3 ON public.initiatives_partyaliasevent USING btree (pgh_context_id);

CREATE INDEX initiatives_partyaliasevent_pgh_obj_id_33c1b996 ON public.initiatives_partyaliasevent USING btree (pgh_obj_id);

CREATE INDEX initiatives_partycontact_party_id_710a88ca ON public.initiatives_partycontact USING btree (party_id);

CREATE INDEX initiatives_partyevent_initiative_id_95da9b80 ON public.initiatives_partyevent USING btree (initiative_id);

CREATE INDEX initiatives_partyevent_parent_id_1447d0f7 ON public.initiatives_partyevent USING btree (parent_id);

CREATE INDEX initiatives_partyevent_pgh_context_id_9eff160e ON public.initiatives_partyevent USING btree (pgh_context_id);

CREATE INDEX initiatives_partyevent_pgh_obj_id_77edd36c ON public.initiatives_partyevent USING btree (pgh_obj_id);

CREATE INDEX initiatives_partyrepresentative_linked_by_id_6ad0f700 ON public.initiatives_partyrepresentative USING btree (linked_by_id);

CREATE INDEX initiatives_partyrepresentative_party_id_85ddaca0 ON public.initiatives_partyrepresentative USING btree (party_id);

CREATE INDEX initiatives_partyrepresentative_user_id_1cf7941e ON public.initiatives_partyrepresentative USING btree (user_id);

CREATE INDEX initiatives_partyrepresentativeevent_linked_by_id_9a10bbc9 ON public.initiatives_partyrepresentativeevent USING btree (linked_by_id);

CREATE INDEX initiatives_partyrepresentativeevent_party_id_c27ed349 ON public.initiatives_partyrepresentativeevent USING btree (party_id);

CREATE INDEX initiatives_partyrepresentativeevent_pgh_context_id_5bb09200 ON public.initiatives_partyrepresentativeevent USING btree (pgh_context_id);

CREATE INDEX initiatives_partyrepresentativeevent_pgh_obj_id_1c0e0e44 ON public.initiatives_partyrepresentativeevent USING btree (pgh_obj_id);

CREATE INDEX initiatives_partyrepresentativeevent_user_id_ad88cbc6 ON public.initiatives_partyrepresentativeevent USING btree (user_id);

CREATE INDEX initiatives_place_area_id_ec091b10 ON public.initiatives_place USING btree (area_id);

CREATE INDEX initiatives_place_owner_id_cad29510 ON public.initiatives_place USING btree (owner_id);

CREATE INDEX initiatives_placeevent_area_id_ee65b131 ON public.initiatives_placeevent USING btree (area_id);

CREATE INDEX initiatives_placeevent_owner_id_0e0153d3 ON public.initiatives_placeevent USING btree (owner_id);

CREATE INDEX initiatives_placeevent_pgh_context_id_a84077ae ON public.initiatives_placeevent USING btree (pgh_context_id);

CREATE INDEX initiatives_placeevent_pgh_obj_id_ae3ecaeb ON public.initiatives_placeevent USING btree (pgh_obj_id);

CREATE INDEX initiatives_placeuse_initiative_id_4a8fed4b ON public.initiatives_placeuse USING btree (initiative_id);

CREATE INDEX initiatives_placeuse_place_id_74f17241 ON public.initiatives_placeuse USING btree (place_id);

CREATE INDEX initiatives_placeuseevent_initiative_id_cc13f248 ON public.initiatives_placeuseevent USING btree (initiative_id);

CREATE INDEX initiatives_placeuseevent_pgh_context_id_1334c91d ON public.initiatives_placeuseevent USING btree (pgh_context_id);

CREATE INDEX initiatives_placeuseevent_pgh_obj_id_3845ff2e ON public.initiatives_placeuseevent USING btree (pgh_obj_id);

CREATE INDEX initiatives_placeuseevent_place_id_9b6967bc ON public.initiatives_placeuseevent USING btree (place_id);

CREATE INDEX initiatives_population_area_id_d8748d96 ON public.initiatives_population USING btree (area_id);

CREATE INDEX initiatives_post_initiative_id_b42f2685 ON public.initiatives_post USING btree (initiative_id);

CREATE INDEX initiatives_post_posted_by_id_0fd82469 ON public.initiatives_post USING btree (posted_by_id);

CREATE INDEX initiatives_postevent_initiative_id_f2e0b79b ON public.initiatives_postevent USING btree (initiative_id);

CREATE INDEX initiatives_postevent_pgh_context_id_2cac2328 ON public.initiatives_postevent USING btree (pgh_context_id);

CREATE INDEX initiatives_postevent_pgh_obj_id_a7247a78 ON public.initiatives_postevent USING btree (pgh_obj_id);

CREATE INDEX initiatives_postevent_posted_by_id_4c39468a ON public.initiatives_postevent USING btree (posted_by_id);

CREATE INDEX initiatives_programme_area_id_dc0f1973 ON public.initiatives_programme USING btree (area_id);

CREATE INDEX initiatives_programme_initiatives_initiative_id_c9f55e76 ON public.initiatives_programme_initiatives USING btree (initiative_id);

CREATE INDEX initiatives_programme_initiatives_programme_id_39636e90 ON public.initiatives_programme_initiatives USING btree (programme_id);

CREATE INDEX initiatives_programme_name_d8ccb924_like ON public.initiatives_programme USING btree (name varchar_pattern_ops);

CREATE INDEX initiatives_programmeevent_area_id_6ac76693 ON public.initiatives_programmeevent USING btree (area_id);

CREATE INDEX initiatives_programmeevent_pgh_context_id_cb21f53d ON public.initiatives_programmeevent USING btree (pgh_context_id);

CREATE INDEX initiatives_programmeevent_pgh_obj_id_ebded429 ON public.initiatives_programmeevent USING btree (pgh_obj_id);

CREATE INDEX initiatives_registration_token_hash_363b1249_like ON public.initiatives_registration USING btree (token_hash varchar_pattern_ops);

CREATE INDEX initiatives_report_handled_by_id_56fc997d ON public.initiatives_report USING btree (handled_by_id);

CREATE INDEX initiatives_report_initiative_id_3640e703 ON public.initiatives_report USING btree (initiative_id);

CREATE INDEX initiatives_roleneed_initiative_id_ddafeb3c ON public.initiatives_roleneed USING btree (initiative_id);

CREATE INDEX initiatives_roleneedevent_initiative_id_f9c453bc ON public.initiatives_roleneedevent USING btree (initiative_id);

CREATE INDEX initiatives_roleneedevent_pgh_context_id_26ed437c ON public.initiatives_roleneedevent USING btree (pgh_context_id);

CREATE INDEX initiatives_roleneedevent_pgh_obj_id_3f79afc1 ON public.initiatives_roleneedevent USING btree (pgh_obj_id);

CREATE INDEX initiatives_savedview_user_id_4dbd1a52 ON public.initiatives_savedview USING btree (user_id);

CREATE INDEX initiatives_statusmove_batch_id_7f7e02e0 ON public.initiatives_statusmove USING btree (batch_id);

CREATE INDEX initiatives_statusmove_initiative_id_117a41ee ON public.initiatives_statusmove USING btree (initiative_id);

CREATE INDEX initiatives_statusmove_moved_by_id_bd913a72 ON public.initiatives_statusmove USING btree (moved_by_id);

CREATE INDEX initiatives_statusmove_same_as_id_efd30001 ON public.initiatives_statusmove USING btree (same_as_id);

CREATE INDEX initiatives_theme_code_b1929954_like ON public.initiatives_theme USING btree (code varchar_pattern_ops);

CREATE INDEX initiatives_unconfirmedhelp_initiative_id_4a19e608 ON public.initiatives_unconfirmedhelp USING btree (initiative_id);

CREATE INDEX initiatives_unconfirmedhelp_need_id_3f661777 ON public.initiatives_unconfirmedhelp USING btree (need_id);

CREATE INDEX initiatives_unconfirmedhelp_opportunity_id_768728a8 ON public.initiatives_unconfirmedhelp USING btree (opportunity_id);

CREATE INDEX initiatives_unconfirmedhelp_token_hash_8b9030ff_like ON public.initiatives_unconfirmedhelp USING btree (token_hash varchar_pattern_ops);

CREATE INDEX initiatives_water_code_95882367_like ON public.initiatives_water USING btree (code varchar_pattern_ops);

CREATE INDEX initiatives_widgetsite_added_by_id_297a9fbe ON public.initiatives_widgetsite USING btree (added_by_id);

CREATE INDEX initiatives_widgetsite_origin_61c77916_like ON public.initiatives_widgetsite USING btree (origin varchar_pattern_ops);

CREATE INDEX initiatives_widgetsiteevent_added_by_id_dd234dee ON public.initiatives_widgetsiteevent USING btree (added_by_id);

CREATE INDEX initiatives_widgetsiteevent_pgh_context_id_f20a1136 ON public.initiatives_widgetsiteevent USING btree (pgh_context_id);

CREATE INDEX initiatives_widgetsiteevent_pgh_obj_id_d991ef05 ON public.initiatives_widgetsiteevent USING btree (pgh_obj_id);

CREATE INDEX issue_by_area ON public.governance_issue USING btree (area_id, state);

CREATE INDEX issue_raiser_address ON public.governance_issueraiser USING btree (lower((email)::text));

CREATE INDEX issue_search ON public.governance_issue USING gin (to_tsvector('dutch'::regconfig, (((((((COALESCE(title, ''::character varying))::text || ' '::text) || COALESCE(text, ''::text)) || ' '::text) || COALESCE(needed, ''::text)) || ' '::text) || (COALESCE(missing, ''::character varying))::text)));

CREATE INDEX issue_waits_for_answer ON public.governance_issue USING btree (answer_due_on) WHERE (answered_on IS NULL);

CREATE INDEX job_waiting ON public.core_job USING btree (created_at) WHERE ((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying])::text[]));

CREATE INDEX lesson_by_title ON public.governance_lesson USING btree (title, id);

CREATE INDEX lesson_search ON public.governance_lesson USING gin (to_tsvector('dutch'::regconfig, (((COALESCE(title, ''::character varying))::text || ' '::text) || COALESCE(text, ''::text))));

CREATE INDEX mail_lettertextevent_pgh_context_id_d9b53267 ON public.mail_lettertextevent USING btree (pgh_context_id);

CREATE INDEX mail_lettertextevent_pgh_obj_id_12a0b3bf ON public.mail_lettertextevent USING btree (pgh_obj_id);

CREATE INDEX mail_message_about_4861df44 ON public.mail_message USING btree (about);

CREATE INDEX mail_message_dedup_key_6e0fb0dd_like ON public.mail_message USING btree (dedup_key varchar_pattern_ops);

CREATE INDEX mail_notification_about_527e4450 ON public.mail_notification USING btree (about);

CREATE INDEX mail_notification_dedup_key_d092123f_like ON public.mail_notification USING btree (dedup_key varchar_pattern_ops);

CREATE INDEX mail_notification_user_id_8b8f5348 ON public.mail_notification USING btree (user_id);

CREATE INDEX mail_notificationchoice_user_id_0d63fbf7 ON public.mail_notificationchoice USING btree (user_id);

CREATE INDEX message_next ON public.mail_message USING btree (is_urgent DESC, next_try_at, id) WHERE ((state)::text = ANY ((ARRAY['waiting'::character varying, 'leased'::character varying])::text[]));

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);

CREATE INDEX need_kind_subject ON public.initiatives_need USING btree (kind, subject);

CREATE INDEX need_open ON public.initiatives_need USING btree (kind, subject, initiative_id) WHERE (closed_on IS NULL);

CREATE INDEX need_open_newest ON public.initiatives_need USING btree (created_at DESC, id DESC) WHERE (closed_on IS NULL);

CREATE INDEX need_open_words ON public.initiatives_need USING gin (search) WHERE (closed_on IS NULL);

CREATE INDEX next_growth_steps ON public.governance_growthstep USING btree (wished_on, id) WHERE (started_on IS NULL);

CREATE INDEX notification_of_person ON public.mail_notification USING btree (user_id, created_at DESC, id DESC);

CREATE INDEX notification_unread ON public.mail_notification USING btree (user_id) WHERE (read_at IS NULL);

CREATE INDEX notification_waits ON public.mail_notification USING btree (rhythm, shows_at) WHERE ((mailed_at IS NULL) AND (read_at IS NULL) AND ((rhythm)::text = ANY ((ARRAY['daily'::character varying, 'weekly'::character varying])::text[])));

CREATE UNIQUE INDEX one_call_waits_per_promise ON public.governance_partnercall USING btree (promise_id) WHERE ((answer)::text = ''::text);

CREATE UNIQUE INDEX one_consensus_in_progress ON public.assessment_assessment USING btree (round_id, subject_id) WHERE (((kind)::text = 'consensus'::text) AND ((state)::text = 'draft'::text));

CREATE UNIQUE INDEX one_contact_person ON public.governance_contactperson USING btree (initiative_id) WHERE (ends_on IS NULL);

CREATE UNIQUE INDEX one_distance_at_a_time ON public.initiatives_chosendistance USING btree (initiative_id) WHERE (ended_on IS NULL);

CREATE UNIQUE INDEX one_growth_step_is_next ON public.governance_growthstep USING btree (initiative_id) WHERE (started_on IS NULL);

CREATE UNIQUE INDEX one_independent_assessment ON public.assessment_assessment USING btree (round_id, subject_id, assessor_id) WHERE (((kind)::text = 'independent'::text) AND (superseded_at IS NULL));

CREATE UNIQUE INDEX one_open_barrier_per_rule ON public.governance_barrier USING btree (rule) WHERE ((NOT ((rule)::text = ''::text)) AND (NOT ((state)::text = 'removed'::text)));

CREATE UNIQUE INDEX one_open_invitation_per_mailbox ON public.initiatives_invitation USING btree (initiative_id, email) WHERE ((accepted_at IS NULL) AND (declined_at IS NULL) AND (withdrawn_at IS NULL));

CREATE UNIQUE INDEX one_person_per_mailbox ON public.accounts_user USING btree (lower((email)::text));

CREATE UNIQUE INDEX one_result_per_round ON public.assessment_assessment USING btree (round_id, subject_id) WHERE (((kind)::text = 'consensus'::text) AND ((state)::text = 'submitted'::text) AND (superseded_at IS NULL));

CREATE UNIQUE INDEX one_self_assessment_in_progress ON public.assessment_assessment USING btree (subject_id) WHERE (((kind)::text = 'self'::text) AND ((state)::text = 'draft'::text));

CREATE UNIQUE INDEX one_waiting_list_of_a_kind ON public.accounts_destructionlist USING btree (kind) WHERE ((dropped_at IS NULL) AND (second_yes_at IS NULL));

CREATE INDEX open_partner_promises ON public.governance_partnerpromise USING btree (due_on) WHERE (closed_on IS NULL);

CREATE INDEX opportunity_by_area ON public.initiatives_opportunity USING btree (area_id, state);

CREATE INDEX opportunity_search ON public.initiatives_opportunity USING gin (to_tsvector('dutch'::regconfig, (((((((COALESCE(title, ''::character varying))::text || ' '::text) || COALESCE(text, ''::text)) || ' '::text) || (COALESCE("where", ''::character varying))::text) || ' '::text) || (COALESCE(who_could, ''::character varying))::text)));

CREATE UNIQUE INDEX party_alias_once ON public.initiatives_partyalias USING btree (lower((name)::text), party_id);

CREATE INDEX party_alias_search ON public.initiatives_partyalias USING gin (to_tsvector('dutch'::regconfig, (COALESCE(name, ''::character varying))::text));

CREATE INDEX party_by_number ON public.initiatives_party USING btree (register_number, id);

CREATE INDEX party_by_sphere ON public.initiatives_party USING btree (sphere, name, id);

CREATE INDEX party_called ON public.initiatives_party USING btree (lower((name)::text));

CREATE INDEX party_contact_search ON public.initiatives_partycontact USING gin (to_tsvector('dutch'::regconfig, (COALESCE(name, ''::character varying))::text));

CREATE UNIQUE INDEX party_fills_role_once ON public.initiatives_engagement USING btree (initiative_id, party_id, role) WHERE (ends_on IS NULL);

CREATE UNIQUE INDEX party_registered_once ON public.initiatives_party USING btree (register_number) WHERE (NOT ((register_number)::text = ''::text));

CREATE INDEX party_search ON public.initiatives_party USING gin (to_tsvector('dutch'::regconfig, (COALESCE(name, ''::character varying))::text));

CREATE INDEX person_search ON public.accounts_user USING gin (to_tsvector('dutch'::regconfig, (COALESCE(name, ''::character varying))::text));

CREATE INDEX place_by_address ON public.initiatives_place USING btree (address, id);

CREATE INDEX place_search ON public.initiatives_place USING gin (to_tsvector('dutch'::regconfig, (((COALESCE(name, ''::character varying))::text || ' '::text) || (COALESCE(address, ''::character varying))::text)));

CREATE UNIQUE INDEX place_used_once ON public.initiatives_placeuse USING btree (initiative_id, place_id) WHERE (ends_on IS NULL);

CREATE INDEX post_by_initiative ON public.initiatives_post USING btree (initiative_id, happened_on DESC);

CREATE INDEX provision_by_title ON public.governance_provision USING btree (title, id);

CREATE INDEX register_by_name ON public.initiatives_initiative USING btree (lower((name)::text), id) WHERE ((status)::text = 'published'::text);

CREATE INDEX register_by_newest ON public.initiatives_initiative USING btree (published_at DESC, id DESC) WHERE ((status)::text = 'published'::text);

CREATE INDEX register_by_told ON public.initiatives_initiative USING btree (COALESCE(told_at, published_at) DESC, id DESC) WHERE ((status)::text = 'published'::text);

CREATE INDEX report_open ON public.initiatives_report USING btree (created_at) WHERE (handled_at IS NULL);

CREATE UNIQUE INDEX role_needed_once ON public.initiatives_roleneed USING btree (initiative_id, role) WHERE (ends_on IS NULL);

CREATE UNIQUE INDEX search_followed_once ON public.initiatives_follow USING btree (follower_id, query) WHERE ((confirmed_at IS NOT NULL) AND (initiative_id IS NULL) AND (thing IS NULL));

CREATE INDEX signal_compared ON public.governance_signal USING btree (check_code, initiative_id) WHERE ((closed_on IS NULL) OR is_standing);

CREATE INDEX signal_in_order ON public.governance_signal USING btree (severity DESC, COALESCE(due_on, '9999-12-31'::date), id) WHERE (closed_on IS NULL);

CREATE INDEX signal_open_of_initiative ON public.governance_signal USING btree (initiative_id) WHERE (closed_on IS NULL);

CREATE UNIQUE INDEX signal_open_once ON public.governance_signal USING btree (check_code, initiative_id, subject_key) NULLS NOT DISTINCT WHERE (closed_on IS NULL);

CREATE INDEX signal_steps ON public.governance_signalstep USING btree (signal_id, created_at);

CREATE INDEX single_loss_ranked ON public.governance_singleloss USING btree (stops DESC, weakens DESC, people DESC, id);

CREATE INDEX single_loss_touched ON public.governance_singleloss USING btree (((stops + weakens)) DESC);

CREATE INDEX socialaccount_socialaccount_user_id_8146e70c ON public.socialaccount_socialaccount USING btree (user_id);

CREATE INDEX socialaccount_socialtoken_account_id_951f210e ON public.socialaccount_socialtoken USING btree (account_id);

CREATE INDEX socialaccount_socialtoken_app_id_636a42d7 ON public.socialaccount_socialtoken USING btree (app_id);

CREATE UNIQUE INDEX speaks_for_a_party_once ON public.initiatives_partyrepresentative USING btree (party_id, user_id) WHERE (ended_on IS NULL);

CREATE INDEX stored_answer_age ON public.exchange_storedanswer USING btree (created_at);

CREATE INDEX style_mix_to_review ON public.governance_stylemix USING btree (review_on, id);

CREATE UNIQUE INDEX thing_followed_once ON public.initiatives_follow USING btree (follower_id, kind, thing) WHERE ((confirmed_at IS NOT NULL) AND (thing IS NOT NULL));

CREATE INDEX thread_of_initiative ON public.governance_threadmessage USING btree (initiative_id, is_from_city, created_at);

CREATE INDEX unconfirmed_help_age ON public.initiatives_unconfirmedhelp USING btree (created_at);

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;

CREATE UNIQUE INDEX view_opens_list_once ON public.initiatives_savedview USING btree (user_id, page) WHERE is_default;

CREATE INDEX weighing_to_decide ON public.governance_weighing USING btree (decide_before) WHERE (decided_on IS NULL);

CREATE TRIGGER assessment_published_again AFTER UPDATE OF status ON public.initiatives_initiative FOR EACH ROW WHEN ((((new.status)::text = 'published'::text) AND ((old.status)::text IS DISTINCT FROM (new.status)::text))) EXECUTE FUNCTION public.assessment_published_again();

CREATE TRIGGER core_learn_words AFTER INSERT OR UPDATE OF title ON public.assessment_round FOR EACH ROW EXECUTE FUNCTION public.core_learn_words('title');

CREATE TRIGGER core_learn_words AFTER INSERT OR UPDATE OF title, recipient, rule ON public.governance_arrangement FOR EACH ROW EXECUTE FUNCTION public.core_learn_words('title', 'recipient', 'rule');

CREATE TRIGGER core_learn_words AFTER INSERT OR UPDATE OF name ON public.governance_growthstep FOR EACH ROW EXECUTE FUNCTION public.core_learn_words('name');

CREATE TRIGGER core_learn_words AFTER INSERT OR UPDATE OF title ON public.governance_issue FOR EACH ROW EXECUTE FUNCTION public.core_learn_words('title');

CREATE TRIGGER core_learn_words AFTER INSERT OR UPDATE OF title ON public.governance_lesson FOR EACH ROW EXECUTE FUNCTION public.core_learn_words('title');

CREATE TRIGGER core_learn_words AFTER INSERT OR UPDATE OF name ON public.initiatives_area FOR EACH ROW EXECUTE FUNCTION public.core_learn_words('name');

CREATE TRIGGER core_learn_words AFTER INSERT OR UPDATE OF name ON public.initiatives_initiative FOR EACH ROW EXECUTE FUNCTION public.core_learn_words('name');

CREATE TRIGGER core_learn_words AFTER INSERT OR UPDATE OF title ON public.initiatives_opportunity FOR EACH ROW EXECUTE FUNCTION public.core_learn_words('title');

CREATE TRIGGER core_learn_words AFTER INSERT OR UPDATE OF name ON public.initiatives_party FOR EACH ROW EXECUTE FUNCTION public.core_learn_words('name');

CREATE TRIGGER core_learn_words AFTER INSERT OR UPDATE OF name ON public.initiatives_partyalias FOR EACH ROW EXECUTE FUNCTION public.core_learn_words('name');

CREATE TRIGGER core_learn_words AFTER INSERT OR UPDATE OF name, address ON public.initiatives_place FOR EACH ROW EXECUTE FUNCTION public.core_learn_words('name', 'address');

CREATE TRIGGER core_learn_words AFTER INSERT OR UPDATE OF name_nl, name_en ON public.initiatives_theme FOR EACH ROW EXECUTE FUNCTION public.core_learn_words('name_nl', 'name_en');

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.account_emailaddress FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.account_emailconfirmation FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.accounts_apiclient FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.accounts_destructionitem FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.accounts_destructionlist FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.accounts_handover FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.accounts_handoverpart FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.accounts_retentionhold FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.accounts_retentionterm FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.accounts_rolegrant FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.accounts_standin FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.accounts_user FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.accounts_user_groups FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.accounts_user_user_permissions FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_assessment FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_assignment FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_evidence FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_followup FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_founderanswers FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_founderwords FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_lens FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_lenschange FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_panel FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_panelreply FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_panelshowing FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_panelsignature FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_principle FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_reopening FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_round FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_score FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_scoringpreference FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_sidefigures FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_subject FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_survey FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_surveyfigure FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.assessment_vignette FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.auth_group FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.auth_group_permissions FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.auth_permission FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.core_keptfigure FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.core_searchword FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.core_site FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.core_sitetext FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.django_content_type FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.exchange_webhook FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_arrangement FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_askinghours FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_barrier FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_barrier_initiatives FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_barrierstep FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_challenge FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_challengestep FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_checkrun FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_checksetting FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_confirmation FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_contactmoment FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_contactperson FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_councilterm FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_deedreply FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_department FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_expectedeffect FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_experiment FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_growthchange FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_growthincome FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_growthstep FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_guaranteeanswer FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_issue FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_issue_challenges FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_issue_initiatives FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_issue_opportunities FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_issueraiser FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_issuerole FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_issuestep FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_lesson FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_lessonuse FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_mention FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_option FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_partnercall FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_partnerpromise FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_policygoal FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_provision FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_recheckrequest FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_remark FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_scenario FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_scheme FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_signal FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_signalstep FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_singleloss FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_stylemix FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_stylerecognition FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_subsidyfile FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_telling FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_threadmessage FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.governance_weighing FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_area FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_areateammember FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_carrier FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_chosendistance FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_decisionbatch FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_engagement FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_follow FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_followedstory FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_follower FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_income FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_initiative FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_initiative_themes FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_introduction FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_invitation FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_meeting FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_meeting_initiatives FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_meeting_parties FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_meetingguest FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_need FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_opportunity FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_opportunity_themes FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_opportunityhelp FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_opportunitylister FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_opportunitystep FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_party FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_partyalias FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_partycontact FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_partyrepresentative FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_place FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_placeuse FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_population FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_post FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_programme FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_programme_initiatives FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_report FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_roleneed FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_statusmove FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_theme FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_unconfirmedhelp FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_water FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.initiatives_widgetsite FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.mail_lettertext FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.mfa_authenticator FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.socialaccount_socialaccount FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.socialaccount_socialapp FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER core_note_write AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.socialaccount_socialtoken FOR EACH STATEMENT EXECUTE FUNCTION public.core_note_write();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.governance_arrangement FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.governance_askinghours FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.governance_barrier_initiatives FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.governance_challenge FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.governance_confirmation FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.governance_contactmoment FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.governance_contactperson FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.governance_experiment FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.governance_growthchange FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.governance_growthincome FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.governance_growthstep FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.governance_guaranteeanswer FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.governance_issue_initiatives FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.governance_lesson FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.governance_lessonuse FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.governance_note FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.governance_partnerpromise FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.governance_signal FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.governance_stylemix FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.governance_threadmessage FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.governance_weighing FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.initiatives_carrier FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.initiatives_chosendistance FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.initiatives_engagement FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.initiatives_follow FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.initiatives_income FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.initiatives_initiative_themes FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.initiatives_invitation FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.initiatives_meeting_initiatives FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.initiatives_need FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.initiatives_opportunityhelp FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.initiatives_placeuse FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.initiatives_post FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.initiatives_programme_initiatives FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.initiatives_report FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.initiatives_roleneed FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_initiative BEFORE INSERT OR UPDATE OF initiative_id ON public.initiatives_unconfirmedhelp FOR EACH ROW WHEN ((new.initiative_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_initiative();

CREATE TRIGGER initiative_goes_on_mapped_by BEFORE INSERT OR UPDATE OF mapped_by_id ON public.initiatives_opportunity FOR EACH ROW WHEN ((new.mapped_by_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_mapped_by();

CREATE TRIGGER initiative_goes_on_picked_up_by BEFORE INSERT OR UPDATE OF picked_up_by_id ON public.initiatives_opportunity FOR EACH ROW WHEN ((new.picked_up_by_id IS NOT NULL)) EXECUTE FUNCTION public.initiative_goes_on_picked_up_by();

CREATE TRIGGER pgtrigger_access_change_stays_b963e BEFORE UPDATE ON public.accounts_accesschange FOR EACH ROW WHEN ((((old.act)::text IS DISTINCT FROM (new.act)::text) OR (old.client_id IS DISTINCT FROM new.client_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR ((old.role)::text IS DISTINCT FROM (new.role)::text))) EXECUTE FUNCTION public.pgtrigger_access_change_stays_b963e();

COMMENT ON TRIGGER pgtrigger_access_change_stays_b963e ON public.accounts_accesschange IS '00996203233da4f602e15098ceb913c65a22d59d';

CREATE TRIGGER pgtrigger_answers_while_open_dda01 BEFORE INSERT OR UPDATE ON public.assessment_founderanswers FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_answers_while_open_dda01();

COMMENT ON TRIGGER pgtrigger_answers_while_open_dda01 ON public.assessment_founderanswers IS '8061a4dea3d837debc80d03200cf942ca31aba4a';

CREATE TRIGGER pgtrigger_call_stays_d071b BEFORE UPDATE ON public.governance_partnercall FOR EACH ROW WHEN (((old.answer_due_on IS DISTINCT FROM new.answer_due_on) OR (old.asked_on IS DISTINCT FROM new.asked_on) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.promise_id IS DISTINCT FROM new.promise_id) OR (old.text IS DISTINCT FROM new.text))) EXECUTE FUNCTION public.pgtrigger_call_stays_d071b();

COMMENT ON TRIGGER pgtrigger_call_stays_d071b ON public.governance_partnercall IS '1d2bc7c5388b79f4cf2539612d30e83502b34b19';

CREATE TRIGGER pgtrigger_certificate_stays_ef6ac BEFORE UPDATE ON public.accounts_destructionlist FOR EACH ROW WHEN (((old.destroyed_at IS NOT NULL) AND (new.certificate IS DISTINCT FROM old.certificate))) EXECUTE FUNCTION public.pgtrigger_certificate_stays_ef6ac();

COMMENT ON TRIGGER pgtrigger_certificate_stays_ef6ac ON public.accounts_destructionlist IS 'd6cc82104b5b8d56b186bfce9ad835dcce7b6946';

CREATE TRIGGER pgtrigger_data_read_stays_200c5 BEFORE UPDATE ON public.accounts_dataread FOR EACH ROW WHEN (((old.about IS DISTINCT FROM new.about) OR ((old.activity)::text IS DISTINCT FROM (new.activity)::text) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.office)::text IS DISTINCT FROM (new.office)::text) OR ((old.operation)::text IS DISTINCT FROM (new.operation)::text) OR (old.subject_id IS DISTINCT FROM new.subject_id) OR ((old.subject_kind)::text IS DISTINCT FROM (new.subject_kind)::text) OR ((old.trace_id)::text IS DISTINCT FROM (new.trace_id)::text))) EXECUTE FUNCTION public.pgtrigger_data_read_stays_200c5();

COMMENT ON TRIGGER pgtrigger_data_read_stays_200c5 ON public.accounts_dataread IS '6cd2ed7f9c8b308ef5d915c49905db81ef5ba71c';

CREATE TRIGGER pgtrigger_delete_delete_01a11 AFTER DELETE ON public.assessment_score FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_01a11();

COMMENT ON TRIGGER pgtrigger_delete_delete_01a11 ON public.assessment_score IS 'dc245c727b35d85002bdd6b0e25193de0f60114c';

CREATE TRIGGER pgtrigger_delete_delete_01e1d AFTER DELETE ON public.assessment_assignment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_01e1d();

COMMENT ON TRIGGER pgtrigger_delete_delete_01e1d ON public.assessment_assignment IS '75972fd85bf38ad0beaf08e3f579660067f9c376';

CREATE TRIGGER pgtrigger_delete_delete_053c4 AFTER DELETE ON public.initiatives_income FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_053c4();

COMMENT ON TRIGGER pgtrigger_delete_delete_053c4 ON public.initiatives_income IS 'bdcc93cd875b9b8ffcb4b4c20cd5c634e61e095e';

CREATE TRIGGER pgtrigger_delete_delete_08c4e AFTER DELETE ON public.initiatives_placeuse FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_08c4e();

COMMENT ON TRIGGER pgtrigger_delete_delete_08c4e ON public.initiatives_placeuse IS '0028e43f74095194d383514e18a6951e495caf4f';

CREATE TRIGGER pgtrigger_delete_delete_14cee AFTER DELETE ON public.governance_councilterm FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_14cee();

COMMENT ON TRIGGER pgtrigger_delete_delete_14cee ON public.governance_councilterm IS '23208e370d43a4f39e53ce9a62d7bc4f3cc41a2c';

CREATE TRIGGER pgtrigger_delete_delete_18512 AFTER DELETE ON public.accounts_destructionlist FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_18512();

COMMENT ON TRIGGER pgtrigger_delete_delete_18512 ON public.accounts_destructionlist IS 'b5ff30c109cb856d3b96619173cd72d7bd2f4b54';

CREATE TRIGGER pgtrigger_delete_delete_1cb24 AFTER DELETE ON public.initiatives_partyalias FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_1cb24();

COMMENT ON TRIGGER pgtrigger_delete_delete_1cb24 ON public.initiatives_partyalias IS '82e8fe2b45e6fa1ef594b19404ab137d5515419d';

CREATE TRIGGER pgtrigger_delete_delete_1d461 AFTER DELETE ON public.governance_expectedeffect FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_1d461();

COMMENT ON TRIGGER pgtrigger_delete_delete_1d461 ON public.governance_expectedeffect IS '8cc49de838784674f70cc81fd1a01707cdf50c63';

CREATE TRIGGER pgtrigger_delete_delete_1ef87 AFTER DELETE ON public.initiatives_programme FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_1ef87();

COMMENT ON TRIGGER pgtrigger_delete_delete_1ef87 ON public.initiatives_programme IS 'cfd6ddbfb983e0adb98ffe4255d1a639a64c671b';

CREATE TRIGGER pgtrigger_delete_delete_262e8 AFTER DELETE ON public.governance_lesson FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_262e8();

COMMENT ON TRIGGER pgtrigger_delete_delete_262e8 ON public.governance_lesson IS '3ebca13b0016f5b457060816e3ca4a8010eee6ad';

CREATE TRIGGER pgtrigger_delete_delete_29a63 AFTER DELETE ON public.governance_growthchange FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_29a63();

COMMENT ON TRIGGER pgtrigger_delete_delete_29a63 ON public.governance_growthchange IS 'c55e98f92310eb340bbb329aeac88313c1fd9288';

CREATE TRIGGER pgtrigger_delete_delete_36f19 AFTER DELETE ON public.governance_provision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_36f19();

COMMENT ON TRIGGER pgtrigger_delete_delete_36f19 ON public.governance_provision IS '3a354567e366799d74719f1bb68036fde64115e5';

CREATE TRIGGER pgtrigger_delete_delete_41447 AFTER DELETE ON public.governance_contactmoment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_41447();

COMMENT ON TRIGGER pgtrigger_delete_delete_41447 ON public.governance_contactmoment IS '9d30c25e76127d03ba2932147e3f0413d3f61724';

CREATE TRIGGER pgtrigger_delete_delete_4ff36 AFTER DELETE ON public.assessment_panel FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_4ff36();

COMMENT ON TRIGGER pgtrigger_delete_delete_4ff36 ON public.assessment_panel IS '35157aeed82473f06332a14ba0b941948432584e';

CREATE TRIGGER pgtrigger_delete_delete_560ce AFTER DELETE ON public.initiatives_party FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_560ce();

COMMENT ON TRIGGER pgtrigger_delete_delete_560ce ON public.initiatives_party IS '83997f222031a8694e1fae865f229e0b4427066f';

CREATE TRIGGER pgtrigger_delete_delete_57e70 AFTER DELETE ON public.initiatives_place FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_57e70();

COMMENT ON TRIGGER pgtrigger_delete_delete_57e70 ON public.initiatives_place IS '66c2431af5c3202218dcfd3bb4076ceee16077fb';

CREATE TRIGGER pgtrigger_delete_delete_5c5fa AFTER DELETE ON public.governance_option FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_5c5fa();

COMMENT ON TRIGGER pgtrigger_delete_delete_5c5fa ON public.governance_option IS '3ecd66499ea026d70bd56059700b840ca41875ff';

CREATE TRIGGER pgtrigger_delete_delete_5f149 AFTER DELETE ON public.initiatives_partyrepresentative FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_5f149();

COMMENT ON TRIGGER pgtrigger_delete_delete_5f149 ON public.initiatives_partyrepresentative IS '4a2513f3234c9add2df87eed983fd4644d4cbbf3';

CREATE TRIGGER pgtrigger_delete_delete_6d8f8 AFTER DELETE ON public.governance_issuerole FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_6d8f8();

COMMENT ON TRIGGER pgtrigger_delete_delete_6d8f8 ON public.governance_issuerole IS 'e91514c79365e6805abdc526c4b927e8af064890';

CREATE TRIGGER pgtrigger_delete_delete_7c84e AFTER DELETE ON public.governance_weighing FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_7c84e();

COMMENT ON TRIGGER pgtrigger_delete_delete_7c84e ON public.governance_weighing IS '0fadd3bd4530179ecf3a3d23869720fb241aaea1';

CREATE TRIGGER pgtrigger_delete_delete_8366c AFTER DELETE ON public.governance_issue FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_8366c();

COMMENT ON TRIGGER pgtrigger_delete_delete_8366c ON public.governance_issue IS '2bdc4d826e815e7d86ca147484c699483f139797';

CREATE TRIGGER pgtrigger_delete_delete_84181 AFTER DELETE ON public.governance_contactperson FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_84181();

COMMENT ON TRIGGER pgtrigger_delete_delete_84181 ON public.governance_contactperson IS 'ef831dcd29df047cfd90069679a006ed1ca70eba';

CREATE TRIGGER pgtrigger_delete_delete_84ab1 AFTER DELETE ON public.governance_note FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_84ab1();

COMMENT ON TRIGGER pgtrigger_delete_delete_84ab1 ON public.governance_note IS '8124c5b8d690e1527647c6f77421644bd44b01d2';

CREATE TRIGGER pgtrigger_delete_delete_85ef9 AFTER DELETE ON public.governance_growthstep FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_85ef9();

COMMENT ON TRIGGER pgtrigger_delete_delete_85ef9 ON public.governance_growthstep IS '5a731b2eb3e4fe3f6622bb80d4d1ce69c690f0b8';

CREATE TRIGGER pgtrigger_delete_delete_86adc AFTER DELETE ON public.governance_deedreply FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_86adc();

COMMENT ON TRIGGER pgtrigger_delete_delete_86adc ON public.governance_deedreply IS '98b4ed5f04a531ab2133ed49273fa3afc4c4dc49';

CREATE TRIGGER pgtrigger_delete_delete_908da AFTER DELETE ON public.governance_stylerecognition FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_908da();

COMMENT ON TRIGGER pgtrigger_delete_delete_908da ON public.governance_stylerecognition IS '6f3a22dff222a59aaa381ee264be8e5469358ffa';

CREATE TRIGGER pgtrigger_delete_delete_934fd AFTER DELETE ON public.initiatives_carrier FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_934fd();

COMMENT ON TRIGGER pgtrigger_delete_delete_934fd ON public.initiatives_carrier IS '1dc4491afe9a2371814580131b4325a684a92e05';

CREATE TRIGGER pgtrigger_delete_delete_99988 AFTER DELETE ON public.accounts_retentionterm FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_99988();

COMMENT ON TRIGGER pgtrigger_delete_delete_99988 ON public.accounts_retentionterm IS 'c11c7c2c95f44becc5f0715f1552ad21a2d7deee';

CREATE TRIGGER pgtrigger_delete_delete_9b4c9 AFTER DELETE ON public.governance_experiment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_9b4c9();

COMMENT ON TRIGGER pgtrigger_delete_delete_9b4c9 ON public.governance_experiment IS '1361dab5ddd4854be218f8fc3bd812bac6a6d71f';

CREATE TRIGGER pgtrigger_delete_delete_9e7c4 AFTER DELETE ON public.governance_department FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_9e7c4();

COMMENT ON TRIGGER pgtrigger_delete_delete_9e7c4 ON public.governance_department IS '9a8f0831e750105c3dbf5eb69191325666793e76';

CREATE TRIGGER pgtrigger_delete_delete_9ec83 AFTER DELETE ON public.initiatives_chosendistance FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_9ec83();

COMMENT ON TRIGGER pgtrigger_delete_delete_9ec83 ON public.initiatives_chosendistance IS '518492193c67e0a3190e1cf9dcb9e81426eefc52';

CREATE TRIGGER pgtrigger_delete_delete_9f770 AFTER DELETE ON public.governance_policygoal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_9f770();

COMMENT ON TRIGGER pgtrigger_delete_delete_9f770 ON public.governance_policygoal IS '62c86d45bbc16feb1a50a84340e641bff08ddf8e';

CREATE TRIGGER pgtrigger_delete_delete_a1166 AFTER DELETE ON public.governance_stylemix FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_a1166();

COMMENT ON TRIGGER pgtrigger_delete_delete_a1166 ON public.governance_stylemix IS '7c838d16e49d02a6139c80f8515a4f8db7582ede';

CREATE TRIGGER pgtrigger_delete_delete_a1e6c AFTER DELETE ON public.governance_scenario FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_a1e6c();

COMMENT ON TRIGGER pgtrigger_delete_delete_a1e6c ON public.governance_scenario IS '1565acf74d964080455b3498d2a2e55e8b67f987';

CREATE TRIGGER pgtrigger_delete_delete_a4728 AFTER DELETE ON public.accounts_retentionhold FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_a4728();

COMMENT ON TRIGGER pgtrigger_delete_delete_a4728 ON public.accounts_retentionhold IS '254283f4b60ba1139595fe98b88bfe45a5e0b523';

CREATE TRIGGER pgtrigger_delete_delete_aa19a AFTER DELETE ON public.initiatives_meeting FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_aa19a();

COMMENT ON TRIGGER pgtrigger_delete_delete_aa19a ON public.initiatives_meeting IS '5453a3d50a33381c8e1ba06cc3a5d92924214f15';

CREATE TRIGGER pgtrigger_delete_delete_ad48b AFTER DELETE ON public.core_sitetext FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_ad48b();

COMMENT ON TRIGGER pgtrigger_delete_delete_ad48b ON public.core_sitetext IS '00a65f0e7b615bea08f5daec38d6649ab5afd235';

CREATE TRIGGER pgtrigger_delete_delete_b1181 AFTER DELETE ON public.governance_challenge FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_b1181();

COMMENT ON TRIGGER pgtrigger_delete_delete_b1181 ON public.governance_challenge IS 'ecc1ea1054cb4c5d98e79daeb4698023ee867d92';

CREATE TRIGGER pgtrigger_delete_delete_b89d8 AFTER DELETE ON public.assessment_round FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_b89d8();

COMMENT ON TRIGGER pgtrigger_delete_delete_b89d8 ON public.assessment_round IS '26a62edaaa802b5cd8734fd0850ff3845aeb22ff';

CREATE TRIGGER pgtrigger_delete_delete_bf9bd AFTER DELETE ON public.initiatives_initiative FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_bf9bd();

COMMENT ON TRIGGER pgtrigger_delete_delete_bf9bd ON public.initiatives_initiative IS '12740b667e4a88d5a1f036f99cc9c7fe661c3354';

CREATE TRIGGER pgtrigger_delete_delete_c1c5d AFTER DELETE ON public.assessment_panelreply FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_c1c5d();

COMMENT ON TRIGGER pgtrigger_delete_delete_c1c5d ON public.assessment_panelreply IS '7a7061640910abc892792ca7c16c3399b13cf83c';

CREATE TRIGGER pgtrigger_delete_delete_c370b AFTER DELETE ON public.governance_scheme FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_c370b();

COMMENT ON TRIGGER pgtrigger_delete_delete_c370b ON public.governance_scheme IS '03dcde4a4cb47a83680e79581c07e57bcaaa3b39';

CREATE TRIGGER pgtrigger_delete_delete_c5e9e AFTER DELETE ON public.governance_barrier FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_c5e9e();

COMMENT ON TRIGGER pgtrigger_delete_delete_c5e9e ON public.governance_barrier IS '1ef1dc4734847117a0a5bfa0ffffb842a9f2f3bf';

CREATE TRIGGER pgtrigger_delete_delete_cb2e8 AFTER DELETE ON public.governance_arrangement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_cb2e8();

COMMENT ON TRIGGER pgtrigger_delete_delete_cb2e8 ON public.governance_arrangement IS '031faf21647ea35cc535d0c0ecabb352ee012a00';

CREATE TRIGGER pgtrigger_delete_delete_cd8c6 AFTER DELETE ON public.mail_lettertext FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_cd8c6();

COMMENT ON TRIGGER pgtrigger_delete_delete_cd8c6 ON public.mail_lettertext IS '0a68a686ac7eaa5f83af33a3fbf548d05dbc67c3';

CREATE TRIGGER pgtrigger_delete_delete_d0f4d AFTER DELETE ON public.initiatives_introduction FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d0f4d();

COMMENT ON TRIGGER pgtrigger_delete_delete_d0f4d ON public.initiatives_introduction IS '5c1ce1c2e6413073f9b2266c87e24b0fae82efff';

CREATE TRIGGER pgtrigger_delete_delete_d37ba AFTER DELETE ON public.initiatives_need FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d37ba();

COMMENT ON TRIGGER pgtrigger_delete_delete_d37ba ON public.initiatives_need IS '5e03157aa5861eba2fe74cd0ca702751b6f398b6';

CREATE TRIGGER pgtrigger_delete_delete_d3976 AFTER DELETE ON public.governance_barrier_initiatives FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d3976();

COMMENT ON TRIGGER pgtrigger_delete_delete_d3976 ON public.governance_barrier_initiatives IS '4cb933bd6f1e0f2f35f1640ccbb1f5380cf2d87c';

CREATE TRIGGER pgtrigger_delete_delete_d8478 AFTER DELETE ON public.governance_partnerpromise FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d8478();

COMMENT ON TRIGGER pgtrigger_delete_delete_d8478 ON public.governance_partnerpromise IS '46f9185ffbe1b488139cb6e438fc1113a9408b12';

CREATE TRIGGER pgtrigger_delete_delete_daab8 AFTER DELETE ON public.initiatives_opportunity FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_daab8();

COMMENT ON TRIGGER pgtrigger_delete_delete_daab8 ON public.initiatives_opportunity IS '701bd350900a569fa60a7a86c9fc0b4871c8afce';

CREATE TRIGGER pgtrigger_delete_delete_de622 AFTER DELETE ON public.governance_askinghours FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_de622();

COMMENT ON TRIGGER pgtrigger_delete_delete_de622 ON public.governance_askinghours IS 'b5b1d2a426ac5575043a62f4d6a2506a2f61faa3';

CREATE TRIGGER pgtrigger_delete_delete_e85f7 AFTER DELETE ON public.governance_growthincome FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_e85f7();

COMMENT ON TRIGGER pgtrigger_delete_delete_e85f7 ON public.governance_growthincome IS 'd41b20adae8c246f2f062ccd7af08b79bcb56c44';

CREATE TRIGGER pgtrigger_delete_delete_eb5d2 AFTER DELETE ON public.core_site FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_eb5d2();

COMMENT ON TRIGGER pgtrigger_delete_delete_eb5d2 ON public.core_site IS '2b5003de814d3043bbfb6fb70c5c91e4be985e07';

CREATE TRIGGER pgtrigger_delete_delete_efb33 AFTER DELETE ON public.assessment_followup FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_efb33();

COMMENT ON TRIGGER pgtrigger_delete_delete_efb33 ON public.assessment_followup IS '23d8801c5643b1f667fbda20c847010bc4b49e26';

CREATE TRIGGER pgtrigger_delete_delete_f0fb1 AFTER DELETE ON public.initiatives_post FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_f0fb1();

COMMENT ON TRIGGER pgtrigger_delete_delete_f0fb1 ON public.initiatives_post IS 'f3a089119f03df3d614900a4fa5df98834e7bc67';

CREATE TRIGGER pgtrigger_delete_delete_f1e69 AFTER DELETE ON public.governance_guaranteeanswer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_f1e69();

COMMENT ON TRIGGER pgtrigger_delete_delete_f1e69 ON public.governance_guaranteeanswer IS '8bf4984c1a0845d8e9690a453a7eb97e84c349b4';

CREATE TRIGGER pgtrigger_delete_delete_f3646 AFTER DELETE ON public.initiatives_roleneed FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_f3646();

COMMENT ON TRIGGER pgtrigger_delete_delete_f3646 ON public.initiatives_roleneed IS '91e5e5257ea1d63eebbd52c1ee82b7c93aadc126';

CREATE TRIGGER pgtrigger_delete_delete_f3d8d AFTER DELETE ON public.assessment_assessment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_f3d8d();

COMMENT ON TRIGGER pgtrigger_delete_delete_f3d8d ON public.assessment_assessment IS 'abcc69132f9b34d3b3f16ef3d011ac0cb716097f';

CREATE TRIGGER pgtrigger_delete_delete_f42b3 AFTER DELETE ON public.initiatives_engagement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_f42b3();

COMMENT ON TRIGGER pgtrigger_delete_delete_f42b3 ON public.initiatives_engagement IS 'c0bc259653def849bfe52cfa685292298aeababa';

CREATE TRIGGER pgtrigger_delete_delete_f4385 AFTER DELETE ON public.initiatives_widgetsite FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_f4385();

COMMENT ON TRIGGER pgtrigger_delete_delete_f4385 ON public.initiatives_widgetsite IS '95fe1beb1838fec8a3e68d6e858099352f9e6e6c';

CREATE TRIGGER pgtrigger_delete_delete_f4f18 AFTER DELETE ON public.governance_checksetting FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_f4f18();

COMMENT ON TRIGGER pgtrigger_delete_delete_f4f18 ON public.governance_checksetting IS '9f3f270c4bd3b47e3dd6797dc9937a9a373c989d';

CREATE TRIGGER pgtrigger_delete_delete_f8c01 AFTER DELETE ON public.assessment_evidence FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_f8c01();

COMMENT ON TRIGGER pgtrigger_delete_delete_f8c01 ON public.assessment_evidence IS '4a9b72bfe811a0b20e93368a400cabb6fce4359f';

CREATE TRIGGER pgtrigger_delete_delete_fe131 AFTER DELETE ON public.exchange_webhook FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_fe131();

COMMENT ON TRIGGER pgtrigger_delete_delete_fe131 ON public.exchange_webhook IS '164f690651d558ae01d868c9c796830ae0d16c4c';

CREATE TRIGGER pgtrigger_destroyed_list_stays_196a6 BEFORE DELETE ON public.accounts_destructionlist FOR EACH ROW WHEN ((old.destroyed_at IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_destroyed_list_stays_196a6();

COMMENT ON TRIGGER pgtrigger_destroyed_list_stays_196a6 ON public.accounts_destructionlist IS '1d047d9d59f253d22948a95d736cce05eee25309';

CREATE TRIGGER pgtrigger_event_stays_c9b2c BEFORE UPDATE ON public.exchange_event FOR EACH ROW WHEN (((old.areas IS DISTINCT FROM new.areas) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.data IS DISTINCT FROM new.data) OR (old.id IS DISTINCT FROM new.id) OR (old.is_public IS DISTINCT FROM new.is_public) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.subject IS DISTINCT FROM new.subject))) EXECUTE FUNCTION public.pgtrigger_event_stays_c9b2c();

COMMENT ON TRIGGER pgtrigger_event_stays_c9b2c ON public.exchange_event IS '0bc014f3719af41211d9d16e7d327887cf5e0027';

CREATE TRIGGER pgtrigger_evidence_of_submitted_stays_3618e BEFORE INSERT OR UPDATE ON public.assessment_evidence FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_evidence_of_submitted_stays_3618e();

COMMENT ON TRIGGER pgtrigger_evidence_of_submitted_stays_3618e ON public.assessment_evidence IS '7791bb0e900dd693c1cfa4c21546a2461f29cb8c';

CREATE TRIGGER pgtrigger_exception_outcome_2a502 BEFORE INSERT OR UPDATE ON public.governance_arrangement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_exception_outcome_2a502();

COMMENT ON TRIGGER pgtrigger_exception_outcome_2a502 ON public.governance_arrangement IS 'db4ba834c8537a8e9a1c9555a84c182eea78f69b';

CREATE TRIGGER pgtrigger_figures_stay_846b3 BEFORE UPDATE ON public.assessment_sidefigures FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_figures_stay_846b3();

COMMENT ON TRIGGER pgtrigger_figures_stay_846b3 ON public.assessment_sidefigures IS 'c5f7695a9326a7f74c555433f5d47fddfd340d88';

CREATE TRIGGER pgtrigger_founder_words_stay_f5626 BEFORE UPDATE ON public.assessment_founderwords FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_founder_words_stay_f5626();

COMMENT ON TRIGGER pgtrigger_founder_words_stay_f5626 ON public.assessment_founderwords IS '946e95822f552a9520c0f8d55aaec3023efa5a32';

CREATE TRIGGER pgtrigger_hand_over_stays_ef023 BEFORE UPDATE ON public.accounts_handover FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.person_id IS DISTINCT FROM new.person_id))) EXECUTE FUNCTION public.pgtrigger_hand_over_stays_ef023();

COMMENT ON TRIGGER pgtrigger_hand_over_stays_ef023 ON public.accounts_handover IS '2ad043982f62b25b62b282ea69765703df06ade1';

CREATE TRIGGER pgtrigger_insert_insert_00519 AFTER INSERT ON public.initiatives_engagement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_00519();

COMMENT ON TRIGGER pgtrigger_insert_insert_00519 ON public.initiatives_engagement IS '497315e66fe3a4e243deb4fbee56113cf13e8391';

CREATE TRIGGER pgtrigger_insert_insert_053f8 AFTER INSERT ON public.assessment_panel FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_053f8();

COMMENT ON TRIGGER pgtrigger_insert_insert_053f8 ON public.assessment_panel IS '778ff49198faba7b47618676d21a866742626604';

CREATE TRIGGER pgtrigger_insert_insert_0a729 AFTER INSERT ON public.governance_councilterm FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_0a729();

COMMENT ON TRIGGER pgtrigger_insert_insert_0a729 ON public.governance_councilterm IS '989becfeff8d53ebaba6e271d2145149aba456fe';

CREATE TRIGGER pgtrigger_insert_insert_0e000 AFTER INSERT ON public.governance_stylerecognition FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_0e000();

COMMENT ON TRIGGER pgtrigger_insert_insert_0e000 ON public.governance_stylerecognition IS 'ef0ee932b658fc5421bd9ef316fdd447d1f69010';

CREATE TRIGGER pgtrigger_insert_insert_1781a AFTER INSERT ON public.governance_issuerole FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_1781a();

COMMENT ON TRIGGER pgtrigger_insert_insert_1781a ON public.governance_issuerole IS '457a12e6fb3dd959d20184151ad855ea7557eea4';

CREATE TRIGGER pgtrigger_insert_insert_1a30f AFTER INSERT ON public.governance_deedreply FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_1a30f();

COMMENT ON TRIGGER pgtrigger_insert_insert_1a30f ON public.governance_deedreply IS '0b378386044b18f8f041f0c271b8ba6f96f10b98';

CREATE TRIGGER pgtrigger_insert_insert_1ad2d AFTER INSERT ON public.assessment_followup FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_1ad2d();

COMMENT ON TRIGGER pgtrigger_insert_insert_1ad2d ON public.assessment_followup IS '7dfce3437f9e1d413744cfe8502ea97d7a20100a';

CREATE TRIGGER pgtrigger_insert_insert_1e106 AFTER INSERT ON public.governance_policygoal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_1e106();

COMMENT ON TRIGGER pgtrigger_insert_insert_1e106 ON public.governance_policygoal IS '225f88e404ca24ac0a2342dae5a32b2086aa7c63';

CREATE TRIGGER pgtrigger_insert_insert_2b8b1 AFTER INSERT ON public.exchange_webhook FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_2b8b1();

COMMENT ON TRIGGER pgtrigger_insert_insert_2b8b1 ON public.exchange_webhook IS 'f2568a72f55837b453e9c2d1dc40d2404240ba4a';

CREATE TRIGGER pgtrigger_insert_insert_30a52 AFTER INSERT ON public.initiatives_programme FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_30a52();

COMMENT ON TRIGGER pgtrigger_insert_insert_30a52 ON public.initiatives_programme IS '211c27e5ab96b88dd61a68a7133134fdbf267561';

CREATE TRIGGER pgtrigger_insert_insert_31437 AFTER INSERT ON public.governance_experiment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_31437();

COMMENT ON TRIGGER pgtrigger_insert_insert_31437 ON public.governance_experiment IS 'aef222806bda1f5f7f50c363797c9b98e6d83d62';

CREATE TRIGGER pgtrigger_insert_insert_33841 AFTER INSERT ON public.assessment_round FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_33841();

COMMENT ON TRIGGER pgtrigger_insert_insert_33841 ON public.assessment_round IS '1de83c8fa7a1d2b765340af507a2c24d2bde519c';

CREATE TRIGGER pgtrigger_insert_insert_343b7 AFTER INSERT ON public.mail_lettertext FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_343b7();

COMMENT ON TRIGGER pgtrigger_insert_insert_343b7 ON public.mail_lettertext IS '955933d05662f88f77ec7236d346674db4fd4655';

CREATE TRIGGER pgtrigger_insert_insert_35a71 AFTER INSERT ON public.governance_contactmoment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_35a71();

COMMENT ON TRIGGER pgtrigger_insert_insert_35a71 ON public.governance_contactmoment IS 'f80a454816d4ab3b125d6c1fbac4f11df7ef76bc';

CREATE TRIGGER pgtrigger_insert_insert_3f617 AFTER INSERT ON public.assessment_assignment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_3f617();

COMMENT ON TRIGGER pgtrigger_insert_insert_3f617 ON public.assessment_assignment IS '83c51b1528204ed019ddeb2ff0ce0034e4a4f2ba';

CREATE TRIGGER pgtrigger_insert_insert_406b1 AFTER INSERT ON public.governance_growthincome FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_406b1();

COMMENT ON TRIGGER pgtrigger_insert_insert_406b1 ON public.governance_growthincome IS 'b8376db79082edd6f382786683d8285514ccb8f0';

CREATE TRIGGER pgtrigger_insert_insert_463ff AFTER INSERT ON public.initiatives_partyrepresentative FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_463ff();

COMMENT ON TRIGGER pgtrigger_insert_insert_463ff ON public.initiatives_partyrepresentative IS '13bca74b60a9f3a7b95dbd9b190c2b935a383032';

CREATE TRIGGER pgtrigger_insert_insert_47878 AFTER INSERT ON public.governance_expectedeffect FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_47878();

COMMENT ON TRIGGER pgtrigger_insert_insert_47878 ON public.governance_expectedeffect IS '7401ec76ba0e728af25f35fe56c299957426ee91';

CREATE TRIGGER pgtrigger_insert_insert_4eef4 AFTER INSERT ON public.governance_growthstep FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_4eef4();

COMMENT ON TRIGGER pgtrigger_insert_insert_4eef4 ON public.governance_growthstep IS 'a6d5cc53b13353fd840f527b7536afff3a2e1c5a';

CREATE TRIGGER pgtrigger_insert_insert_54809 AFTER INSERT ON public.governance_option FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_54809();

COMMENT ON TRIGGER pgtrigger_insert_insert_54809 ON public.governance_option IS '3848c8b35c22bb0e0398f0017a9c416a4e93dac8';

CREATE TRIGGER pgtrigger_insert_insert_59509 AFTER INSERT ON public.assessment_evidence FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_59509();

COMMENT ON TRIGGER pgtrigger_insert_insert_59509 ON public.assessment_evidence IS 'c69b0a3be410febfd92b28a07c0baaad8495331f';

CREATE TRIGGER pgtrigger_insert_insert_5a328 AFTER INSERT ON public.governance_checksetting FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5a328();

COMMENT ON TRIGGER pgtrigger_insert_insert_5a328 ON public.governance_checksetting IS '57ba1fb1d30d5f4e71e7b04cc596ffea5c7555d4';

CREATE TRIGGER pgtrigger_insert_insert_5b155 AFTER INSERT ON public.initiatives_partyalias FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5b155();

COMMENT ON TRIGGER pgtrigger_insert_insert_5b155 ON public.initiatives_partyalias IS 'c1245b663ada2ac5b521389fa3bd96df0b333fad';

CREATE TRIGGER pgtrigger_insert_insert_5e51a AFTER INSERT ON public.core_site FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5e51a();

COMMENT ON TRIGGER pgtrigger_insert_insert_5e51a ON public.core_site IS '2e5f9297ce398515d47e6319831c2af50143a827';

CREATE TRIGGER pgtrigger_insert_insert_5f878 AFTER INSERT ON public.initiatives_party FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5f878();

COMMENT ON TRIGGER pgtrigger_insert_insert_5f878 ON public.initiatives_party IS '8381c78e939ee5920f4fb85173bbd10afe161ded';

CREATE TRIGGER pgtrigger_insert_insert_5fdea AFTER INSERT ON public.governance_note FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5fdea();

COMMENT ON TRIGGER pgtrigger_insert_insert_5fdea ON public.governance_note IS 'aa552260bc0a25367212249d610aa147521bff85';

CREATE TRIGGER pgtrigger_insert_insert_649fe AFTER INSERT ON public.initiatives_initiative FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_649fe();

COMMENT ON TRIGGER pgtrigger_insert_insert_649fe ON public.initiatives_initiative IS 'a7ef137bfe359b241ea066dc32216191d7fd2f2a';

CREATE TRIGGER pgtrigger_insert_insert_66030 AFTER INSERT ON public.governance_issue FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_66030();

COMMENT ON TRIGGER pgtrigger_insert_insert_66030 ON public.governance_issue IS '0ad094f3d3f4ce0b6128ead6d513d4d1c149ee60';

CREATE TRIGGER pgtrigger_insert_insert_68fdc AFTER INSERT ON public.core_sitetext FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_68fdc();

COMMENT ON TRIGGER pgtrigger_insert_insert_68fdc ON public.core_sitetext IS 'c09cebd578ecc2ed326b3457c295c75040caaadb';

CREATE TRIGGER pgtrigger_insert_insert_6cb6f AFTER INSERT ON public.initiatives_meeting FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_6cb6f();

COMMENT ON TRIGGER pgtrigger_insert_insert_6cb6f ON public.initiatives_meeting IS '34ecdb4c75bb87be4926d5d335e690e8c38ab44b';

CREATE TRIGGER pgtrigger_insert_insert_6e0ff AFTER INSERT ON public.initiatives_income FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_6e0ff();

COMMENT ON TRIGGER pgtrigger_insert_insert_6e0ff ON public.initiatives_income IS '9a54855af4a5640b42f6d89d259bb0f784734f55';

CREATE TRIGGER pgtrigger_insert_insert_79bd4 AFTER INSERT ON public.governance_department FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_79bd4();

COMMENT ON TRIGGER pgtrigger_insert_insert_79bd4 ON public.governance_department IS '7820f64768f1832de14f1e0012d164de4a7c13f4';

CREATE TRIGGER pgtrigger_insert_insert_8181e AFTER INSERT ON public.initiatives_introduction FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8181e();

COMMENT ON TRIGGER pgtrigger_insert_insert_8181e ON public.initiatives_introduction IS '2c15a8e7a74bca7537f1fa5c965ae727d192783b';

CREATE TRIGGER pgtrigger_insert_insert_82df8 AFTER INSERT ON public.initiatives_post FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_82df8();

COMMENT ON TRIGGER pgtrigger_insert_insert_82df8 ON public.initiatives_post IS 'c576eefca6059052b088887bc81a8f6b5269ed68';

CREATE TRIGGER pgtrigger_insert_insert_85296 AFTER INSERT ON public.governance_lesson FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_85296();

COMMENT ON TRIGGER pgtrigger_insert_insert_85296 ON public.governance_lesson IS '268117d81ed1cf88938510fcb5d5179fdc2c0e4d';

CREATE TRIGGER pgtrigger_insert_insert_9d92d AFTER INSERT ON public.governance_provision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_9d92d();

COMMENT ON TRIGGER pgtrigger_insert_insert_9d92d ON public.governance_provision IS '1c8c33403acab18030a729346a2ca2e1781ac9c1';

CREATE TRIGGER pgtrigger_insert_insert_a386a AFTER INSERT ON public.assessment_assessment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_a386a();

COMMENT ON TRIGGER pgtrigger_insert_insert_a386a ON public.assessment_assessment IS '9db38faa4bb87087920c4e197d41c633b937838c';

CREATE TRIGGER pgtrigger_insert_insert_a7deb AFTER INSERT ON public.governance_guaranteeanswer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_a7deb();

COMMENT ON TRIGGER pgtrigger_insert_insert_a7deb ON public.governance_guaranteeanswer IS '0f03ac371cb766e0c3a4435a1ee206cd83b4b955';

CREATE TRIGGER pgtrigger_insert_insert_ab4fe AFTER INSERT ON public.accounts_retentionhold FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ab4fe();

COMMENT ON TRIGGER pgtrigger_insert_insert_ab4fe ON public.accounts_retentionhold IS '6df794c063f542b11c691033758d6f85b582385e';

CREATE TRIGGER pgtrigger_insert_insert_ada5d AFTER INSERT ON public.initiatives_place FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ada5d();

COMMENT ON TRIGGER pgtrigger_insert_insert_ada5d ON public.initiatives_place IS '92039b7c41b1fa84a64348d9a0cf65c3df09cdf2';

CREATE TRIGGER pgtrigger_insert_insert_b211b AFTER INSERT ON public.governance_barrier_initiatives FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b211b();

COMMENT ON TRIGGER pgtrigger_insert_insert_b211b ON public.governance_barrier_initiatives IS '6baadf9efee6aceaf8f30e640d37f9ebf5791f83';

CREATE TRIGGER pgtrigger_insert_insert_b8c10 AFTER INSERT ON public.initiatives_placeuse FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b8c10();

COMMENT ON TRIGGER pgtrigger_insert_insert_b8c10 ON public.initiatives_placeuse IS '87deb1b2c08074b23a7f4c5713ff4e49cd63a313';

CREATE TRIGGER pgtrigger_insert_insert_ba9c2 AFTER INSERT ON public.governance_barrier FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ba9c2();

COMMENT ON TRIGGER pgtrigger_insert_insert_ba9c2 ON public.governance_barrier IS '84c24dae1731763a91ebf958f44950f1a24d0b16';

CREATE TRIGGER pgtrigger_insert_insert_bc9b2 AFTER INSERT ON public.governance_growthchange FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_bc9b2();

COMMENT ON TRIGGER pgtrigger_insert_insert_bc9b2 ON public.governance_growthchange IS 'd3c348bbc20d38e1e5d262a6a0c0419e4d4969fc';

CREATE TRIGGER pgtrigger_insert_insert_bcec2 AFTER INSERT ON public.governance_stylemix FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_bcec2();

COMMENT ON TRIGGER pgtrigger_insert_insert_bcec2 ON public.governance_stylemix IS 'a50e025aa3c6d2fb111ee6c5b9cd812141e9d63d';

CREATE TRIGGER pgtrigger_insert_insert_beb54 AFTER INSERT ON public.governance_challenge FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_beb54();

COMMENT ON TRIGGER pgtrigger_insert_insert_beb54 ON public.governance_challenge IS 'b933dde10c18cbfcf71bdd2d6aa7f5c6fd6adf59';

CREATE TRIGGER pgtrigger_insert_insert_beee4 AFTER INSERT ON public.governance_scenario FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_beee4();

COMMENT ON TRIGGER pgtrigger_insert_insert_beee4 ON public.governance_scenario IS 'bd8c9e4ca7333867355825af338ff4832015109f';

CREATE TRIGGER pgtrigger_insert_insert_c0b39 AFTER INSERT ON public.initiatives_need FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c0b39();

COMMENT ON TRIGGER pgtrigger_insert_insert_c0b39 ON public.initiatives_need IS 'a5bf3ef4e9d374c349aaf3db53f48b65489d7bb9';

CREATE TRIGGER pgtrigger_insert_insert_c151d AFTER INSERT ON public.governance_weighing FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c151d();

COMMENT ON TRIGGER pgtrigger_insert_insert_c151d ON public.governance_weighing IS 'df3b9445734aec801ce31547b3d7c979ded43b30';

CREATE TRIGGER pgtrigger_insert_insert_c4746 AFTER INSERT ON public.governance_scheme FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c4746();

COMMENT ON TRIGGER pgtrigger_insert_insert_c4746 ON public.governance_scheme IS 'e3caa5bf793d05a2dae71aaa6fc8ac25b906582b';

CREATE TRIGGER pgtrigger_insert_insert_c62be AFTER INSERT ON public.governance_contactperson FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c62be();

COMMENT ON TRIGGER pgtrigger_insert_insert_c62be ON public.governance_contactperson IS '66144f009cd39d513cb3b1cb2b7183ed7019ec90';

CREATE TRIGGER pgtrigger_insert_insert_c8f44 AFTER INSERT ON public.governance_partnerpromise FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c8f44();

COMMENT ON TRIGGER pgtrigger_insert_insert_c8f44 ON public.governance_partnerpromise IS '021ac99d221d99365a939274ad6f371c33058d81';

CREATE TRIGGER pgtrigger_insert_insert_c9f36 AFTER INSERT ON public.governance_arrangement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c9f36();

COMMENT ON TRIGGER pgtrigger_insert_insert_c9f36 ON public.governance_arrangement IS 'e89ad10ac1f1c439b4e3680f86067f28b3b237f2';

CREATE TRIGGER pgtrigger_insert_insert_cfb31 AFTER INSERT ON public.accounts_retentionterm FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_cfb31();

COMMENT ON TRIGGER pgtrigger_insert_insert_cfb31 ON public.accounts_retentionterm IS 'e32ce4f8982acb63e5b1dae729a8e51b1d00417e';

CREATE TRIGGER pgtrigger_insert_insert_d4b7d AFTER INSERT ON public.assessment_panelreply FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d4b7d();

COMMENT ON TRIGGER pgtrigger_insert_insert_d4b7d ON public.assessment_panelreply IS 'c593349e8f7006773f7b9713bd6af0be72a99762';

CREATE TRIGGER pgtrigger_insert_insert_d7c9d AFTER INSERT ON public.initiatives_widgetsite FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d7c9d();

COMMENT ON TRIGGER pgtrigger_insert_insert_d7c9d ON public.initiatives_widgetsite IS 'ef4fa51cd5a80c22e8fb6fc92b70bc222f4b33cc';

CREATE TRIGGER pgtrigger_insert_insert_d9fd6 AFTER INSERT ON public.initiatives_roleneed FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d9fd6();

COMMENT ON TRIGGER pgtrigger_insert_insert_d9fd6 ON public.initiatives_roleneed IS '0059e3fb6245ea11a2fc5d677ab720dcccf4507a';

CREATE TRIGGER pgtrigger_insert_insert_eb471 AFTER INSERT ON public.initiatives_chosendistance FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_eb471();

COMMENT ON TRIGGER pgtrigger_insert_insert_eb471 ON public.initiatives_chosendistance IS 'c3bc36565f7c300d3708f7e400bf2e874489daad';

CREATE TRIGGER pgtrigger_insert_insert_ee974 AFTER INSERT ON public.assessment_score FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ee974();

COMMENT ON TRIGGER pgtrigger_insert_insert_ee974 ON public.assessment_score IS 'd36037e3676048157cfa4d05397cefb366eb0a1f';

CREATE TRIGGER pgtrigger_insert_insert_ef09e AFTER INSERT ON public.initiatives_opportunity FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ef09e();

COMMENT ON TRIGGER pgtrigger_insert_insert_ef09e ON public.initiatives_opportunity IS 'f915eb5e658c0d9623623a4a3cf2bbe595bf858d';

CREATE TRIGGER pgtrigger_insert_insert_ef94b AFTER INSERT ON public.governance_askinghours FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ef94b();

COMMENT ON TRIGGER pgtrigger_insert_insert_ef94b ON public.governance_askinghours IS '4d972318dd3a3798044cbba7982b96e02c599235';

CREATE TRIGGER pgtrigger_insert_insert_f62d6 AFTER INSERT ON public.accounts_destructionlist FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f62d6();

COMMENT ON TRIGGER pgtrigger_insert_insert_f62d6 ON public.accounts_destructionlist IS 'c143f838556a12b14e2d80938ddb3e8718de0ae8';

CREATE TRIGGER pgtrigger_insert_insert_fe980 AFTER INSERT ON public.initiatives_carrier FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_fe980();

COMMENT ON TRIGGER pgtrigger_insert_insert_fe980 ON public.initiatives_carrier IS '531543c1074ebdc0b8b6ed5cf3d2df5860f9b55d';

CREATE TRIGGER pgtrigger_lens_change_stays_b3f8f BEFORE UPDATE ON public.assessment_lenschange FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.lens_id IS DISTINCT FROM new.lens_id) OR ((old.move)::text IS DISTINCT FROM (new.move)::text))) EXECUTE FUNCTION public.pgtrigger_lens_change_stays_b3f8f();

COMMENT ON TRIGGER pgtrigger_lens_change_stays_b3f8f ON public.assessment_lenschange IS 'be322f4f9a60309ab02aabe851a8a173299d66cb';

CREATE TRIGGER pgtrigger_lens_text_stays_c1ee3 BEFORE UPDATE ON public.assessment_lens FOR EACH ROW WHEN ((((old.code)::text IS DISTINCT FROM (new.code)::text) OR (old.content IS DISTINCT FROM new.content) OR ((old.content_hash)::text IS DISTINCT FROM (new.content_hash)::text) OR (old.number IS DISTINCT FROM new.number))) EXECUTE FUNCTION public.pgtrigger_lens_text_stays_c1ee3();

COMMENT ON TRIGGER pgtrigger_lens_text_stays_c1ee3 ON public.assessment_lens IS 'c543f0c9948fed30d6e521eb5cc4f27af8aa1502';

CREATE TRIGGER pgtrigger_party_one_level_a1230 BEFORE INSERT OR UPDATE OF parent_id ON public.initiatives_party FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_party_one_level_a1230();

COMMENT ON TRIGGER pgtrigger_party_one_level_a1230 ON public.initiatives_party IS '3d563d93a56d20c45649e3ccbf88760a0e52d887';

CREATE TRIGGER pgtrigger_principle_stays_514ec BEFORE UPDATE ON public.assessment_principle FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_principle_stays_514ec();

COMMENT ON TRIGGER pgtrigger_principle_stays_514ec ON public.assessment_principle IS '81bcd479fe6ba8b704647f079ee79fe0bca772cb';

CREATE TRIGGER pgtrigger_reopening_stays_ae21f BEFORE UPDATE ON public.assessment_reopening FOR EACH ROW WHEN (((old.assessment_id IS DISTINCT FROM new.assessment_id) OR (old.reason IS DISTINCT FROM new.reason))) EXECUTE FUNCTION public.pgtrigger_reopening_stays_ae21f();

COMMENT ON TRIGGER pgtrigger_reopening_stays_ae21f ON public.assessment_reopening IS '4127a1f0638a77cc340fe468ec2d7d71a579156b';

CREATE TRIGGER pgtrigger_reply_of_settled_stays_61612 BEFORE INSERT OR UPDATE OF text, principle_id, consensus_id ON public.assessment_panelreply FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_reply_of_settled_stays_61612();

COMMENT ON TRIGGER pgtrigger_reply_of_settled_stays_61612 ON public.assessment_panelreply IS '85c6c7af282c51627f123da1bf0aafe12eb1203d';

CREATE TRIGGER pgtrigger_row_version_00ae2 BEFORE UPDATE ON public.initiatives_party FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.is_person IS DISTINCT FROM new.is_person) OR (old.merged_ids IS DISTINCT FROM new.merged_ids) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.parent_id IS DISTINCT FROM new.parent_id) OR ((old.register_number)::text IS DISTINCT FROM (new.register_number)::text) OR ((old.sphere)::text IS DISTINCT FROM (new.sphere)::text) OR ((old.website)::text IS DISTINCT FROM (new.website)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_00ae2();

COMMENT ON TRIGGER pgtrigger_row_version_00ae2 ON public.initiatives_party IS 'a4f0062fe03f995e3b7e2306ff69bedf36dab16d';

CREATE TRIGGER pgtrigger_row_version_03a15 BEFORE UPDATE ON public.initiatives_partycontact FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR ((old.email)::text IS DISTINCT FROM (new.email)::text) OR ((old.function)::text IS DISTINCT FROM (new.function)::text) OR (old.id IS DISTINCT FROM new.id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.party_id IS DISTINCT FROM new.party_id) OR ((old.phone)::text IS DISTINCT FROM (new.phone)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_03a15();

COMMENT ON TRIGGER pgtrigger_row_version_03a15 ON public.initiatives_partycontact IS 'c5ccca3394aad807fe6c12fc4c311ab1a990e252';

CREATE TRIGGER pgtrigger_row_version_07e22 BEFORE UPDATE ON public.initiatives_income FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.ends_on IS DISTINCT FROM new.ends_on) OR (old.has_many_payers IS DISTINCT FROM new.has_many_payers) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.party_id IS DISTINCT FROM new.party_id) OR (old.share_percent IS DISTINCT FROM new.share_percent))) EXECUTE FUNCTION public.pgtrigger_row_version_07e22();

COMMENT ON TRIGGER pgtrigger_row_version_07e22 ON public.initiatives_income IS '7c22db504b8d4f00ea922dafabeff36c43a29604';

CREATE TRIGGER pgtrigger_row_version_0b530 BEFORE UPDATE ON public.governance_councilterm FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.starts_on IS DISTINCT FROM new.starts_on))) EXECUTE FUNCTION public.pgtrigger_row_version_0b530();

COMMENT ON TRIGGER pgtrigger_row_version_0b530 ON public.governance_councilterm IS 'c6d9e2298bf9f215e5318d028932eb38e788a538';

CREATE TRIGGER pgtrigger_row_version_0e6db BEFORE UPDATE ON public.governance_growthchange FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.due_on IS DISTINCT FROM new.due_on) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.party_id IS DISTINCT FROM new.party_id) OR (old.promise_id IS DISTINCT FROM new.promise_id) OR (old.step_id IS DISTINCT FROM new.step_id) OR ((old.text)::text IS DISTINCT FROM (new.text)::text) OR (old.told_by_id IS DISTINCT FROM new.told_by_id))) EXECUTE FUNCTION public.pgtrigger_row_version_0e6db();

COMMENT ON TRIGGER pgtrigger_row_version_0e6db ON public.governance_growthchange IS '89f2e7f7f6135c36b8452d8807eed166e2e7423f';

CREATE TRIGGER pgtrigger_row_version_0fb22 BEFORE UPDATE ON public.assessment_round FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.deadline IS DISTINCT FROM new.deadline) OR (old.id IS DISTINCT FROM new.id) OR (old.is_blind IS DISTINCT FROM new.is_blind) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.lens_id IS DISTINCT FROM new.lens_id) OR (old.opened_by_id IS DISTINCT FROM new.opened_by_id) OR (old.opens_on IS DISTINCT FROM new.opens_on) OR ((old.purpose)::text IS DISTINCT FROM (new.purpose)::text) OR (old.reply_days IS DISTINCT FROM new.reply_days) OR ((old.self_shown)::text IS DISTINCT FROM (new.self_shown)::text) OR ((old.settling)::text IS DISTINCT FROM (new.settling)::text) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR ((old.title)::text IS DISTINCT FROM (new.title)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_0fb22();

COMMENT ON TRIGGER pgtrigger_row_version_0fb22 ON public.assessment_round IS '0fed0e29f7aa46bcf4392ccdafbaa32dc83ad698';

CREATE TRIGGER pgtrigger_row_version_117ec BEFORE UPDATE ON public.governance_contactmoment FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.happened_on IS DISTINCT FROM new.happened_on) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.note IS DISTINCT FROM new.note) OR (old.noted_by_id IS DISTINCT FROM new.noted_by_id) OR ((old.way)::text IS DISTINCT FROM (new.way)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_117ec();

COMMENT ON TRIGGER pgtrigger_row_version_117ec ON public.governance_contactmoment IS 'd2b72a1f54c2538dd77ad23a15dbd06a11533d77';

CREATE TRIGGER pgtrigger_row_version_1385f BEFORE UPDATE ON public.initiatives_programme FOR EACH ROW WHEN (((old.area_id IS DISTINCT FROM new.area_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.ends_on IS DISTINCT FROM new.ends_on) OR (old.id IS DISTINCT FROM new.id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.starts_on IS DISTINCT FROM new.starts_on) OR ((old.summary)::text IS DISTINCT FROM (new.summary)::text) OR ((old.website)::text IS DISTINCT FROM (new.website)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_1385f();

COMMENT ON TRIGGER pgtrigger_row_version_1385f ON public.initiatives_programme IS '21928c6a3dba89957743c50173d73f04b6f38b95';

CREATE TRIGGER pgtrigger_row_version_176a0 BEFORE UPDATE ON public.initiatives_roleneed FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.ends_on IS DISTINCT FROM new.ends_on) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR ((old.note)::text IS DISTINCT FROM (new.note)::text) OR ((old.role)::text IS DISTINCT FROM (new.role)::text) OR (old.starts_on IS DISTINCT FROM new.starts_on))) EXECUTE FUNCTION public.pgtrigger_row_version_176a0();

COMMENT ON TRIGGER pgtrigger_row_version_176a0 ON public.initiatives_roleneed IS 'ea6c05f49404ff96293ccd0a56cb6e940d4af595';

CREATE TRIGGER pgtrigger_row_version_1e9d7 BEFORE UPDATE ON public.initiatives_post FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.happened_on IS DISTINCT FROM new.happened_on) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.posted_by_id IS DISTINCT FROM new.posted_by_id) OR (old.removed_at IS DISTINCT FROM new.removed_at) OR (old.text IS DISTINCT FROM new.text))) EXECUTE FUNCTION public.pgtrigger_row_version_1e9d7();

COMMENT ON TRIGGER pgtrigger_row_version_1e9d7 ON public.initiatives_post IS '3400d30a613d0717af27c756eff22834c2ee8b33';

CREATE TRIGGER pgtrigger_row_version_1ea08 BEFORE UPDATE ON public.initiatives_registration FOR EACH ROW WHEN (((old.answers IS DISTINCT FROM new.answers) OR (old.created_at IS DISTINCT FROM new.created_at) OR ((old.email)::text IS DISTINCT FROM (new.email)::text) OR (old.expires_at IS DISTINCT FROM new.expires_at) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR ((old.picture)::text IS DISTINCT FROM (new.picture)::text) OR (old.submitted_at IS DISTINCT FROM new.submitted_at) OR ((old.token_hash)::text IS DISTINCT FROM (new.token_hash)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_1ea08();

COMMENT ON TRIGGER pgtrigger_row_version_1ea08 ON public.initiatives_registration IS '5a7b75192333348d91774b701ec3aba33ce49832';

CREATE TRIGGER pgtrigger_row_version_1fe0b BEFORE UPDATE ON public.governance_scheme FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.ends_on IS DISTINCT FROM new.ends_on) OR (old.goal_id IS DISTINCT FROM new.goal_id) OR (old.has_legal_basis IS DISTINCT FROM new.has_legal_basis) OR (old.id IS DISTINCT FROM new.id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.source)::text IS DISTINCT FROM (new.source)::text) OR (old.starts_on IS DISTINCT FROM new.starts_on))) EXECUTE FUNCTION public.pgtrigger_row_version_1fe0b();

COMMENT ON TRIGGER pgtrigger_row_version_1fe0b ON public.governance_scheme IS '6d9975239c2b8c71fc60daea794a787a4209403a';

CREATE TRIGGER pgtrigger_row_version_242c3 BEFORE UPDATE ON public.mail_lettertext FOR EACH ROW WHEN (((old.body IS DISTINCT FROM new.body) OR ((old.code)::text IS DISTINCT FROM (new.code)::text) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR ((old.subject)::text IS DISTINCT FROM (new.subject)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_242c3();

COMMENT ON TRIGGER pgtrigger_row_version_242c3 ON public.mail_lettertext IS '6072aebbee1e659a55d458b3a1f516625c2b1825';

CREATE TRIGGER pgtrigger_row_version_29652 BEFORE UPDATE ON public.initiatives_need FOR EACH ROW WHEN (((old.closed_on IS DISTINCT FROM new.closed_on) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR ((old.subject)::text IS DISTINCT FROM (new.subject)::text) OR ((old.text)::text IS DISTINCT FROM (new.text)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_29652();

COMMENT ON TRIGGER pgtrigger_row_version_29652 ON public.initiatives_need IS '2475deca58da753c4369fd3919f2ed68b7ba9eab';

CREATE TRIGGER pgtrigger_row_version_2bbc7 BEFORE UPDATE ON public.governance_signal FOR EACH ROW WHEN (((old.acknowledged_at IS DISTINCT FROM new.acknowledged_at) OR (old.area_id IS DISTINCT FROM new.area_id) OR (old.assigned_to_id IS DISTINCT FROM new.assigned_to_id) OR ((old.check_code)::text IS DISTINCT FROM (new.check_code)::text) OR ((old.closed_because)::text IS DISTINCT FROM (new.closed_because)::text) OR (old.closed_on IS DISTINCT FROM new.closed_on) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.due_on IS DISTINCT FROM new.due_on) OR (old.facts IS DISTINCT FROM new.facts) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.opened_on IS DISTINCT FROM new.opened_on) OR (old.severity IS DISTINCT FROM new.severity) OR (old.since IS DISTINCT FROM new.since) OR (old.snoozed_until IS DISTINCT FROM new.snoozed_until) OR (old.stage IS DISTINCT FROM new.stage) OR ((old.subject_key)::text IS DISTINCT FROM (new.subject_key)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_2bbc7();

COMMENT ON TRIGGER pgtrigger_row_version_2bbc7 ON public.governance_signal IS 'a5b5cdb320e8cdbde5188a08cce515ae29a4d19b';

CREATE TRIGGER pgtrigger_row_version_2d697 BEFORE UPDATE ON public.governance_provision FOR EACH ROW WHEN (((old.added_by_id IS DISTINCT FROM new.added_by_id) OR (old.area_id IS DISTINCT FROM new.area_id) OR (old.barrier_id IS DISTINCT FROM new.barrier_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.department_id IS DISTINCT FROM new.department_id) OR (old.ends_on IS DISTINCT FROM new.ends_on) OR (old.experiment_id IS DISTINCT FROM new.experiment_id) OR (old.id IS DISTINCT FROM new.id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR ((old.laid_down_in)::text IS DISTINCT FROM (new.laid_down_in)::text) OR (old.lesson_id IS DISTINCT FROM new.lesson_id) OR ((old.next_step)::text IS DISTINCT FROM (new.next_step)::text) OR (old.starts_on IS DISTINCT FROM new.starts_on) OR (old.text IS DISTINCT FROM new.text) OR (old.theme_id IS DISTINCT FROM new.theme_id) OR ((old.title)::text IS DISTINCT FROM (new.title)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_2d697();

COMMENT ON TRIGGER pgtrigger_row_version_2d697 ON public.governance_provision IS '63753c6fd443c95d8a04418084248f8bcaddd98c';

CREATE TRIGGER pgtrigger_row_version_35906 BEFORE UPDATE ON public.governance_arrangement FOR EACH ROW WHEN (((old.amount_determined IS DISTINCT FROM new.amount_determined) OR (old.amount_granted IS DISTINCT FROM new.amount_granted) OR (old.amount_requested IS DISTINCT FROM new.amount_requested) OR (old.announced_on IS DISTINCT FROM new.announced_on) OR (old.asked_by_id IS DISTINCT FROM new.asked_by_id) OR (old.asked_on IS DISTINCT FROM new.asked_on) OR (old.by_book_year IS DISTINCT FROM new.by_book_year) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.decided_by_id IS DISTINCT FROM new.decided_by_id) OR (old.decided_on IS DISTINCT FROM new.decided_on) OR (old.determination_requested_on IS DISTINCT FROM new.determination_requested_on) OR (old.determined_on IS DISTINCT FROM new.determined_on) OR ((old.end_reason)::text IS DISTINCT FROM (new.end_reason)::text) OR (old.end_reason_given IS DISTINCT FROM new.end_reason_given) OR (old.first_day IS DISTINCT FROM new.first_day) OR (old.goal_id IS DISTINCT FROM new.goal_id) OR (old.granted_by_id IS DISTINCT FROM new.granted_by_id) OR (old.grounds IS DISTINCT FROM new.grounds) OR (old.hours_per_week IS DISTINCT FROM new.hours_per_week) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.last_day IS DISTINCT FROM new.last_day) OR (old.notice_given_on IS DISTINCT FROM new.notice_given_on) OR ((old.outcome)::text IS DISTINCT FROM (new.outcome)::text) OR (old.place_id IS DISTINCT FROM new.place_id) OR ((old.recipient)::text IS DISTINCT FROM (new.recipient)::text) OR ((old.reference)::text IS DISTINCT FROM (new.reference)::text) OR (old.renews_id IS DISTINCT FROM new.renews_id) OR (old.rent_per_month IS DISTINCT FROM new.rent_per_month) OR ((old.rule)::text IS DISTINCT FROM (new.rule)::text) OR (old.same_activities IS DISTINCT FROM new.same_activities) OR (old.scheme_id IS DISTINCT FROM new.scheme_id) OR (old.situation IS DISTINCT FROM new.situation) OR ((old.title)::text IS DISTINCT FROM (new.title)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_35906();

COMMENT ON TRIGGER pgtrigger_row_version_35906 ON public.governance_arrangement IS 'bfc8396af5ecc95fa2b47b4ff852ea0a499fb56d';

CREATE TRIGGER pgtrigger_row_version_36120 BEFORE UPDATE ON public.assessment_score FOR EACH ROW WHEN ((((old.answer)::text IS DISTINCT FROM (new.answer)::text) OR (old.assessment_id IS DISTINCT FROM new.assessment_id) OR ((old.confidence)::text IS DISTINCT FROM (new.confidence)::text) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.departure IS DISTINCT FROM new.departure) OR (old.evidence_level IS DISTINCT FROM new.evidence_level) OR (old.id IS DISTINCT FROM new.id) OR (old.level IS DISTINCT FROM new.level) OR (old.principle_id IS DISTINCT FROM new.principle_id) OR (old.rationale IS DISTINCT FROM new.rationale))) EXECUTE FUNCTION public.pgtrigger_row_version_36120();

COMMENT ON TRIGGER pgtrigger_row_version_36120 ON public.assessment_score IS 'a7246df59f11cc2f2568e7a79b8db7a9f046bc43';

CREATE TRIGGER pgtrigger_row_version_388ac BEFORE UPDATE ON public.governance_experiment FOR EACH ROW WHEN (((old.added_by_id IS DISTINCT FROM new.added_by_id) OR (old.area_id IS DISTINCT FROM new.area_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.department_id IS DISTINCT FROM new.department_id) OR (old.ends_on IS DISTINCT FROM new.ends_on) OR (old.hypothesis IS DISTINCT FROM new.hypothesis) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.knowledge_partner_id IS DISTINCT FROM new.knowledge_partner_id) OR (old.learnt IS DISTINCT FROM new.learnt) OR (old.room IS DISTINCT FROM new.room) OR ((old.rule)::text IS DISTINCT FROM (new.rule)::text) OR (old.starts_on IS DISTINCT FROM new.starts_on) OR (old.theme_id IS DISTINCT FROM new.theme_id) OR ((old.title)::text IS DISTINCT FROM (new.title)::text) OR ((old.verdict)::text IS DISTINCT FROM (new.verdict)::text) OR (old.verdict_on IS DISTINCT FROM new.verdict_on))) EXECUTE FUNCTION public.pgtrigger_row_version_388ac();

COMMENT ON TRIGGER pgtrigger_row_version_388ac ON public.governance_experiment IS 'b55efabeed6256f13860063cb2c45043c5271fd6';

CREATE TRIGGER pgtrigger_row_version_48656 BEFORE UPDATE ON public.accounts_destructionlist FOR EACH ROW WHEN (((old.certificate IS DISTINCT FROM new.certificate) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.cut_off IS DISTINCT FROM new.cut_off) OR (old.destroyed_at IS DISTINCT FROM new.destroyed_at) OR (old.dropped_at IS DISTINCT FROM new.dropped_at) OR ((old.dropped_because)::text IS DISTINCT FROM (new.dropped_because)::text) OR (old.dropped_by_id IS DISTINCT FROM new.dropped_by_id) OR (old.first_yes_at IS DISTINCT FROM new.first_yes_at) OR (old.first_yes_by_id IS DISTINCT FROM new.first_yes_by_id) OR ((old.ground)::text IS DISTINCT FROM (new.ground)::text) OR (old.id IS DISTINCT FROM new.id) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.second_yes_at IS DISTINCT FROM new.second_yes_at) OR (old.second_yes_by_id IS DISTINCT FROM new.second_yes_by_id) OR (old.years IS DISTINCT FROM new.years))) EXECUTE FUNCTION public.pgtrigger_row_version_48656();

COMMENT ON TRIGGER pgtrigger_row_version_48656 ON public.accounts_destructionlist IS '74b7528ea61e072ad7166ef07903b45699890c9a';

CREATE TRIGGER pgtrigger_row_version_4afc5 BEFORE UPDATE ON public.initiatives_placeuse FOR EACH ROW WHEN (((old.can_miss IS DISTINCT FROM new.can_miss) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.ends_on IS DISTINCT FROM new.ends_on) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.place_id IS DISTINCT FROM new.place_id) OR ((old.purpose)::text IS DISTINCT FROM (new.purpose)::text) OR (old.starts_on IS DISTINCT FROM new.starts_on))) EXECUTE FUNCTION public.pgtrigger_row_version_4afc5();

COMMENT ON TRIGGER pgtrigger_row_version_4afc5 ON public.initiatives_placeuse IS '21a7514b641ec907b7df487dc38648b467118b06';

CREATE TRIGGER pgtrigger_row_version_4f2bc BEFORE UPDATE ON public.initiatives_carrier FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.ended_on IS DISTINCT FROM new.ended_on) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.key_tasks IS DISTINCT FROM new.key_tasks) OR (old.started_on IS DISTINCT FROM new.started_on) OR (old.user_id IS DISTINCT FROM new.user_id))) EXECUTE FUNCTION public.pgtrigger_row_version_4f2bc();

COMMENT ON TRIGGER pgtrigger_row_version_4f2bc ON public.initiatives_carrier IS '87354653d50a0c56e7bb73a49566c192654fc3cb';

CREATE TRIGGER pgtrigger_row_version_508ea BEFORE UPDATE ON public.governance_partnerpromise FOR EACH ROW WHEN ((((old.basis)::text IS DISTINCT FROM (new.basis)::text) OR (old.closed_on IS DISTINCT FROM new.closed_on) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.due_on IS DISTINCT FROM new.due_on) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.moved_to IS DISTINCT FROM new.moved_to) OR ((old.note)::text IS DISTINCT FROM (new.note)::text) OR (old.noted_by_id IS DISTINCT FROM new.noted_by_id) OR ((old.outcome)::text IS DISTINCT FROM (new.outcome)::text) OR (old.party_id IS DISTINCT FROM new.party_id) OR (old.said_by_party IS DISTINCT FROM new.said_by_party) OR ((old.text)::text IS DISTINCT FROM (new.text)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_508ea();

COMMENT ON TRIGGER pgtrigger_row_version_508ea ON public.governance_partnerpromise IS '65759ccd2f21ee5b1e35a34ad479e4712e7d0393';

CREATE TRIGGER pgtrigger_row_version_56d02 BEFORE UPDATE ON public.initiatives_engagement FOR EACH ROW WHEN ((((old.capacity)::text IS DISTINCT FROM (new.capacity)::text) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.ends_on IS DISTINCT FROM new.ends_on) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.party_id IS DISTINCT FROM new.party_id) OR (old.replaceable_by_id IS DISTINCT FROM new.replaceable_by_id) OR ((old.role)::text IS DISTINCT FROM (new.role)::text) OR (old.starts_on IS DISTINCT FROM new.starts_on))) EXECUTE FUNCTION public.pgtrigger_row_version_56d02();

COMMENT ON TRIGGER pgtrigger_row_version_56d02 ON public.initiatives_engagement IS 'cdec1c57c208d5925527d15aef61730e14c7b03a';

CREATE TRIGGER pgtrigger_row_version_57c8c BEFORE UPDATE ON public.governance_stylemix FOR EACH ROW WHEN (((old.chosen_by_id IS DISTINCT FROM new.chosen_by_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.department_id IS DISTINCT FROM new.department_id) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.lawful IS DISTINCT FROM new.lawful) OR (old.networking IS DISTINCT FROM new.networking) OR (old.participating IS DISTINCT FROM new.participating) OR (old.performing IS DISTINCT FROM new.performing) OR (old.reason IS DISTINCT FROM new.reason) OR (old.review_on IS DISTINCT FROM new.review_on) OR (old.starts_on IS DISTINCT FROM new.starts_on))) EXECUTE FUNCTION public.pgtrigger_row_version_57c8c();

COMMENT ON TRIGGER pgtrigger_row_version_57c8c ON public.governance_stylemix IS '382cbba73ae790654af7990d4562eee6e75c4790';

CREATE TRIGGER pgtrigger_row_version_5cdb4 BEFORE UPDATE ON public.initiatives_initiative FOR EACH ROW WHEN ((((old.absence_effect)::text IS DISTINCT FROM (new.absence_effect)::text) OR ((old.address)::text IS DISTINCT FROM (new.address)::text) OR (old.area_id IS DISTINCT FROM new.area_id) OR (old.carriers_told IS DISTINCT FROM new.carriers_told) OR (old.created_at IS DISTINCT FROM new.created_at) OR ((old.form)::text IS DISTINCT FROM (new.form)::text) OR (old.horizon_on IS DISTINCT FROM new.horizon_on) OR (old.id IS DISTINCT FROM new.id) OR (old.invented_fields IS DISTINCT FROM new.invented_fields) OR (old.latitude IS DISTINCT FROM new.latitude) OR (old.longitude IS DISTINCT FROM new.longitude) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.people_involved)::text IS DISTINCT FROM (new.people_involved)::text) OR ((old.phase)::text IS DISTINCT FROM (new.phase)::text) OR ((old.picture)::text IS DISTINCT FROM (new.picture)::text) OR ((old.picture_alt)::text IS DISTINCT FROM (new.picture_alt)::text) OR ((old.point_shown)::text IS DISTINCT FROM (new.point_shown)::text) OR (old.published_at IS DISTINCT FROM new.published_at) OR (old.started_on IS DISTINCT FROM new.started_on) OR ((old.status)::text IS DISTINCT FROM (new.status)::text) OR (old.story IS DISTINCT FROM new.story) OR (old.submitted_at IS DISTINCT FROM new.submitted_at) OR ((old.summary)::text IS DISTINCT FROM (new.summary)::text) OR (old.told_at IS DISTINCT FROM new.told_at) OR ((old.website)::text IS DISTINCT FROM (new.website)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_5cdb4();

COMMENT ON TRIGGER pgtrigger_row_version_5cdb4 ON public.initiatives_initiative IS 'b415dfd8b644842306fd954e7a5aef81d0919bbc';

CREATE TRIGGER pgtrigger_row_version_6d255 BEFORE UPDATE ON public.initiatives_partyrepresentative FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.ended_on IS DISTINCT FROM new.ended_on) OR (old.id IS DISTINCT FROM new.id) OR (old.linked_by_id IS DISTINCT FROM new.linked_by_id) OR (old.party_id IS DISTINCT FROM new.party_id) OR (old.started_on IS DISTINCT FROM new.started_on) OR (old.user_id IS DISTINCT FROM new.user_id))) EXECUTE FUNCTION public.pgtrigger_row_version_6d255();

COMMENT ON TRIGGER pgtrigger_row_version_6d255 ON public.initiatives_partyrepresentative IS '2960d6478be13757260fecded789cafa5acdaad2';

CREATE TRIGGER pgtrigger_row_version_6eead BEFORE UPDATE ON public.initiatives_report FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR ((old.email)::text IS DISTINCT FROM (new.email)::text) OR (old.handled_at IS DISTINCT FROM new.handled_at) OR (old.handled_by_id IS DISTINCT FROM new.handled_by_id) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.text IS DISTINCT FROM new.text))) EXECUTE FUNCTION public.pgtrigger_row_version_6eead();

COMMENT ON TRIGGER pgtrigger_row_version_6eead ON public.initiatives_report IS '899ee51e638c8a5959b22990c5fd3a4673979d3c';

CREATE TRIGGER pgtrigger_row_version_70b89 BEFORE UPDATE ON public.initiatives_opportunity FOR EACH ROW WHEN (((old.area_id IS DISTINCT FROM new.area_id) OR (old.broker_id IS DISTINCT FROM new.broker_id) OR (old.by_when IS DISTINCT FROM new.by_when) OR (old.created_at IS DISTINCT FROM new.created_at) OR ((old.declined_because)::text IS DISTINCT FROM (new.declined_because)::text) OR (old.done_on IS DISTINCT FROM new.done_on) OR (old.id IS DISTINCT FROM new.id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.latitude IS DISTINCT FROM new.latitude) OR (old.listed_by_id IS DISTINCT FROM new.listed_by_id) OR (old.longitude IS DISTINCT FROM new.longitude) OR (old.mapped_by_id IS DISTINCT FROM new.mapped_by_id) OR (old.opened_on IS DISTINCT FROM new.opened_on) OR ((old.origin)::text IS DISTINCT FROM (new.origin)::text) OR (old.outcome IS DISTINCT FROM new.outcome) OR (old.picked_up_by_id IS DISTINCT FROM new.picked_up_by_id) OR (old.picked_up_on IS DISTINCT FROM new.picked_up_on) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.text IS DISTINCT FROM new.text) OR ((old.title)::text IS DISTINCT FROM (new.title)::text) OR ((old."where")::text IS DISTINCT FROM (new."where")::text) OR ((old.who_could)::text IS DISTINCT FROM (new.who_could)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_70b89();

COMMENT ON TRIGGER pgtrigger_row_version_70b89 ON public.initiatives_opportunity IS 'c4bb170e79038961869ad66e125175786961fb7e';

CREATE TRIGGER pgtrigger_row_version_7872f BEFORE UPDATE ON public.governance_department FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.party_id IS DISTINCT FROM new.party_id))) EXECUTE FUNCTION public.pgtrigger_row_version_7872f();

COMMENT ON TRIGGER pgtrigger_row_version_7872f ON public.governance_department IS '112155524f53c4f2192afd9d8de7b5c2a6e38a95';

CREATE TRIGGER pgtrigger_row_version_7a554 BEFORE UPDATE ON public.assessment_panelreply FOR EACH ROW WHEN (((old.consensus_id IS DISTINCT FROM new.consensus_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.principle_id IS DISTINCT FROM new.principle_id) OR (old.text IS DISTINCT FROM new.text) OR (old.written_at IS DISTINCT FROM new.written_at) OR (old.written_by_id IS DISTINCT FROM new.written_by_id))) EXECUTE FUNCTION public.pgtrigger_row_version_7a554();

COMMENT ON TRIGGER pgtrigger_row_version_7a554 ON public.assessment_panelreply IS 'dde6711605bd4e0b3162b468cecb001462e365f9';

CREATE TRIGGER pgtrigger_row_version_7caf1 BEFORE UPDATE ON public.governance_deedreply FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.party_id IS DISTINCT FROM new.party_id) OR ((old.said_by)::text IS DISTINCT FROM (new.said_by)::text) OR (old.said_on IS DISTINCT FROM new.said_on) OR (old.text IS DISTINCT FROM new.text))) EXECUTE FUNCTION public.pgtrigger_row_version_7caf1();

COMMENT ON TRIGGER pgtrigger_row_version_7caf1 ON public.governance_deedreply IS '04cb3d2f419b3a4ad2f5e3154dde92ade7fb5f80';

CREATE TRIGGER pgtrigger_row_version_7dcda BEFORE UPDATE ON public.initiatives_water FOR EACH ROW WHEN (((old.border IS DISTINCT FROM new.border) OR ((old.code)::text IS DISTINCT FROM (new.code)::text) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.tile_column IS DISTINCT FROM new.tile_column) OR ((old.tile_path)::text IS DISTINCT FROM (new.tile_path)::text) OR (old.tile_row IS DISTINCT FROM new.tile_row))) EXECUTE FUNCTION public.pgtrigger_row_version_7dcda();

COMMENT ON TRIGGER pgtrigger_row_version_7dcda ON public.initiatives_water IS '0651960cabc6529fa6ef59302b01a1af9d7cb218';

CREATE TRIGGER pgtrigger_row_version_7f59e BEFORE UPDATE ON public.governance_contactperson FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.department_id IS DISTINCT FROM new.department_id) OR (old.ends_on IS DISTINCT FROM new.ends_on) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.starts_on IS DISTINCT FROM new.starts_on) OR (old.user_id IS DISTINCT FROM new.user_id))) EXECUTE FUNCTION public.pgtrigger_row_version_7f59e();

COMMENT ON TRIGGER pgtrigger_row_version_7f59e ON public.governance_contactperson IS '3a92aba244f47ef16e2b77dd5c8c473b7cf326ca';

CREATE TRIGGER pgtrigger_row_version_85c6b BEFORE UPDATE ON public.accounts_retentionhold FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.lifted_at IS DISTINCT FROM new.lifted_at) OR (old.placed_by_id IS DISTINCT FROM new.placed_by_id) OR ((old.reason)::text IS DISTINCT FROM (new.reason)::text) OR (old.record_id IS DISTINCT FROM new.record_id))) EXECUTE FUNCTION public.pgtrigger_row_version_85c6b();

COMMENT ON TRIGGER pgtrigger_row_version_85c6b ON public.accounts_retentionhold IS '514a8b0df02729082420b6f10976047d3b4e10f9';

CREATE TRIGGER pgtrigger_row_version_882e4 BEFORE UPDATE ON public.exchange_webhook FOR EACH ROW WHEN (((old.client_id IS DISTINCT FROM new.client_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.created_by_id IS DISTINCT FROM new.created_by_id) OR (old.event_types IS DISTINCT FROM new.event_types) OR (old.id IS DISTINCT FROM new.id) OR (old.is_on IS DISTINCT FROM new.is_on) OR ((old.previous_secret)::text IS DISTINCT FROM (new.previous_secret)::text) OR (old.previous_secret_until IS DISTINCT FROM new.previous_secret_until) OR ((old.secret)::text IS DISTINCT FROM (new.secret)::text) OR (old.turned_off_at IS DISTINCT FROM new.turned_off_at) OR ((old.turned_off_because)::text IS DISTINCT FROM (new.turned_off_because)::text) OR ((old.url)::text IS DISTINCT FROM (new.url)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_882e4();

COMMENT ON TRIGGER pgtrigger_row_version_882e4 ON public.exchange_webhook IS '7cb65bf26c986bfa76985850fcf92f7f1e335274';

CREATE TRIGGER pgtrigger_row_version_8bfb0 BEFORE UPDATE ON public.initiatives_chosendistance FOR EACH ROW WHEN ((((old.chosen_by)::text IS DISTINCT FROM (new.chosen_by)::text) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.ended_by_id IS DISTINCT FROM new.ended_by_id) OR (old.ended_on IS DISTINCT FROM new.ended_on) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.reason IS DISTINCT FROM new.reason) OR (old.recorded_by_id IS DISTINCT FROM new.recorded_by_id) OR (old.review_on IS DISTINCT FROM new.review_on) OR (old.starts_on IS DISTINCT FROM new.starts_on))) EXECUTE FUNCTION public.pgtrigger_row_version_8bfb0();

COMMENT ON TRIGGER pgtrigger_row_version_8bfb0 ON public.initiatives_chosendistance IS 'ece4fabd71ea8aeb41c1ff43bdb59c1a7f10cf3f';

CREATE TRIGGER pgtrigger_row_version_8e2e2 BEFORE UPDATE ON public.governance_challenge FOR EACH ROW WHEN (((old.answer IS DISTINCT FROM new.answer) OR (old.answer_due_on IS DISTINCT FROM new.answer_due_on) OR (old.answered_on IS DISTINCT FROM new.answered_on) OR (old.arrangement_id IS DISTINCT FROM new.arrangement_id) OR (old.budget IS DISTINCT FROM new.budget) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.department_id IS DISTINCT FROM new.department_id) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.offer IS DISTINCT FROM new.offer) OR (old.price IS DISTINCT FROM new.price) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.submitted_on IS DISTINCT FROM new.submitted_on) OR ((old.task)::text IS DISTINCT FROM (new.task)::text) OR (old.wanted_from IS DISTINCT FROM new.wanted_from) OR (old.why IS DISTINCT FROM new.why))) EXECUTE FUNCTION public.pgtrigger_row_version_8e2e2();

COMMENT ON TRIGGER pgtrigger_row_version_8e2e2 ON public.governance_challenge IS '8131f79fbce180f3ff29a24433d4ad5c8c1a6fba';

CREATE TRIGGER pgtrigger_row_version_8fa9e BEFORE UPDATE ON public.accounts_retentionterm FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR ((old.ground)::text IS DISTINCT FROM (new.ground)::text) OR (old.id IS DISTINCT FROM new.id) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.set_by_id IS DISTINCT FROM new.set_by_id) OR (old.years IS DISTINCT FROM new.years))) EXECUTE FUNCTION public.pgtrigger_row_version_8fa9e();

COMMENT ON TRIGGER pgtrigger_row_version_8fa9e ON public.accounts_retentionterm IS 'bf9017f22d1fa3e1ecd52f2ff602b6c9c78b2aed';

CREATE TRIGGER pgtrigger_row_version_9362e BEFORE UPDATE ON public.governance_expectedeffect FOR EACH ROW WHEN (((old.change IS DISTINCT FROM new.change) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.option_id IS DISTINCT FROM new.option_id) OR ((old.principle)::text IS DISTINCT FROM (new.principle)::text) OR ((old.sureness)::text IS DISTINCT FROM (new.sureness)::text) OR ((old.why)::text IS DISTINCT FROM (new.why)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_9362e();

COMMENT ON TRIGGER pgtrigger_row_version_9362e ON public.governance_expectedeffect IS '619d0c125b346236191d65b39bd4ec33f16f7090';

CREATE TRIGGER pgtrigger_row_version_9db21 BEFORE UPDATE ON public.core_site FOR EACH ROW WHEN ((((old.accent)::text IS DISTINCT FROM (new.accent)::text) OR ((old.accent_dark)::text IS DISTINCT FROM (new.accent_dark)::text) OR ((old.accent_tint)::text IS DISTINCT FROM (new.accent_tint)::text) OR (old.accessibility_day IS DISTINCT FROM new.accessibility_day) OR ((old.accessibility_status)::text IS DISTINCT FROM (new.accessibility_status)::text) OR ((old.address_source)::text IS DISTINCT FROM (new.address_source)::text) OR ((old.city)::text IS DISTINCT FROM (new.city)::text) OR (old.codes IS DISTINCT FROM new.codes) OR ((old.contact_email)::text IS DISTINCT FROM (new.contact_email)::text) OR ((old.contact_phone)::text IS DISTINCT FROM (new.contact_phone)::text) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.evaluated_on IS DISTINCT FROM new.evaluated_on) OR ((old.evaluation_report)::text IS DISTINCT FROM (new.evaluation_report)::text) OR (old.id IS DISTINCT FROM new.id) OR (old.is_the_only_one IS DISTINCT FROM new.is_the_only_one) OR (old.languages IS DISTINCT FROM new.languages) OR (old.logo IS DISTINCT FROM new.logo) OR ((old.logo_type)::text IS DISTINCT FROM (new.logo_type)::text) OR ((old.map_source)::text IS DISTINCT FROM (new.map_source)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.opened_at IS DISTINCT FROM new.opened_at) OR ((old.organisation)::text IS DISTINCT FROM (new.organisation)::text) OR ((old.residents)::text IS DISTINCT FROM (new.residents)::text) OR ((old.sender_email)::text IS DISTINCT FROM (new.sender_email)::text) OR ((old.sender_name)::text IS DISTINCT FROM (new.sender_name)::text) OR ((old.statement_address)::text IS DISTINCT FROM (new.statement_address)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_9db21();

COMMENT ON TRIGGER pgtrigger_row_version_9db21 ON public.core_site IS 'b66e3b97336a55d8180230caae28581d508360fb';

CREATE TRIGGER pgtrigger_row_version_9f761 BEFORE UPDATE ON public.governance_barrier FOR EACH ROW WHEN (((old.area_id IS DISTINCT FROM new.area_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.owner_id IS DISTINCT FROM new.owner_id) OR (old.proposal IS DISTINCT FROM new.proposal) OR (old.raised_by_id IS DISTINCT FROM new.raised_by_id) OR (old.removed_on IS DISTINCT FROM new.removed_on) OR ((old.rule)::text IS DISTINCT FROM (new.rule)::text) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.text IS DISTINCT FROM new.text) OR (old.theme_id IS DISTINCT FROM new.theme_id) OR ((old.title)::text IS DISTINCT FROM (new.title)::text) OR (old.tried IS DISTINCT FROM new.tried))) EXECUTE FUNCTION public.pgtrigger_row_version_9f761();

COMMENT ON TRIGGER pgtrigger_row_version_9f761 ON public.governance_barrier IS '869d3ce171c8531e0a47c97c4282e72ca938ccf0';

CREATE TRIGGER pgtrigger_row_version_9fb28 BEFORE UPDATE ON public.governance_subsidyfile FOR EACH ROW WHEN (((old.chosen IS DISTINCT FROM new.chosen) OR (old.counts IS DISTINCT FROM new.counts) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.data IS DISTINCT FROM new.data) OR (old.granted_by_id IS DISTINCT FROM new.granted_by_id) OR (old.id IS DISTINCT FROM new.id) OR (old.imported_at IS DISTINCT FROM new.imported_at) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.overwrite IS DISTINCT FROM new.overwrite) OR (old.uploaded_by_id IS DISTINCT FROM new.uploaded_by_id))) EXECUTE FUNCTION public.pgtrigger_row_version_9fb28();

COMMENT ON TRIGGER pgtrigger_row_version_9fb28 ON public.governance_subsidyfile IS '0e1c83d0c6c8af7bf8e845ec7f1d9bfdcfc0dfc8';

CREATE TRIGGER pgtrigger_row_version_a1f9f BEFORE UPDATE ON public.governance_scenario FOR EACH ROW WHEN (((old.area_id IS DISTINCT FROM new.area_id) OR (old.computed_at IS DISTINCT FROM new.computed_at) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.day IS DISTINCT FROM new.day) OR (old.id IS DISTINCT FROM new.id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.is_shared IS DISTINCT FROM new.is_shared) OR (old.lost IS DISTINCT FROM new.lost) OR (old.made_by_id IS DISTINCT FROM new.made_by_id) OR (old.note IS DISTINCT FROM new.note) OR (old.result IS DISTINCT FROM new.result) OR ((old.title)::text IS DISTINCT FROM (new.title)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_a1f9f();

COMMENT ON TRIGGER pgtrigger_row_version_a1f9f ON public.governance_scenario IS 'fb2f0259dce0b54466813840461f293bc9ff8d6b';

CREATE TRIGGER pgtrigger_row_version_a8cbc BEFORE UPDATE ON public.assessment_panel FOR EACH ROW WHEN (((old.asked_at_start IS DISTINCT FROM new.asked_at_start) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.kept_internal_because IS DISTINCT FROM new.kept_internal_because) OR (old.replied_at IS DISTINCT FROM new.replied_at) OR (old.replied_by_id IS DISTINCT FROM new.replied_by_id) OR (old.reply_until IS DISTINCT FROM new.reply_until) OR (old.round_id IS DISTINCT FROM new.round_id) OR (old.settled_at IS DISTINCT FROM new.settled_at) OR (old.start_reason IS DISTINCT FROM new.start_reason) OR (old.started_by_id IS DISTINCT FROM new.started_by_id) OR (old.started_with IS DISTINCT FROM new.started_with) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.subject_id IS DISTINCT FROM new.subject_id))) EXECUTE FUNCTION public.pgtrigger_row_version_a8cbc();

COMMENT ON TRIGGER pgtrigger_row_version_a8cbc ON public.assessment_panel IS '0ec36d8f89782872ba52aed3a2ed5bd45fb4c194';

CREATE TRIGGER pgtrigger_row_version_a9800 BEFORE UPDATE ON public.assessment_followup FOR EACH ROW WHEN (((old.added_by_id IS DISTINCT FROM new.added_by_id) OR (old.closed_on IS DISTINCT FROM new.closed_on) OR (old.closing_note IS DISTINCT FROM new.closing_note) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.due_on IS DISTINCT FROM new.due_on) OR (old.id IS DISTINCT FROM new.id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.owner_id IS DISTINCT FROM new.owner_id) OR (old.principle_id IS DISTINCT FROM new.principle_id) OR (old.result_id IS DISTINCT FROM new.result_id) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.subject_id IS DISTINCT FROM new.subject_id) OR ((old.text)::text IS DISTINCT FROM (new.text)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_a9800();

COMMENT ON TRIGGER pgtrigger_row_version_a9800 ON public.assessment_followup IS 'fd162a3e5ae948e11f6debee0ff2ac1522d30501';

CREATE TRIGGER pgtrigger_row_version_ad334 BEFORE UPDATE ON public.core_sitetext FOR EACH ROW WHEN (((old.body IS DISTINCT FROM new.body) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR ((old.page)::text IS DISTINCT FROM (new.page)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_ad334();

COMMENT ON TRIGGER pgtrigger_row_version_ad334 ON public.core_sitetext IS '61c9d0fe51ead02bb4906bb47cf6427ff34a737c';

CREATE TRIGGER pgtrigger_row_version_b227e BEFORE UPDATE ON public.initiatives_meeting FOR EACH ROW WHEN (((old.area_id IS DISTINCT FROM new.area_id) OR (old.cancelled_on IS DISTINCT FROM new.cancelled_on) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.ends_at IS DISTINCT FROM new.ends_at) OR (old.happens_on IS DISTINCT FROM new.happens_on) OR (old.id IS DISTINCT FROM new.id) OR (old.introduction_id IS DISTINCT FROM new.introduction_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.is_open IS DISTINCT FROM new.is_open) OR (old.opportunity_id IS DISTINCT FROM new.opportunity_id) OR (old.organised_by_id IS DISTINCT FROM new.organised_by_id) OR (old.outcome IS DISTINCT FROM new.outcome) OR (old.starts_at IS DISTINCT FROM new.starts_at) OR (old.text IS DISTINCT FROM new.text) OR ((old.title)::text IS DISTINCT FROM (new.title)::text) OR ((old."where")::text IS DISTINCT FROM (new."where")::text))) EXECUTE FUNCTION public.pgtrigger_row_version_b227e();

COMMENT ON TRIGGER pgtrigger_row_version_b227e ON public.initiatives_meeting IS 'd9f212468ecf666167d14b47f0dd4ef0d275536d';

CREATE TRIGGER pgtrigger_row_version_b3597 BEFORE UPDATE ON public.governance_growthincome FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.share_percent IS DISTINCT FROM new.share_percent) OR (old.step_id IS DISTINCT FROM new.step_id))) EXECUTE FUNCTION public.pgtrigger_row_version_b3597();

COMMENT ON TRIGGER pgtrigger_row_version_b3597 ON public.governance_growthincome IS '5265b9f80e902bbaa932a52fc3cb60a544789484';

CREATE TRIGGER pgtrigger_row_version_b93db BEFORE UPDATE ON public.governance_option FOR EACH ROW WHEN (((old.cost_once IS DISTINCT FROM new.cost_once) OR (old.cost_yearly IS DISTINCT FROM new.cost_yearly) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.reach IS DISTINCT FROM new.reach) OR (old.scenario_id IS DISTINCT FROM new.scenario_id) OR (old.text IS DISTINCT FROM new.text) OR ((old.title)::text IS DISTINCT FROM (new.title)::text) OR (old.weighing_id IS DISTINCT FROM new.weighing_id))) EXECUTE FUNCTION public.pgtrigger_row_version_b93db();

COMMENT ON TRIGGER pgtrigger_row_version_b93db ON public.governance_option IS '202cad170a18afc98ee22f7c590f7fed3dbd179b';

CREATE TRIGGER pgtrigger_row_version_bacb5 BEFORE UPDATE ON public.assessment_survey FOR EACH ROW WHEN (((old.closed_at IS DISTINCT FROM new.closed_at) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.deadline IS DISTINCT FROM new.deadline) OR (old.id IS DISTINCT FROM new.id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.lens_id IS DISTINCT FROM new.lens_id) OR (old.opens_on IS DISTINCT FROM new.opens_on) OR ((old.title)::text IS DISTINCT FROM (new.title)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_bacb5();

COMMENT ON TRIGGER pgtrigger_row_version_bacb5 ON public.assessment_survey IS '5accc721fcd83c86a3e2d4f154cd38fe36efb797';

CREATE TRIGGER pgtrigger_row_version_bca64 BEFORE UPDATE ON public.governance_lesson FOR EACH ROW WHEN (((old.added_by_id IS DISTINCT FROM new.added_by_id) OR (old.anchored_by_id IS DISTINCT FROM new.anchored_by_id) OR ((old.anchored_in)::text IS DISTINCT FROM (new.anchored_in)::text) OR (old.anchored_on IS DISTINCT FROM new.anchored_on) OR (old.area_id IS DISTINCT FROM new.area_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.experiment_id IS DISTINCT FROM new.experiment_id) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_failure IS DISTINCT FROM new.is_failure) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.is_public IS DISTINCT FROM new.is_public) OR (old.learnt_on IS DISTINCT FROM new.learnt_on) OR ((old.principle)::text IS DISTINCT FROM (new.principle)::text) OR (old.text IS DISTINCT FROM new.text) OR (old.theme_id IS DISTINCT FROM new.theme_id) OR ((old.title)::text IS DISTINCT FROM (new.title)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_bca64();

COMMENT ON TRIGGER pgtrigger_row_version_bca64 ON public.governance_lesson IS '3f59a833672035b9b1d54a54bd16d6dda932b7f4';

CREATE TRIGGER pgtrigger_row_version_bcd1b BEFORE UPDATE ON public.governance_guaranteeanswer FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.grounds IS DISTINCT FROM new.grounds) OR ((old.guarantee)::text IS DISTINCT FROM (new.guarantee)::text) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.said_by_id IS DISTINCT FROM new.said_by_id) OR (old.said_on IS DISTINCT FROM new.said_on) OR ((old.state)::text IS DISTINCT FROM (new.state)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_bcd1b();

COMMENT ON TRIGGER pgtrigger_row_version_bcd1b ON public.governance_guaranteeanswer IS '3d06f3adcb205ade20f633f6a6b7c1436b735ae7';

CREATE TRIGGER pgtrigger_row_version_c6084 BEFORE UPDATE ON public.governance_weighing FOR EACH ROW WHEN (((old.area_id IS DISTINCT FROM new.area_id) OR (old.as_expected IS DISTINCT FROM new.as_expected) OR (old.asked_by_id IS DISTINCT FROM new.asked_by_id) OR (old.chosen_id IS DISTINCT FROM new.chosen_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.decide_before IS DISTINCT FROM new.decide_before) OR (old.decided_by_id IS DISTINCT FROM new.decided_by_id) OR (old.decided_on IS DISTINCT FROM new.decided_on) OR (old.department_id IS DISTINCT FROM new.department_id) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.look_back IS DISTINCT FROM new.look_back) OR (old.look_back_on IS DISTINCT FROM new.look_back_on) OR (old.looked_back_on IS DISTINCT FROM new.looked_back_on) OR (old.programme_id IS DISTINCT FROM new.programme_id) OR ((old.question)::text IS DISTINCT FROM (new.question)::text) OR (old.reason IS DISTINCT FROM new.reason) OR (old.text IS DISTINCT FROM new.text))) EXECUTE FUNCTION public.pgtrigger_row_version_c6084();

COMMENT ON TRIGGER pgtrigger_row_version_c6084 ON public.governance_weighing IS '6a5f97b00f89b8bb3f0e23f0c6d83ebd8cab1daf';

CREATE TRIGGER pgtrigger_row_version_d07c1 BEFORE UPDATE ON public.core_job FOR EACH ROW WHEN (((old.all_steps IS DISTINCT FROM new.all_steps) OR (old.asked IS DISTINCT FROM new.asked) OR (old.asked_by_id IS DISTINCT FROM new.asked_by_id) OR (old.claimed_until IS DISTINCT FROM new.claimed_until) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.done_steps IS DISTINCT FROM new.done_steps) OR (old.finished_at IS DISTINCT FROM new.finished_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.key)::text IS DISTINCT FROM (new.key)::text) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.message IS DISTINCT FROM new.message) OR (old.result IS DISTINCT FROM new.result) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.tries IS DISTINCT FROM new.tries))) EXECUTE FUNCTION public.pgtrigger_row_version_d07c1();

COMMENT ON TRIGGER pgtrigger_row_version_d07c1 ON public.core_job IS '6ecd5ad5063fb9ada3f4b65aa057ccf0079f11ab';

CREATE TRIGGER pgtrigger_row_version_d2b64 BEFORE UPDATE ON public.governance_note FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.party_id IS DISTINCT FROM new.party_id) OR (old.score_id IS DISTINCT FROM new.score_id) OR (old.signal_id IS DISTINCT FROM new.signal_id) OR (old.text IS DISTINCT FROM new.text) OR (old.withdrawn_at IS DISTINCT FROM new.withdrawn_at) OR (old.written_by_id IS DISTINCT FROM new.written_by_id))) EXECUTE FUNCTION public.pgtrigger_row_version_d2b64();

COMMENT ON TRIGGER pgtrigger_row_version_d2b64 ON public.governance_note IS 'e6c67ffe6a2bb57d4dba86bb79d8888be651a67f';

CREATE TRIGGER pgtrigger_row_version_d3320 BEFORE UPDATE ON public.initiatives_population FOR EACH ROW WHEN (((old.area_id IS DISTINCT FROM new.area_id) OR (old.counted_on IS DISTINCT FROM new.counted_on) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.residents IS DISTINCT FROM new.residents) OR ((old.source)::text IS DISTINCT FROM (new.source)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_d3320();

COMMENT ON TRIGGER pgtrigger_row_version_d3320 ON public.initiatives_population IS '91ebb8d2f98f93d77ef2c624c76c35cfff7b95c5';

CREATE TRIGGER pgtrigger_row_version_d44f3 BEFORE UPDATE ON public.governance_askinghours FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.hours IS DISTINCT FROM new.hours) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.said_on IS DISTINCT FROM new.said_on) OR ((old.side)::text IS DISTINCT FROM (new.side)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_d44f3();

COMMENT ON TRIGGER pgtrigger_row_version_d44f3 ON public.governance_askinghours IS '6bab41c88879390a22e11dfa59f5fbc6c76f6b65';

CREATE TRIGGER pgtrigger_row_version_d4826 BEFORE UPDATE ON public.governance_issue FOR EACH ROW WHEN (((old.answer IS DISTINCT FROM new.answer) OR (old.answer_due_on IS DISTINCT FROM new.answer_due_on) OR (old.answered_on IS DISTINCT FROM new.answered_on) OR (old.area_id IS DISTINCT FROM new.area_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR ((old.missing)::text IS DISTINCT FROM (new.missing)::text) OR (old.needed IS DISTINCT FROM new.needed) OR (old.opened_on IS DISTINCT FROM new.opened_on) OR ((old.origin)::text IS DISTINCT FROM (new.origin)::text) OR (old.outcome IS DISTINCT FROM new.outcome) OR (old.raised_by_id IS DISTINCT FROM new.raised_by_id) OR ((old.reason)::text IS DISTINCT FROM (new.reason)::text) OR (old.responsible_id IS DISTINCT FROM new.responsible_id) OR (old.settled_on IS DISTINCT FROM new.settled_on) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.text IS DISTINCT FROM new.text) OR (old.theme_id IS DISTINCT FROM new.theme_id) OR ((old.title)::text IS DISTINCT FROM (new.title)::text))) EXECUTE FUNCTION public.pgtrigger_row_version_d4826();

COMMENT ON TRIGGER pgtrigger_row_version_d4826 ON public.governance_issue IS '4d1c25cadca7a79bba8d142446754dca377b1d2d';

CREATE TRIGGER pgtrigger_row_version_dbeb0 BEFORE UPDATE ON public.governance_policygoal FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.department_id IS DISTINCT FROM new.department_id) OR (old.ends_on IS DISTINCT FROM new.ends_on) OR (old.id IS DISTINCT FROM new.id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.starts_on IS DISTINCT FROM new.starts_on) OR ((old.title)::text IS DISTINCT FROM (new.title)::text) OR ((old.withdrawn_because)::text IS DISTINCT FROM (new.withdrawn_because)::text) OR (old.withdrawn_on IS DISTINCT FROM new.withdrawn_on))) EXECUTE FUNCTION public.pgtrigger_row_version_dbeb0();

COMMENT ON TRIGGER pgtrigger_row_version_dbeb0 ON public.governance_policygoal IS 'e098b49f74c19091a53cfe2dc9b5190560fb86b5';

CREATE TRIGGER pgtrigger_row_version_dc39a BEFORE UPDATE ON public.initiatives_place FOR EACH ROW WHEN ((((old.address)::text IS DISTINCT FROM (new.address)::text) OR (old.area_id IS DISTINCT FROM new.area_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.latitude IS DISTINCT FROM new.latitude) OR (old.longitude IS DISTINCT FROM new.longitude) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.owner_id IS DISTINCT FROM new.owner_id))) EXECUTE FUNCTION public.pgtrigger_row_version_dc39a();

COMMENT ON TRIGGER pgtrigger_row_version_dc39a ON public.initiatives_place IS '3633d811d70dd2b9f4f0326e4cd4689979d859ad';

CREATE TRIGGER pgtrigger_row_version_e095f BEFORE UPDATE ON public.assessment_assignment FOR EACH ROW WHEN (((old.assessor_id IS DISTINCT FROM new.assessor_id) OR (old.assigned_by_id IS DISTINCT FROM new.assigned_by_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.recusal_reason IS DISTINCT FROM new.recusal_reason) OR (old.recused_at IS DISTINCT FROM new.recused_at) OR (old.round_id IS DISTINCT FROM new.round_id) OR (old.subject_id IS DISTINCT FROM new.subject_id) OR (old.withdrawn_at IS DISTINCT FROM new.withdrawn_at))) EXECUTE FUNCTION public.pgtrigger_row_version_e095f();

COMMENT ON TRIGGER pgtrigger_row_version_e095f ON public.assessment_assignment IS '2942fa58b0a9d18f60dcfdec27ffdbe79c65cef4';

CREATE TRIGGER pgtrigger_row_version_e5c52 BEFORE UPDATE ON public.initiatives_introduction FOR EACH ROW WHEN (((old.closed_on IS DISTINCT FROM new.closed_on) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.expires_on IS DISTINCT FROM new.expires_on) OR (old.id IS DISTINCT FROM new.id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.need_id IS DISTINCT FROM new.need_id) OR (old.need_accepts IS DISTINCT FROM new.need_accepts) OR (old.need_answered_at IS DISTINCT FROM new.need_answered_at) OR (old.need_answered_by_id IS DISTINCT FROM new.need_answered_by_id) OR ((old.need_reason)::text IS DISTINCT FROM (new.need_reason)::text) OR (old.offer_id IS DISTINCT FROM new.offer_id) OR (old.offer_accepts IS DISTINCT FROM new.offer_accepts) OR (old.offer_answered_at IS DISTINCT FROM new.offer_answered_at) OR (old.offer_answered_by_id IS DISTINCT FROM new.offer_answered_by_id) OR ((old.offer_reason)::text IS DISTINCT FROM (new.offer_reason)::text) OR (old.outcome IS DISTINCT FROM new.outcome) OR (old.proposed_by_id IS DISTINCT FROM new.proposed_by_id) OR ((old.reason)::text IS DISTINCT FROM (new.reason)::text) OR (old.reminded_at IS DISTINCT FROM new.reminded_at) OR (old.withdrawn_at IS DISTINCT FROM new.withdrawn_at))) EXECUTE FUNCTION public.pgtrigger_row_version_e5c52();

COMMENT ON TRIGGER pgtrigger_row_version_e5c52 ON public.initiatives_introduction IS '297e07bb94eb2db64cce8a202d54b069eb17136f';

CREATE TRIGGER pgtrigger_row_version_e72dd BEFORE UPDATE ON public.initiatives_area FOR EACH ROW WHEN (((old.border IS DISTINCT FROM new.border) OR ((old.code)::text IS DISTINCT FROM (new.code)::text) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.latitude IS DISTINCT FROM new.latitude) OR (old.longitude IS DISTINCT FROM new.longitude) OR ((old.mailbox)::text IS DISTINCT FROM (new.mailbox)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.parent_id IS DISTINCT FROM new.parent_id) OR (old.tile_column IS DISTINCT FROM new.tile_column) OR (old.tile_row IS DISTINCT FROM new.tile_row))) EXECUTE FUNCTION public.pgtrigger_row_version_e72dd();

COMMENT ON TRIGGER pgtrigger_row_version_e72dd ON public.initiatives_area IS '7a419dffef212c96a402d48b152895196e9ff290';

CREATE TRIGGER pgtrigger_row_version_eba7a BEFORE UPDATE ON public.governance_checksetting FOR EACH ROW WHEN ((((old.check_code)::text IS DISTINCT FROM (new.check_code)::text) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.is_on IS DISTINCT FROM new.is_on) OR (old.parameters IS DISTINCT FROM new.parameters))) EXECUTE FUNCTION public.pgtrigger_row_version_eba7a();

COMMENT ON TRIGGER pgtrigger_row_version_eba7a ON public.governance_checksetting IS 'cc65b5de7705cdbbf4c46d85884f1f4dd784aef0';

CREATE TRIGGER pgtrigger_row_version_eefd8 BEFORE UPDATE ON public.accounts_apiclient FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.created_by_id IS DISTINCT FROM new.created_by_id) OR (old.id IS DISTINCT FROM new.id) OR (old.is_city_wide IS DISTINCT FROM new.is_city_wide) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.purpose IS DISTINCT FROM new.purpose) OR (old.requests_per_minute IS DISTINCT FROM new.requests_per_minute) OR (old.revoked_at IS DISTINCT FROM new.revoked_at) OR (old.scopes IS DISTINCT FROM new.scopes) OR (old.user_id IS DISTINCT FROM new.user_id))) EXECUTE FUNCTION public.pgtrigger_row_version_eefd8();

COMMENT ON TRIGGER pgtrigger_row_version_eefd8 ON public.accounts_apiclient IS '36ec5a7d4b36b8b4da07ee3f157afe9b4719d3cb';

CREATE TRIGGER pgtrigger_row_version_ef238 BEFORE UPDATE ON public.initiatives_savedview FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.is_default IS DISTINCT FROM new.is_default) OR (old.is_shared IS DISTINCT FROM new.is_shared) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.page)::text IS DISTINCT FROM (new.page)::text) OR ((old.query)::text IS DISTINCT FROM (new.query)::text) OR (old.user_id IS DISTINCT FROM new.user_id))) EXECUTE FUNCTION public.pgtrigger_row_version_ef238();

COMMENT ON TRIGGER pgtrigger_row_version_ef238 ON public.initiatives_savedview IS 'e4386ce754d757c43b09b990223b40193cf1de54';

CREATE TRIGGER pgtrigger_row_version_ef3f0 BEFORE UPDATE ON public.governance_growthstep FOR EACH ROW WHEN (((old.activities IS DISTINCT FROM new.activities) OR (old.business_model IS DISTINCT FROM new.business_model) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.is_shown IS DISTINCT FROM new.is_shown) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.paid_hours IS DISTINCT FROM new.paid_hours) OR ((old.reach)::text IS DISTINCT FROM (new.reach)::text) OR (old.started_on IS DISTINCT FROM new.started_on) OR (old.told_by_id IS DISTINCT FROM new.told_by_id) OR (old.voluntary_hours IS DISTINCT FROM new.voluntary_hours) OR (old.wished_on IS DISTINCT FROM new.wished_on))) EXECUTE FUNCTION public.pgtrigger_row_version_ef3f0();

COMMENT ON TRIGGER pgtrigger_row_version_ef3f0 ON public.governance_growthstep IS '1519d928ed7a91524d37f96886830cb6dacaf11a';

CREATE TRIGGER pgtrigger_row_version_f1943 BEFORE UPDATE ON public.governance_stylerecognition FOR EACH ROW WHEN ((((old.answer)::text IS DISTINCT FROM (new.answer)::text) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.mix_id IS DISTINCT FROM new.mix_id) OR (old.mix_version IS DISTINCT FROM new.mix_version) OR ((old.reason)::text IS DISTINCT FROM (new.reason)::text) OR (old.said_by_id IS DISTINCT FROM new.said_by_id) OR (old.said_on IS DISTINCT FROM new.said_on))) EXECUTE FUNCTION public.pgtrigger_row_version_f1943();

COMMENT ON TRIGGER pgtrigger_row_version_f1943 ON public.governance_stylerecognition IS '80d72fb1846033c9640b1306e3db9f162203602f';

CREATE TRIGGER pgtrigger_row_version_f4f75 BEFORE UPDATE ON public.assessment_assessment FOR EACH ROW WHEN (((old.assessor_id IS DISTINCT FROM new.assessor_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.document IS DISTINCT FROM new.document) OR (old.id IS DISTINCT FROM new.id) OR (old.indices IS DISTINCT FROM new.indices) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.lens_id IS DISTINCT FROM new.lens_id) OR (old.published_at IS DISTINCT FROM new.published_at) OR (old.round_id IS DISTINCT FROM new.round_id) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.subject_id IS DISTINCT FROM new.subject_id) OR (old.submitted_at IS DISTINCT FROM new.submitted_at) OR (old.superseded_at IS DISTINCT FROM new.superseded_at) OR (old.supersedes_id IS DISTINCT FROM new.supersedes_id))) EXECUTE FUNCTION public.pgtrigger_row_version_f4f75();

COMMENT ON TRIGGER pgtrigger_row_version_f4f75 ON public.assessment_assessment IS '0d2aeae024947755b5d115417a7ead41a0259733';

CREATE TRIGGER pgtrigger_score_of_submitted_stays_d3289 BEFORE INSERT OR UPDATE ON public.assessment_score FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_score_of_submitted_stays_d3289();

COMMENT ON TRIGGER pgtrigger_score_of_submitted_stays_d3289 ON public.assessment_score IS '02a06015e9430fc8888fe8dfa4b1c3f330265d33';

CREATE TRIGGER pgtrigger_showing_stays_b042b BEFORE UPDATE ON public.assessment_panelshowing FOR EACH ROW WHEN (((old.consensus_id IS DISTINCT FROM new.consensus_id) OR (old.content IS DISTINCT FROM new.content) OR ((old.content_hash)::text IS DISTINCT FROM (new.content_hash)::text))) EXECUTE FUNCTION public.pgtrigger_showing_stays_b042b();

COMMENT ON TRIGGER pgtrigger_showing_stays_b042b ON public.assessment_panelshowing IS '08ae328433565d87bf513d880943f617a81bfd7a';

CREATE TRIGGER pgtrigger_stand_ins_do_not_cross_f5dc6 BEFORE INSERT OR UPDATE ON public.accounts_standin FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_stand_ins_do_not_cross_f5dc6();

COMMENT ON TRIGGER pgtrigger_stand_ins_do_not_cross_f5dc6 ON public.accounts_standin IS 'b0c75a9310b6f0b2a047de8dc76d6d81aeacd9bf';

CREATE TRIGGER pgtrigger_submitted_assessment_stays_a8661 BEFORE UPDATE ON public.assessment_assessment FOR EACH ROW WHEN (((((old.state)::text = 'submitted'::text) AND ((((((((old.subject_id IS DISTINCT FROM new.subject_id) OR (old.round_id IS DISTINCT FROM new.round_id)) OR (old.lens_id IS DISTINCT FROM new.lens_id)) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text)) OR ((old.state)::text IS DISTINCT FROM (new.state)::text)) OR (old.submitted_at IS DISTINCT FROM new.submitted_at)) OR (old.document IS DISTINCT FROM new.document)) OR (old.is_invented IS DISTINCT FROM new.is_invented))) OR ((old.indices <> ''::text) AND (old.indices IS DISTINCT FROM new.indices)))) EXECUTE FUNCTION public.pgtrigger_submitted_assessment_stays_a8661();

COMMENT ON TRIGGER pgtrigger_submitted_assessment_stays_a8661 ON public.assessment_assessment IS '2c3f5100537cc2f4f5992a39f4afc970c614138a';

CREATE TRIGGER pgtrigger_survey_figure_stays_310c3 BEFORE UPDATE ON public.assessment_surveyfigure FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_survey_figure_stays_310c3();

COMMENT ON TRIGGER pgtrigger_survey_figure_stays_310c3 ON public.assessment_surveyfigure IS 'dd2e43069d553afb57ae4d8a7f6d16f84d13530a';

CREATE TRIGGER pgtrigger_thread_message_stays_1fb50 BEFORE UPDATE ON public.governance_threadmessage FOR EACH ROW WHEN (((old.answer_due_on IS DISTINCT FROM new.answer_due_on) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_from_city IS DISTINCT FROM new.is_from_city) OR (old.text IS DISTINCT FROM new.text))) EXECUTE FUNCTION public.pgtrigger_thread_message_stays_1fb50();

COMMENT ON TRIGGER pgtrigger_thread_message_stays_1fb50 ON public.governance_threadmessage IS '054c000b869e83503b376df133e60084f2f6be52';

CREATE TRIGGER pgtrigger_update_update_01388 AFTER UPDATE ON public.governance_issue FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_01388();

COMMENT ON TRIGGER pgtrigger_update_update_01388 ON public.governance_issue IS '17b51fa97dd191303c956a3bbd7ffaee1def9d78';

CREATE TRIGGER pgtrigger_update_update_07989 AFTER UPDATE ON public.initiatives_party FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_07989();

COMMENT ON TRIGGER pgtrigger_update_update_07989 ON public.initiatives_party IS '96a82e5657726795df64c46ed27fc1ac83bba4bd';

CREATE TRIGGER pgtrigger_update_update_0bffa AFTER UPDATE ON public.assessment_evidence FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_0bffa();

COMMENT ON TRIGGER pgtrigger_update_update_0bffa ON public.assessment_evidence IS '2da8d3fdd3bd3b2a33714d5ca47df004668ce1db';

CREATE TRIGGER pgtrigger_update_update_0e380 AFTER UPDATE ON public.governance_department FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_0e380();

COMMENT ON TRIGGER pgtrigger_update_update_0e380 ON public.governance_department IS '4ea54a57f8338875261648fec462096e8b8b4990';

CREATE TRIGGER pgtrigger_update_update_13448 AFTER UPDATE ON public.governance_issuerole FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_13448();

COMMENT ON TRIGGER pgtrigger_update_update_13448 ON public.governance_issuerole IS 'e0db5ce04211646f5dd7d3e9e2363fecb722a1ee';

CREATE TRIGGER pgtrigger_update_update_1c8c5 AFTER UPDATE ON public.governance_partnerpromise FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_1c8c5();

COMMENT ON TRIGGER pgtrigger_update_update_1c8c5 ON public.governance_partnerpromise IS 'afc174b761a4b3e30148edbec4bd3b45135b0681';

CREATE TRIGGER pgtrigger_update_update_1d4f3 AFTER UPDATE ON public.exchange_webhook FOR EACH ROW WHEN (((old.client_id IS DISTINCT FROM new.client_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.created_by_id IS DISTINCT FROM new.created_by_id) OR (old.event_types IS DISTINCT FROM new.event_types) OR (old.id IS DISTINCT FROM new.id) OR (old.is_on IS DISTINCT FROM new.is_on) OR (old.turned_off_at IS DISTINCT FROM new.turned_off_at) OR ((old.turned_off_because)::text IS DISTINCT FROM (new.turned_off_because)::text) OR (old.updated_at IS DISTINCT FROM new.updated_at) OR ((old.url)::text IS DISTINCT FROM (new.url)::text) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_update_update_1d4f3();

COMMENT ON TRIGGER pgtrigger_update_update_1d4f3 ON public.exchange_webhook IS '07f121df90969cf400de17c3d4a7db9fd79567cd';

CREATE TRIGGER pgtrigger_update_update_23955 AFTER UPDATE ON public.governance_scenario FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_23955();

COMMENT ON TRIGGER pgtrigger_update_update_23955 ON public.governance_scenario IS 'dbb9e02e04225ff642acd42d4bdfb1c6e5fcaacf';

CREATE TRIGGER pgtrigger_update_update_2ee6f AFTER UPDATE ON public.governance_barrier FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_2ee6f();

COMMENT ON TRIGGER pgtrigger_update_update_2ee6f ON public.governance_barrier IS '79c408f4c10b2997c8e183bef9a43d7db7e9c4af';

CREATE TRIGGER pgtrigger_update_update_34d3b AFTER UPDATE ON public.initiatives_placeuse FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_34d3b();

COMMENT ON TRIGGER pgtrigger_update_update_34d3b ON public.initiatives_placeuse IS 'bc45ef9b51275efabc5935240f29c346f6e949d5';

CREATE TRIGGER pgtrigger_update_update_39c80 AFTER UPDATE ON public.governance_growthstep FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_39c80();

COMMENT ON TRIGGER pgtrigger_update_update_39c80 ON public.governance_growthstep IS 'a0fadf7cf2e5de5ed584cda38b73a2042cc76603';

CREATE TRIGGER pgtrigger_update_update_4160a AFTER UPDATE ON public.assessment_panel FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_4160a();

COMMENT ON TRIGGER pgtrigger_update_update_4160a ON public.assessment_panel IS 'bb1bd5e9303b2e9f0980891bc90dcb8af414f84c';

CREATE TRIGGER pgtrigger_update_update_41c7f AFTER UPDATE ON public.initiatives_roleneed FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_41c7f();

COMMENT ON TRIGGER pgtrigger_update_update_41c7f ON public.initiatives_roleneed IS 'dfe5159feda9c5dbe421ef8b90536d932e53320a';

CREATE TRIGGER pgtrigger_update_update_49492 AFTER UPDATE ON public.assessment_round FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_49492();

COMMENT ON TRIGGER pgtrigger_update_update_49492 ON public.assessment_round IS 'e99f8eab72d94a8c1484f237ab6dfaef1f7ef5b0';

CREATE TRIGGER pgtrigger_update_update_50eca AFTER UPDATE ON public.governance_contactperson FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_50eca();

COMMENT ON TRIGGER pgtrigger_update_update_50eca ON public.governance_contactperson IS '401de75aea23165c218e2dfd172c6b8d87453a20';

CREATE TRIGGER pgtrigger_update_update_52077 AFTER UPDATE ON public.governance_deedreply FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_52077();

COMMENT ON TRIGGER pgtrigger_update_update_52077 ON public.governance_deedreply IS '22a5ff0954af711dd9e988d39363dd1ce7e4124f';

CREATE TRIGGER pgtrigger_update_update_52d23 AFTER UPDATE ON public.initiatives_introduction FOR EACH ROW WHEN (((old.closed_on IS DISTINCT FROM new.closed_on) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.expires_on IS DISTINCT FROM new.expires_on) OR (old.id IS DISTINCT FROM new.id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR (old.need_id IS DISTINCT FROM new.need_id) OR (old.need_accepts IS DISTINCT FROM new.need_accepts) OR (old.need_answered_at IS DISTINCT FROM new.need_answered_at) OR (old.need_answered_by_id IS DISTINCT FROM new.need_answered_by_id) OR (old.offer_id IS DISTINCT FROM new.offer_id) OR (old.offer_accepts IS DISTINCT FROM new.offer_accepts) OR (old.offer_answered_at IS DISTINCT FROM new.offer_answered_at) OR (old.offer_answered_by_id IS DISTINCT FROM new.offer_answered_by_id) OR (old.outcome IS DISTINCT FROM new.outcome) OR (old.proposed_by_id IS DISTINCT FROM new.proposed_by_id) OR ((old.reason)::text IS DISTINCT FROM (new.reason)::text) OR (old.reminded_at IS DISTINCT FROM new.reminded_at) OR (old.updated_at IS DISTINCT FROM new.updated_at) OR (old.version IS DISTINCT FROM new.version) OR (old.withdrawn_at IS DISTINCT FROM new.withdrawn_at))) EXECUTE FUNCTION public.pgtrigger_update_update_52d23();

COMMENT ON TRIGGER pgtrigger_update_update_52d23 ON public.initiatives_introduction IS '1e7998008b3bc9c25654f553e09512b3e24ccea4';

CREATE TRIGGER pgtrigger_update_update_53e79 AFTER UPDATE ON public.governance_challenge FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_53e79();

COMMENT ON TRIGGER pgtrigger_update_update_53e79 ON public.governance_challenge IS '62468958034b6e3402633b9f81af988d8097c46d';

CREATE TRIGGER pgtrigger_update_update_555cf AFTER UPDATE ON public.initiatives_income FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_555cf();

COMMENT ON TRIGGER pgtrigger_update_update_555cf ON public.initiatives_income IS '955a5c20058489073ee027ce8ce3d4d3fd08031b';

CREATE TRIGGER pgtrigger_update_update_55a02 AFTER UPDATE ON public.core_site FOR EACH ROW WHEN ((((old.accent)::text IS DISTINCT FROM (new.accent)::text) OR ((old.accent_dark)::text IS DISTINCT FROM (new.accent_dark)::text) OR ((old.accent_tint)::text IS DISTINCT FROM (new.accent_tint)::text) OR (old.accessibility_day IS DISTINCT FROM new.accessibility_day) OR ((old.accessibility_status)::text IS DISTINCT FROM (new.accessibility_status)::text) OR ((old.address_source)::text IS DISTINCT FROM (new.address_source)::text) OR ((old.city)::text IS DISTINCT FROM (new.city)::text) OR (old.codes IS DISTINCT FROM new.codes) OR ((old.contact_email)::text IS DISTINCT FROM (new.contact_email)::text) OR ((old.contact_phone)::text IS DISTINCT FROM (new.contact_phone)::text) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.evaluated_on IS DISTINCT FROM new.evaluated_on) OR ((old.evaluation_report)::text IS DISTINCT FROM (new.evaluation_report)::text) OR (old.id IS DISTINCT FROM new.id) OR (old.is_the_only_one IS DISTINCT FROM new.is_the_only_one) OR (old.languages IS DISTINCT FROM new.languages) OR ((old.logo_type)::text IS DISTINCT FROM (new.logo_type)::text) OR ((old.map_source)::text IS DISTINCT FROM (new.map_source)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.opened_at IS DISTINCT FROM new.opened_at) OR ((old.organisation)::text IS DISTINCT FROM (new.organisation)::text) OR ((old.residents)::text IS DISTINCT FROM (new.residents)::text) OR ((old.sender_email)::text IS DISTINCT FROM (new.sender_email)::text) OR ((old.sender_name)::text IS DISTINCT FROM (new.sender_name)::text) OR ((old.statement_address)::text IS DISTINCT FROM (new.statement_address)::text) OR (old.updated_at IS DISTINCT FROM new.updated_at) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_update_update_55a02();

COMMENT ON TRIGGER pgtrigger_update_update_55a02 ON public.core_site IS '70b8610fe0efcabbcd84f771b6e6e48e16836ff3';

CREATE TRIGGER pgtrigger_update_update_5a054 AFTER UPDATE ON public.governance_guaranteeanswer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_5a054();

COMMENT ON TRIGGER pgtrigger_update_update_5a054 ON public.governance_guaranteeanswer IS '2e2809c5f9fbeb4ce7a22dd710644a95d510c7c0';

CREATE TRIGGER pgtrigger_update_update_5a90c AFTER UPDATE ON public.initiatives_post FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_5a90c();

COMMENT ON TRIGGER pgtrigger_update_update_5a90c ON public.initiatives_post IS '86e019f903a0064100c7565bf110e19ded6204f5';

CREATE TRIGGER pgtrigger_update_update_6bfef AFTER UPDATE ON public.governance_growthchange FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_6bfef();

COMMENT ON TRIGGER pgtrigger_update_update_6bfef ON public.governance_growthchange IS 'bf6c99f197e2e53bac17d1e19853a125f6d1074d';

CREATE TRIGGER pgtrigger_update_update_6fd7f AFTER UPDATE ON public.governance_barrier_initiatives FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_6fd7f();

COMMENT ON TRIGGER pgtrigger_update_update_6fd7f ON public.governance_barrier_initiatives IS '6ef617cdd7030fb6b8bcc1177ecee0be89edb485';

CREATE TRIGGER pgtrigger_update_update_71d11 AFTER UPDATE ON public.governance_lesson FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_71d11();

COMMENT ON TRIGGER pgtrigger_update_update_71d11 ON public.governance_lesson IS 'f4c22deb87e77763d600fd42b5ae2c94c4b95544';

CREATE TRIGGER pgtrigger_update_update_73ac1 AFTER UPDATE ON public.accounts_destructionlist FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_73ac1();

COMMENT ON TRIGGER pgtrigger_update_update_73ac1 ON public.accounts_destructionlist IS '37037aaaeb19486910b82e6273488f0033cbe4ad';

CREATE TRIGGER pgtrigger_update_update_7867e AFTER UPDATE ON public.initiatives_carrier FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7867e();

COMMENT ON TRIGGER pgtrigger_update_update_7867e ON public.initiatives_carrier IS 'd7c219f032385c8173e095cd36f9df725736a360';

CREATE TRIGGER pgtrigger_update_update_7c242 AFTER UPDATE ON public.governance_weighing FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7c242();

COMMENT ON TRIGGER pgtrigger_update_update_7c242 ON public.governance_weighing IS '322f9f3815d534d48958ff478d14a7a8529bc8c3';

CREATE TRIGGER pgtrigger_update_update_7e589 AFTER UPDATE ON public.assessment_panelreply FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7e589();

COMMENT ON TRIGGER pgtrigger_update_update_7e589 ON public.assessment_panelreply IS '0da61dcf7290c8d1e33ecfefd3ce84bf1f87013d';

CREATE TRIGGER pgtrigger_update_update_7f672 AFTER UPDATE ON public.governance_option FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7f672();

COMMENT ON TRIGGER pgtrigger_update_update_7f672 ON public.governance_option IS '2ebe2d50fc72cdebcf15b3538b651ee3b7533302';

CREATE TRIGGER pgtrigger_update_update_80462 AFTER UPDATE ON public.governance_note FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_80462();

COMMENT ON TRIGGER pgtrigger_update_update_80462 ON public.governance_note IS 'aeb9971d5b85a910c396ce4d62884a6947c6b066';

CREATE TRIGGER pgtrigger_update_update_84081 AFTER UPDATE ON public.initiatives_need FOR EACH ROW WHEN (((old.closed_on IS DISTINCT FROM new.closed_on) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.initiative_id IS DISTINCT FROM new.initiative_id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR ((old.subject)::text IS DISTINCT FROM (new.subject)::text) OR ((old.text)::text IS DISTINCT FROM (new.text)::text) OR (old.updated_at IS DISTINCT FROM new.updated_at) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_update_update_84081();

COMMENT ON TRIGGER pgtrigger_update_update_84081 ON public.initiatives_need IS '0a0c31b6950c290d431f44e0d5c7a814b6da814e';

CREATE TRIGGER pgtrigger_update_update_86995 AFTER UPDATE ON public.governance_contactmoment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_86995();

COMMENT ON TRIGGER pgtrigger_update_update_86995 ON public.governance_contactmoment IS 'caa33585cdee9c73c923d838efc8647ec1511e3b';

CREATE TRIGGER pgtrigger_update_update_875c6 AFTER UPDATE ON public.governance_policygoal FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_875c6();

COMMENT ON TRIGGER pgtrigger_update_update_875c6 ON public.governance_policygoal IS '9675ea01c9303ec7b71845cf1a93fe5c7c2d5acc';

CREATE TRIGGER pgtrigger_update_update_8cdad AFTER UPDATE ON public.governance_arrangement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_8cdad();

COMMENT ON TRIGGER pgtrigger_update_update_8cdad ON public.governance_arrangement IS '0ce5e581695854a37334356f88a671ef659ff988';

CREATE TRIGGER pgtrigger_update_update_9086a AFTER UPDATE ON public.governance_growthincome FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_9086a();

COMMENT ON TRIGGER pgtrigger_update_update_9086a ON public.governance_growthincome IS '8425ee08fea6e7452c690e2ae50e298202b4f924';

CREATE TRIGGER pgtrigger_update_update_92079 AFTER UPDATE ON public.governance_checksetting FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_92079();

COMMENT ON TRIGGER pgtrigger_update_update_92079 ON public.governance_checksetting IS '9271434065f5dac2653a841eb21a0f0ba0b84d31';

CREATE TRIGGER pgtrigger_update_update_96d9c AFTER UPDATE ON public.governance_stylemix FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_96d9c();

COMMENT ON TRIGGER pgtrigger_update_update_96d9c ON public.governance_stylemix IS '8f747f0bb261033cd48d1903228efe89dd3463b8';

CREATE TRIGGER pgtrigger_update_update_984e9 AFTER UPDATE ON public.initiatives_meeting FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_984e9();

COMMENT ON TRIGGER pgtrigger_update_update_984e9 ON public.initiatives_meeting IS '1cc1556649da55a86c15decf01b1b34dbee987d2';

CREATE TRIGGER pgtrigger_update_update_9a952 AFTER UPDATE ON public.initiatives_partyalias FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_9a952();

COMMENT ON TRIGGER pgtrigger_update_update_9a952 ON public.initiatives_partyalias IS 'c683ae9f060c2d9ef510aaae963985b7ea103a3e';

CREATE TRIGGER pgtrigger_update_update_9e654 AFTER UPDATE ON public.assessment_assessment FOR EACH ROW WHEN (((old.assessor_id IS DISTINCT FROM new.assessor_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.is_invented IS DISTINCT FROM new.is_invented) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.lens_id IS DISTINCT FROM new.lens_id) OR (old.published_at IS DISTINCT FROM new.published_at) OR (old.round_id IS DISTINCT FROM new.round_id) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.subject_id IS DISTINCT FROM new.subject_id) OR (old.submitted_at IS DISTINCT FROM new.submitted_at) OR (old.superseded_at IS DISTINCT FROM new.superseded_at) OR (old.supersedes_id IS DISTINCT FROM new.supersedes_id) OR (old.updated_at IS DISTINCT FROM new.updated_at) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_update_update_9e654();

COMMENT ON TRIGGER pgtrigger_update_update_9e654 ON public.assessment_assessment IS '9f5494c1711d4aa2cda3c25c55164000b8887cc2';

CREATE TRIGGER pgtrigger_update_update_9ecc9 AFTER UPDATE ON public.assessment_followup FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_9ecc9();

COMMENT ON TRIGGER pgtrigger_update_update_9ecc9 ON public.assessment_followup IS '331246f46afb81e4fcd84a22d35968dac964ae31';

CREATE TRIGGER pgtrigger_update_update_a3df9 AFTER UPDATE ON public.core_sitetext FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a3df9();

COMMENT ON TRIGGER pgtrigger_update_update_a3df9 ON public.core_sitetext IS 'ea75649230d9a680a5e4fb994549fbdc5405cd99';

CREATE TRIGGER pgtrigger_update_update_b6c3b AFTER UPDATE ON public.initiatives_initiative FOR EACH ROW WHEN ((((old.absence_effect)::text IS DISTINCT FROM (new.absence_effect)::text) OR ((old.address)::text IS DISTINCT FROM (new.address)::text) OR (old.area_id IS DISTINCT FROM new.area_id) OR (old.carriers_told IS DISTINCT FROM new.carriers_told) OR (old.created_at IS DISTINCT FROM new.created_at) OR ((old.form)::text IS DISTINCT FROM (new.form)::text) OR (old.horizon_on IS DISTINCT FROM new.horizon_on) OR (old.id IS DISTINCT FROM new.id) OR (old.invented_fields IS DISTINCT FROM new.invented_fields) OR (old.latitude IS DISTINCT FROM new.latitude) OR (old.longitude IS DISTINCT FROM new.longitude) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.people_involved)::text IS DISTINCT FROM (new.people_involved)::text) OR ((old.phase)::text IS DISTINCT FROM (new.phase)::text) OR ((old.picture)::text IS DISTINCT FROM (new.picture)::text) OR ((old.picture_alt)::text IS DISTINCT FROM (new.picture_alt)::text) OR ((old.point_shown)::text IS DISTINCT FROM (new.point_shown)::text) OR (old.published_at IS DISTINCT FROM new.published_at) OR (old.started_on IS DISTINCT FROM new.started_on) OR ((old.status)::text IS DISTINCT FROM (new.status)::text) OR (old.story IS DISTINCT FROM new.story) OR (old.submitted_at IS DISTINCT FROM new.submitted_at) OR ((old.summary)::text IS DISTINCT FROM (new.summary)::text) OR (old.told_at IS DISTINCT FROM new.told_at) OR (old.updated_at IS DISTINCT FROM new.updated_at) OR (old.version IS DISTINCT FROM new.version) OR ((old.website)::text IS DISTINCT FROM (new.website)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_b6c3b();

COMMENT ON TRIGGER pgtrigger_update_update_b6c3b ON public.initiatives_initiative IS 'd65b2b95bbca7449104783ba0cbe83996a912eb6';

CREATE TRIGGER pgtrigger_update_update_b8743 AFTER UPDATE ON public.assessment_assignment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_b8743();

COMMENT ON TRIGGER pgtrigger_update_update_b8743 ON public.assessment_assignment IS '28c5bddf5e3b68f5ffeb9e3ba21a92d007ccf421';

CREATE TRIGGER pgtrigger_update_update_bb87e AFTER UPDATE ON public.governance_provision FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_bb87e();

COMMENT ON TRIGGER pgtrigger_update_update_bb87e ON public.governance_provision IS '78ede79691c4dd1f7f59302ebc0290506c22548d';

CREATE TRIGGER pgtrigger_update_update_bdbff AFTER UPDATE ON public.governance_councilterm FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_bdbff();

COMMENT ON TRIGGER pgtrigger_update_update_bdbff ON public.governance_councilterm IS '3b23cc21441cf67bd0f34691467b025a4b36affe';

CREATE TRIGGER pgtrigger_update_update_c079e AFTER UPDATE ON public.mail_lettertext FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_c079e();

COMMENT ON TRIGGER pgtrigger_update_update_c079e ON public.mail_lettertext IS 'b4a2a68385e2fd6a3050a980cc6e7bd17bb13862';

CREATE TRIGGER pgtrigger_update_update_c0c03 AFTER UPDATE ON public.assessment_score FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_c0c03();

COMMENT ON TRIGGER pgtrigger_update_update_c0c03 ON public.assessment_score IS 'eaa06b0228cdab2b789513813cc5b3e0959cbf2d';

CREATE TRIGGER pgtrigger_update_update_ccae8 AFTER UPDATE ON public.governance_stylerecognition FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_ccae8();

COMMENT ON TRIGGER pgtrigger_update_update_ccae8 ON public.governance_stylerecognition IS '51841c3adb93f6647ae45c513314fff875917035';

CREATE TRIGGER pgtrigger_update_update_d03a7 AFTER UPDATE ON public.governance_askinghours FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_d03a7();

COMMENT ON TRIGGER pgtrigger_update_update_d03a7 ON public.governance_askinghours IS 'bb5099328c045727ee647614bf176ca3af177fb9';

CREATE TRIGGER pgtrigger_update_update_d7a62 AFTER UPDATE ON public.initiatives_partyrepresentative FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_d7a62();

COMMENT ON TRIGGER pgtrigger_update_update_d7a62 ON public.initiatives_partyrepresentative IS '8a1cdd094b629d7d4cd606c5e21fc70e9b3548e1';

CREATE TRIGGER pgtrigger_update_update_deb6c AFTER UPDATE ON public.governance_expectedeffect FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_deb6c();

COMMENT ON TRIGGER pgtrigger_update_update_deb6c ON public.governance_expectedeffect IS '9b904db9d85ebf098f7cfab31037e3b663696ccc';

CREATE TRIGGER pgtrigger_update_update_e2c7d AFTER UPDATE ON public.initiatives_engagement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e2c7d();

COMMENT ON TRIGGER pgtrigger_update_update_e2c7d ON public.initiatives_engagement IS 'a7eaed3d7fcee04434a46071f1d4949f9459c152';

CREATE TRIGGER pgtrigger_update_update_e6190 AFTER UPDATE ON public.initiatives_chosendistance FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e6190();

COMMENT ON TRIGGER pgtrigger_update_update_e6190 ON public.initiatives_chosendistance IS '7216ab53293ed911945ec2b9a2e8385f9a0d3859';

CREATE TRIGGER pgtrigger_update_update_e95f9 AFTER UPDATE ON public.initiatives_widgetsite FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e95f9();

COMMENT ON TRIGGER pgtrigger_update_update_e95f9 ON public.initiatives_widgetsite IS '381d38706f6b89aa41829afc42e067ff1bcd4c7b';

CREATE TRIGGER pgtrigger_update_update_f5fd4 AFTER UPDATE ON public.initiatives_place FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_f5fd4();

COMMENT ON TRIGGER pgtrigger_update_update_f5fd4 ON public.initiatives_place IS 'a63151ce6b6b03fabf2e44737d78a1506ec21a9f';

CREATE TRIGGER pgtrigger_update_update_fad15 AFTER UPDATE ON public.initiatives_programme FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_fad15();

COMMENT ON TRIGGER pgtrigger_update_update_fad15 ON public.initiatives_programme IS '1112e521a11e9a749b931b7f4b6415d439d3d140';

CREATE TRIGGER pgtrigger_update_update_fbecd AFTER UPDATE ON public.governance_experiment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_fbecd();

COMMENT ON TRIGGER pgtrigger_update_update_fbecd ON public.governance_experiment IS '6ddf66b55dc4b61e5a493189a36790bcc5c92863';

CREATE TRIGGER pgtrigger_update_update_fde97 AFTER UPDATE ON public.initiatives_opportunity FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_fde97();

COMMENT ON TRIGGER pgtrigger_update_update_fde97 ON public.initiatives_opportunity IS 'acfa531ff17ca7f2c0f38278d1bb8285a90391a4';

CREATE TRIGGER pgtrigger_update_update_fe26a AFTER UPDATE ON public.accounts_retentionhold FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_fe26a();

COMMENT ON TRIGGER pgtrigger_update_update_fe26a ON public.accounts_retentionhold IS '1db76ecd7e102870962d2118e58ced96b9839fb4';

CREATE TRIGGER pgtrigger_update_update_feb88 AFTER UPDATE ON public.governance_scheme FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_feb88();

COMMENT ON TRIGGER pgtrigger_update_update_feb88 ON public.governance_scheme IS '9cdb9c59508bbbc8c2ccc62599dab522be8c9df7';

CREATE TRIGGER pgtrigger_update_update_ffc0d AFTER UPDATE ON public.accounts_retentionterm FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_ffc0d();

COMMENT ON TRIGGER pgtrigger_update_update_ffc0d ON public.accounts_retentionterm IS '85d3eb478d1920e9ca97a4efa4c3f507ce9c0978';

CREATE TRIGGER pgtrigger_vignette_stays_2d1de BEFORE UPDATE ON public.assessment_vignette FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_vignette_stays_2d1de();

COMMENT ON TRIGGER pgtrigger_vignette_stays_2d1de ON public.assessment_vignette IS '3e5845c9725113957e08a8d733cdb159ba1e566e';

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_accesschange
    ADD CONSTRAINT accounts_accesschang_client_id_99345a9c_fk_accounts_ FOREIGN KEY (client_id) REFERENCES public.accounts_apiclient(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_accesschange
    ADD CONSTRAINT accounts_accesschange_by_id_efed2123_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_accesschange
    ADD CONSTRAINT accounts_accesschange_user_id_cc9cf90d_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_accesstoken
    ADD CONSTRAINT accounts_accesstoken_key_id_90db971d_fk_accounts_apikey_id FOREIGN KEY (key_id) REFERENCES public.accounts_apikey(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_apiclient
    ADD CONSTRAINT accounts_apiclient_created_by_id_75a02a80_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_apiclient
    ADD CONSTRAINT accounts_apiclient_user_id_7e254726_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_apikey
    ADD CONSTRAINT accounts_apikey_client_id_6baec17f_fk_accounts_apiclient_id FOREIGN KEY (client_id) REFERENCES public.accounts_apiclient(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_apikey
    ADD CONSTRAINT accounts_apikey_created_by_id_1b5317c8_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_dataread
    ADD CONSTRAINT accounts_dataread_reader_id_2d5a57a5_fk_accounts_user_id FOREIGN KEY (reader_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_dataread
    ADD CONSTRAINT accounts_dataread_subject_id_895c41d1_fk_accounts_user_id FOREIGN KEY (subject_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_destructionlist
    ADD CONSTRAINT accounts_destruction_dropped_by_id_28bc65ff_fk_accounts_ FOREIGN KEY (dropped_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_destructionlist
    ADD CONSTRAINT accounts_destruction_first_yes_by_id_8af9aafd_fk_accounts_ FOREIGN KEY (first_yes_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_destructionitem
    ADD CONSTRAINT accounts_destruction_list_id_e43a7243_fk_accounts_ FOREIGN KEY (list_id) REFERENCES public.accounts_destructionlist(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_destructionlist
    ADD CONSTRAINT accounts_destruction_second_yes_by_id_9d73b1b9_fk_accounts_ FOREIGN KEY (second_yes_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_handover
    ADD CONSTRAINT accounts_handover_by_id_14e7cb42_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_handover
    ADD CONSTRAINT accounts_handover_person_id_b391633e_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_handoverpart
    ADD CONSTRAINT accounts_handoverpar_hand_over_id_4cd8afc4_fk_accounts_ FOREIGN KEY (hand_over_id) REFERENCES public.accounts_handover(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_handoverpart
    ADD CONSTRAINT accounts_handoverpart_to_id_35d81cdf_fk_accounts_user_id FOREIGN KEY (to_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_retentionhold
    ADD CONSTRAINT accounts_retentionho_placed_by_id_d3b3c5c0_fk_accounts_ FOREIGN KEY (placed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_retentionterm
    ADD CONSTRAINT accounts_retentionterm_set_by_id_fe7f7ba0_fk_accounts_user_id FOREIGN KEY (set_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_granted_by_id_7c2165d8_fk_accounts_user_id FOREIGN KEY (granted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_user_id_0601f056_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_session
    ADD CONSTRAINT accounts_session_user_id_d5aaed01_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_standin
    ADD CONSTRAINT accounts_standin_made_by_id_4e63975b_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_standin
    ADD CONSTRAINT accounts_standin_person_id_bae6211e_fk_accounts_user_id FOREIGN KEY (person_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_standin
    ADD CONSTRAINT accounts_standin_stand_in_id_5098eb95_fk_accounts_user_id FOREIGN KEY (stand_in_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_standin
    ADD CONSTRAINT accounts_standin_stopped_by_id_a6f09921_fk_accounts_user_id FOREIGN KEY (stopped_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_group_id_bd11a704_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_52b62117_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_permission_id_113bb443_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_user_id_e4f0a161_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_assessment
    ADD CONSTRAINT assessment_assessmen_subject_id_af237a5c_fk_assessmen FOREIGN KEY (subject_id) REFERENCES public.assessment_subject(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_assessment
    ADD CONSTRAINT assessment_assessmen_supersedes_id_0fd0fbba_fk_assessmen FOREIGN KEY (supersedes_id) REFERENCES public.assessment_assessment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_assessment
    ADD CONSTRAINT assessment_assessment_assessor_id_32ccbc20_fk_accounts_user_id FOREIGN KEY (assessor_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_assessment
    ADD CONSTRAINT assessment_assessment_lens_id_58daa191_fk_assessment_lens_id FOREIGN KEY (lens_id) REFERENCES public.assessment_lens(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_assessment
    ADD CONSTRAINT assessment_assessment_round_id_3e86a16c_fk_assessment_round_id FOREIGN KEY (round_id) REFERENCES public.assessment_round(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_assignment
    ADD CONSTRAINT assessment_assignmen_assigned_by_id_4aa00334_fk_accounts_ FOREIGN KEY (assigned_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_assignment
    ADD CONSTRAINT assessment_assignmen_subject_id_ed2f9c06_fk_assessmen FOREIGN KEY (subject_id) REFERENCES public.assessment_subject(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_assignment
    ADD CONSTRAINT assessment_assignment_assessor_id_cfbf1552_fk_accounts_user_id FOREIGN KEY (assessor_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_assignment
    ADD CONSTRAINT assessment_assignment_round_id_1ecd7939_fk_assessment_round_id FOREIGN KEY (round_id) REFERENCES public.assessment_round(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_evidence
    ADD CONSTRAINT assessment_evidence_added_by_id_27c70e4c_fk_accounts_user_id FOREIGN KEY (added_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_evidence
    ADD CONSTRAINT assessment_evidence_score_id_6238e597_fk_assessment_score_id FOREIGN KEY (score_id) REFERENCES public.assessment_score(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_followup
    ADD CONSTRAINT assessment_followup_added_by_id_0e726bdc_fk_accounts_user_id FOREIGN KEY (added_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_followup
    ADD CONSTRAINT assessment_followup_owner_id_26d96004_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_followup
    ADD CONSTRAINT assessment_followup_principle_id_8b578a5e_fk_assessmen FOREIGN KEY (principle_id) REFERENCES public.assessment_principle(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_followup
    ADD CONSTRAINT assessment_followup_result_id_cda83e97_fk_assessmen FOREIGN KEY (result_id) REFERENCES public.assessment_assessment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_followup
    ADD CONSTRAINT assessment_followup_subject_id_438df64c_fk_assessmen FOREIGN KEY (subject_id) REFERENCES public.assessment_subject(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_founderanswers
    ADD CONSTRAINT assessment_founderan_party_id_0b97a6d9_fk_initiativ FOREIGN KEY (party_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_founderanswers
    ADD CONSTRAINT assessment_founderan_survey_id_49faa7a7_fk_assessmen FOREIGN KEY (survey_id) REFERENCES public.assessment_survey(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_founderwords
    ADD CONSTRAINT assessment_founderwords_lens_id_9ee5add5_fk_assessment_lens_id FOREIGN KEY (lens_id) REFERENCES public.assessment_lens(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_lenschange
    ADD CONSTRAINT assessment_lenschange_by_id_264c693d_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_lenschange
    ADD CONSTRAINT assessment_lenschange_lens_id_9dae3882_fk_assessment_lens_id FOREIGN KEY (lens_id) REFERENCES public.assessment_lens(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_panel
    ADD CONSTRAINT assessment_panel_replied_by_id_b946ecbc_fk_accounts_user_id FOREIGN KEY (replied_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_panel
    ADD CONSTRAINT assessment_panel_round_id_55ccf5b5_fk_assessment_round_id FOREIGN KEY (round_id) REFERENCES public.assessment_round(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_panel
    ADD CONSTRAINT assessment_panel_started_by_id_62238680_fk_accounts_user_id FOREIGN KEY (started_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_panel
    ADD CONSTRAINT assessment_panel_subject_id_6457e17e_fk_assessment_subject_id FOREIGN KEY (subject_id) REFERENCES public.assessment_subject(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_panelreply
    ADD CONSTRAINT assessment_panelrepl_consensus_id_1b4b5877_fk_assessmen FOREIGN KEY (consensus_id) REFERENCES public.assessment_assessment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_panelreply
    ADD CONSTRAINT assessment_panelrepl_principle_id_aefd8adb_fk_assessmen FOREIGN KEY (principle_id) REFERENCES public.assessment_principle(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_panelreply
    ADD CONSTRAINT assessment_panelrepl_written_by_id_65dea127_fk_accounts_ FOREIGN KEY (written_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_panelshowing
    ADD CONSTRAINT assessment_panelshow_consensus_id_07f72d72_fk_assessmen FOREIGN KEY (consensus_id) REFERENCES public.assessment_assessment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_panelshowing
    ADD CONSTRAINT assessment_panelshow_shown_by_id_1f0732f4_fk_accounts_ FOREIGN KEY (shown_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_panelsignature
    ADD CONSTRAINT assessment_panelsign_consensus_id_acf52862_fk_assessmen FOREIGN KEY (consensus_id) REFERENCES public.assessment_assessment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_panelsignature
    ADD CONSTRAINT assessment_panelsign_recorded_by_id_c61db919_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_panelsignature
    ADD CONSTRAINT assessment_panelsignature_user_id_266bee32_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_principle
    ADD CONSTRAINT assessment_principle_lens_id_5f4405d9_fk_assessment_lens_id FOREIGN KEY (lens_id) REFERENCES public.assessment_lens(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_reopening
    ADD CONSTRAINT assessment_reopening_assessment_id_3e8d45eb_fk_assessmen FOREIGN KEY (assessment_id) REFERENCES public.assessment_assessment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_reopening
    ADD CONSTRAINT assessment_reopening_reopened_by_id_9a3aa693_fk_accounts_ FOREIGN KEY (reopened_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_round
    ADD CONSTRAINT assessment_round_lens_id_9102ba3d_fk_assessment_lens_id FOREIGN KEY (lens_id) REFERENCES public.assessment_lens(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_round
    ADD CONSTRAINT assessment_round_opened_by_id_670f3e25_fk_accounts_user_id FOREIGN KEY (opened_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_score
    ADD CONSTRAINT assessment_score_assessment_id_a4a3bfc7_fk_assessmen FOREIGN KEY (assessment_id) REFERENCES public.assessment_assessment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_score
    ADD CONSTRAINT assessment_score_principle_id_97a96c7e_fk_assessmen FOREIGN KEY (principle_id) REFERENCES public.assessment_principle(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_scoringpreference
    ADD CONSTRAINT assessment_scoringpr_user_id_e0d9b2c7_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_sidefigures
    ADD CONSTRAINT assessment_sidefigur_assessment_id_8ad43b20_fk_assessmen FOREIGN KEY (assessment_id) REFERENCES public.assessment_assessment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_subject
    ADD CONSTRAINT assessment_subject_area_id_db5719ed_fk_initiatives_area_id FOREIGN KEY (area_id) REFERENCES public.initiatives_area(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_subject
    ADD CONSTRAINT assessment_subject_chain_id_33dcfda3_fk_initiativ FOREIGN KEY (chain_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_subject
    ADD CONSTRAINT assessment_subject_initiative_id_4808644e_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_subject
    ADD CONSTRAINT assessment_subject_party_id_ff6167d1_fk_initiatives_party_id FOREIGN KEY (party_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_subject
    ADD CONSTRAINT assessment_subject_programme_id_bcf15a72_fk_initiativ FOREIGN KEY (programme_id) REFERENCES public.initiatives_programme(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_subject
    ADD CONSTRAINT assessment_subject_vignette_id_60f1506b_fk_assessmen FOREIGN KEY (vignette_id) REFERENCES public.assessment_vignette(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_survey
    ADD CONSTRAINT assessment_survey_lens_id_ed2cc658_fk_assessment_lens_id FOREIGN KEY (lens_id) REFERENCES public.assessment_lens(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_surveyfigure
    ADD CONSTRAINT assessment_surveyfig_party_id_42e1007a_fk_initiativ FOREIGN KEY (party_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_surveyfigure
    ADD CONSTRAINT assessment_surveyfig_principle_id_c8e27ed4_fk_assessmen FOREIGN KEY (principle_id) REFERENCES public.assessment_principle(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_surveyfigure
    ADD CONSTRAINT assessment_surveyfig_survey_id_36e9e29c_fk_assessmen FOREIGN KEY (survey_id) REFERENCES public.assessment_survey(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessment_vignette
    ADD CONSTRAINT assessment_vignette_lens_id_6a937e79_fk_assessment_lens_id FOREIGN KEY (lens_id) REFERENCES public.assessment_lens(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.core_job
    ADD CONSTRAINT core_job_asked_by_id_f35ac8d9_fk_accounts_user_id FOREIGN KEY (asked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.core_keptfigure
    ADD CONSTRAINT core_keptfigure_asked_by_id_a8380cfd_fk_accounts_user_id FOREIGN KEY (asked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_delivery
    ADD CONSTRAINT exchange_delivery_event_id_b20b6e91_fk_exchange_event_id FOREIGN KEY (event_id) REFERENCES public.exchange_event(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_delivery
    ADD CONSTRAINT exchange_delivery_webhook_id_dca676d0_fk_exchange_webhook_id FOREIGN KEY (webhook_id) REFERENCES public.exchange_webhook(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_storedanswer
    ADD CONSTRAINT exchange_storedanswe_client_id_c6ece05b_fk_accounts_ FOREIGN KEY (client_id) REFERENCES public.accounts_apiclient(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_webhook
    ADD CONSTRAINT exchange_webhook_client_id_92a9f108_fk_accounts_apiclient_id FOREIGN KEY (client_id) REFERENCES public.accounts_apiclient(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_webhook
    ADD CONSTRAINT exchange_webhook_created_by_id_1cb0d9a6_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_arrangement
    ADD CONSTRAINT governance_arrangeme_decided_by_id_ab94c068_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_arrangement
    ADD CONSTRAINT governance_arrangeme_goal_id_b26ff9e5_fk_governanc FOREIGN KEY (goal_id) REFERENCES public.governance_policygoal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_arrangement
    ADD CONSTRAINT governance_arrangeme_granted_by_id_ae4c2dee_fk_initiativ FOREIGN KEY (granted_by_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_arrangement
    ADD CONSTRAINT governance_arrangeme_initiative_id_c9284ff9_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_arrangement
    ADD CONSTRAINT governance_arrangeme_place_id_6c0ccce8_fk_initiativ FOREIGN KEY (place_id) REFERENCES public.initiatives_place(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_arrangement
    ADD CONSTRAINT governance_arrangeme_renews_id_4ba9d70a_fk_governanc FOREIGN KEY (renews_id) REFERENCES public.governance_arrangement(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_arrangement
    ADD CONSTRAINT governance_arrangeme_scheme_id_766f5a99_fk_governanc FOREIGN KEY (scheme_id) REFERENCES public.governance_scheme(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_arrangement
    ADD CONSTRAINT governance_arrangement_asked_by_id_9c893caa_fk_accounts_user_id FOREIGN KEY (asked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_askinghours
    ADD CONSTRAINT governance_askinghou_initiative_id_10be35ef_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_barrier
    ADD CONSTRAINT governance_barrier_area_id_1f9cf8d4_fk_initiatives_area_id FOREIGN KEY (area_id) REFERENCES public.initiatives_area(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_barrier_initiatives
    ADD CONSTRAINT governance_barrier_i_barrier_id_a44cafad_fk_governanc FOREIGN KEY (barrier_id) REFERENCES public.governance_barrier(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_barrier_initiatives
    ADD CONSTRAINT governance_barrier_i_initiative_id_cec7b471_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_barrier
    ADD CONSTRAINT governance_barrier_owner_id_7b22685d_fk_governanc FOREIGN KEY (owner_id) REFERENCES public.governance_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_barrier
    ADD CONSTRAINT governance_barrier_raised_by_id_e5bf6c95_fk_accounts_user_id FOREIGN KEY (raised_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_barrier
    ADD CONSTRAINT governance_barrier_theme_id_9dae6e4c_fk_initiatives_theme_id FOREIGN KEY (theme_id) REFERENCES public.initiatives_theme(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_barrierstep
    ADD CONSTRAINT governance_barrierst_barrier_id_38c36780_fk_governanc FOREIGN KEY (barrier_id) REFERENCES public.governance_barrier(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_barrierstep
    ADD CONSTRAINT governance_barrierstep_noted_by_id_cfb34dfe_fk_accounts_user_id FOREIGN KEY (noted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_challenge
    ADD CONSTRAINT governance_challenge_arrangement_id_f924b90e_fk_governanc FOREIGN KEY (arrangement_id) REFERENCES public.governance_arrangement(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_challengestep
    ADD CONSTRAINT governance_challenge_challenge_id_ba9ea39a_fk_governanc FOREIGN KEY (challenge_id) REFERENCES public.governance_challenge(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_challenge
    ADD CONSTRAINT governance_challenge_department_id_34fe7900_fk_governanc FOREIGN KEY (department_id) REFERENCES public.governance_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_challenge
    ADD CONSTRAINT governance_challenge_initiative_id_decae6ac_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_challengestep
    ADD CONSTRAINT governance_challenge_noted_by_id_8a135221_fk_accounts_ FOREIGN KEY (noted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_checkrun
    ADD CONSTRAINT governance_checkrun_started_by_id_8baa7f4a_fk_accounts_user_id FOREIGN KEY (started_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_confirmation
    ADD CONSTRAINT governance_confirmat_asked_of_id_6d1d2bf2_fk_accounts_ FOREIGN KEY (asked_of_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_confirmation
    ADD CONSTRAINT governance_confirmat_initiative_id_1a277d45_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_contactmoment
    ADD CONSTRAINT governance_contactmo_initiative_id_98206c10_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_contactmoment
    ADD CONSTRAINT governance_contactmo_noted_by_id_ded3d039_fk_accounts_ FOREIGN KEY (noted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_contactperson
    ADD CONSTRAINT governance_contactpe_department_id_62542d3c_fk_initiativ FOREIGN KEY (department_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_contactperson
    ADD CONSTRAINT governance_contactpe_initiative_id_322e9186_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_contactperson
    ADD CONSTRAINT governance_contactperson_user_id_1c25de20_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_deedreply
    ADD CONSTRAINT governance_deedreply_party_id_14f6d952_fk_initiatives_party_id FOREIGN KEY (party_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_department
    ADD CONSTRAINT governance_department_party_id_e2830085_fk_initiatives_party_id FOREIGN KEY (party_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_expectedeffect
    ADD CONSTRAINT governance_expectede_option_id_bc04c725_fk_governanc FOREIGN KEY (option_id) REFERENCES public.governance_option(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_experiment
    ADD CONSTRAINT governance_experimen_department_id_b05e1f01_fk_governanc FOREIGN KEY (department_id) REFERENCES public.governance_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_experiment
    ADD CONSTRAINT governance_experimen_initiative_id_2de46f6d_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_experiment
    ADD CONSTRAINT governance_experimen_knowledge_partner_id_a467a52a_fk_initiativ FOREIGN KEY (knowledge_partner_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_experiment
    ADD CONSTRAINT governance_experiment_added_by_id_ce7a27c3_fk_accounts_user_id FOREIGN KEY (added_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_experiment
    ADD CONSTRAINT governance_experiment_area_id_231d30c5_fk_initiatives_area_id FOREIGN KEY (area_id) REFERENCES public.initiatives_area(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_experiment
    ADD CONSTRAINT governance_experiment_theme_id_78294e43_fk_initiatives_theme_id FOREIGN KEY (theme_id) REFERENCES public.initiatives_theme(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_growthchange
    ADD CONSTRAINT governance_growthcha_initiative_id_1f7430e2_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_growthchange
    ADD CONSTRAINT governance_growthcha_party_id_e391f990_fk_initiativ FOREIGN KEY (party_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_growthchange
    ADD CONSTRAINT governance_growthcha_promise_id_f72db268_fk_governanc FOREIGN KEY (promise_id) REFERENCES public.governance_partnerpromise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_growthchange
    ADD CONSTRAINT governance_growthcha_step_id_ffe3178f_fk_governanc FOREIGN KEY (step_id) REFERENCES public.governance_growthstep(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_growthchange
    ADD CONSTRAINT governance_growthchange_told_by_id_2c69f037_fk_accounts_user_id FOREIGN KEY (told_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_growthincome
    ADD CONSTRAINT governance_growthinc_initiative_id_84cac12c_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_growthincome
    ADD CONSTRAINT governance_growthinc_step_id_087839f4_fk_governanc FOREIGN KEY (step_id) REFERENCES public.governance_growthstep(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_growthstep
    ADD CONSTRAINT governance_growthste_initiative_id_c86fc55b_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_growthstep
    ADD CONSTRAINT governance_growthstep_told_by_id_0faef388_fk_accounts_user_id FOREIGN KEY (told_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_guaranteeanswer
    ADD CONSTRAINT governance_guarantee_initiative_id_1c8b68c8_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_guaranteeanswer
    ADD CONSTRAINT governance_guarantee_said_by_id_5f66811e_fk_accounts_ FOREIGN KEY (said_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_issue
    ADD CONSTRAINT governance_issue_area_id_a787ffb8_fk_initiatives_area_id FOREIGN KEY (area_id) REFERENCES public.initiatives_area(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_issue_challenges
    ADD CONSTRAINT governance_issue_cha_challenge_id_281aa2b1_fk_governanc FOREIGN KEY (challenge_id) REFERENCES public.governance_challenge(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_issue_challenges
    ADD CONSTRAINT governance_issue_cha_issue_id_eae13f66_fk_governanc FOREIGN KEY (issue_id) REFERENCES public.governance_issue(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_issue_initiatives
    ADD CONSTRAINT governance_issue_ini_initiative_id_2d97fecf_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_issue_initiatives
    ADD CONSTRAINT governance_issue_ini_issue_id_a7955b63_fk_governanc FOREIGN KEY (issue_id) REFERENCES public.governance_issue(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_issue_opportunities
    ADD CONSTRAINT governance_issue_opp_issue_id_8ef213de_fk_governanc FOREIGN KEY (issue_id) REFERENCES public.governance_issue(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_issue_opportunities
    ADD CONSTRAINT governance_issue_opp_opportunity_id_0ddeef9e_fk_initiativ FOREIGN KEY (opportunity_id) REFERENCES public.initiatives_opportunity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_issue
    ADD CONSTRAINT governance_issue_raised_by_id_6c6d676e_fk_accounts_user_id FOREIGN KEY (raised_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_issue
    ADD CONSTRAINT governance_issue_responsible_id_17fba041_fk_initiativ FOREIGN KEY (responsible_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_issue
    ADD CONSTRAINT governance_issue_theme_id_1ffe19c7_fk_initiatives_theme_id FOREIGN KEY (theme_id) REFERENCES public.initiatives_theme(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_issueraiser
    ADD CONSTRAINT governance_issueraiser_issue_id_4430f300_fk_governance_issue_id FOREIGN KEY (issue_id) REFERENCES public.governance_issue(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_issuerole
    ADD CONSTRAINT governance_issuerole_issue_id_dea2b6db_fk_governance_issue_id FOREIGN KEY (issue_id) REFERENCES public.governance_issue(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_issuerole
    ADD CONSTRAINT governance_issuerole_party_id_d94d7b28_fk_initiatives_party_id FOREIGN KEY (party_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_issuestep
    ADD CONSTRAINT governance_issuestep_issue_id_60967cf4_fk_governance_issue_id FOREIGN KEY (issue_id) REFERENCES public.governance_issue(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_issuestep
    ADD CONSTRAINT governance_issuestep_noted_by_id_e6d37c21_fk_accounts_user_id FOREIGN KEY (noted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_issuestep
    ADD CONSTRAINT governance_issuestep_party_id_b4fb6046_fk_initiatives_party_id FOREIGN KEY (party_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_lesson
    ADD CONSTRAINT governance_lesson_added_by_id_d5d9fdfc_fk_accounts_user_id FOREIGN KEY (added_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_lesson
    ADD CONSTRAINT governance_lesson_anchored_by_id_c7bd8bb7_fk_governanc FOREIGN KEY (anchored_by_id) REFERENCES public.governance_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_lesson
    ADD CONSTRAINT governance_lesson_area_id_9eb51250_fk_initiatives_area_id FOREIGN KEY (area_id) REFERENCES public.initiatives_area(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_lesson
    ADD CONSTRAINT governance_lesson_experiment_id_a6138f15_fk_governanc FOREIGN KEY (experiment_id) REFERENCES public.governance_experiment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_lesson
    ADD CONSTRAINT governance_lesson_initiative_id_8137d617_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_lesson
    ADD CONSTRAINT governance_lesson_theme_id_82ceb292_fk_initiatives_theme_id FOREIGN KEY (theme_id) REFERENCES public.initiatives_theme(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_lessonuse
    ADD CONSTRAINT governance_lessonuse_initiative_id_8dc4519c_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_lessonuse
    ADD CONSTRAINT governance_lessonuse_lesson_id_11ce9a0e_fk_governance_lesson_id FOREIGN KEY (lesson_id) REFERENCES public.governance_lesson(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_lessonuse
    ADD CONSTRAINT governance_lessonuse_used_by_id_10e7b01c_fk_accounts_user_id FOREIGN KEY (used_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_mention
    ADD CONSTRAINT governance_mention_note_id_c732c854_fk_governance_note_id FOREIGN KEY (note_id) REFERENCES public.governance_note(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_mention
    ADD CONSTRAINT governance_mention_user_id_c72043cc_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_note
    ADD CONSTRAINT governance_note_initiative_id_d98ac545_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_note
    ADD CONSTRAINT governance_note_party_id_70b40c35_fk_initiatives_party_id FOREIGN KEY (party_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_note
    ADD CONSTRAINT governance_note_score_id_1c26f600_fk_assessment_score_id FOREIGN KEY (score_id) REFERENCES public.assessment_score(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_note
    ADD CONSTRAINT governance_note_signal_id_1b96240b_fk_governance_signal_id FOREIGN KEY (signal_id) REFERENCES public.governance_signal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_note
    ADD CONSTRAINT governance_note_written_by_id_501911ad_fk_accounts_user_id FOREIGN KEY (written_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_option
    ADD CONSTRAINT governance_option_scenario_id_6da489ce_fk_governanc FOREIGN KEY (scenario_id) REFERENCES public.governance_scenario(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_option
    ADD CONSTRAINT governance_option_weighing_id_1a47193d_fk_governanc FOREIGN KEY (weighing_id) REFERENCES public.governance_weighing(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_partnercall
    ADD CONSTRAINT governance_partnerca_answered_by_id_932cde26_fk_accounts_ FOREIGN KEY (answered_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_partnercall
    ADD CONSTRAINT governance_partnerca_contact_id_56f7944c_fk_initiativ FOREIGN KEY (contact_id) REFERENCES public.initiatives_partycontact(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_partnercall
    ADD CONSTRAINT governance_partnerca_promise_id_9f5fbfc5_fk_governanc FOREIGN KEY (promise_id) REFERENCES public.governance_partnerpromise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_partnercall
    ADD CONSTRAINT governance_partnercall_asked_by_id_e1d02267_fk_accounts_user_id FOREIGN KEY (asked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_partnerpromise
    ADD CONSTRAINT governance_partnerpr_initiative_id_5d8d4234_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_partnerpromise
    ADD CONSTRAINT governance_partnerpr_noted_by_id_736f5a17_fk_accounts_ FOREIGN KEY (noted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_partnerpromise
    ADD CONSTRAINT governance_partnerpr_party_id_4136a350_fk_initiativ FOREIGN KEY (party_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_policygoal
    ADD CONSTRAINT governance_policygoa_department_id_7a12cf54_fk_governanc FOREIGN KEY (department_id) REFERENCES public.governance_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_provision
    ADD CONSTRAINT governance_provision_added_by_id_5933e3c3_fk_accounts_user_id FOREIGN KEY (added_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_provision
    ADD CONSTRAINT governance_provision_area_id_e335297e_fk_initiatives_area_id FOREIGN KEY (area_id) REFERENCES public.initiatives_area(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_provision
    ADD CONSTRAINT governance_provision_barrier_id_ee80fcd8_fk_governanc FOREIGN KEY (barrier_id) REFERENCES public.governance_barrier(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_provision
    ADD CONSTRAINT governance_provision_department_id_0670ecf9_fk_governanc FOREIGN KEY (department_id) REFERENCES public.governance_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_provision
    ADD CONSTRAINT governance_provision_experiment_id_a7f66643_fk_governanc FOREIGN KEY (experiment_id) REFERENCES public.governance_experiment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_provision
    ADD CONSTRAINT governance_provision_lesson_id_37779fcc_fk_governance_lesson_id FOREIGN KEY (lesson_id) REFERENCES public.governance_lesson(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_provision
    ADD CONSTRAINT governance_provision_theme_id_c5ed9c9b_fk_initiatives_theme_id FOREIGN KEY (theme_id) REFERENCES public.initiatives_theme(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_recheckrequest
    ADD CONSTRAINT governance_recheckre_initiative_id_c11b3bf0_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_remark
    ADD CONSTRAINT governance_remark_option_id_595e79b9_fk_governance_option_id FOREIGN KEY (option_id) REFERENCES public.governance_option(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_remark
    ADD CONSTRAINT governance_remark_said_by_id_5b652337_fk_accounts_user_id FOREIGN KEY (said_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_remark
    ADD CONSTRAINT governance_remark_weighing_id_6c657a79_fk_governanc FOREIGN KEY (weighing_id) REFERENCES public.governance_weighing(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_scenario
    ADD CONSTRAINT governance_scenario_area_id_de463544_fk_initiatives_area_id FOREIGN KEY (area_id) REFERENCES public.initiatives_area(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_scenario
    ADD CONSTRAINT governance_scenario_made_by_id_1fb2b229_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_scheme
    ADD CONSTRAINT governance_scheme_goal_id_2ee2878b_fk_governance_policygoal_id FOREIGN KEY (goal_id) REFERENCES public.governance_policygoal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_signal
    ADD CONSTRAINT governance_signal_area_id_e166d4b7_fk_initiatives_area_id FOREIGN KEY (area_id) REFERENCES public.initiatives_area(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_signal
    ADD CONSTRAINT governance_signal_assigned_to_id_b830e715_fk_accounts_user_id FOREIGN KEY (assigned_to_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_signal
    ADD CONSTRAINT governance_signal_initiative_id_f644b69a_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_signalstep
    ADD CONSTRAINT governance_signalste_signal_id_6ce9dc98_fk_governanc FOREIGN KEY (signal_id) REFERENCES public.governance_signal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_signalstep
    ADD CONSTRAINT governance_signalstep_done_by_id_027b3fb4_fk_accounts_user_id FOREIGN KEY (done_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_signalstep
    ADD CONSTRAINT governance_signalstep_given_to_id_7c577207_fk_accounts_user_id FOREIGN KEY (given_to_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_singleloss
    ADD CONSTRAINT governance_singleloss_area_id_54ffbaab_fk_initiatives_area_id FOREIGN KEY (area_id) REFERENCES public.initiatives_area(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_stylemix
    ADD CONSTRAINT governance_stylemix_chosen_by_id_fba37e7c_fk_accounts_user_id FOREIGN KEY (chosen_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_stylemix
    ADD CONSTRAINT governance_stylemix_department_id_8216ef5c_fk_governanc FOREIGN KEY (department_id) REFERENCES public.governance_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_stylemix
    ADD CONSTRAINT governance_stylemix_initiative_id_8ee31158_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_stylerecognition
    ADD CONSTRAINT governance_stylereco_mix_id_453bd58b_fk_governanc FOREIGN KEY (mix_id) REFERENCES public.governance_stylemix(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_stylerecognition
    ADD CONSTRAINT governance_stylereco_said_by_id_1945ae00_fk_accounts_ FOREIGN KEY (said_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_subsidyfile
    ADD CONSTRAINT governance_subsidyfi_granted_by_id_95b55ff3_fk_initiativ FOREIGN KEY (granted_by_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_subsidyfile
    ADD CONSTRAINT governance_subsidyfi_uploaded_by_id_1316c00c_fk_accounts_ FOREIGN KEY (uploaded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_telling
    ADD CONSTRAINT governance_telling_signal_id_dc6623f4_fk_governance_signal_id FOREIGN KEY (signal_id) REFERENCES public.governance_signal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_telling
    ADD CONSTRAINT governance_telling_user_id_0b242c31_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_threadmessage
    ADD CONSTRAINT governance_threadmes_barrier_id_467f88a3_fk_governanc FOREIGN KEY (barrier_id) REFERENCES public.governance_barrier(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_threadmessage
    ADD CONSTRAINT governance_threadmes_initiative_id_89dadc6c_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_threadmessage
    ADD CONSTRAINT governance_threadmes_lesson_id_9fbb38f5_fk_governanc FOREIGN KEY (lesson_id) REFERENCES public.governance_lesson(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_threadmessage
    ADD CONSTRAINT governance_threadmes_written_by_id_6c5b3557_fk_accounts_ FOREIGN KEY (written_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_weighing
    ADD CONSTRAINT governance_weighing_area_id_b26f55aa_fk_initiatives_area_id FOREIGN KEY (area_id) REFERENCES public.initiatives_area(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_weighing
    ADD CONSTRAINT governance_weighing_asked_by_id_1e9be3b4_fk_accounts_user_id FOREIGN KEY (asked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_weighing
    ADD CONSTRAINT governance_weighing_chosen_id_a0d79d2b_fk_governance_option_id FOREIGN KEY (chosen_id) REFERENCES public.governance_option(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_weighing
    ADD CONSTRAINT governance_weighing_decided_by_id_feae1330_fk_accounts_user_id FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_weighing
    ADD CONSTRAINT governance_weighing_department_id_b67d65a8_fk_governanc FOREIGN KEY (department_id) REFERENCES public.governance_department(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_weighing
    ADD CONSTRAINT governance_weighing_initiative_id_958eb7c3_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.governance_weighing
    ADD CONSTRAINT governance_weighing_programme_id_87984419_fk_initiativ FOREIGN KEY (programme_id) REFERENCES public.initiatives_programme(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_area
    ADD CONSTRAINT initiatives_area_parent_id_f208b474_fk_initiatives_area_id FOREIGN KEY (parent_id) REFERENCES public.initiatives_area(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_areateammember
    ADD CONSTRAINT initiatives_areateam_area_id_f55f306a_fk_initiativ FOREIGN KEY (area_id) REFERENCES public.initiatives_area(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_areateammember
    ADD CONSTRAINT initiatives_areateammember_user_id_e4a855b8_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_carrier
    ADD CONSTRAINT initiatives_carrier_initiative_id_9b2f66f0_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_carrier
    ADD CONSTRAINT initiatives_carrier_user_id_f52b2cd2_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_chosendistance
    ADD CONSTRAINT initiatives_chosendi_ended_by_id_45b1a471_fk_accounts_ FOREIGN KEY (ended_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_chosendistance
    ADD CONSTRAINT initiatives_chosendi_initiative_id_49b34a92_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_chosendistance
    ADD CONSTRAINT initiatives_chosendi_recorded_by_id_cd2c72b4_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_decisionbatch
    ADD CONSTRAINT initiatives_decision_decided_by_id_8db99f32_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_engagement
    ADD CONSTRAINT initiatives_engageme_initiative_id_71c84b4f_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_engagement
    ADD CONSTRAINT initiatives_engageme_party_id_44ee0c8f_fk_initiativ FOREIGN KEY (party_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_engagement
    ADD CONSTRAINT initiatives_engageme_replaceable_by_id_f7885b27_fk_initiativ FOREIGN KEY (replaceable_by_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_follow
    ADD CONSTRAINT initiatives_follow_follower_id_f3e859b7_fk_initiativ FOREIGN KEY (follower_id) REFERENCES public.initiatives_follower(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_follow
    ADD CONSTRAINT initiatives_follow_initiative_id_1de4b32b_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_followedstory
    ADD CONSTRAINT initiatives_followed_follower_id_3fa69356_fk_initiativ FOREIGN KEY (follower_id) REFERENCES public.initiatives_follower(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_followedstory
    ADD CONSTRAINT initiatives_followed_message_id_3795ffbc_fk_mail_mess FOREIGN KEY (message_id) REFERENCES public.mail_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_income
    ADD CONSTRAINT initiatives_income_initiative_id_bdb33529_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_income
    ADD CONSTRAINT initiatives_income_party_id_b8b20133_fk_initiatives_party_id FOREIGN KEY (party_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_initiative_themes
    ADD CONSTRAINT initiatives_initiati_initiative_id_6084bf8d_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_initiative_themes
    ADD CONSTRAINT initiatives_initiati_theme_id_4da93966_fk_initiativ FOREIGN KEY (theme_id) REFERENCES public.initiatives_theme(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_initiative
    ADD CONSTRAINT initiatives_initiative_area_id_940160f7_fk_initiatives_area_id FOREIGN KEY (area_id) REFERENCES public.initiatives_area(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_introduction
    ADD CONSTRAINT initiatives_introduc_need_answered_by_id_c426467b_fk_accounts_ FOREIGN KEY (need_answered_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_introduction
    ADD CONSTRAINT initiatives_introduc_need_id_566dfc25_fk_initiativ FOREIGN KEY (need_id) REFERENCES public.initiatives_need(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_introduction
    ADD CONSTRAINT initiatives_introduc_offer_answered_by_id_4304a2f0_fk_accounts_ FOREIGN KEY (offer_answered_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_introduction
    ADD CONSTRAINT initiatives_introduc_offer_id_1c1fa489_fk_initiativ FOREIGN KEY (offer_id) REFERENCES public.initiatives_need(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_introduction
    ADD CONSTRAINT initiatives_introduc_proposed_by_id_c2434ed4_fk_accounts_ FOREIGN KEY (proposed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_invitation
    ADD CONSTRAINT initiatives_invitati_accepted_by_id_a0831b81_fk_accounts_ FOREIGN KEY (accepted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_invitation
    ADD CONSTRAINT initiatives_invitati_initiative_id_fa6d00ad_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_invitation
    ADD CONSTRAINT initiatives_invitati_invited_by_id_820925ff_fk_accounts_ FOREIGN KEY (invited_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_meeting_initiatives
    ADD CONSTRAINT initiatives_meeting__initiative_id_0855dae4_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_meeting_initiatives
    ADD CONSTRAINT initiatives_meeting__meeting_id_ec1d85e0_fk_initiativ FOREIGN KEY (meeting_id) REFERENCES public.initiatives_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_meeting_parties
    ADD CONSTRAINT initiatives_meeting__meeting_id_ecbd0da4_fk_initiativ FOREIGN KEY (meeting_id) REFERENCES public.initiatives_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_meeting_parties
    ADD CONSTRAINT initiatives_meeting__party_id_f7f1012d_fk_initiativ FOREIGN KEY (party_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_meeting
    ADD CONSTRAINT initiatives_meeting_area_id_2bebfe16_fk_initiatives_area_id FOREIGN KEY (area_id) REFERENCES public.initiatives_area(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_meeting
    ADD CONSTRAINT initiatives_meeting_introduction_id_df88ee2a_fk_initiativ FOREIGN KEY (introduction_id) REFERENCES public.initiatives_introduction(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_meeting
    ADD CONSTRAINT initiatives_meeting_opportunity_id_25db29af_fk_initiativ FOREIGN KEY (opportunity_id) REFERENCES public.initiatives_opportunity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_meeting
    ADD CONSTRAINT initiatives_meeting_organised_by_id_35dd0b30_fk_accounts_ FOREIGN KEY (organised_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_meetingguest
    ADD CONSTRAINT initiatives_meetingg_meeting_id_767ad298_fk_initiativ FOREIGN KEY (meeting_id) REFERENCES public.initiatives_meeting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_meetingguest
    ADD CONSTRAINT initiatives_meetingguest_user_id_fe8390dc_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_need
    ADD CONSTRAINT initiatives_need_initiative_id_df2ab9d5_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_opportunityhelp
    ADD CONSTRAINT initiatives_opportun_initiative_id_71e91951_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_opportunity
    ADD CONSTRAINT initiatives_opportun_listed_by_id_344a3ed0_fk_accounts_ FOREIGN KEY (listed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_opportunity
    ADD CONSTRAINT initiatives_opportun_mapped_by_id_54ac2126_fk_initiativ FOREIGN KEY (mapped_by_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_opportunitystep
    ADD CONSTRAINT initiatives_opportun_noted_by_id_5bad2a55_fk_accounts_ FOREIGN KEY (noted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_opportunityhelp
    ADD CONSTRAINT initiatives_opportun_opportunity_id_738af0d4_fk_initiativ FOREIGN KEY (opportunity_id) REFERENCES public.initiatives_opportunity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_opportunitylister
    ADD CONSTRAINT initiatives_opportun_opportunity_id_7b6a8ffb_fk_initiativ FOREIGN KEY (opportunity_id) REFERENCES public.initiatives_opportunity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_opportunitystep
    ADD CONSTRAINT initiatives_opportun_opportunity_id_a31d6573_fk_initiativ FOREIGN KEY (opportunity_id) REFERENCES public.initiatives_opportunity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_opportunity_themes
    ADD CONSTRAINT initiatives_opportun_opportunity_id_fb8b481a_fk_initiativ FOREIGN KEY (opportunity_id) REFERENCES public.initiatives_opportunity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_opportunity
    ADD CONSTRAINT initiatives_opportun_picked_up_by_id_5fef739f_fk_initiativ FOREIGN KEY (picked_up_by_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_opportunity_themes
    ADD CONSTRAINT initiatives_opportun_theme_id_8c97c6c0_fk_initiativ FOREIGN KEY (theme_id) REFERENCES public.initiatives_theme(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_opportunityhelp
    ADD CONSTRAINT initiatives_opportun_user_id_b7e8ff59_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_opportunity
    ADD CONSTRAINT initiatives_opportunity_area_id_8abfb636_fk_initiatives_area_id FOREIGN KEY (area_id) REFERENCES public.initiatives_area(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_opportunity
    ADD CONSTRAINT initiatives_opportunity_broker_id_b447a4da_fk_accounts_user_id FOREIGN KEY (broker_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_party
    ADD CONSTRAINT initiatives_party_initiative_id_df985a9a_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_party
    ADD CONSTRAINT initiatives_party_parent_id_c88c2526_fk_initiatives_party_id FOREIGN KEY (parent_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_partyalias
    ADD CONSTRAINT initiatives_partyali_party_id_013a77dd_fk_initiativ FOREIGN KEY (party_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_partycontact
    ADD CONSTRAINT initiatives_partycon_party_id_710a88ca_fk_initiativ FOREIGN KEY (party_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_partyrepresentative
    ADD CONSTRAINT initiatives_partyrep_linked_by_id_6ad0f700_fk_accounts_ FOREIGN KEY (linked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_partyrepresentative
    ADD CONSTRAINT initiatives_partyrep_party_id_85ddaca0_fk_initiativ FOREIGN KEY (party_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_partyrepresentative
    ADD CONSTRAINT initiatives_partyrep_user_id_1cf7941e_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_place
    ADD CONSTRAINT initiatives_place_area_id_ec091b10_fk_initiatives_area_id FOREIGN KEY (area_id) REFERENCES public.initiatives_area(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_place
    ADD CONSTRAINT initiatives_place_owner_id_cad29510_fk_initiatives_party_id FOREIGN KEY (owner_id) REFERENCES public.initiatives_party(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_placeuse
    ADD CONSTRAINT initiatives_placeuse_initiative_id_4a8fed4b_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_placeuse
    ADD CONSTRAINT initiatives_placeuse_place_id_74f17241_fk_initiatives_place_id FOREIGN KEY (place_id) REFERENCES public.initiatives_place(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_population
    ADD CONSTRAINT initiatives_population_area_id_d8748d96_fk_initiatives_area_id FOREIGN KEY (area_id) REFERENCES public.initiatives_area(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_post
    ADD CONSTRAINT initiatives_post_initiative_id_b42f2685_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_post
    ADD CONSTRAINT initiatives_post_posted_by_id_0fd82469_fk_accounts_user_id FOREIGN KEY (posted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_programme_initiatives
    ADD CONSTRAINT initiatives_programm_initiative_id_c9f55e76_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_programme_initiatives
    ADD CONSTRAINT initiatives_programm_programme_id_39636e90_fk_initiativ FOREIGN KEY (programme_id) REFERENCES public.initiatives_programme(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_programme
    ADD CONSTRAINT initiatives_programme_area_id_dc0f1973_fk_initiatives_area_id FOREIGN KEY (area_id) REFERENCES public.initiatives_area(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_registration
    ADD CONSTRAINT initiatives_registra_initiative_id_30ba0ccb_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_report
    ADD CONSTRAINT initiatives_report_handled_by_id_56fc997d_fk_accounts_user_id FOREIGN KEY (handled_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_report
    ADD CONSTRAINT initiatives_report_initiative_id_3640e703_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_roleneed
    ADD CONSTRAINT initiatives_roleneed_initiative_id_ddafeb3c_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_savedview
    ADD CONSTRAINT initiatives_savedview_user_id_4dbd1a52_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_statusmove
    ADD CONSTRAINT initiatives_statusmo_batch_id_7f7e02e0_fk_initiativ FOREIGN KEY (batch_id) REFERENCES public.initiatives_decisionbatch(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_statusmove
    ADD CONSTRAINT initiatives_statusmo_initiative_id_117a41ee_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_statusmove
    ADD CONSTRAINT initiatives_statusmo_same_as_id_efd30001_fk_initiativ FOREIGN KEY (same_as_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_statusmove
    ADD CONSTRAINT initiatives_statusmove_moved_by_id_bd913a72_fk_accounts_user_id FOREIGN KEY (moved_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_unconfirmedhelp
    ADD CONSTRAINT initiatives_unconfir_initiative_id_4a19e608_fk_initiativ FOREIGN KEY (initiative_id) REFERENCES public.initiatives_initiative(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_unconfirmedhelp
    ADD CONSTRAINT initiatives_unconfir_need_id_3f661777_fk_initiativ FOREIGN KEY (need_id) REFERENCES public.initiatives_need(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_unconfirmedhelp
    ADD CONSTRAINT initiatives_unconfir_opportunity_id_768728a8_fk_initiativ FOREIGN KEY (opportunity_id) REFERENCES public.initiatives_opportunity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.initiatives_widgetsite
    ADD CONSTRAINT initiatives_widgetsite_added_by_id_297a9fbe_fk_accounts_user_id FOREIGN KEY (added_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_notification
    ADD CONSTRAINT mail_notification_user_id_8b8f5348_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_notificationchoice
    ADD CONSTRAINT mail_notificationchoice_user_id_0d63fbf7_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_account_id_951f210e_fk_socialacc FOREIGN KEY (account_id) REFERENCES public.socialaccount_socialaccount(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_app_id_636a42d7_fk_socialacc FOREIGN KEY (app_id) REFERENCES public.socialaccount_socialapp(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_social_user_id_8146e70c_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

INSERT INTO public.django_migrations (app, name, applied) VALUES
    ('contenttypes', '0001_initial', now()),
    ('contenttypes', '0002_remove_content_type_name', now()),
    ('auth', '0001_initial', now()),
    ('auth', '0002_alter_permission_name_max_length', now()),
    ('auth', '0003_alter_user_email_max_length', now()),
    ('auth', '0004_alter_user_username_opts', now()),
    ('auth', '0005_alter_user_last_login_null', now()),
    ('auth', '0006_require_contenttypes_0002', now()),
    ('auth', '0007_alter_validators_add_error_messages', now()),
    ('auth', '0008_alter_user_username_max_length', now()),
    ('auth', '0009_alter_user_last_name_max_length', now()),
    ('auth', '0010_alter_group_name_max_length', now()),
    ('auth', '0011_update_proxy_permissions', now()),
    ('auth', '0012_alter_user_first_name_max_length', now()),
    ('accounts', '0001_initial', now()),
    ('accounts', '0002_sessions_tallies_and_access_changes', now()),
    ('accounts', '0003_wants_digests', now()),
    ('account', '0001_initial', now()),
    ('account', '0002_email_max_length', now()),
    ('account', '0003_alter_emailaddress_create_unique_verified_email', now()),
    ('account', '0004_alter_emailaddress_drop_unique_email', now()),
    ('account', '0005_emailaddress_idx_upper_email', now()),
    ('account', '0006_emailaddress_lower', now()),
    ('account', '0007_emailaddress_idx_email', now()),
    ('account', '0008_emailaddress_unique_primary_email_fixup', now()),
    ('account', '0009_emailaddress_unique_primary_email', now()),
    ('pghistory', '0001_initial', now()),
    ('pghistory', '0002_aggregateevent', now()),
    ('pghistory', '0003_auto_20201023_1636', now()),
    ('pghistory', '0004_auto_20220906_1625', now()),
    ('pghistory', '0005_events_middlewareevents', now()),
    ('pghistory', '0006_delete_aggregateevent', now()),
    ('pghistory', '0007_auto_20250421_0444', now()),
    ('accounts', '0004_machine_users_and_keys', now()),
    ('accounts', '0005_self_assessments_scope', now()),
    ('accounts', '0006_people_search', now()),
    ('accounts', '0007_retention', now()),
    ('accounts', '0008_reading_log', now()),
    ('accounts', '0009_alderman', now()),
    ('accounts', '0010_stand_ins', now()),
    ('accounts', '0011_unused_accounts', now()),
    ('accounts', '0012_hand_overs', now()),
    ('initiatives', '0001_initial', now()),
    ('initiatives', '0002_reports_and_area_mailbox', now()),
    ('initiatives', '0003_invitation_declined', now()),
    ('initiatives', '0004_register_orders', now()),
    ('initiatives', '0005_chain_and_programmes', now()),
    ('initiatives', '0006_network_opportunities_connections', now()),
    ('initiatives', '0007_matching', now()),
    ('initiatives', '0008_lister_language', now()),
    ('initiatives', '0009_introduction_life', now()),
    ('initiatives', '0010_saved_view_opens_list', now()),
    ('initiatives', '0011_removals_in_history', now()),
    ('initiatives', '0012_carriers_told', now()),
    ('initiatives', '0013_who_pays', now()),
    ('initiatives', '0014_merged_parties', now()),
    ('initiatives', '0015_facts_as_views', now()),
    ('initiatives', '0016_party_representatives', now()),
    ('core', '0001_moment', now()),
    ('core', '0002_jobs', now()),
    ('core', '0003_kept_figures', now()),
    ('initiatives', '0017_follow_writes', now()),
    ('initiatives', '0018_network_sources', now()),
    ('initiatives', '0019_indexes_of_lists', now()),
    ('initiatives', '0020_departments', now()),
    ('core', '0004_site_is_data', now()),
    ('core', '0005_existing_city', now()),
    ('core', '0006_search_words', now()),
    ('assessment', '0001_initial', now()),
    ('assessment', '0002_initial', now()),
    ('assessment', '0003_principle_takes_any_side', now()),
    ('assessment', '0004_evidence_is_what_it_was_seen_to_be', now()),
    ('assessment', '0005_published_again_counts_as_change', now()),
    ('assessment', '0006_panels_and_figures', now()),
    ('assessment', '0007_documents_name_their_subject', now()),
    ('assessment', '0008_figures_are_served', now()),
    ('assessment', '0009_panels_at_work', now()),
    ('assessment', '0010_lens_changes', now()),
    ('assessment', '0011_founder_words', now()),
    ('assessment', '0012_removals_in_history', now()),
    ('assessment', '0013_replies_keep_their_day', now()),
    ('assessment', '0014_results_lie_in_their_band', now()),
    ('assessment', '0015_dissent_of_members', now()),
    ('assessment', '0016_facts_as_views', now()),
    ('assessment', '0017_institutions', now()),
    ('assessment', '0018_surveys', now()),
    ('assessment', '0019_follow_writes', now()),
    ('assessment', '0020_search_words', now()),
    ('assessment', '0021_latest_true_result', now()),
    ('core', '0007_accessibility_statement', now()),
    ('core', '0008_street_map', now()),
    ('core', '0009_figures_for_visitors', now()),
    ('core', '0010_writes_are_added_up', now()),
    ('core', '0011_address_source', now()),
    ('core', '0012_columns_an_older_version_leaves_out', now()),
    ('exchange', '0001_initial', now()),
    ('exchange', '0002_problems', now()),
    ('exchange', '0003_state_label', now()),
    ('exchange', '0004_stored_answer', now()),
    ('exchange', '0005_removals_in_history', now()),
    ('exchange', '0006_removals', now()),
    ('mail', '0001_initial', now()),
    ('mail', '0002_headers_are_one_line', now()),
    ('mail', '0003_wordings_keep_history', now()),
    ('mail', '0004_removals_in_history', now()),
    ('mail', '0005_codes_first', now()),
    ('mail', '0006_answers_to_who_wrote', now()),
    ('mail', '0007_html_and_stop_link', now()),
    ('initiatives', '0021_follows', now()),
    ('initiatives', '0022_tile_places_and_water', now()),
    ('initiatives', '0023_point_shown', now()),
    ('initiatives', '0024_help_to_confirm', now()),
    ('initiatives', '0025_widget_sites', now()),
    ('initiatives', '0026_search_indexes', now()),
    ('initiatives', '0027_keep_the_picture', now()),
    ('initiatives', '0028_decision_batches', now()),
    ('initiatives', '0029_stand_ins_work_in_areas', now()),
    ('initiatives', '0030_chosen_distance', now()),
    ('initiatives', '0031_history_in_order', now()),
    ('initiatives', '0032_same_as', now()),
    ('initiatives', '0033_sorted_columns', now()),
    ('initiatives', '0034_merged_initiatives', now()),
    ('initiatives', '0035_followed_things', now()),
    ('governance', '0001_initial', now()),
    ('governance', '0002_initial', now()),
    ('governance', '0003_continuity', now()),
    ('governance', '0004_checks_compare', now()),
    ('governance', '0005_barrier_steps', now()),
    ('governance', '0006_subsidy_files', now()),
    ('governance', '0007_signal_life', now()),
    ('governance', '0008_whatif_challenges_weighings', now()),
    ('governance', '0009_public_lessons', now()),
    ('governance', '0010_critical_loss', now()),
    ('governance', '0011_removals_in_history', now()),
    ('governance', '0012_hours_and_rent', now()),
    ('governance', '0013_recipient', now()),
    ('governance', '0014_subsidy_file_overwrite', now()),
    ('governance', '0015_facts_as_views', now()),
    ('governance', '0016_follow_writes', now()),
    ('governance', '0017_single_loss_touched', now()),
    ('governance', '0018_departments', now()),
    ('governance', '0019_decision_days', now()),
    ('governance', '0020_counted_deeds', now()),
    ('governance', '0021_notes', now()),
    ('governance', '0022_messages', now()),
    ('governance', '0023_search_indexes', now()),
    ('governance', '0024_exception_requests', now()),
    ('governance', '0025_asking_hours', now()),
    ('governance', '0026_what_is_to_decide', now()),
    ('governance', '0027_partner_promises', now()),
    ('governance', '0028_founders_learn_too', now()),
    ('governance', '0029_history_in_order', now()),
    ('governance', '0030_guarantee_answers', now()),
    ('governance', '0031_issues', now()),
    ('governance', '0032_look_again_in_order', now()),
    ('governance', '0033_council_terms', now()),
    ('governance', '0034_issue_ties', now()),
    ('governance', '0035_growth_path', now()),
    ('governance', '0036_settled_issues_owe_nothing', now()),
    ('governance', '0037_sorted_columns', now()),
    ('governance', '0038_merged_initiatives', now()),
    ('governance', '0039_growth_in_search', now()),
    ('governance', '0040_recheck_requests', now()),
    ('governance', '0041_recognition_of_a_mix', now()),
    ('governance', '0042_barrier_ties_in_history', now()),
    ('initiatives', '0036_kept_columns', now()),
    ('mail', '0008_notifications', now()),
    ('mfa', '0001_initial', now()),
    ('mfa', '0002_authenticator_timestamps', now()),
    ('mfa', '0003_authenticator_type_uniq', now()),
    ('sessions', '0001_initial', now()),
    ('socialaccount', '0001_initial', now()),
    ('socialaccount', '0002_token_max_lengths', now()),
    ('socialaccount', '0003_extra_data_default_dict', now()),
    ('socialaccount', '0004_app_provider_id_settings', now()),
    ('socialaccount', '0005_socialtoken_nullable_app', now()),
    ('socialaccount', '0006_alter_socialaccount_extra_data', now()),
    ('accounts', '0001_squashed', now()),
    ('initiatives', '0001_squashed', now()),
    ('assessment', '0001_squashed', now()),
    ('governance', '0001_squashed', now());
