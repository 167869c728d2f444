package org.anbiao.hazard.persistence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.hazard.HazardListItem;
import org.anbiao.hazard.HazardReward;
import org.anbiao.hazard.RewardStandard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code hazard_reward_standard} and {@code hazard_reward}. */
@Repository
public class RewardRows {

    private final JdbcClient jdbc;
    private final HazardQueries queries;

    RewardRows(JdbcClient jdbc, HazardQueries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    public Optional<RewardStandard> standard(UUID enterpriseId, LocalDate day) {
        return jdbc.sql("""
                        select standard, procedure, from_on, changed_by_name as changed_by from hazard_reward_standard
                        where enterprise_id = ? and from_on <= ? order by from_on desc, created_at desc limit 1
                        """)
                .params(enterpriseId, day)
                .query(RewardStandard.class)
                .optional();
    }

    public void lay(UUID enterpriseId, String standard, String procedure, LocalDate fromOn) {
        jdbc.sql("""
                        insert into hazard_reward_standard (enterprise_id, standard, procedure, from_on) values (?, ?, ?, ?)
                        """).params(enterpriseId, standard, procedure, fromOn).update();
    }

    /** Payments of an enterprise, the latest first. */
    public List<HazardReward> payments(UUID enterpriseId) {
        return jdbc.sql("""
                        select r.id, r.hazard_id, h.description, r.person_name, r.amount_yuan, r.paid_on, r.note,
                               r.recorded_by_name as recorded_by
                        from hazard_reward r join hazard h on h.id = r.hazard_id
                        where r.enterprise_id = ? order by r.paid_on desc, r.created_at desc
                        """).param(enterpriseId).query(HazardReward.class).list();
    }

    /** Internal reports of an enterprise, the latest first. */
    public List<HazardListItem> rewardable(UUID enterpriseId) {
        return queries.internalReports(enterpriseId);
    }

    public void pay(
            UUID enterpriseId, UUID hazardId, String personName, BigDecimal yuan, LocalDate paidOn, String note) {
        jdbc.sql("""
                        insert into hazard_reward (enterprise_id, hazard_id, person_name, amount_yuan, paid_on, note)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(enterpriseId, hazardId, personName, yuan, paidOn, note)
                .update();
    }
}
