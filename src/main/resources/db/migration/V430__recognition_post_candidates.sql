-- Qualified posts are selected level by level, too (R-182, R-184, R-195): a post of an enterprise stands in the selection as an enterprise does.
alter table selection_candidate
    drop constraint selection_candidate_project_check,
    -- the post's name; empty for the enterprise as a whole
    add column post_name   text not null default '',
    -- whose post it is, where it names a person (X-48); empty without
    add column person_name text not null default '',
    add constraint selection_candidate_project_check check (
        case when project in ('benchmark', 'premium') then post_name = '' and person_name = ''
             else project in ('party_member', 'worker', 'youth', 'women') and post_name <> '' end);
drop index selection_candidate_once;
create unique index selection_candidate_once on selection_candidate (tenant_id, enterprise_id, project, post_name, person_name)
    where state in ('helping', 'recommending', 'reviewing');
comment on column selection_candidate.five_good is '[{item, met, note}] of what is assessed item by item, each once';
