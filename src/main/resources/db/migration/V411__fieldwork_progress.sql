-- How far responsibility and standardization are at an enterprise, as people on site report it (R-214): topic, state and words.
alter table field_visit add column progress jsonb not null default '[]';
create index field_visit_progress on field_visit (enterprise_id, visited_at desc) where progress <> '[]';
