-- Photos that go with a report of the public, and the reward paid for one that proved true (举报奖励, R-171). Whom it was paid to is not
-- kept: the reporter stays unnamed and names the number of the report.
alter table public_report
    add column photos           uuid[]         not null default '{}' check (cardinality(photos) <= 3),
    add column reward_yuan      numeric(10, 2) check (reward_yuan > 0),
    add column rewarded_on      date,
    add column reward_note      text           not null default '',
    add column rewarded_by_name text           not null default '',
    add constraint public_report_reward check (
        (reward_yuan is null) = (rewarded_on is null) and (reward_yuan is null or state = 'taken'));
-- whose record a photo belongs to, asked before it is handed out
create index public_report_photos on public_report using gin (photos);
