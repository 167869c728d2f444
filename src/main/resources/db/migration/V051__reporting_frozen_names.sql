-- Code, name and place of the enterprises behind a report on the day it was sent, so that its lists read the same years
-- later, whatever was renamed or moved out of sight since (R-258).
create table report_enterprise (
    report_id     uuid not null,
    enterprise_id uuid not null,
    code          text not null,
    name          text not null,
    unit_name     text not null,
    unit_ord      integer,
    primary key (report_id, enterprise_id)
);
call about_report('report_enterprise');
