-- What reviewers noted about hints (R-279). Never an enterprise's, whose document it is.
create table review_hint_note (
    id            uuid primary key     default gen_random_uuid(),
    tenant_id     uuid        not null default app_tenant() references tenant (id),
    subject_type  text        not null,
    subject_id    uuid        not null,
    -- the kind of hint and what it was seen in: the note no longer fits when that changes
    hint_key      text        not null,
    outcome       text        not null check (outcome in ('verified', 'fine')),
    note          text        not null,
    noted_by      uuid                 default app_member(),
    noted_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    noted_at      timestamptz not null default now(),
    unique (tenant_id, subject_type, subject_id, hint_key)
);

-- The same longer text in another enterprise's answer, spaces and punctuation apart.
alter table evaluation_answer add column reason_hash text generated always as
    (case when length(reason) >= 20
          then md5(lower(regexp_replace(reason, '[[:space:]　，。；：、！？“”‘’（）《》【】…—·,.;:!?()"-]+', '', 'g'))) end) stored;
create index evaluation_answer_same on evaluation_answer (reason_hash) where reason_hash is not null;
create index evaluation_answer_alike on evaluation_answer (area_tenant_id, item_code) where reason_hash is not null;
create index evaluation_evidence_file on evaluation_evidence (file_id) where file_id is not null;
