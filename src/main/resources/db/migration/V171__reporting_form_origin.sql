-- Which form and version a form definition was copied from; drafts made before this know nothing of it.
alter table form_definition
    add column from_form_id      text,
    add column from_form_version integer,
    add check ((from_form_id is null) = (from_form_version is null));
