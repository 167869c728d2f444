-- What a picture looks like, so that the same one is found again after it was resized or saved anew (R-279); null for other files and
-- for pictures that show next to nothing. Pictures from before are looked at when the portal starts.
alter table stored_file
    add column picture_hash bit(128),
    add column picture_seen boolean not null default false;
create index stored_file_unseen on stored_file (tenant_id)
    where not picture_seen and media_type in ('image/png', 'image/jpeg', 'image/webp');
