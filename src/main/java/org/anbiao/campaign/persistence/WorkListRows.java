package org.anbiao.campaign.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.campaign.WorkListItem;
import org.anbiao.campaign.WorkListState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports on the key project list. */
@Repository
public class WorkListRows {

    private final JdbcClient jdbc;

    WorkListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An item as a report needs it. */
    public record Item(UUID id, WorkListItem.Completion completion) {}

    public Optional<Item> find(UUID campaignId, int number) {
        return jdbc.sql("select id, completion_kind from campaign_work_item where campaign_id = ? and number = ?")
                .params(campaignId, number)
                .query((row, line) -> new Item(
                        row.getObject("id", UUID.class),
                        WorkListItem.Completion.valueOf(
                                row.getString("completion_kind").toUpperCase(Locale.ROOT))))
                .optional();
    }

    /** Writes the state of a year; a later report of the same year replaces it. */
    public void report(UUID campaignId, WorkListState state, LocalDate day) {
        jdbc.sql("""
                        insert into campaign_work_state (campaign_id, item_id, campaign_unit_id, year, state, note, reported_on)
                        values (:campaign, :item, :unit, :year, :state, :note, :day)
                        on conflict (item_id, campaign_unit_id, year) do update
                        set state = excluded.state, note = excluded.note, reported_on = excluded.reported_on,
                            reported_by_name = excluded.reported_by_name
                        """)
                .params(Map.of(
                        "campaign", campaignId,
                        "item", state.itemId(),
                        "unit", state.campaignUnitId(),
                        "year", state.year(),
                        "state", state.state().code(),
                        "note", state.note(),
                        "day", day))
                .update();
    }

    /** All reports of a campaign, by year. */
    public List<WorkListState> states(UUID campaignId) {
        return jdbc.sql("select * from campaign_work_state where campaign_id = ? order by year")
                .param(campaignId)
                .query((row, number) -> new WorkListState(
                        row.getObject("item_id", UUID.class),
                        row.getObject("campaign_unit_id", UUID.class),
                        row.getInt("year"),
                        WorkListState.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getString("note")))
                .list();
    }
}
