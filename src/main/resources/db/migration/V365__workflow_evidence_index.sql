-- whose evidence a file is, asked when somebody opens a file that is about no enterprise
create index work_item_result_file on work_item (result_file_id) where result_file_id is not null;
