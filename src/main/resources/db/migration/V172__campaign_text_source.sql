-- Which authority's text a campaign took its wording from; template_code stays the layout it is printed on.
alter table campaign_template
    add column source_key     text    not null default '',
    add column source_version integer not null default 0;
create index campaign_scheme on campaign (tenant_id, scheme_code);
