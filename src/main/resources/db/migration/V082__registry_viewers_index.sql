-- Few enterprises have departments that only look on (X-06); a department's list finds them without reading all.
create index enterprise_viewed on enterprise (id) where viewer_tenant_ids <> '{}';
