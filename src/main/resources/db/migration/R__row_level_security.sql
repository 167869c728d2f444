-- Every policy of the database, in one place. A table that is missing here fails RowLevelSecurityTest.
-- Patterns (see docs/decisions/0003-row-level-security.md):
--   about_enterprise  rows about an enterprise: read by author, area and supervisors; written by their author, or by
--                     the enterprise itself; an enterprise's own users are held to their enterprise
--   registry          as above, but every authority that supervises the enterprise may write it (R-049)
--   tenant            rows of one tenant: read along the scope, written by the tenant
--   definition        rows of one tenant that also reach the tenants below it (campaigns, templates, settings)

-- How the policies are written decides how fast they are (docs/benchmarks.md):
--   "in (select unnest(…))" is hashed once per statement; "= any (array)" compares every row with the whole array
--   "… is not null" is what the planner expects of a setting; "… is null" makes it count with one row in two hundred
--   functions that are not parallel safe keep every statement on one core
--   the own tenant comes first: the hash of the scope is only built for the first row that is not the own tenant's
--   every sub-select is planned and started for itself, whether a row needs it or not, and policies "for all" bring theirs into every
--   select: what writes stands in policies for insert, update and delete (writes), what reads stands once, in "reading"
--   two lists of authorities are one sub-select: "in (select unnest(a || b))"
--   the calls of app_…() are replaced by their texts at the end of this file (inline_settings)
-- True for everybody but an enterprise's own people and those who reach only tasks given to them by name (reviewers, experts, service
-- institutions), for whom it is null.
create or replace function app_office() returns boolean language sql stable parallel safe as
$$ select case when coalesce(current_setting('app.enterprise_id', true), '') = ''
               and coalesce(current_setting('app.assignee', true), '') = '' then true end $$;
-- The member whose tasks are all that such a person reaches; null for everybody else.
create or replace function app_assignee() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.assignee', true), '')::uuid $$;
-- True for everybody but who reaches only what was given by name: reviewers, experts, service institutions, and an enterprise's
-- employees, whose checks are those of their posts; for them it is null.
create or replace function app_unassigned() returns boolean language sql stable parallel safe as
$$ select case when coalesce(current_setting('app.assignee', true), '') = '' then true end $$;
alter function app_tenant() parallel safe;
alter function app_member() parallel safe;
alter function app_enterprise() parallel safe;
alter function app_scope() parallel safe;
alter function app_definers() parallel safe;

create or replace procedure protect(t regclass) language plpgsql as
$$
declare p record;
begin
    for p in select polname from pg_policy where polrelid = t loop
        execute format('drop policy %I on %s', p.polname, t);
    end loop;
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('grant select, insert, update, delete on %s to ${appRole}', t);
end
$$;

-- Who may insert, change and delete rows; for tables whose policy for select lets the same people read them.
create or replace procedure writes(t regclass, who text) language plpgsql as
$$
begin
    execute format('create policy inserting on %s for insert with check (%s)', t, who);
    execute format('create policy updating on %s for update using (%s) with check (%s)', t, who, who);
    execute format('create policy deleting on %s for delete using (%s)', t, who);
end
$$;

create or replace procedure protect_tenant(t regclass) language plpgsql as
$$
begin
    call protect(t);
    execute format('create policy reading on %s for select using (tenant_id = (select app_tenant())
        or tenant_id in (select unnest(app_scope())))', t);
    call writes(t, 'tenant_id = (select app_tenant())');
end
$$;

create or replace procedure protect_definition(t regclass) language plpgsql as
$$
begin
    call protect(t);
    execute format('create policy reading on %s for select using (tenant_id = (select app_tenant())
        or tenant_id in (select unnest(app_scope() || app_definers())))', t);
    call writes(t, 'tenant_id = (select app_tenant())');
    call offices_write(t);
end
$$;

create or replace procedure protect_about_enterprise(t regclass) language plpgsql as
$$
begin
    call protect(t);
    execute format('create policy reading on %s for select using (area_tenant_id = (select app_tenant())
        or area_tenant_id in (select unnest(app_scope())) or supervisor_tenant_id in (select unnest(app_scope()))
        or tenant_id in (select unnest(app_scope() || app_tenant()))
        or viewer_tenant_ids && (select app_scope())::uuid[] or enterprise_id = (select app_enterprise()))', t);
    call writes(t, 'tenant_id = (select app_tenant()) or enterprise_id = (select app_enterprise())');
    execute format('create policy own_enterprise on %s as restrictive for all
        using ((select app_office()) is not null or enterprise_id = (select app_enterprise()))', t);
end
$$;

-- Documents of a kind that are under review by the actor, to whom the task was given by name and is still open: with the decision, or
-- when the task goes to somebody else, an enterprise's answers are closed to the reviewer again.
create or replace function app_given(kind text) returns setof uuid language sql stable parallel safe as
$$ select r.subject_id from review r
   where r.subject_type = kind
     and r.case_id in (select w.subject_id from work_item w
                       where w.subject_type = 'review' and w.state = 'open' and w.assignee_id = app_assignee()) $$;

-- As about_enterprise; besides, whoever was given the review of the document by name reads the row, and writes none.
create or replace procedure protect_reviewed(t regclass, document text, kind text) language plpgsql as
$$
declare act text;
begin
    call protect_about_enterprise(t);
    execute format('drop policy own_enterprise on %s', t);
    execute format('create policy own_enterprise on %s as restrictive for select
        using ((select app_office()) is not null or enterprise_id = (select app_enterprise())
            or (select app_assignee()) is not null and %I in (select app_given(%L)))', t, document, kind);
    execute format('create policy own_enterprise_insert on %s as restrictive for insert
        with check ((select app_office()) is not null or enterprise_id = (select app_enterprise()))', t);
    foreach act in array array['update', 'delete'] loop
        execute format('create policy own_enterprise_%1$s on %2$s as restrictive for %1$s
            using ((select app_office()) is not null or enterprise_id = (select app_enterprise()))', act, t);
    end loop;
end
$$;

create or replace procedure protect_registry(t regclass, key text) language plpgsql as
$$
begin
    call protect(t);
    execute format('create policy registry on %s for all using (area_tenant_id = (select app_tenant())
        or supervisor_tenant_id = (select app_tenant()) or area_tenant_id in (select unnest(app_scope()))
        or supervisor_tenant_id in (select unnest(app_scope())) or viewer_tenant_ids && (select app_scope())::uuid[])
        with check (area_tenant_id in (select unnest(app_scope()))
        or supervisor_tenant_id in (select unnest(app_scope())) or viewer_tenant_ids && (select app_scope())::uuid[])', t);
    execute format('create policy own_enterprise on %s as restrictive for all
        using ((select app_office()) is not null or %I = (select app_enterprise()))', t, key);
end
$$;

-- Of what an authority keeps for itself its enterprises' people see nothing.
create or replace procedure offices_only(t regclass) language plpgsql as
$$
begin
    execute format('create policy not_for_enterprises on %s as restrictive for all
        using ((select app_office()) is not null)', t);
end
$$;

-- What reaches an enterprise's people without being theirs they read and never write.
create or replace procedure offices_write(t regclass) language plpgsql as
$$
begin
    execute format('create policy offices_insert on %s as restrictive for insert
        with check ((select app_office()) is not null)', t);
    execute format('create policy offices_update on %s as restrictive for update
        using ((select app_office()) is not null)', t);
    execute format('create policy offices_delete on %s as restrictive for delete
        using ((select app_office()) is not null)', t);
end
$$;

-- Who reaches only what was given by name writes none of these.
create or replace procedure not_for_assigned(t regclass) language plpgsql as
$$
begin
    execute format('create policy not_for_assigned_insert on %s as restrictive for insert
        with check ((select app_unassigned()) is not null)', t);
    execute format('create policy not_for_assigned_update on %s as restrictive for update
        using ((select app_unassigned()) is not null)', t);
    execute format('create policy not_for_assigned_delete on %s as restrictive for delete
        using ((select app_unassigned()) is not null)', t);
end
$$;

-- A draft is its own authority's alone; those below and above read what was published.
create or replace procedure drafts_at_home(t regclass) language plpgsql as
$$
begin
    execute format('create policy drafts_at_home on %s as restrictive for select
        using (state <> ''draft'' or tenant_id = (select app_tenant()))', t);
end
$$;

-- As above where enterprises read what is published: of a draft even the own authority's enterprises know nothing.
create or replace procedure drafts_of_offices(t regclass) language plpgsql as
$$
begin
    execute format('create policy drafts_of_offices on %s as restrictive for select
        using (state <> ''draft'' or tenant_id = (select app_tenant()) and (select app_office()) is not null)', t);
end
$$;

-- The other departments of the acting department's own government: what they publish concerns their own line only.
create or replace function app_sisters() returns uuid[] language sql stable parallel safe as
$$ select coalesce(array_agg(other.id), '{}') from tenant own
   join tenant other on other.parent_id = own.parent_id and other.kind = 'department' and other.id <> own.id
   where own.id = app_tenant() and own.kind = 'department' $$;

create or replace procedure not_for_sisters(t regclass) language plpgsql as
$$
begin
    execute format('create policy not_for_sisters on %s as restrictive for select
        using (tenant_id = (select app_tenant()) or tenant_id <> all ((select app_sisters())::uuid[]))', t);
end
$$;

-- What belongs to a campaign is read by whoever reads the campaign itself.
create or replace procedure with_campaign(t regclass) language plpgsql as
$$
begin
    execute format('create policy with_campaign on %s as restrictive for select
        using (tenant_id = (select app_tenant()) and (select app_office()) is not null
            or campaign_id in (select id from campaign))', t);
end
$$;

grant usage on schema public to ${appRole};
grant execute on all functions in schema public to ${appRole};

-- tenancy -------------------------------------------------------------------------------------------------------------
-- The names of authorities and of their units are public; only the tenant itself or one above changes them.
call protect('tenant');
create policy reading on tenant for select using (true);
create policy writing on tenant for all using (id in (select unnest(app_scope())))
    with check (parent_id in (select unnest(app_scope())) or id in (select unnest(app_scope())));
call protect('org_unit');
create policy reading on org_unit for select using (true);
create policy writing on org_unit for all using (tenant_id in (select unnest(app_scope())))
    with check (tenant_id in (select unnest(app_scope())));
call offices_write('tenant');
call offices_write('org_unit');
-- the names of units are public, the reasons and documents of what became of them are the offices' of the authority, its superiors and
-- its inferiors
call protect_definition('unit_change');
call offices_only('unit_change');
call protect_definition('unit_change_part');
call offices_only('unit_change_part');
call protect_definition('tenant_setting');
call protect_definition('sector');
call protect_definition('tenant_choice');
call protect_definition('tenant_term');
-- holidays are the same for everybody; only the platform's operator writes them (HolidayService)
call protect('holiday_year');
create policy reading on holiday_year for select using (true);
create policy writing on holiday_year for all using (tenant_id = (select app_tenant()))
    with check (tenant_id = (select app_tenant()));
call offices_write('holiday_year');

-- administration: rows hold names and telephone numbers of people who have no account yet --------------------------------
call protect_tenant('tenant_opening');
create policy not_for_enterprises on tenant_opening as restrictive for all using ((select app_office()) is not null);
call protect_tenant('tenant_opening_row');
create policy not_for_enterprises on tenant_opening_row as restrictive for all using ((select app_office()) is not null);
call protect_tenant('organisation_duty');
create policy not_for_enterprises on organisation_duty as restrictive for all using ((select app_office()) is not null);

-- identity ------------------------------------------------------------------------------------------------------------
call protect_tenant('member');
-- an enterprise's own users see their own people only
create policy own_enterprise on member as restrictive for all
    using ((select app_office()) is not null or enterprise_id = (select app_enterprise()));
call protect_tenant('member_change');
create policy not_for_enterprises on member_change as restrictive for all using ((select app_office()) is not null);
call protect_tenant('member_substitution');
call offices_only('member_substitution');
call protect_tenant('invitation');
create policy own_enterprise on invitation as restrictive for all
    using ((select app_office()) is not null or enterprise_id = (select app_enterprise()));
-- whoever holds the link or the code sees this one row, before there is an actor
create policy by_token on invitation for select
    using ((select nullif(current_setting('app.invitation', true), '')) in (token_hash, code_hash));
call protect('login_account');
create policy login on login_account for select
    using (username = (select nullif(current_setting('app.login', true), '')));
create policy writing on login_account for all using (tenant_id = (select app_tenant()))
    with check (tenant_id = (select app_tenant()));
-- an enterprise's own people confirm who joined them, and reach no other account
create policy own_enterprise on login_account as restrictive for all
    using ((select app_office()) is not null or exists (select 1 from member m
        where m.id = login_account.member_id and m.enterprise_id = (select app_enterprise())));
-- an account's own memberships in every authority (before there is an actor), and an authority's own links for its office
call protect('login_identity');
create policy login on login_identity for select
    using (issuer = (select nullif(current_setting('app.login_issuer', true), ''))
        and subject = (select nullif(current_setting('app.login_subject', true), '')));
create policy office on login_identity for all
    using (tenant_id = (select app_tenant()) and (select app_office()) is not null)
    with check (tenant_id = (select app_tenant()) and (select app_office()) is not null);
-- belongs to the account, whose sessions may be in any authority
call protect('provider_logout');
create policy own_account on provider_logout for all
    using (issuer = (select nullif(current_setting('app.login_issuer', true), ''))
        and subject = (select nullif(current_setting('app.login_subject', true), '')))
    with check (issuer = (select nullif(current_setting('app.login_issuer', true), ''))
        and subject = (select nullif(current_setting('app.login_subject', true), '')));

-- audit: insert and read only -----------------------------------------------------------------------------------------
call protect('audit_entry');
revoke update, delete, truncate on audit_entry from ${appRole};
create policy reading on audit_entry for select using (tenant_id = (select app_tenant())
    or tenant_id in (select unnest(app_scope())));
create policy writing on audit_entry for insert with check (tenant_id = (select app_tenant()));
create policy own_enterprise on audit_entry as restrictive for select
    using ((select app_office()) is not null or enterprise_id = (select app_enterprise()));
-- the chain over the acts and what its checks found: added to and read, never changed
create or replace procedure protect_append_only(t regclass) language plpgsql as
$$
begin
    call protect(t);
    execute format('revoke update, delete, truncate on %s from ${appRole}', t);
    execute format('create policy reading on %s for select using (tenant_id = (select app_tenant())
        or tenant_id in (select unnest(app_scope())))', t);
    execute format('create policy writing on %s for insert with check (tenant_id = (select app_tenant()))', t);
    execute format('create policy not_for_enterprises on %s as restrictive for all
        using ((select app_office()) is not null)', t);
end
$$;
call protect_append_only('audit_seal');
call protect_append_only('audit_check');
call protect_append_only('audit_archive');
-- what was archived and is old enough is removed by the owner of the schema, tenant by tenant, never by the application
create policy archiving on audit_entry for delete to current_user using (tenant_id = (select app_tenant()));
create policy archiving on audit_seal for delete to current_user using (tenant_id = (select app_tenant()));

-- registry ------------------------------------------------------------------------------------------------------------
call protect_registry('enterprise', 'id');
call protect_registry('enterprise_state', 'enterprise_id');
call protect_registry('enterprise_person', 'enterprise_id');
call protect_registry('person_certificate', 'enterprise_id');
call protect_registry('enterprise_adoption', 'enterprise_id');
call protect_registry('rescue_team_member', 'enterprise_id');
call protect_registry('adoption_confirmation', 'enterprise_id');
call protect_tenant('registry_import');
call protect_tenant('registry_import_row');
call offices_only('registry_import');
call offices_only('registry_import_row');
call protect_tenant('registry_handover');
create policy not_for_enterprises on registry_handover as restrictive for all using ((select app_office()) is not null);
call protect_about_enterprise('enterprise_risk_grade');

-- definitions that authorities publish down the tree ------------------------------------------------------------------
call protect_definition('definition');
call offices_only('definition');
call drafts_at_home('definition');
call not_for_sisters('definition');

-- documents -----------------------------------------------------------------------------------------------------------
call protect_about_enterprise('stored_file');
-- parts of large files, which their owner's office alone reads
call protect('stored_part');
create policy own on stored_part for all using (tenant_id = (select app_tenant()))
    with check (tenant_id = (select app_tenant()));
call offices_only('stored_part');
-- whoever was given a review by name reads the files of the document behind it (unit_plan, look_back, unit_summary, evaluation,
-- selection_candidate below), and writes none
drop policy own_enterprise on stored_file;
create policy own_enterprise on stored_file as restrictive for select
    using ((select app_office()) is not null or enterprise_id = (select app_enterprise())
        or (select app_assignee()) is not null
            and id in (select p.file_id from unit_plan p where p.file_id is not null
                       union all select unnest(array[b.pdf_file_id, b.docx_file_id]) from look_back b
                       union all select unnest(array[s.pdf_file_id, s.docx_file_id]) from unit_summary s
                       union all select unnest(array[r.pdf_file_id, r.docx_file_id]) from evaluation_report r
                       union all select e.file_id from evaluation_evidence e where e.file_id is not null
                       union all select c.case_file_id from selection_candidate c where c.case_file_id is not null)
        or enterprise_id is null and (select app_enterprise()) is not null
            and (tenant_id, id) in (select f.tenant_id, f.file_id from published_case_file f join published_case p
                                on p.tenant_id = f.tenant_id and p.id = f.case_id
                                where p.consent_on is not null and p.withdrawn_on is null));
-- an authority's own files go beyond its scope where its own record goes that carries them (a record of others may name any id): minutes
-- to the offices a published norm reaches, what units hand in to the authority whose campaign it is
create policy minutes on stored_file for select
    using (enterprise_id is null and (select app_office()) is not null
        and (tenant_id, id) in (select n.tenant_id, n.minutes_file_id from norm n where n.minutes_file_id is not null));
create policy handed_in on stored_file for select
    using (enterprise_id is null and (select app_office()) is not null
        and (tenant_id, id) in (select p.tenant_id, p.file_id from unit_plan p
                                where p.file_id is not null and p.campaign_tenant_id in (select unnest(app_scope()))
                                union all select p.tenant_id, p.file_id from publicity_record p
                                where p.file_id is not null and p.campaign_tenant_id in (select unnest(app_scope()))
                                union all select b.tenant_id, unnest(array[b.pdf_file_id, b.docx_file_id]) from look_back b
                                where b.campaign_tenant_id in (select unnest(app_scope()))
                                union all select s.tenant_id, unnest(array[s.pdf_file_id, s.docx_file_id]) from unit_summary s
                                where s.campaign_tenant_id in (select unnest(app_scope()))));
-- photos of a case that the enterprise agreed to go to whoever reads the case, enterprises included, while it is public
create policy published_cases on stored_file for select
    using (enterprise_id is null and (tenant_id, id) in (select f.tenant_id, f.file_id from published_case_file f join published_case p
                                on p.tenant_id = f.tenant_id and p.id = f.case_id
                                where p.consent_on is not null and p.withdrawn_on is null));
create policy own_enterprise_insert on stored_file as restrictive for insert
    with check ((select app_office()) is not null or enterprise_id = (select app_enterprise()));
create policy own_enterprise_update on stored_file as restrictive for update
    using ((select app_office()) is not null or enterprise_id = (select app_enterprise()));
create policy own_enterprise_delete on stored_file as restrictive for delete
    using ((select app_office()) is not null or enterprise_id = (select app_enterprise()));

-- notification --------------------------------------------------------------------------------------------------------
-- Messages are for their members, nobody above reads them; the outbox is for the authority's own administrators.
call protect('message');
create policy own on message for all using (tenant_id = (select app_tenant()))
    with check (tenant_id = (select app_tenant()));
create policy own_enterprise on message as restrictive for all
    using ((select app_office()) is not null or enterprise_id = (select app_enterprise())
        or member_id = (select app_assignee()));
call protect('message_choice');
create policy own on message_choice for all using (tenant_id = (select app_tenant()))
    with check (tenant_id = (select app_tenant()));
create policy own_enterprise on message_choice as restrictive for all
    using ((select app_office()) is not null or enterprise_id = (select app_enterprise())
        or member_id = (select app_assignee()));
call protect('message_delivery');
create policy own on message_delivery for all using (tenant_id = (select app_tenant()))
    with check (tenant_id = (select app_tenant()));
call offices_only('message_delivery');

-- campaign ------------------------------------------------------------------------------------------------------------
call protect_definition('campaign');
-- what an authority still drafts is not for the enterprises
create policy not_for_enterprises on campaign as restrictive for all
    using ((select app_office()) is not null or status <> 'draft');
create policy drafts_at_home on campaign as restrictive for select
    using (status <> 'draft' or tenant_id = (select app_tenant()));
call protect_definition('campaign_phase');
call protect_definition('campaign_task');
call protect_definition('campaign_unit');
call protect_definition('campaign_target');
call protect_definition('campaign_template');
call protect_definition('campaign_form');
call protect_definition('campaign_report_date');
call protect_definition('campaign_work_item');
call protect_definition('campaign_launch');
call protect_definition('campaign_launch_chunk');
call protect_definition('campaign_legal_basis');
call protect_definition('campaign_work_state');
call protect_definition('campaign_event');
call with_campaign('campaign_phase');
call with_campaign('campaign_task');
call with_campaign('campaign_unit');
call with_campaign('campaign_target');
call with_campaign('campaign_template');
call with_campaign('campaign_form');
call with_campaign('campaign_report_date');
call with_campaign('campaign_work_item');
call with_campaign('campaign_legal_basis');
call offices_only('campaign_launch_chunk');
call offices_only('campaign_work_state');
create policy not_for_enterprises on campaign_event as restrictive for all using ((select app_office()) is not null);
call protect_about_enterprise('phase_missing');
call protect_about_enterprise('campaign_leftover');
call protect_about_enterprise('participation');
call protect_about_enterprise('campaign_base_entry');
call protect_about_enterprise('campaign_base_correction');

-- workflow ------------------------------------------------------------------------------------------------------------
call protect('work_item');
create policy reading on work_item for select using (responsible_tenant_id = (select app_tenant())
    or tenant_id in (select unnest(app_scope() || app_tenant())) or responsible_tenant_id in (select unnest(app_scope()))
    or area_tenant_id in (select unnest(app_scope())) or supervisor_tenant_id in (select unnest(app_scope()))
    or viewer_tenant_ids && (select app_scope())::uuid[] or enterprise_id = (select app_enterprise()));
call writes('work_item', 'tenant_id = (select app_tenant()) or responsible_tenant_id = (select app_tenant())
    or enterprise_id = (select app_enterprise())');
create policy own_enterprise on work_item as restrictive for all
    using ((select app_office()) is not null or enterprise_id = (select app_enterprise())
        or assignee_id = (select app_assignee()));
call protect('review');
create policy reading on review for select using (tenant_id in (select unnest(app_scope()))
    or reviewer_tenant_id in (select unnest(app_scope())) or submitter_tenant_id in (select unnest(app_scope()))
    or second_reviewer_tenant_id in (select unnest(app_scope())) or area_tenant_id in (select unnest(app_scope()))
    or supervisor_tenant_id in (select unnest(app_scope())) or viewer_tenant_ids && (select app_scope())::uuid[]);
create policy writing on review for all using (tenant_id = (select app_tenant())
        or reviewer_tenant_id = (select app_tenant()) or submitter_tenant_id = (select app_tenant())
        or second_reviewer_tenant_id = (select app_tenant()))
    with check (tenant_id = (select app_tenant())
        or reviewer_tenant_id = (select app_tenant()) or submitter_tenant_id = (select app_tenant())
        or second_reviewer_tenant_id = (select app_tenant()));
-- an enterprise reads how its own documents fare, ReviewService writes for it; rounds of a case that was given by name are read
-- with it
create policy own_enterprise on review as restrictive for select
    using ((select app_office()) is not null or enterprise_id = (select app_enterprise())
        or (select app_assignee()) is not null
        and case_id in (select w.subject_id from work_item w
                        where w.subject_type = 'review' and w.assignee_id = (select app_assignee())));
call offices_write('review');

-- mobilization --------------------------------------------------------------------------------------------------------
call protect_definition('document_edition');
call protect_about_enterprise('issued_document');
-- a seal reaches as far as the documents that carry it
call protect_definition('authority_seal');
create policy holder on authority_seal for select
    using (exists (select 1 from issued_document i where i.seal_id = authority_seal.id));
-- whoever holds a copy reads the wording it was issued with, also where the campaign itself does not reach (R-013)
create policy holder on document_edition for select
    using (exists (select 1 from issued_document i where i.edition_id = document_edition.id));
call protect_about_enterprise('document_copy');
call protect_about_enterprise('copy_step');
-- the public page of a copy: whoever knows its token sees this copy and its steps, nothing else; no actor is bound there
create policy by_token on document_copy for select
    using (token = (select nullif(current_setting('app.copy_token', true), '')));
create policy by_token on copy_step for select
    using (copy_id = (select c.id from document_copy c
                      where c.token = (select nullif(current_setting('app.copy_token', true), ''))));
call protect_about_enterprise('notice_delivery');
call protect_about_enterprise('commitment');
call protect_about_enterprise('signing_link');
call offices_only('signing_link');
-- whoever holds the link or the code of a signing sees this one row, before there is an actor
create policy by_key on signing_link for select
    using ((select nullif(current_setting('app.signing_link', true), '')) in (token_hash, code_hash));
call protect_about_enterprise('enterprise_plan');
-- units' plans and publicity are read along the scope and by the authority whose campaign it is, never by enterprises
call protect_tenant('unit_plan');
create policy campaign_owner on unit_plan for select using (campaign_tenant_id in (select unnest(app_scope())));
-- and the document behind such a review
create policy not_for_enterprises on unit_plan as restrictive for select
    using ((select app_office()) is not null or (select app_assignee()) is not null
        and id in (select r.subject_id from review r where r.subject_type = 'unit_plan'));
call offices_write('unit_plan');
call protect_tenant('publicity_record');
create policy campaign_owner on publicity_record for select
    using (campaign_tenant_id in (select unnest(app_scope())));
create policy not_for_enterprises on publicity_record as restrictive for all using ((select app_office()) is not null);

-- what reviewers noted about hints is their authority's own and that of those above it
call protect_tenant('review_hint_note');
call offices_only('review_hint_note');

-- selfevaluation ------------------------------------------------------------------------------------------------------
call protect_about_enterprise('self_evaluation');
grant select on fact_self_evaluation to ${appRole};
call protect_definition('standard_edition');
call protect_definition('standard_element');
call protect_definition('standard_item');
call protect_definition('standard_mapping');
call protect_definition('standard_mapping_item');
call protect_definition('standard_choice');
call drafts_of_offices('standard_edition');
call drafts_of_offices('standard_mapping');
call not_for_sisters('standard_edition');
call not_for_sisters('standard_mapping');
-- the parts of a draft are hidden with it
create policy with_edition on standard_element as restrictive for select
    using (edition_id in (select id from standard_edition));
create policy with_edition on standard_item as restrictive for select
    using (edition_id in (select id from standard_edition));
create policy with_mapping on standard_mapping_item as restrictive for select
    using (mapping_id in (select id from standard_mapping));
call protect_reviewed('evaluation', 'id', 'evaluation');
call protect_reviewed('evaluation_answer', 'evaluation_id', 'evaluation');
call protect_reviewed('evaluation_evidence', 'evaluation_id', 'evaluation');
call protect_about_enterprise('improvement_item');
call protect_reviewed('evaluation_report', 'evaluation_id', 'evaluation');
call protect_about_enterprise('evaluation_publication');
call protect_about_enterprise('evaluation_reading');
-- the public page of a result: whoever knows its token sees this one row, before there is an actor
create policy by_token on evaluation_publication for select
    using (token = (select nullif(current_setting('app.result_token', true), '')));

-- lookback ------------------------------------------------------------------------------------------------------------
-- as units' plans: read along the scope, by the authority whose campaign it is, and by whoever was given the review
call protect_tenant('look_back');
create policy campaign_owner on look_back for select using (campaign_tenant_id in (select unnest(app_scope())));
create policy not_for_enterprises on look_back as restrictive for select
    using ((select app_office()) is not null or (select app_assignee()) is not null
        and id in (select r.subject_id from review r where r.subject_type = 'look_back'));
call offices_write('look_back');
call protect_tenant('look_back_entry');
create policy campaign_owner on look_back_entry for select using (campaign_tenant_id in (select unnest(app_scope())));
create policy not_for_enterprises on look_back_entry as restrictive for select
    using ((select app_office()) is not null or (select app_assignee()) is not null
        and look_back_id in (select r.subject_id from review r where r.subject_type = 'look_back'));
call offices_write('look_back_entry');

-- summary -------------------------------------------------------------------------------------------------------------
-- as look-backs; those that are shown as examples are read by the other members of the campaign too (R-124)
call protect_tenant('unit_summary');
create policy campaign_owner on unit_summary for select using (campaign_tenant_id in (select unnest(app_scope())));
create policy examples on unit_summary for select
    using (shared_on is not null
        and campaign_id in (select u.campaign_id from campaign_unit u where u.member_tenant_id = (select app_tenant())));
create policy not_for_enterprises on unit_summary as restrictive for select
    using ((select app_office()) is not null or (select app_assignee()) is not null
        and id in (select r.subject_id from review r where r.subject_type = 'unit_summary'));
call offices_write('unit_summary');
-- published ones reach every unit of the campaign, no enterprise; a published one is never changed
call protect_definition('circular');
call drafts_at_home('circular');
call not_for_sisters('circular');
create policy not_for_enterprises on circular as restrictive for select using ((select app_office()) is not null);
-- how others do is not for every authority below, but for those of the campaign (R-012)
create policy for_its_units on circular as restrictive for select
    using (tenant_id in (select unnest(app_scope()))
        or campaign_id in (select u.campaign_id from campaign_unit u where u.member_tenant_id in (select unnest(app_scope()))));
create policy published_stays on circular as restrictive for update using (state = 'draft') with check (true);
create policy published_remains on circular as restrictive for delete using (state = 'draft');

-- norms ---------------------------------------------------------------------------------------------------------------
call protect_definition('norm');
call drafts_of_offices('norm');
call not_for_sisters('norm');
grant select on fact_norm_document to ${appRole};
call protect_about_enterprise('enterprise_norm');
call protect_about_enterprise('enterprise_norm_version');
call protect_about_enterprise('post');
call protect_about_enterprise('post_holder');
call protect_about_enterprise('responsibility_assessment');
call protect_about_enterprise('assessment_result');
call protect_about_enterprise('enterprise_rule');
grant select on fact_annual_assessment, fact_reward_payment to ${appRole};

-- safeguard -----------------------------------------------------------------------------------------------------------
call protect_about_enterprise('principal_duty_check');
-- what an authority found is read by the enterprise
call protect_about_enterprise('principal_duty_finding');
call offices_write('principal_duty_finding');
call protect_about_enterprise('principal_presence');
call protect_about_enterprise('safety_fund');
call protect_about_enterprise('safety_fund_entry');
call protect_about_enterprise('safety_fund_audit');
call protect_about_enterprise('protection_item');
call protect_about_enterprise('protection_issue');
call protect_about_enterprise('protection_check');

-- training: what enterprises do at their posts -----------------------------------------------------------------------
call protect_about_enterprise('apprenticeship');
call protect_about_enterprise('post_drill');

-- promise -------------------------------------------------------------------------------------------------------------
call protect_about_enterprise('safety_promise');
-- the public page of an enterprise's promise: whoever knows its token sees the rows that bear it and were not taken back
create policy by_token on safety_promise for select
    using (token = (select nullif(current_setting('app.promise_token', true), '')) and withdrawn_on is null);

-- dualreport ------------------------------------------------------------------------------------------------------------
call protect_about_enterprise('dual_report');
call protect_about_enterprise('dual_report_reminder');
call offices_only('dual_report_reminder');

-- sectors ---------------------------------------------------------------------------------------------------------------
call protect_about_enterprise('water_quality');
call protect_about_enterprise('space_permit');

-- checklist ------------------------------------------------------------------------------------------------------------
call protect_about_enterprise('check_plan');
call protect_about_enterprise('check_phase');
call protect_about_enterprise('safety_check');
call protect_about_enterprise('safety_check_answer');
-- An employee reaches the checks of the own posts: whose plan names the account or a post that the person holds, and what the person
-- did. A post is held by the name that stands in it; where two employees share the name, neither has it.
create or replace function app_own_posts() returns setof uuid language sql stable parallel safe as
$$ select h.post_id from member m
   join post_holder h on h.enterprise_id = m.enterprise_id and h.person_name = m.display_name and h.to_on is null
   where m.id = app_assignee() and m.enterprise_id = app_enterprise()
     and not exists (select 1 from member o where o.enterprise_id = m.enterprise_id and o.id <> m.id and o.active
                     and o.role = m.role and o.display_name = m.display_name) $$;
create or replace function app_own_plans() returns setof uuid language sql stable parallel safe as
$$ select p.id from check_plan p where p.enterprise_id = app_enterprise()
     and (p.member_id = app_assignee() or p.post_id in (select app_own_posts())) $$;
create or replace function app_own_checks() returns setof uuid language sql stable parallel safe as
$$ select c.id from safety_check c where c.enterprise_id = app_enterprise()
     and (c.started_by = app_assignee() or c.done_by = app_assignee()
          or c.state = 'open' and c.plan_id in (select app_own_plans())) $$;
create policy own_plans on check_plan as restrictive for select
    using ((select app_unassigned()) is not null or member_id = (select app_assignee())
        or post_id in (select app_own_posts()));
create policy own_plans on check_phase as restrictive for select
    using ((select app_unassigned()) is not null or plan_id in (select app_own_plans()));
-- that a colleague of the post has done today's check is seen, the answers are not
create policy own_checks on safety_check as restrictive for all
    using ((select app_unassigned()) is not null or started_by = (select app_assignee())
        or done_by = (select app_assignee()) or plan_id in (select app_own_plans()));
create policy own_checks on safety_check_answer as restrictive for all
    using ((select app_unassigned()) is not null or check_id in (select app_own_checks()));
-- lists and plans are laid down by the enterprise's principal and safety manager
call not_for_assigned('check_plan');
call not_for_assigned('check_phase');
call not_for_assigned('enterprise_norm');
call not_for_assigned('enterprise_norm_version');
-- enterprises read the minimums of the authorities above them
call protect_definition('check_minimum');
-- handed over by offices, read by the enterprise
call protect_about_enterprise('check_list_delivery');
call offices_write('check_list_delivery');
call protect_tenant('check_reminder');
call offices_only('check_reminder');

-- fieldwork ------------------------------------------------------------------------------------------------------------
call protect_about_enterprise('field_visit');
call offices_only('field_visit');
call protect_about_enterprise('field_photo');
call offices_only('field_photo');
-- training ------------------------------------------------------------------------------------------------------------
call protect_tenant('training_session');
call offices_only('training_session');
call protect_about_enterprise('training_attendance');
call protect_about_enterprise('continued_training');
-- the page at the door: whoever knows its token sees this one session, before there is an actor
create policy by_token on training_session for select
    using (token = (select nullif(current_setting('app.session_token', true), '')));

-- recognition ---------------------------------------------------------------------------------------------------------
call protect_about_enterprise('recognition');
call protect_reviewed('selection_candidate', 'id', 'selection');
call protect_reviewed('selection_step', 'candidate_id', 'selection');
call protect_about_enterprise('grading_plan');
call protect_definition('star_rule');
-- published cases reach enterprises and offices below; a withdrawn one is for offices alone
call protect_definition('published_case');
create policy withdrawn_for_offices on published_case as restrictive for select
    using (withdrawn_on is null or (select app_office()) is not null);
call protect_definition('published_case_file');
create policy with_case on published_case_file as restrictive for select
    using ((select app_office()) is not null and tenant_id = (select app_tenant())
        or case_id in (select id from published_case));
-- read by the township it is about as well
call protect_tenant('area_recognition');
create policy subject on area_recognition for select using (subject_tenant_id in (select unnest(app_scope())));
call offices_only('area_recognition');
-- a list of picked enterprises is read by the next level it was reported to as well, and never changed
call protect_tenant('pick_report');
create policy receiver on pick_report for select using (receiver_tenant_id in (select unnest(app_scope())));
call offices_only('pick_report');

-- hazard --------------------------------------------------------------------------------------------------------------
call protect_about_enterprise('hazard');
call protect_about_enterprise('hazard_step');
call protect_about_enterprise('hazard_listing');
call protect_about_enterprise('hazard_reward_standard');
call protect_about_enterprise('hazard_reward');
call protect_tenant('public_report');
call offices_only('public_report');
grant select on fact_hazard, fact_major_hazard_listing to ${appRole};

-- enforcement ---------------------------------------------------------------------------------------------------------
-- what happened to an enterprise it reads, and never writes
call protect_definition('inspection_subject');
call protect_about_enterprise('inspection');
call offices_write('inspection');
call protect_about_enterprise('case_sanction');
call offices_write('case_sanction');
call protect_about_enterprise('enterprise_warning');
call offices_write('enterprise_warning');
call protect_about_enterprise('enterprise_measure');
call offices_write('enterprise_measure');
call protect_about_enterprise('credit_entry');
call offices_write('credit_entry');
call protect_about_enterprise('liability_insurance');
call offices_write('liability_insurance');
-- a case, its exposure and the plan are the offices' until something follows from them
call protect_about_enterprise('enforcement_case');
call offices_only('enforcement_case');
call protect_about_enterprise('case_exposure');
call offices_only('case_exposure');
call protect_tenant('inspection_plan');
call offices_only('inspection_plan');
call protect_about_enterprise('inspection_plan_item');
call offices_only('inspection_plan_item');
grant select on fact_inspection, fact_penalty, fact_publicity_exposure, fact_admonition_talk, fact_incentive, fact_constraint
    to ${appRole};

-- risk ----------------------------------------------------------------------------------------------------------------
call protect_about_enterprise('risk_map');
call protect_about_enterprise('risk_point');
call protect_about_enterprise('risk_point_grade');
call protect_about_enterprise('risk_full_assessment');
call protect_about_enterprise('risk_standard');
call protect_about_enterprise('risk_assessment_reminder');
call offices_only('risk_assessment_reminder');
call protect_about_enterprise('site_check');
-- enterprises read what departments ask of their sector
call protect_definition('sign_rule');

-- hazardrules -----------------------------------------------------------------------------------------------------------
call protect_about_enterprise('hazard_rules');
call not_for_assigned('hazard_rules');

-- supervision ---------------------------------------------------------------------------------------------------------
-- a visit its enterprise reads; what came of it, it answers
call protect_about_enterprise('help_visit');
call offices_write('help_visit');
call protect_about_enterprise('help_visit_item');
-- an enterprise finds in the register who was selected to serve it (R-218), with what was published of them (R-220)
call protect_definition('service_institution');
create policy selected_for_enterprises on service_institution as restrictive for select
    using ((select app_office()) is not null
        or (select app_enterprise()) is not null and selected_on is not null and ended_on is null);
call protect_definition('institution_evaluation');
create policy selected_for_enterprises on institution_evaluation as restrictive for select
    using ((select app_office()) is not null
        or (select app_enterprise()) is not null and institution_id in (select id from service_institution));
call protect_definition('expert');
call offices_only('expert');
call protect_about_enterprise('service_assignment');
call offices_only('service_assignment');
call protect_tenant('institution_record');
call offices_only('institution_record');
call protect_tenant('institution_case');
call offices_only('institution_case');
call protect_about_enterprise('improvement_plan');
call protect_about_enterprise('improvement_plan_item');
-- a draw is added and read, never changed
call protect_append_only('random_draw');
-- a rule of a ranking is followed by the next one, never changed
call protect_append_only('unit_ranking_rule');
-- a finding is answered by the authority it is about
call protect('unit_finding');
create policy reading on unit_finding for select using (tenant_id in (select unnest(app_scope()))
    or subject_tenant_id in (select unnest(app_scope())));
create policy writing on unit_finding for all using (tenant_id = (select app_tenant()) or subject_tenant_id = (select app_tenant()))
    with check (tenant_id = (select app_tenant()) or subject_tenant_id = (select app_tenant()));
call offices_only('unit_finding');
call protect_tenant('unit_mark');
create policy subject on unit_mark for select using (subject_tenant_id in (select unnest(app_scope())));
call offices_only('unit_mark');
-- whom an assessment is about reads it once it is published
call protect_tenant('unit_assessment');
create policy subject on unit_assessment for select
    using (subject_tenant_id in (select unnest(app_scope())) and published_on is not null);
call offices_only('unit_assessment');
call protect_tenant('leader_meeting');
call offices_only('leader_meeting');

-- reporting -----------------------------------------------------------------------------------------------------------
-- a report is read by who reports and who receives it; the receiver takes it in or sends it back
create or replace procedure protect_report(t regclass) language plpgsql as
$$
begin
    call protect(t);
    execute format('create policy reading on %s for select using (tenant_id in (select unnest(app_scope()))
        or receiver_tenant_id in (select unnest(app_scope())))', t);
    execute format('create policy writing on %s for all using (tenant_id = (select app_tenant())
            or receiver_tenant_id = (select app_tenant()))
        with check (tenant_id = (select app_tenant()) or receiver_tenant_id = (select app_tenant()))', t);
    execute format('create policy not_for_enterprises on %s as restrictive for all
        using ((select app_office()) is not null)', t);
end
$$;
call protect_report('quarterly_report');
call protect_report('report_form');
call protect_report('report_cell');
call protect_report('report_cell_record');
call protect_report('report_enterprise');
call protect_report('report_check');
call protect_definition('form_definition');
create policy not_for_enterprises on form_definition as restrictive for all using ((select app_office()) is not null);
call drafts_at_home('form_definition');
call not_for_sisters('form_definition');
call protect_tenant('report_period_case');
create policy not_for_enterprises on report_period_case as restrictive for all using ((select app_office()) is not null);
call protect_tenant('opening_balance');
create policy not_for_enterprises on opening_balance as restrictive for all using ((select app_office()) is not null);

-- api: a token is looked up before there is an actor, by its hash alone ---------------------------------------------------
call protect('api_token');
create policy by_hash on api_token for select
    using (secret_hash = (select nullif(current_setting('app.api_token', true), '')));
create policy office on api_token for all using (tenant_id = (select app_tenant()))
    with check (tenant_id = (select app_tenant()));
call offices_only('api_token');
call protect('api_write');
create policy own on api_write for all using (tenant_id = (select app_tenant()))
    with check (tenant_id = (select app_tenant()));
call offices_only('api_write');

-- tenantdata: the authority's own office alone -------------------------------------------------------------------------
call protect('tenant_export');
create policy own on tenant_export for all using (tenant_id = (select app_tenant()))
    with check (tenant_id = (select app_tenant()));
call offices_only('tenant_export');
call protect('tenant_export_entry');
create policy own on tenant_export_entry for all using (tenant_id = (select app_tenant()))
    with check (tenant_id = (select app_tenant()));
call offices_only('tenant_export_entry');

-- a departure is read by the authority and by who is above it, its lists too
call protect_tenant('tenant_departure');
call offices_only('tenant_departure');
call protect_tenant('tenant_departure_table');
call offices_only('tenant_departure_table');
call protect_tenant('tenant_departure_kept');
call offices_only('tenant_departure_kept');

-- the calls of the settings' functions replaced by their texts ------------------------------------------------------------
-- PostgreSQL parses the text of such a function again whenever a statement is planned, once for every place it stands in. What the
-- policies say is the same; the functions stay the one place where it is written.
create or replace procedure inline_settings() language plpgsql as
$$
declare
    p record;
    f record;
    qual text;
    checked text;
begin
    for p in select polname, polrelid::regclass as t, pg_get_expr(polqual, polrelid) as qual,
                    pg_get_expr(polwithcheck, polrelid) as checked
             from pg_policy loop
        qual := p.qual;
        checked := p.checked;
        for f in select proname || '()' as call, regexp_replace(prosrc, '^\s*select\s+(.*?)\s*$', '(\1)') as said
                 from pg_proc where pronamespace = 'public'::regnamespace
                   and proname in ('app_tenant', 'app_enterprise', 'app_scope', 'app_definers', 'app_assignee', 'app_office',
                                   'app_unassigned') loop
            qual := replace(qual, f.call, f.said);
            checked := replace(checked, f.call, f.said);
        end loop;
        if qual is distinct from p.qual then
            execute format('alter policy %I on %s using (%s)', p.polname, p.t, qual);
        end if;
        if checked is distinct from p.checked then
            execute format('alter policy %I on %s with check (%s)', p.polname, p.t, checked);
        end if;
    end loop;
end
$$;
call inline_settings();

-- end -----------------------------------------------------------------------------------------------------------------
