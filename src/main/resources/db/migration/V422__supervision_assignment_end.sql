-- Why what an expert or an institution was given to do came to its end; assignments that ended before were not asked.
alter table service_assignment add column end_reason text not null default '';
