-- By which check list an inspection was done (R-134): name and version as it was shown; empty without one.
alter table inspection add column list_name text not null default '';
-- the full check of each directly supervised enterprise in a year
create index inspection_full on inspection (tenant_id, inspected_on, enterprise_id) where full_check;
