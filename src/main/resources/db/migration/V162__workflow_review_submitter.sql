-- Nobody decides on what the same person handed in; rounds from before this column have no known submitter.
alter table review add column submitted_by uuid;
alter table review alter column submitted_by set default app_member();
