-- The modules of phases 3 to 5 each added their subject to the list of what a task is about; this is the whole of it.
alter table work_item drop constraint work_item_subject_type_check;
alter table work_item add constraint work_item_subject_type_check
    check (subject_type in ('unit', 'enterprise', 'safety_office', 'review', 'work_list', 'report', 'hazard', 'selection', 'enforcement_case'));
