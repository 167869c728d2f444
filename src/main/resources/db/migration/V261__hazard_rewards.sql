-- Rewards for hazards that employees report inside the firm (R-169): what the firm promises, and every payment.
create table hazard_reward_standard (
    id              uuid primary key     default gen_random_uuid(),
    tenant_id       uuid        not null default app_tenant() references tenant (id),
    enterprise_id   uuid        not null references enterprise (id) on delete cascade,
    -- how much for what, and how it is paid out
    standard        text        not null,
    procedure       text        not null,
    -- the latest one holds; earlier ones stay readable
    from_on         date        not null,
    changed_by_name text        not null default coalesce(current_setting('app.member_name', true), ''),
    created_at      timestamptz not null default clock_timestamp()
);
call about_enterprise('hazard_reward_standard');
create index hazard_reward_standard_latest on hazard_reward_standard (enterprise_id, from_on desc, created_at desc);

create table hazard_reward (
    id               uuid primary key        default gen_random_uuid(),
    tenant_id        uuid           not null default app_tenant() references tenant (id),
    enterprise_id    uuid           not null references enterprise (id) on delete cascade,
    hazard_id        uuid           not null,
    -- empty where the reporter stays unnamed (R-170)
    person_name      text           not null default '',
    amount_yuan      numeric(12, 2) not null check (amount_yuan > 0),
    paid_on          date           not null,
    note             text           not null default '',
    recorded_by_name text           not null default coalesce(current_setting('app.member_name', true), ''),
    created_at       timestamptz    not null default now(),
    foreign key (enterprise_id, hazard_id) references hazard (enterprise_id, id) on delete cascade
);
call about_enterprise('hazard_reward');
create index hazard_reward_of on hazard_reward (enterprise_id, hazard_id);

-- One row per payment to a person (X-18): for a post's yearly assessment, or for a report inside the firm.
create or replace view fact_reward_payment with (security_invoker = true) as
select r.id as fact_id, r.enterprise_id, e.subject_kind, e.code as enterprise_code, e.name as enterprise_name,
       'assessment'::text as kind, r.reward_yuan as amount_yuan, r.paid_on, r.paid_on as occurred_on,
       r.post_id::text as post_key, r.post_name, r.person_name, r.enterprise_id::text || ':' || r.person_name as person_key,
       r.area_tenant_id, r.supervisor_tenant_id
from assessment_result r
left join enterprise e on e.id = r.enterprise_id
where r.paid_on is not null
union all
select w.id, w.enterprise_id, e.subject_kind, e.code, e.name,
       'internal_report'::text, w.amount_yuan, w.paid_on, w.paid_on,
       null::text, null::text, w.person_name,
       w.enterprise_id::text || ':' || case w.person_name when '' then w.id::text else w.person_name end,
       w.area_tenant_id, w.supervisor_tenant_id
from hazard_reward w
left join enterprise e on e.id = w.enterprise_id;
