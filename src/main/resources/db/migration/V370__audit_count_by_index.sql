-- The number of an authority's acts is counted in the index alone: what the policy asks of a row stands in it.
drop index audit_entry_tenant;
create index audit_entry_tenant on audit_entry (tenant_id, at desc) include (enterprise_id);
