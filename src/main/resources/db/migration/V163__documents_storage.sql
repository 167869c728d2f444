-- The content of a file may lie elsewhere (an object store); the row, its policies and its hash stay here.
alter table stored_file alter column content drop not null;
