-- Every column of a form asks for one kind of adoption of all enterprises of a scope. The index holds what such a count
-- needs, the columns of visibility included, so that it never reads the other kinds nor the wide rows.
create index enterprise_adoption_figures on enterprise_adoption (kind, enterprise_id)
    include (achieved_on, ended_on, has_assessment_list, area_tenant_id, supervisor_tenant_id, viewer_tenant_ids);
