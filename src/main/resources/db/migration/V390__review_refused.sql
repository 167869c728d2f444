-- A kind of document that allows it may be refused for good; recommended candidates are reviewed like every other document.
alter table review drop constraint review_state_check;
alter table review add constraint review_state_check
    check (state in ('submitted', 'returned', 'approved', 'refused', 'withdrawn'));
alter table selection_step drop constraint selection_step_kind_check;
alter table selection_step add constraint selection_step_kind_check
    check (kind in ('named', 'helped', 'recommended', 'not_recommended', 'recognised', 'refused', 'returned', 'withdrawn'));
